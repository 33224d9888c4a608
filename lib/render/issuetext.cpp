// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/issuetext.h"

#include "markup/markup.h"
#include "markup/textwrapping.h"
#include "render/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype columns = 72;

QString readable(const QString &markdown, qsizetype room)
{
    return markup::markdownToText(markdown, markup::FormulaStyle::Readable, room);
}

QString wrapLine(const QString &line) { return markup::wrapText(line, columns); }

QString bullet(const QString &markdown)
{
    const QString begin = u"- "_s;
    QStringList lines = readable(markdown, columns - begin.size()).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines.at(i).isEmpty())
            lines[i].prepend(QString(begin.size(), u' '));
    }
    return begin + lines.join(u'\n');
}

/// The addresses that a screen would link to stand in the text.
QString entryToText(const Entry &entry)
{
    QStringList head;
    if (entry.difficulty)
        head.append(markOf(*entry.difficulty) + u' ' + reading::wordOf(*entry.difficulty));
    head.append(wrapLine(reading::tidy(markup::plainToText(entry.title))));
    if (const QString url = reading::safeUrl(entry.url); !url.isEmpty())
        head.append(u'<' + url + u'>');
    if (const QStringList authors = reading::authors(entry); !authors.isEmpty())
        head.append(wrapLine(authors.join(u", "_s)));
    QStringList blocks {head.join(u'\n'), markdownToColumns(entry.summary.value_or(QString()))};
    QStringList bullets;
    for (const QString &takeaway : reading::takeaways(entry))
        bullets.append(bullet(takeaway));
    if (!bullets.isEmpty())
        blocks.append(u"Takeaways\n"_s + bullets.join(u'\n'));
    QStringList provenance;
    for (const reading::Part &part : reading::provenance(entry))
        provenance.append(part.text);
    blocks.append(wrapLine(provenance.join(u" · "_s)));
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s);
}

QString underlined(const QString &text, QChar line)
{
    const QString wrapped = wrapLine(text);
    qsizetype width = 0;
    for (const QStringView part : QStringView(wrapped).split(u'\n'))
        width = std::max(width, markup::textWidth(part));
    return wrapped + u'\n' + QString(std::min(width, columns), line);
}

} // namespace

QString markdownToColumns(const QString &markdown) { return readable(markdown, columns); }

QString textRule() { return QString(columns, u'-'); }

QString issueToText(const Issue &issue)
{
    QStringList blocks {wrapLine(reading::tidy(issue.publication)),
        underlined(reading::tidy(markup::plainToText(issue.title)), u'='), reading::dateline(issue),
        markdownToColumns(issue.introduction.value_or(QString()))};
    for (const Entry &entry : issue.entries)
        blocks << textRule() << entryToText(entry);
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s) + u'\n';
}

} // namespace galley
