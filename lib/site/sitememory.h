// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/issuecard.h"
#include "site/shelf.h"
#include "site/sitecache.h"
#include "site/sitefeeds.h"

namespace galley {

/// What is known of the last build, by which this one tells what has changed. It fits only to the very
/// folder that the last build left.
class SiteMemory
{
public:
    struct Head
    {
        quint64 look = 0; ///< of all that is the same for every page (SiteBuild)
        quint64 manifest = 0; ///< SiteFolder::manifestHash()
        quint64 listing = 0; ///< SiteFolder::listingHash()
        QString picturesStamp;

        bool operator==(const Head &) const = default;
    };

    explicit SiteMemory(std::unique_ptr<SiteCache> cache) : m_cache(std::move(cache)) { }

    [[nodiscard]] std::optional<Head> head();
    [[nodiscard]] std::optional<IssueCards> issues();
    [[nodiscard]] std::optional<QMap<QString, qsizetype>> counts(); ///< of entries by shelves
    [[nodiscard]] QHash<QString, Shelf> shelves(const QStringList &names);
    [[nodiscard]] QHash<qint64, QByteArray> entryCards(const QList<qint64> &issues);
    [[nodiscard]] QHash<qint64, QByteArray> pictures(const QList<qint64> &issues);
    [[nodiscard]] QHash<qint64, FeedItem> feedItems(const QList<qint64> &issues);

    /// What is to be remembered of this build.
    void set(const Head &head);
    void set(const IssueCards &issues);
    void set(const QMap<QString, qsizetype> &counts);
    void setShelf(const QString &name, const Shelf &shelf);
    void setIssue(qint64 issue, const QByteArray &entryCards, const QByteArray &pictures);
    void setFeedItem(qint64 issue, const FeedItem &item);
    void removeIssue(qint64 issue);
    void removeFeedItem(qint64 issue);

    enum class Rest { Keep, Forget };
    void save(Rest rest);

    /// Whether all that was read was as it had been written.
    [[nodiscard]] bool isSound() const { return m_isSound; }
    /// So that the next build starts anew.
    void forgetAll();

private:
    [[nodiscard]] QHash<QString, QByteArray> read(const QStringList &names);
    [[nodiscard]] std::optional<QByteArray> readOne(const QString &name);
    [[nodiscard]] QHash<qint64, QByteArray> ofIssues(
        QLatin1StringView kind, const QList<qint64> &issues);

    std::unique_ptr<SiteCache> m_cache;
    SiteCache::Values m_set;
    QStringList m_removed;
    bool m_isSound = true;
};

} // namespace galley
