// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/formula.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

/// The words of a formula that are no commands and stand in no braces: "min", not "\min{cost}".
struct PlainWords
{
    int count = 0; ///< of two or more letters
    int inSequence = 0; ///< the most of them with only spaces and commas between
};

PlainWords plainWords(QStringView tex)
{
    PlainWords words;
    int braces = 0;
    int sequence = 0;
    for (qsizetype i = 0; i < tex.size();) {
        const QChar c = tex.at(i);
        if (c == u'\\') {
            ++i;
            while (i < tex.size() && tex.at(i).isLetter() && tex.at(i).unicode() < 128)
                ++i;
            sequence = 0;
            i += i < tex.size() && tex.at(i - 1) == u'\\' ? 1 : 0;
        } else if (c.isLetter() && braces == 0) {
            const qsizetype begin = i;
            bool latin = true;
            for (; i < tex.size() && (tex.at(i).isLetter() || tex.at(i) == u'\''); ++i)
                latin = latin && tex.at(i).script() == QChar::Script_Latin;
            if (latin && i - begin >= 2) {
                ++words.count;
                words.inSequence = std::max(words.inSequence, ++sequence);
            } else {
                sequence = 0;
            }
        } else {
            braces += c == u'{' ? 1 : c == u'}' ? -1 : 0;
            if (!c.isSpace() && c != u',')
                sequence = 0;
            ++i;
        }
    }
    return words;
}

bool isEscaped(QStringView text, qsizetype at)
{
    qsizetype slashes = 0;
    while (at - slashes > 0 && text.at(at - slashes - 1) == u'\\')
        ++slashes;
    return slashes % 2 == 1;
}

/// Finds the formula that `open` begins at `at`, or nothing.
struct Scanner
{
    const QString &text;
    // No closing delimiter follows this place: what keeps many openers from being slow.
    qsizetype noParenAfter = text.size();
    qsizetype noBracketAfter = text.size();

    qsizetype dollarAfter(qsizetype from) const
    {
        qsizetype at = text.indexOf(u'$', from);
        while (at >= 0 && isEscaped(text, at))
            at = text.indexOf(u'$', at + 1);
        return at;
    }

    Segment cut(qsizetype begin, qsizetype end, qsizetype delimiter, Segment::Kind kind) const
    {
        return {kind, text.mid(begin, end - begin),
            text.mid(begin + delimiter, end - begin - 2 * delimiter)};
    }

    std::optional<Segment> dollars(qsizetype at) const
    {
        const bool display = at + 1 < text.size() && text.at(at + 1) == u'$';
        const qsizetype delimiter = display ? 2 : 1;
        const qsizetype close = dollarAfter(at + delimiter);
        if (close < 0)
            return {};
        const QStringView tex = QStringView(text).sliced(at + delimiter, close - at - delimiter);
        if (display) {
            if (close + 1 >= text.size() || text.at(close + 1) != u'$' || tex.trimmed().isEmpty()
                || tex.size() > longestFormula)
                return {};
            return cut(at, close + 2, 2, Segment::Kind::Display);
        }
        if (!isClearlyFormula(tex))
            return {};
        if (close + 1 < text.size()) {
            // "$k$NN" and "$n$th" are formulas in a word; "$5-$10" and "$HOME/$USER" are none.
            const QChar next = text.at(close + 1);
            const bool isWordly = next.isLetterOrNumber();
            const bool isTexish = tex.size() == 1
                || std::ranges::any_of(tex, [](QChar c) { return u"\\^_{"_s.contains(c); });
            if (next.isDigit() || (isWordly && !isTexish))
                return {};
        }
        return cut(at, close + 1, 1, Segment::Kind::Inline);
    }

    std::optional<Segment> slashed(qsizetype at)
    {
        const bool display = text.at(at + 1) == u'[';
        qsizetype &none = display ? noBracketAfter : noParenAfter;
        if (at >= none)
            return {};
        const qsizetype close = text.indexOf(display ? "\\]"_L1 : "\\)"_L1, at + 2);
        if (close < 0) {
            none = at;
            return {};
        }
        if (close == at + 2 || close - at > longestFormula)
            return {};
        return cut(at, close + 2, 2, display ? Segment::Kind::Display : Segment::Kind::Inline);
    }

    std::optional<Segment> formulaAt(qsizetype at)
    {
        if (isEscaped(text, at))
            return {};
        if (text.at(at) == u'$')
            return dollars(at);
        if (at + 1 < text.size() && (text.at(at + 1) == u'(' || text.at(at + 1) == u'['))
            return slashed(at);
        return {};
    }
};

} // namespace

bool isClearlyFormula(QStringView tex)
{
    if (tex.isEmpty() || tex.size() > longestFormula || tex.front().isSpace()
        || tex.back().isSpace() || tex.back() == u'\\')
        return false;
    for (qsizetype at = tex.indexOf(u'$'); at >= 0; at = tex.indexOf(u'$', at + 1)) {
        if (!isEscaped(tex, at)) // two formulas that touch
            return false;
    }
    const PlainWords words = plainWords(tex);
    if (words.inSequence >= 2)
        return false;
    // An amount and what was written up to the next dollar sign: "5 or 10", "34m in 2025, up from ~10".
    if (tex.front().isDigit()) {
        const bool isSpaced = std::ranges::any_of(tex, [](QChar c) { return c.isSpace(); });
        if (isSpaced && words.count > 0)
            return false;
        if (isSpaced
            && !std::ranges::any_of(tex, [](QChar c) { return u"\\^_=+-*/<>("_s.contains(c); }))
            return false;
        if (tex.back() == u'-' || tex.back() == u'/' || tex.back() == u'(')
            return false;
    }
    return true;
}

QList<Segment> splitTex(const QString &text)
{
    QList<Segment> segments;
    Scanner scanner {text};
    qsizetype textBegin = 0;
    int formulas = 0;
    const auto addText = [&](qsizetype end) {
        if (end > textBegin)
            segments.append({Segment::Kind::Text, text.mid(textBegin, end - textBegin), {}});
    };
    for (qsizetype at = 0; at < text.size() && formulas < mostFormulas;) {
        const QChar c = text.at(at);
        const auto formula = c == u'$' || c == u'\\' ? scanner.formulaAt(at) : std::nullopt;
        if (!formula) {
            // A lone "$$" is no opener of a formula from its second sign on.
            at += c == u'$' && at + 1 < text.size() && text.at(at + 1) == u'$' ? 2 : 1;
            continue;
        }
        addText(at);
        at += formula->source.size();
        textBegin = at;
        segments.append(*formula);
        ++formulas;
    }
    addText(text.size());
    return segments;
}

} // namespace galley::markup
