// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/issuecard.h"

#include "model/arxivcategory.h"
#include "render/anchors.h"
#include "render/reading.h"
#include "site/bytes.h"
#include "site/sitepaths.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype mostAuthors = 3;
constexpr qsizetype mostTopics = 20;
constexpr quint8 noDifficulty = 0xff;

QString authorsIn(const Entry &entry)
{
    const QStringList authors = reading::authors(entry);
    const QString named = authors.first(std::min(authors.size(), mostAuthors)).join(u", "_s);
    if (authors.size() <= mostAuthors)
        return named;
    return u"%1 and %2 more"_s.arg(named, reading::number(authors.size() - mostAuthors));
}

QStringList shelvesOf(const Entry &entry)
{
    QStringList shelves;
    if (entry.difficulty)
        shelves.append(sitepaths::difficultyShelf(*entry.difficulty));
    for (const QString &category : entry.categories.value_or(QStringList()).mid(0, mostTopics)) {
        const QString known = arxivCategoryFrom(category);
        const QString shelf = sitepaths::topicShelf(known);
        // "All of an archive" is no category of an entry's.
        if (!known.isEmpty() && !known.contains(u'*') && !shelves.contains(shelf))
            shelves.append(shelf);
    }
    return shelves;
}

EntryCard readEntryCard(ByteReader &reader)
{
    EntryCard card {reader.text(), reader.text(), reader.text(), {}, {}};
    if (const auto difficulty = reader.number<quint8>(); difficulty < allDifficulties.size())
        card.difficulty = Difficulty(difficulty);
    for (int left = reader.number<quint8>(); left > 0; --left)
        card.shelves.append(reader.text());
    return card;
}

} // namespace

QList<EntryCard> entryCardsOf(const Issue &issue)
{
    const QStringList anchors = anchorsOf(issue, issue.entries.size());
    QList<EntryCard> cards;
    cards.reserve(issue.entries.size());
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const Entry &entry = issue.entries.at(i);
        cards.append({anchors.at(i), reading::tidy(entry.title), authorsIn(entry), entry.difficulty,
            shelvesOf(entry)});
    }
    return cards;
}

QByteArray toBytes(const QList<EntryCard> &cards)
{
    ByteWriter writer;
    for (const EntryCard &card : cards) {
        writer.text(card.anchor);
        writer.text(card.title);
        writer.text(card.authors);
        writer.number(card.difficulty ? quint8(*card.difficulty) : noDifficulty);
        writer.number(quint8(card.shelves.size()));
        for (const QString &shelf : card.shelves)
            writer.text(shelf);
    }
    return writer.written();
}

QList<EntryCard> entryCardsFrom(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    QList<EntryCard> cards;
    while (!reader.isAtEnd())
        cards.append(readEntryCard(reader));
    return cards;
}

EntryCard firstEntryCard(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    return readEntryCard(reader);
}

QByteArrayView behindEntryCards(QByteArrayView bytes, qsizetype count)
{
    ByteReader reader(bytes);
    for (qsizetype i = 0; i < count && !reader.isAtEnd(); ++i) {
        for (int text = 0; text < 3; ++text)
            (void)reader.bytes();
        (void)reader.number<quint8>();
        for (int left = reader.number<quint8>(); left > 0; --left)
            (void)reader.bytes();
    }
    return reader.rest();
}

QByteArray toBytes(const IssueCards &cards)
{
    ByteWriter writer;
    for (const IssueCard &card : cards) {
        writer.number(card.number);
        writer.number(card.stamp);
        writer.number(qint32(card.date.toJulianDay()));
        writer.number(quint32(card.entryCount));
        writer.text(card.slug);
        writer.text(card.title);
    }
    return writer.written();
}

std::optional<IssueCards> issueCardsFrom(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    IssueCards cards;
    while (!reader.isAtEnd()) {
        IssueCard card;
        card.number = reader.number<qint64>();
        card.stamp = reader.number<qint64>();
        card.date = QDate::fromJulianDay(reader.number<qint32>());
        card.entryCount = reader.number<quint32>();
        card.slug = reader.text();
        card.title = reader.text();
        cards.append(card);
    }
    return reader.isWhole() ? std::optional(cards) : std::nullopt;
}

} // namespace galley
