// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace galley::markup {

/// The longest TeX that is taken for a formula, in UTF-16 units.
inline constexpr qsizetype longestFormula = 2000;
/// How many formulas one text may hold; the rest stays as it was written.
inline constexpr int mostFormulas = 1000;

/// Whether what stands between two dollar signs is mathematics beyond doubt, and not money or a
/// shell's variable: "n^2" and "O(n)" are, "5 and " and "5 for SWE_bench and 10" are not.
[[nodiscard]] bool isClearlyFormula(QStringView tex);

struct Segment
{
    enum class Kind { Text, Inline, Display };
    Kind kind = Kind::Text;
    QString source; ///< as it was written, with the delimiters
    QString tex; ///< of a formula, without them

    bool operator==(const Segment &) const = default;
};

/// Plain text cut where formulas stand: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`. Linear in its length.
[[nodiscard]] QList<Segment> splitTex(const QString &text);

} // namespace galley::markup
