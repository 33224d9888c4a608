// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace galley::markup {

// What the signs of a formula are and mean, for formulatext.cpp.

enum class Sign {
    Ordinary, ///< a letter, a number
    Word, ///< "log"
    Operator, ///< + ×: with room when it stands between two things
    Relation, ///< = ≤ → ∈: with room
    Slash,
    Punctuation,
    Open,
    Close,
    Large, ///< ∑ ∫
    Space,
};

enum class Place { Above, Below };

/// An operator in the character that texts use, and what it is; empty for what cannot be seen.
[[nodiscard]] std::pair<QString, Sign> operatorSign(
    const QString &text, bool isFence, bool isTight);
/// A letter in the character that texts use.
[[nodiscard]] QString plainSign(const QString &text);
/// The letters in a style of MathML's, where Unicode has common ones.
[[nodiscard]] QString styled(const QString &text, const QString &style);
/// The text in superscript or subscript characters, when there is one for each of it.
[[nodiscard]] std::optional<QString> scriptSigns(const QString &text, Place place);
/// "½", or nothing.
[[nodiscard]] QString fractionSign(const QString &above, const QString &below);
/// "x̂", "hat(AB)"; nothing when the sign is no accent.
[[nodiscard]] QString withAccent(const QString &text, const QString &sign, Place place);
/// Of \underbrace and its like.
[[nodiscard]] bool isBrace(const QString &sign);
/// Whether a space of MathML's is one to see.
[[nodiscard]] bool takesRoom(const QString &width, const QString &lineBreak);

} // namespace galley::markup
