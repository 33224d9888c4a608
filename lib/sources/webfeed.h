// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/arxivid.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace galley {

/// The largest feed that is read, in bytes, and how many of its items.
inline constexpr qint64 largestWebFeed = 32 * 1024 * 1024;
inline constexpr qsizetype mostWebFeedItems = 5000;

/// Something a feed announces: plain text of bounded length, addresses absolute and http or https;
/// what the feed does not say is empty.
struct WebFeedItem
{
    QString title; ///< the summary's beginning where there is none
    QUrl url;
    QStringList authors;
    QString summary; ///< paragraphs apart by a blank line; an arXiv feed's abstract
    QString publishedAt; ///< RFC 3339, or a date alone
    QStringList categories;
    std::optional<ArxivId> arxivId; ///< the paper that the item is about
    QString announceType; ///< arXiv's "new", "cross", "replace" or "replace-cross"
    QString guid;
    QUrl imageUrl;

    bool operator==(const WebFeedItem &) const = default;
};

struct WebFeed
{
    QString title;
    QList<WebFeedItem> items; ///< in the feed's order
    QStringList skipDays; ///< English names of the days without news, as RSS has them
};

/// Reads RSS 0.9x, 1.0 and 2.0 (https://www.rssboard.org/rss-specification, https://web.resource.org/rss/1.0/spec),
/// Atom 1.0 (RFC 4287), JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), and what arXiv adds to
/// them (https://info.arxiv.org/help/rss.html). `base` resolves relative addresses. A feed that is cut
/// off, broken or a web page is an Error that says so. Opens no socket; any thread.
[[nodiscard]] Result<WebFeed> parseWebFeed(const QByteArray &bytes, const QUrl &base);

} // namespace galley
