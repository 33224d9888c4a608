// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/sitecontext.h"

#include <QDate>

namespace galley {

/// An issue in the feeds.
struct FeedItem
{
    QString id; ///< of any address independent
    QString slug;
    QString title; ///< plain
    QDate date;
    QString language;
    QString summary; ///< plain, short
    QString content; ///< HTML

    bool operator==(const FeedItem &) const = default;
};

/// "urn:uuid:…" of a publication's feed, or with a slug of one of its issues: by their names, so that it
/// is the same wherever the site is and whoever writes it.
[[nodiscard]] QString feedIdOf(const QString &publication, const QString &slug = {});

// Each item has the whole issue. Without a base address, what must be an address is the id instead, and
// the rest is left out or, in Atom, relative.

/// RFC 4287.
[[nodiscard]] QByteArray atomFeedOf(const SiteContext &site, const QList<FeedItem> &items);
/// https://www.rssboard.org/rss-specification
[[nodiscard]] QByteArray rssFeedOf(const SiteContext &site, const QList<FeedItem> &items);
/// https://www.jsonfeed.org/version/1.1/
[[nodiscard]] QByteArray jsonFeedOf(const SiteContext &site, const QList<FeedItem> &items);

// For the cache.
[[nodiscard]] QByteArray toBytes(const FeedItem &item);
[[nodiscard]] FeedItem feedItemFrom(QByteArrayView bytes);

} // namespace galley
