// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/quotation.h"

#include "markup/formula.h"
#include "markup/htmltree.h"
#include "markup/markup.h"

namespace galley {

namespace {

/// What a reader sees of a text, without spaces, and where each character stands in the source.
struct Seen
{
    QString text;
    QList<qsizetype> begins;
    QList<qsizetype> ends;

    void append(QChar c, qsizetype begin, qsizetype end)
    {
        if (c.isSpace())
            return;
        text.append(c);
        begins.append(begin);
        ends.append(end);
    }
};

QString typesetText(const QString &tex, bool display)
{
    const auto mathMl = markup::texToMathMl(tex, display);
    if (!mathMl)
        return {};
    const Result<markup::HtmlTree> tree = markup::HtmlTree::parse(mathMl->toUtf8());
    return tree ? tree->root().text() : QString();
}

Seen seen(const QString &abstract)
{
    Seen seen;
    qsizetype at = 0;
    for (const markup::Segment &segment : markup::splitTex(abstract)) {
        const qsizetype end = at + segment.source.size();
        const bool isText = segment.kind == markup::Segment::Kind::Text;
        const QString typeset = isText
            ? QString()
            : typesetText(segment.tex, segment.kind == markup::Segment::Kind::Display);
        for (const QChar c : typeset)
            seen.append(c, at, end);
        for (qsizetype i = 0; typeset.isEmpty() && i < segment.source.size(); ++i)
            seen.append(segment.source.at(i), at + i, at + i + 1);
        at = end;
    }
    return seen;
}

} // namespace

QString quotation(const QString &abstract, const QString &selected)
{
    Seen words;
    for (const QChar c : selected)
        words.append(c, 0, 0);
    const Seen source = seen(abstract);
    const qsizetype at = words.text.isEmpty() ? -1 : source.text.indexOf(words.text);
    QString quoted = selected;
    if (at >= 0) {
        const qsizetype begin = source.begins.at(at);
        quoted = abstract.sliced(begin, source.ends.at(at + words.text.size() - 1) - begin);
    }
    return markup::relaxedMarkdown(markup::tidyMarkdown(markup::plainToMarkdown(quoted)));
}

} // namespace galley
