// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/formats.h"
#include "exporting/issuemarkdown.h"
#include "markup/markdowntidier.h"
#include "markup/markup.h"
#include "render/reading.h"
#include "json/jsonwriter.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString link(const QString &words, const QString &url)
{
    return url.isEmpty() ? words : u"[%1](%2)"_s.arg(words, markup::markdownAddress(url));
}

/// Further lines of a list item stand below its first.
QString bullet(const QString &markdown)
{
    QStringList lines = markdown.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines.at(i).isEmpty())
            lines[i].prepend(u"  "_s);
    }
    return u"- "_s + lines.join(u'\n');
}

QString authorsLine(const QStringList &authors)
{
    QStringList names;
    for (const QString &author : authors) {
        QString name;
        const QString markdown = markup::escapeMarkdown(author);
        for (qsizetype at = 0; at < markdown.size();) {
            const qsizetype end = markup::markdownPieceEnd(markdown, at);
            // A comma parts the names, so that one within a name is escaped.
            name += markdown.at(at) == u',' ? u"\\,"_s : markdown.sliced(at, end - at);
            at = end;
        }
        names.append(name);
    }
    return u'*' + names.join(u", "_s) + u'*';
}

QStringList summaryBlocks(const Entry &entry)
{
    const QString summary = markup::tidyMarkdown(entry.summary.value_or(QString()));
    if (const QStringList authors = reading::authors(entry); !authors.isEmpty())
        return {authorsLine(authors), summary};
    // The comment says that what follows is not the authors.
    return isMarkdownAuthors(summary.section(u"\n\n"_s, 0, 0))
        ? QStringList {emptyMarkdownComment(), summary}
        : QStringList {summary};
}

QString entryToMarkdown(const Entry &entry)
{
    QStringList blocks;
    if (entry.difficulty)
        blocks.append(markOf(*entry.difficulty) + u' ' + reading::wordOf(*entry.difficulty));
    blocks.append(
        u"## "_s + link(markup::plainToMarkdown(entry.title), reading::safeUrl(entry.url)));
    blocks.append(summaryBlocks(entry));
    QStringList bullets;
    for (const QString &takeaway : reading::takeaways(entry)) {
        if (const QString tidied = markup::tidyMarkdown(takeaway); !tidied.isEmpty())
            bullets.append(bullet(tidied));
    }
    if (!bullets.isEmpty())
        blocks << u"### Takeaways"_s << bullets.join(u'\n');
    QStringList provenance;
    for (const reading::Part &part : reading::provenance(entry))
        provenance.append(link(markup::escapeMarkdown(part.text), part.url));
    blocks.append(provenance.join(u" · "_s));
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s);
}

/// A text in double quotes, as YAML and JSON read it alike.
QString quoted(const QString &text)
{
    JsonWriter writer(JsonWriter::Form::Compact);
    writer.value(text);
    QString quoted;
    for (const QChar c : QString::fromUtf8(writer.take())) {
        const char16_t code = c.unicode();
        const bool isUnprintable = (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029
            || code == 0xfeff || code >= 0xfffe;
        quoted += isUnprintable ? u"\\u%1"_s.arg(code, 4, 16, QLatin1Char('0')) : QString(c);
    }
    return quoted;
}

/// What a static-site generator wants to know, and the reader needs.
QString frontMatter(const Issue &issue)
{
    QStringList lines {u"---"_s, u"publication: "_s + quoted(issue.publication),
        u"slug: "_s + quoted(issue.slug), u"title: "_s + quoted(issue.title),
        u"date: "_s + issue.date.toString(Qt::ISODate)};
    if (issue.language)
        lines.append(u"language: "_s + quoted(*issue.language));
    return lines.join(u'\n') + u"\n---"_s;
}

QString wellFormed(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace

Result<QByteArray> exportMarkdown(const Issue &original, const ExportOptions &)
{
    Issue issue = original;
    for (QString *text : {&issue.publication, &issue.title})
        *text = wellFormed(*text);
    issue.language = issue.language.transform(wellFormed);
    QStringList blocks {frontMatter(issue), markup::plainToMarkdown(issue.publication),
        u"# "_s + markup::plainToMarkdown(issue.title), reading::dateline(issue),
        markup::tidyMarkdown(issue.introduction.value_or(QString()))};
    for (const Entry &entry : issue.entries)
        blocks << u"---"_s << entryToMarkdown(entry);
    blocks.removeAll(QString());
    return (blocks.join(u"\n\n"_s) + u'\n').toUtf8();
}

} // namespace galley
