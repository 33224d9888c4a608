// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/difficulty.h"

#include <QString>

/// Where each file of a site is, relative to its top. They never change: others link to them.
namespace galley::sitepaths {

inline constexpr QLatin1StringView index {"index.html"};
inline constexpr QLatin1StringView topics {"topics/index.html"};
inline constexpr QLatin1StringView search {"search.html"};
inline constexpr QLatin1StringView searchScript {"search/search.js"};
inline constexpr QLatin1StringView styleSheet {"style.css"};
inline constexpr QLatin1StringView pictures {"pictures"};
inline constexpr QLatin1StringView schema {"schema/galley-issue.schema.json"};
inline constexpr QLatin1StringView atom {"atom.xml"};
inline constexpr QLatin1StringView rss {"rss.xml"};
inline constexpr QLatin1StringView jsonFeed {"feed.json"};
inline constexpr QLatin1StringView siteMap {"sitemap.xml"};
inline constexpr QLatin1StringView robots {"robots.txt"};

[[nodiscard]] QString issuePage(const QString &slug);
[[nodiscard]] QString issueJson(const QString &slug);
[[nodiscard]] QString yearPage(int year);
[[nodiscard]] QString searchShard(int year);

/// A shelf holds the entries of a topic or of a difficulty. It is named by the path of its page without
/// the suffix, and a long one has pages by year below that.
[[nodiscard]] QString topicShelf(const QString &category); ///< as arxivCategoryFrom() spells it
[[nodiscard]] QString difficultyShelf(Difficulty difficulty);
[[nodiscard]] QString shelfPage(const QString &shelf);
[[nodiscard]] QString shelfPage(const QString &shelf, int year);

/// From a page to the site's top: "", "../", "../../".
[[nodiscard]] QString topOf(const QString &path);
/// From a page to a file of the site.
[[nodiscard]] QString relative(const QString &from, const QString &to);

} // namespace galley::sitepaths
