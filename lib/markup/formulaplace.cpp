// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/formulaplace.h"

#include "markup/formula.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

constexpr qsizetype reach = 2 * longestFormula; // to either side of the caret

/// Where what may belong to the formula begins: behind the last blank line.
qsizetype beginOf(const QString &text, qsizetype caret)
{
    const qsizetype first = std::max<qsizetype>(0, caret - reach);
    const QStringView before = QStringView(text).sliced(first, caret - first);
    const qsizetype blank = before.lastIndexOf(u"\n\n"_s);
    return blank < 0 ? first : first + blank + 2;
}

qsizetype endOf(const QString &text, qsizetype caret)
{
    const qsizetype last = std::min(text.size(), caret + reach);
    const qsizetype blank = QStringView(text).first(last).indexOf(u"\n\n"_s, caret);
    return blank < 0 ? last : blank;
}

/// Whether a span of code is open behind these words.
bool isInCode(QStringView before)
{
    return before.sliced(before.lastIndexOf(u'\n') + 1).count(u'`') % 2 == 1;
}

/// The formula that begins in words without a whole one, and goes on up to their end.
std::optional<FormulaPlace> openFormula(QStringView words)
{
    const qsizetype at = words.lastIndexOf(u'$');
    if (at < 0 || (at > 0 && words.at(at - 1) == u'\\'))
        return {};
    const bool isDisplay = at > 0 && words.at(at - 1) == u'$';
    const QStringView tex = words.sliced(at + 1);
    const bool isTex = std::ranges::any_of(tex, [](QChar c) { return u"\\^_{"_s.contains(c); });
    const bool isBroken = !isDisplay && isTex && (tex.front().isSpace() || tex.contains(u'\n'));
    if (tex.size() > longestFormula || !isTex || isBroken)
        return {};
    const qsizetype start = isDisplay ? at - 1 : at;
    return FormulaPlace {start, words.size() - start, tex.trimmed().toString(), isDisplay, false};
}

} // namespace

std::optional<FormulaPlace> formulaAround(const QString &text, qsizetype caret)
{
    if (caret <= 0 || caret > text.size())
        return {};
    const qsizetype begin = beginOf(text, caret);
    const QString near = text.sliced(begin, endOf(text, caret) - begin);
    const qsizetype inside = caret - begin;
    qsizetype at = 0;
    for (const Segment &segment : splitTex(near)) {
        const qsizetype end = at + segment.source.size();
        if (end < inside) {
            at = end;
            continue;
        }
        std::optional<FormulaPlace> found;
        if (segment.kind != Segment::Kind::Text)
            found = {at, segment.source.size(), segment.tex, segment.kind == Segment::Kind::Display,
                true};
        else if (found = openFormula(QStringView(near).sliced(at, inside - at)); found)
            found->start += at;
        if (!found || isInCode(QStringView(near).first(found->start)))
            return {};
        found->start += begin;
        return found;
    }
    return {};
}

} // namespace galley::markup
