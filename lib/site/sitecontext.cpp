// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitecontext.h"

#include "site/sitepaths.h"

using namespace Qt::StringLiterals;

namespace galley {

PagePlace SiteContext::placeOf(const QString &path) const
{
    const QString top = sitepaths::topOf(path);
    const bool isOfTopics = path.startsWith("topics/"_L1) || path.startsWith("difficulty/"_L1);
    const bool isSearch = path == sitepaths::search;
    return {.address = addressOf(path == sitepaths::index ? QString() : path),
        .top = top,
        .home = top + sitepaths::index,
        .styleSheet = top + sitepaths::styleSheet,
        .pictures = top + sitepaths::pictures,
        .navigation = {{top + sitepaths::index, u"Issues"_s, !isOfTopics && !isSearch},
            {top + sitepaths::topics, u"Topics"_s, isOfTopics},
            {top + sitepaths::search, u"Search"_s, isSearch}},
        .feeds = {{top + sitepaths::atom, u"application/atom+xml"_s},
            {top + sitepaths::rss, u"application/rss+xml"_s},
            {top + sitepaths::jsonFeed, u"application/feed+json"_s}}};
}

QString SiteContext::addressOf(const QString &path) const
{
    return baseUrl.isEmpty() ? QString() : baseUrl + path;
}

} // namespace galley
