// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/textchange.h"

#include <optional>

namespace galley {

// Marks of Markdown around what is selected, or the word around the caret. Pure functions.

/// Sets the words between marks such as `**`, or takes away those that stand there.
[[nodiscard]] TextChange toggledMark(
    const QString &text, const TextSelection &selection, const QString &mark);

/// Makes the words a link. Without an address the caret is put where it goes.
[[nodiscard]] TextChange linkedWords(
    const QString &text, const TextSelection &selection, const QString &address = {});

/// The address that a pasted text is, when it is nothing else and may be published.
[[nodiscard]] std::optional<QString> pastedAddress(const QString &paste);

} // namespace galley
