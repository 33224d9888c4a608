// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/formats.h"
#include "markup/markup.h"
#include "render/reading.h"

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

QString entryToMarkdown(const Entry &entry)
{
    QStringList blocks;
    if (entry.difficulty)
        blocks.append(markOf(*entry.difficulty) + u' ' + reading::wordOf(*entry.difficulty));
    blocks.append(
        u"## "_s + link(markup::plainToMarkdown(entry.title), reading::safeUrl(entry.url)));
    if (const QStringList authors = reading::authors(entry); !authors.isEmpty())
        blocks.append(markup::plainToMarkdown(authors.join(u", "_s)));
    blocks.append(markup::tidyMarkdown(entry.summary.value_or(QString())));
    QStringList bullets;
    for (const QString &takeaway : reading::takeaways(entry))
        bullets.append(bullet(markup::tidyMarkdown(takeaway)));
    if (!bullets.isEmpty())
        blocks << u"### Takeaways"_s << bullets.join(u'\n');
    QStringList provenance;
    for (const reading::Part &part : reading::provenance(entry))
        provenance.append(link(markup::plainToMarkdown(part.text), part.url));
    blocks.append(provenance.join(u" · "_s));
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s);
}

} // namespace

Result<QByteArray> exportMarkdown(const Issue &issue, const ExportOptions &)
{
    QStringList blocks {markup::plainToMarkdown(issue.publication),
        u"# "_s + markup::plainToMarkdown(issue.title), reading::dateline(issue),
        markup::tidyMarkdown(issue.introduction.value_or(QString()))};
    for (const Entry &entry : issue.entries)
        blocks << u"---"_s << entryToMarkdown(entry);
    blocks.removeAll(QString());
    return (blocks.join(u"\n\n"_s) + u'\n').toUtf8();
}

} // namespace galley
