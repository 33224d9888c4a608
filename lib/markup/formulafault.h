// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace galley::markup {

/// Why a formula cannot be typeset.
struct FormulaFault
{
    QString message; ///< KaTeX's, in English, such as "Undefined control sequence: \foo"
    qsizetype position = -1; ///< in the TeX, or -1 where it is the whole
    qsizetype length = 0;

    bool operator==(const FormulaFault &) const = default;
};

/// Nothing for a formula that is typeset. Any thread; the first fault loads KaTeX for it (about 0.1 s).
[[nodiscard]] std::optional<FormulaFault> faultInFormula(const QString &tex, bool display);

} // namespace galley::markup
