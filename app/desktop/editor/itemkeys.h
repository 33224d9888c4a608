// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textchange.h"

#include <QStringList>

#include <optional>

namespace galley {

// Texts of an item a line. Pure functions.

/// The item around the selection's position a line up (-1) or down (1); nothing at the border.
[[nodiscard]] std::optional<TextChange> movedItem(
    const QString &text, const TextSelection &selection, int by);

/// What a pasted text holds as items: a list's without its bullets or numbers, its wrapped lines
/// joined; of other text each line that is not blank.
[[nodiscard]] QStringList pastedItems(const QString &text);

/// Puts pasted text over the selection: several items, or one with a bullet, stand for themselves, not
/// glued to the words around the caret.
[[nodiscard]] TextChange pasteItems(
    const QString &text, const TextSelection &selection, const QString &paste);

} // namespace galley
