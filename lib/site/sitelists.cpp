// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitelists.h"

#include "model/arxivcategory.h"
#include "render/reading.h"
#include "site/sitepaths.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype leastOnIndex = 100; ///< issues, and then the rest of that year

/// "1 paper", "1,234 papers"
QString papers(qsizetype count)
{
    return reading::number(count) + (count == 1 ? u" paper"_s : u" papers"_s);
}

QString issuesInWords(qsizetype count)
{
    return reading::number(count) + (count == 1 ? u" issue"_s : u" issues"_s);
}

ListingItem itemOf(const IssueCard &issue, const QString &top)
{
    return {.url = top + sitepaths::issuePage(issue.slug),
        .title = issue.title,
        .date = issue.date,
        .detail = papers(issue.entryCount)};
}

ListingItem itemOf(
    const ShelfPlace &place, const SiteLists::ShelvedEntry &entry, const QString &top)
{
    return {.url = top + sitepaths::issuePage(entry.slug) + u'#' + entry.card.anchor,
        .title = entry.card.title,
        .date = QDate::fromJulianDay(place.day),
        .detail = entry.card.authors,
        .difficulty = entry.card.difficulty,
        .meta = entry.issueTitle};
}

/// A group a year, with the year's name as its anchor.
QList<ListingGroup> byYear(const QList<ListingItem> &items)
{
    QList<ListingGroup> groups;
    for (const ListingItem &item : items) {
        const QString year = QString::number(item.date.year());
        if (groups.isEmpty() || groups.constLast().title != year)
            groups.append({.title = year, .anchor = u"y"_s + year, .items = {}});
        groups.last().items.append(item);
    }
    return groups;
}

QList<PageLink> yearLinks(const QList<int> &years, const QString &top, int current = 0)
{
    QList<PageLink> links;
    for (const int year : years)
        links.append({top + sitepaths::yearPage(year), QString::number(year), year == current});
    return links;
}

QList<PageLink> shelfLinks(const QString &name, const Shelf &shelf, int current = 0)
{
    if (!shelf.isLong())
        return {};
    const QString top = sitepaths::topOf(
        current == 0 ? sitepaths::shelfPage(name) : sitepaths::shelfPage(name, current));
    QList<PageLink> links {{top + sitepaths::shelfPage(name), u"Latest"_s, current == 0}};
    for (const int year : shelf.years())
        links.append(
            {top + sitepaths::shelfPage(name, year), QString::number(year), year == current});
    return links;
}

QString nameOfCategory(const QString &code)
{
    static const QHash<QString, QLatin1StringView> names = [] {
        QHash<QString, QLatin1StringView> byCode;
        for (const ArxivCategory &category : commonArxivCategories())
            byCode.insert(category.code, category.name);
        return byCode;
    }();
    return names.value(code);
}

ListingItem itemOf(const QString &shelf, qsizetype count)
{
    return {.url = sitepaths::relative(sitepaths::topics, sitepaths::shelfPage(shelf)),
        .title = titleOfShelf(shelf),
        .detail = papers(count)};
}

} // namespace

QList<int> yearsOf(const IssueCards &issues)
{
    QList<int> years;
    for (const IssueCard &issue : issues) {
        if (years.isEmpty() || years.constLast() != issue.date.year())
            years.append(issue.date.year());
    }
    return years;
}

QString titleOfShelf(const QString &name)
{
    const QString key = name.section(u'/', 1);
    if (!name.startsWith("topics/"_L1))
        return difficultyFromKey(key).transform(reading::wordOf).value_or(key);
    const QString category = nameOfCategory(key);
    return category.isEmpty() ? key : u"%1 (%2)"_s.arg(category, key);
}

Listing SiteLists::listing(const QString &title, const QString &description) const
{
    return {.title = title, .description = description, .language = m_site.language};
}

Listing SiteLists::index(const IssueCards &issues) const
{
    const QString about = reading::tidy(m_site.look.publication.description);
    Listing page = listing(u"All issues"_s,
        about.isEmpty() ? u"%1: %2"_s.arg(m_site.title, issuesInWords(issues.size())) : about);
    QList<ListingItem> items;
    for (const IssueCard &issue : issues) {
        if (items.size() >= leastOnIndex && items.constLast().date.year() != issue.date.year())
            break;
        items.append(itemOf(issue, QString()));
    }
    page.groups = byYear(items);
    page.pages = yearLinks(yearsOf(issues), QString());
    if (issues.isEmpty())
        page.body = u"<p>There is no issue yet.</p>"_s;
    return page;
}

