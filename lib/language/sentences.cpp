// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/sentences.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A full stop that ends a word or an item's number, not a sentence.
bool endsWithAbbreviation(QStringView sentence)
{
    static const QRegularExpression pattern(
        uR"((?:^|\p{Lu}\.[ ]?|\p{Lu}\p{Ll}+[ ])\p{Lu}\.$|(?<![\p{L}\d])(?:(?i:al|cf|e\.g|i\.e|vs|approx|resp|figs?|eqs?|secs?|dr|mr|mrs|prof))\.$|^\d{1,9}[.)]$)"_s);
    constexpr qsizetype longest = 24;
    return pattern.match(sentence.last(std::min(longest, sentence.size())).toString()).hasMatch();
}

/// Where formulas and code end that a sentence is not cut within, by where they begin.
QList<SentencePlace> wholeParts(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(\$\$[^$]{1,2000}\$\$|\$(?=[^\s$])[^$\n]{1,500}(?<=\S)\$(?!\d)|(?<!`)`[^`\n]{1,500}`(?!`)|\\\([^\n]{1,500}?\\\)|\\\[[^\n]{1,500}?\\\])"_s);
    QList<SentencePlace> parts;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        parts.append({match.capturedStart(), match.capturedLength()});
    return parts;
}

/// The text with spaces for line ends that only wrap a paragraph, as long as it was.
QString unwrapped(const QString &text)
{
    static const QRegularExpression wrap(
        u"(?<=[^\\s])[ \\t]*(\\n)(?![ \\t]*(?:\\n|[-*+#>|]|\\d{1,9}[.)]\\s))"_s);
    QString lines = text;
    for (const QRegularExpressionMatch &match : wrap.globalMatch(text))
        lines[match.capturedStart(1)] = u' ';
    return lines;
}

SentencePlace trimmed(const QString &text, qsizetype start, qsizetype end)
{
    while (start < end && text.at(start).isSpace())
        ++start;
    while (end > start && text.at(end - 1).isSpace())
        --end;
    return {start, end - start};
}

} // namespace

QList<SentencePlace> sentencesIn(const QString &wrapped)
{
    const QString text = wrapped.contains(u'\n') ? unwrapped(wrapped) : wrapped;
    const QList<SentencePlace> whole = wholeParts(text);
    auto part = whole.cbegin();
    QList<SentencePlace> sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
        while (part != whole.cend() && part->start + part->length <= end)
            ++part;
        const bool isWithin = part != whole.cend() && part->start < end;
        const SentencePlace sentence = trimmed(text, start, end);
        const QStringView words = QStringView(text).sliced(sentence.start, sentence.length);
        const bool endsParagraph = end == text.size() || text.at(end - 1) == u'\n';
        if (!endsParagraph && (isWithin || endsWithAbbreviation(words)))
            continue;
        if (sentence.length > 0)
            sentences.append(sentence);
        start = end;
    }
    return sentences;
}

} // namespace galley
