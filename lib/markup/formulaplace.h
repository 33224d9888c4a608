// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace galley::markup {

/// A formula where it is being written.
struct FormulaPlace
{
    qsizetype start = 0; ///< of its first delimiter
    qsizetype length = 0; ///< with its delimiters; of an open one up to the caret
    QString tex; ///< without them
    bool isDisplay = false;
    bool isClosed = true;

    bool operator==(const FormulaPlace &) const = default;
};

/// The formula that the caret is in or directly behind, also one that is not closed yet where it is
/// clearly TeX ("$x^2"); nothing in code. Only the paragraph is looked at, and of a long one what is
/// near: as fast in every text.
[[nodiscard]] std::optional<FormulaPlace> formulaAround(const QString &text, qsizetype caret);

} // namespace galley::markup
