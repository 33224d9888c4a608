// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/searchindex.h"

#include "base/asciitext.h"
#include "markup/markup.h"
#include "render/reading.h"
#include "json/jsonwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype longestText = 2000; ///< of an entry: beyond that nobody looks for a paper
constexpr QByteArrayView begin {"galleySearch("};
constexpr QByteArrayView end {"]);\n"};

/// Behind the address of a link whose words ended at `at`, "](…)".
qsizetype behindAddress(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size() || text[at + 1] != u'(')
        return at + 1;
    const qsizetype close = text.indexOf(u')', at);
    return close < 0 ? at + 1 : close + 1;
}

/// What searchTextOf() takes as it stands.
bool isWord(char16_t c)
{
    const bool isMark = (c == u'*') | (c == u'`') | (c == u'#') | (c == u'[') | (c == u'!')
        | (c == u'\\') | (c == u'|') | (c == u']') | (c == u'\n');
    return !isMark;
}

QString textOf(const Entry &entry)
{
    QString text = searchTextOf(entry.summary.value_or(QString()));
    for (const QString &takeaway : reading::takeaways(entry)) {
        if (text.size() >= longestText)
            break;
        text += u' ' + searchTextOf(takeaway);
    }
    return reading::tidy(text.left(longestText));
}

} // namespace

QString searchTextOf(const QString &markdown)
{
    QString text;
    text.reserve(std::min(markdown.size(), longestText));
    for (qsizetype i = 0; i < markdown.size() && text.size() < longestText;) {
        const QChar c = markdown[i];
        switch (c.unicode()) {
        case u'*':
        case u'`':
        case u'#':
        case u'[':
        case u'!':
        case u'\\':
        case u'|':
            ++i;
            break;
        case u']':
            i = behindAddress(markdown, i);
            break;
        case u'\n':
            text += u' ';
            ++i;
            break;
        default: {
            const QStringView rest = QStringView(markdown).sliced(
                i, std::min(markdown.size() - i, longestText - text.size()));
            const auto words = rest.first(plainPrefix(rest.utf16(), rest.size(), isWord));
            text += words;
            i += words.size();
        }
        }
    }
    return text;
}

QByteArray searchLineOf(const Issue &issue, const QList<EntryCard> &cards)
{
    JsonWriter json(JsonWriter::Form::Compact);
    json.beginArray();
    json.value(issue.slug);
    json.value(reading::tidy(issue.title));
    json.value(issue.date.toString(Qt::ISODate));
    json.beginArray();
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const EntryCard &card = cards.at(i);
        json.beginArray();
        json.value(card.anchor);
        json.value(markup::plainToText(card.title));
        json.value(reading::authors(issue.entries.at(i)).join(u", "_s));
        json.value(card.difficulty ? QString(keyOf(*card.difficulty)) : QString());
        json.value(textOf(issue.entries.at(i)));
        json.endArray();
    }
    json.endArray();
    json.endArray();
    return json.take();
}

QByteArray searchShardOf(int year, const QList<QByteArray> &lines)
{
    QByteArray shard;
    shard.append(begin).append(QByteArray::number(year)).append(",[\n");
    for (const QByteArray &line : lines)
        shard.append(line).append(",\n");
    return shard.append(end);
}

QHash<QByteArray, QByteArray> searchLinesIn(const QByteArray &shard)
{
    QHash<QByteArray, QByteArray> lines;
    for (qsizetype from = shard.indexOf('\n') + 1; from > 0;) {
        const qsizetype to = shard.indexOf(",\n", from);
        if (to < 0 || !QByteArrayView(shard).sliced(from).startsWith("[\""))
            break;
        const qsizetype slug = from + 2;
        lines.insert(
            shard.sliced(slug, shard.indexOf('"', slug) - slug), shard.sliced(from, to - from));
        from = to + 2;
    }
    return lines;
}

} // namespace galley
