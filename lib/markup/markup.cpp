// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markup.h"

#include "markup/formula.h"
#include "markup/htmlwriter.h"
#include "markup/katex.h"
#include "markup/textwriter.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

constexpr qsizetype longestLink = 4096;

bool isBlankLineAt(QStringView text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size() && text.at(i).isSpace(); ++i) {
        if (text.at(i) == u'\n')
            return true;
    }
    return false;
}

/// The paragraphs of a plain text, with the lines of each joined.
QStringList paragraphsOf(const QString &text)
{
    QStringList paragraphs;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !(text.at(i) == u'\n' && isBlankLineAt(text, i)))
            continue;
        if (const QString paragraph = text.sliced(begin, i - begin).simplified();
            !paragraph.isEmpty())
            paragraphs.append(paragraph);
        while (i < text.size() && text.at(i).isSpace())
            ++i;
        begin = i;
    }
    return paragraphs;
}

void appendPlain(QString &html, const QString &text, bool mayDisplay)
{
    for (const Segment &segment : splitTex(text)) {
        if (segment.kind == Segment::Kind::Text)
            appendEscaped(html, segment.source);
        else
            appendFormula(html, segment.tex, segment.source,
                mayDisplay && segment.kind == Segment::Kind::Display);
    }
}

} // namespace

QString markdownToHtml(const QString &markdown)
{
    HtmlWriter writer;
    parseMarkdown(markdown, writer);
    return writer.html().trimmed();
}

QString markdownToInlineHtml(const QString &markdown)
{
    HtmlWriter writer;
    parseMarkdown(markdown, writer);
    return writer.inlineHtml();
}

QString plainToInlineHtml(const QString &text)
{
    QString html;
    appendPlain(html, text.simplified(), false);
    return html;
}

QString plainToBlockHtml(const QString &text)
{
    QString html;
    for (const QString &paragraph : paragraphsOf(text)) {
        html += "<p>"_L1;
        appendPlain(html, paragraph, true);
        html += "</p>\n"_L1;
    }
    return html.trimmed();
}

QString markdownToText(const QString &markdown)
{
    TextWriter writer;
    parseMarkdown(markdown, writer);
    return writer.takeText();
}

std::optional<QString> texToMathMl(const QString &tex, bool display)
{
    QString math = typeset(tex, display);
    return math.isEmpty() ? std::nullopt : std::optional(std::move(math));
}

bool isSafeLink(const QString &url)
{
    if (url.size() > longestLink
        || std::ranges::any_of(url, [](QChar c) { return c.isSpace() || c.unicode() < 0x20; }))
        return false;
    const bool isMail = url.startsWith("mailto:"_L1, Qt::CaseInsensitive);
    if (!isMail && !url.startsWith("https://"_L1, Qt::CaseInsensitive)
        && !url.startsWith("http://"_L1, Qt::CaseInsensitive))
        return false;
    const QUrl parsed(url);
    return parsed.isValid() && (isMail ? !parsed.path().isEmpty() : !parsed.host().isEmpty());
}

} // namespace galley::markup
