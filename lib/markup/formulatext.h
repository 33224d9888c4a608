// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley::markup {

/// The formula as one line that can be read aloud: "n²", "√(2n)", "x̂ᵢ", "∑ᵢ₌₁ⁿ aᵢ/(2b)", "ℝ^(d×r)".
/// Signs that Unicode has are used as they are; a script that it has not stands behind ^ or _, in
/// brackets when it is more than a word. Spaces stand where they help, the roman, bold and script
/// styles of letters are dropped but for the common ones (ℝ, ℒ). An empty text when KaTeX refuses the
/// formula.
[[nodiscard]] QString formulaText(const QString &tex);

} // namespace galley::markup