Listing SiteLists::year(int year, const IssueCards &issues) const
{
    const QString word = QString::number(year);
    Listing page = listing(u"Issues of %1"_s.arg(word), QString());
    const QString top = sitepaths::topOf(sitepaths::yearPage(year));
    ListingGroup group;
    for (const IssueCard &issue : issues) {
        if (issue.date.year() == year)
            group.items.append(itemOf(issue, top));
    }
    page.description =
        u"%1 of %2 in %3"_s.arg(issuesInWords(group.items.size()), m_site.title, word);
    page.groups = {group};
    page.pages = yearLinks(yearsOf(issues), top, year);
    return page;
}

Listing SiteLists::topics(const QMap<QString, qsizetype> &countsByShelf) const
{
    Listing page =
        listing(u"Topics"_s, u"The papers of %1 by topic and by difficulty"_s.arg(m_site.title));
    ListingGroup byTopic {.title = u"By topic"_s, .anchor = u"by-topic"_s, .items = {}};
    ListingGroup byDifficulty {
        .title = u"By difficulty"_s, .anchor = u"by-difficulty"_s, .items = {}};
    for (const Difficulty difficulty : allDifficulties) {
        const QString shelf = sitepaths::difficultyShelf(difficulty);
        if (const qsizetype count = countsByShelf.value(shelf); count > 0) {
            byDifficulty.items.append(itemOf(shelf, count));
            byDifficulty.items.last().difficulty = difficulty;
        }
    }
    for (const auto &[shelf, count] : countsByShelf.asKeyValueRange()) {
        if (shelf.startsWith("topics/"_L1) && count > 0)
            byTopic.items.append(itemOf(shelf, count));
    }
    for (const ListingGroup &group : {byTopic, byDifficulty}) {
        if (!group.items.isEmpty())
            page.groups.append(group);
    }
    if (page.groups.isEmpty())
        page.body = u"<p>No paper has a topic or a difficulty yet.</p>"_s;
    return page;
}

Listing SiteLists::search(const IssueCards &issues) const
{
    Listing page = listing(u"Search"_s, u"Search every issue of %1"_s.arg(m_site.title));
    QStringList years;
    for (const int year : yearsOf(issues))
        years.append(sitepaths::searchShard(year));
    QStringList difficulties;
    for (const Difficulty difficulty : allDifficulties)
        difficulties.append(
            keyOf(difficulty) + u' ' + markOf(difficulty) + u' ' + reading::wordOf(difficulty));
    page.body =
        u"<form id=\"search_form\" role=\"search\" data-shards=\"%1\" "
        "data-difficulties=\"%2\" hidden>\n"
        "<p><label for=\"search_words\">Search titles, authors and summaries</label></p>\n"
        "<p><input id=\"search_words\" name=\"q\" type=\"search\" autocomplete=\"off\" "
        "spellcheck=\"false\">\n"
        "<button type=\"submit\">Search</button></p>\n"
        "</form>\n"
        "<p id=\"search_status\" role=\"status\"></p>\n"
        "<ol id=\"search_results\" class=\"items\"></ol>\n"
        "<p><button id=\"search_more\" type=\"button\" hidden>Show more</button></p>\n"
        "<noscript><p>The search needs JavaScript. Without it, look through the issues by year, or "
        "through the <a href=\"%3\">topics</a>.</p></noscript>\n"
        "<script src=\"%4\" defer></script>"_s.arg(
            years.join(u' '), difficulties.join(u';'), sitepaths::topics, sitepaths::searchScript);
    page.hasScripts = true;
    page.pages = yearLinks(yearsOf(issues), QString());
    return page;
}

Listing SiteLists::shelf(const QString &name, const Shelf &shelf, const EntryAt &entryAt) const
{
    const QString title = titleOfShelf(name);
    Listing page = listing(title, u"%1 in %2"_s.arg(papers(shelf.places().size()), m_site.title));
    const QString top = sitepaths::topOf(sitepaths::shelfPage(name));
    const qsizetype count = shelf.isLong() ? Shelf::latestOfLong : shelf.places().size();
    QList<ListingItem> items;
    items.reserve(count);
    for (const ShelfPlace &place : shelf.places().first(count))
        items.append(itemOf(place, entryAt(place), top));
    page.groups = byYear(items);
    page.pages = shelfLinks(name, shelf);
    return page;
}

Listing SiteLists::shelfYear(
    const QString &name, const Shelf &shelf, int year, const EntryAt &entryAt) const
{
    const QString title = u"%1, %2"_s.arg(titleOfShelf(name)).arg(year);
    const QList<ShelfPlace> places = shelf.ofYear(year);
    Listing page = listing(title, u"%1 in %2"_s.arg(papers(places.size()), m_site.title));
    const QString top = sitepaths::topOf(sitepaths::shelfPage(name, year));
    ListingGroup group;
    group.items.reserve(places.size());
    for (const ShelfPlace &place : places)
        group.items.append(itemOf(place, entryAt(place), top));
    page.groups = {group};
    page.pages = shelfLinks(name, shelf, year);
    return page;
}

} // namespace galley
