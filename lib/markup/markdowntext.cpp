// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/formula.h"
#include "markup/markdowntidier.h"
#include "markup/markup.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

// Apart from the rest of markup.h, so that who only wants Markdown or text does not bring KaTeX along.
namespace galley::markup {

QString tidyMarkdown(const QString &markdown)
{
    // Marks that touch each other in odd ways may be other marks once they are tidy.
    constexpr int mostTimes = 5;
    QString tidied = markdown;
    for (int time = 0; time < mostTimes; ++time) {
        MarkdownTidier tidier;
        parseMarkdown(tidied, tidier);
        QString again = tidier.takeText();
        if (again == tidied)
            break;
        tidied = std::move(again);
    }
    return tidied;
}

namespace {

/// Formulas between dollar signs only, where they are then read as the same formulas.
QString withDollars(const QString &text)
{
    const auto isFormula = [](const Segment &s) { return s.kind != Segment::Kind::Text; };
    const auto formulas = [&](const QList<Segment> &segments) {
        QStringList tex;
        for (const Segment &segment : segments) {
            if (isFormula(segment))
                tex.append(segment.tex);
        }
        return tex;
    };
    const QList<Segment> segments = splitTex(text);
    QString same;
    for (const Segment &segment : segments)
        same += isFormula(segment) ? u'$' + segment.tex + u'$' : segment.source;
    return formulas(splitTex(same)) == formulas(segments) ? same : text;
}

} // namespace

QString plainToMarkdown(const QString &text)
{
    QString markdown;
    for (const Segment &segment : splitTex(withDollars(text.simplified()))) {
        const bool isFormula =
            segment.kind == Segment::Kind::Inline && segment.source.startsWith(u'$');
        markdown += isFormula ? segment.source : escapeMarkdown(segment.source);
    }
    return escapeLineBegin(markdown);
}

namespace {

bool isMark(QChar c) { return c.unicode() < 0x80 && (c.isPunct() || c.isSymbol()); }

/// How many of the sign stand from there on.
qsizetype runAt(QStringView text, qsizetype at, QChar sign)
{
    qsizetype end = at;
    while (end < text.size() && text.at(end) == sign)
        ++end;
    return end - at;
}

qsizetype codeEnd(QStringView text, qsizetype from)
{
    const qsizetype fence = runAt(text, from, u'`');
    for (qsizetype at = from + fence; at < text.size();) {
        const qsizetype run = runAt(text, at, u'`');
        if (run == fence)
            return at + run;
        at += std::max<qsizetype>(run, 1);
    }
    return from + fence;
}

qsizetype formulaEnd(QStringView text, qsizetype from)
{
    const qsizetype sign = std::min<qsizetype>(runAt(text, from, u'$'), 2);
    for (qsizetype at = from + sign; at < text.size(); ++at) {
        if (text.at(at) == u'\\')
            ++at;
        else if (text.at(at) == u'$' && runAt(text, at, u'$') >= sign)
            return at + sign;
    }
    return from + sign;
}

/// Without the backslash before each of these signs.
QString withoutEscapes(QStringView markdown, QStringView signs)
{
    QString text;
    text.reserve(markdown.size());
    for (qsizetype at = 0; at < markdown.size();) {
        const qsizetype end = markdownPieceEnd(markdown, at);
        const QStringView piece = markdown.sliced(at, end - at);
        const bool isEscaped =
            piece.size() == 2 && piece.front() == u'\\' && signs.contains(piece.back());
        text += isEscaped ? piece.last(1) : piece;
        at = end;
    }
    return text;
}

} // namespace

qsizetype markdownPieceEnd(QStringView markdown, qsizetype from)
{
    const QChar c = markdown.at(from);
    if (c == u'\\' && from + 1 < markdown.size() && isMark(markdown.at(from + 1)))
        return from + 2;
    if (c == u'`')
        return codeEnd(markdown, from);
    return c == u'$' ? formulaEnd(markdown, from) : from + 1;
}

QString plainFromMarkdown(const QString &markdown)
{
    QString text;
    for (qsizetype at = 0; at < markdown.size();) {
        const qsizetype end = markdownPieceEnd(markdown, at);
        const bool isEscaped = end - at == 2 && markdown.at(at) == u'\\';
        text += QStringView(markdown).sliced(at, end - at).sliced(isEscaped ? 1 : 0);
        at = end;
    }
    return text;
}

QString unescapedMarkdownAddress(const QString &address)
{
    QString url;
    for (qsizetype i = 0; i < address.size(); ++i) {
        if (address.at(i) == u'\\' && i + 1 < address.size() && isMark(address.at(i + 1)))
            ++i;
        url += address.at(i);
    }
    return url;
}

QString relaxedMarkdown(const QString &tidied)
{
    constexpr qsizetype longest = 200'000; // of what is worth the attempts
    if (tidied.size() > longest)
        return tidied;
    static const QRegularExpression address(u"<(https?://[^\\s<>]+)>"_s);
    QString relaxed = tidied;
    const auto tryOut = [&](const QString &candidate) {
        if (candidate != relaxed && tidyMarkdown(candidate) == tidied)
            relaxed = candidate;
        return relaxed == candidate;
    };
    tryOut(QString(relaxed).replace(address, u"\\1"_s));
    const QString signs = u"-+=>#:.)~[]<|&_*\\`$"_s;
    if (!tryOut(withoutEscapes(relaxed, signs))) {
        for (const QChar sign : signs)
            tryOut(withoutEscapes(relaxed, QStringView(&sign, 1)));
    }
    return relaxed;
}

QString markdownAddress(const QString &url)
{
    static const QRegularExpression entity(
        u"&#?\\w+;"_s, QRegularExpression::UseUnicodePropertiesOption);
    const bool holdsEntity = url.contains(entity);
    QString address;
    for (const QChar c : url) {
        if (u"\\()<>"_s.contains(c) || (c == u'&' && holdsEntity))
            address += u'\\';
        address += c;
    }
    return address;
}

} // namespace galley::markup
