// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textchange.h"

#include <optional>

namespace galley {

// Lists of Markdown while they are typed (https://spec.commonmark.org/0.31.2/#list-items). Pure functions.

/// Enter within a list item: the next item, a number counted up, or, in an empty one, the end of its list.
[[nodiscard]] std::optional<TextChange> continuedList(
    const QString &text, const TextSelection &selection);

/// Tab (1) or Shift+Tab (-1) with the caret where an item's words begin: into the item above, or out of
/// the one around it. Nothing where there is none.
[[nodiscard]] std::optional<TextChange> indentedItem(
    const QString &text, const TextSelection &selection, int by);

} // namespace galley
