// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "sources/webfeed.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const auto feed = parseWebFeed(bytes, QUrl(QStringLiteral("https://example.org/feed")));
    if (!feed)
        return requireMessage(feed.error());
    require(feed->items.size() <= mostWebFeedItems, "items are bounded");
    requireText(feed->title, 300);
    for (const WebFeedItem &item : feed->items) {
        require(!item.title.isEmpty() || !item.url.isEmpty(), "an item has a title or an address");
        requireText(item.title, 1000);
        requireText(item.summary, 20'000);
        requireWeb(item.url);
        requireWeb(item.imageUrl);
    }
}
