// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitememory.h"

#include "site/bytes.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr QLatin1StringView headName {"head"};
constexpr QLatin1StringView issuesName {"issues"};
constexpr QLatin1StringView countsName {"counts"};
constexpr QLatin1StringView shelfKind {"shelf:"};
constexpr QLatin1StringView cardsKind {"cards:"};
constexpr QLatin1StringView picturesKind {"pictures:"};
constexpr QLatin1StringView feedKind {"feed:"};

QString nameOf(QLatin1StringView kind, qint64 issue) { return kind + QString::number(issue); }

} // namespace

QHash<QString, QByteArray> SiteMemory::read(const QStringList &names)
{
    const auto found = m_cache ? m_cache->values(names) : SiteCache::Values();
    m_isSound = m_isSound && found;
    return found.value_or(SiteCache::Values());
}

std::optional<QByteArray> SiteMemory::readOne(const QString &name)
{
    const QHash<QString, QByteArray> found = read({name});
    return found.isEmpty() ? std::nullopt : std::optional(found.value(name));
}

std::optional<SiteMemory::Head> SiteMemory::head()
{
    const auto bytes = readOne(headName);
    if (!bytes)
        return std::nullopt;
    ByteReader reader(*bytes);
    Head head;
    head.look = reader.number<quint64>();
    head.manifest = reader.number<quint64>();
    head.listing = reader.number<quint64>();
    head.picturesStamp = reader.text();
    return reader.isWhole() ? std::optional(head) : std::nullopt;
}

std::optional<IssueCards> SiteMemory::issues()
{
    return readOne(issuesName).and_then([](const QByteArray &bytes) {
        return issueCardsFrom(bytes);
    });
}

std::optional<QMap<QString, qsizetype>> SiteMemory::counts()
{
    const auto bytes = readOne(countsName);
    if (!bytes)
        return std::nullopt;
    ByteReader reader(*bytes);
    QMap<QString, qsizetype> counts;
    while (!reader.isAtEnd()) {
        const QString shelf = reader.text();
        counts.insert(shelf, reader.number<quint32>());
    }
    return reader.isWhole() ? std::optional(counts) : std::nullopt;
}

QHash<QString, Shelf> SiteMemory::shelves(const QStringList &names)
{
    QStringList keys;
    for (const QString &name : names)
        keys.append(shelfKind + name);
    QHash<QString, Shelf> shelves;
    for (const auto &[key, bytes] : read(keys).asKeyValueRange())
        shelves.insert(key.sliced(shelfKind.size()), Shelf::fromBytes(bytes).value_or(Shelf()));
    return shelves;
}

QHash<qint64, QByteArray> SiteMemory::ofIssues(QLatin1StringView kind, const QList<qint64> &issues)
{
    QStringList names;
    for (const qint64 issue : issues)
        names.append(nameOf(kind, issue));
    QHash<qint64, QByteArray> found;
    for (const auto &[name, bytes] : read(names).asKeyValueRange())
        found.insert(QStringView(name).sliced(kind.size()).toLongLong(), bytes);
    return found;
}

QHash<qint64, QByteArray> SiteMemory::entryCards(const QList<qint64> &issues)
{
    return ofIssues(cardsKind, issues);
}

QHash<qint64, QByteArray> SiteMemory::pictures(const QList<qint64> &issues)
{
    return ofIssues(picturesKind, issues);
}

QHash<qint64, FeedItem> SiteMemory::feedItems(const QList<qint64> &issues)
{
    QHash<qint64, FeedItem> items;
    for (const auto &[issue, bytes] : ofIssues(feedKind, issues).asKeyValueRange())
        items.insert(issue, feedItemFrom(bytes));
    return items;
}

void SiteMemory::set(const Head &head)
{
    ByteWriter writer;
    writer.number(head.look);
    writer.number(head.manifest);
    writer.number(head.listing);
    writer.text(head.picturesStamp);
    m_set.insert(headName, writer.written());
}

void SiteMemory::set(const IssueCards &issues) { m_set.insert(issuesName, toBytes(issues)); }

void SiteMemory::set(const QMap<QString, qsizetype> &counts)
{
    ByteWriter writer;
    for (const auto &[shelf, count] : counts.asKeyValueRange()) {
        writer.text(shelf);
        writer.number(quint32(count));
    }
    m_set.insert(countsName, writer.written());
}

void SiteMemory::setShelf(const QString &name, const Shelf &shelf)
{
    if (shelf.isEmpty())
        m_removed.append(shelfKind + name);
    else
        m_set.insert(shelfKind + name, shelf.toBytes());
}

void SiteMemory::setIssue(qint64 issue, const QByteArray &entryCards, const QByteArray &pictures)
{
    m_set.insert(nameOf(cardsKind, issue), entryCards);
    if (pictures.isEmpty())
        m_removed.append(nameOf(picturesKind, issue));
    else
        m_set.insert(nameOf(picturesKind, issue), pictures);
}

void SiteMemory::setFeedItem(qint64 issue, const FeedItem &item)
{
    m_set.insert(nameOf(feedKind, issue), toBytes(item));
}

void SiteMemory::removeIssue(qint64 issue)
{
    for (const QLatin1StringView kind : {cardsKind, picturesKind, feedKind})
        m_removed.append(nameOf(kind, issue));
}

void SiteMemory::removeFeedItem(qint64 issue) { m_removed.append(nameOf(feedKind, issue)); }

void SiteMemory::save(Rest rest)
{
    if (!m_cache)
        return;
    if (rest == Rest::Forget)
        m_cache->replace(m_set);
    else
        m_cache->change(m_set, m_removed);
    m_set.clear();
    m_removed.clear();
}

void SiteMemory::forgetAll()
{
    if (m_cache)
        m_cache->forgetAll();
}

} // namespace galley
