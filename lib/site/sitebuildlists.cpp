// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/searchindex.h"
#include "site/sitebuild.h"
#include "site/sitepaths.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A page for each of a whole shelf's years, if it is long.
QList<int> pagesByYear(const Shelf &shelf) { return shelf.isLong() ? shelf.years() : QList<int>(); }

QSet<int> yearsIn(const IssueChange &change)
{
    QSet<int> years;
    for (const IssueCard *card : {&change.before, &change.after}) {
        if (card->date.isValid())
            years.insert(card->date.year());
    }
    return years;
}

} // namespace

Result<void> SiteBuild::addListing(const QString &path, const std::function<Listing()> &make)
{
    return m_workers->add([this, path, make](const Renderer &renderer) {
        return renderer.listingPage(make(), m_site.placeOf(path))
            .and_then([&](const QByteArray &page) { return m_folder->put(path.toLatin1(), page); });
    });
}

/// For one list, in any thread, once the issues are built. It goes on where it was, since what it is
/// asked for stands in the order of the issue.
SiteLists::EntryAt SiteBuild::entriesInOrder() const
{
    return [this, at = ShelfPlace(), rest = QByteArrayView()](const ShelfPlace &place) mutable {
        const IssueCard &issue = m_issues.at(m_places.value(place.issue));
        if (place.issue != at.issue || place.index < at.index || rest.isEmpty()) {
            const auto cards = m_entryCards.constFind(place.issue);
            rest = cards == m_entryCards.constEnd() ? QByteArrayView() : QByteArrayView(*cards);
            at.index = 0;
        }
        rest = behindEntryCards(rest, place.index - at.index);
        at = place;
        return SiteLists::ShelvedEntry {issue.slug, issue.title, firstEntryCard(rest)};
    };
}

Result<void> SiteBuild::buildLists()
{
    const Result<void> added = m_isWhole ? buildWholeLists() : buildChangedLists();
    // Meanwhile; without a head, which comes last, it is of no use yet.
    if (added && m_isWhole && m_mode == SiteFolder::Mode::Write)
        m_memory->save(SiteMemory::Rest::Forget);
    return added.and_then([this] { return m_workers->finish(); });
}

Result<void> SiteBuild::buildShelf(const QString &name, const ShelfChange &change)
{
    for (const QString &page : change.removedPages(name))
        m_folder->remove(page.toLatin1());
    if (change.after.isEmpty())
        return {};
    const SiteLists lists(m_site);
    const SiteLists::EntryAt at = entriesInOrder();
    const Shelf shelf = change.after;
    Result<void> added = addListing(sitepaths::shelfPage(name),
        [lists, name, shelf, at] { return lists.shelf(name, shelf, at); });
    for (const int year : change.changedYears()) {
        if (added)
            added = addListing(sitepaths::shelfPage(name, year),
                [lists, name, shelf, year, at] { return lists.shelfYear(name, shelf, year, at); });
    }
    return added;
}

Result<void> SiteBuild::buildWholeLists()
{
    m_shelves = shelvesOf(m_issues, m_entryCards);
    QList<QByteArray> paths;
    m_counts.clear();
    for (const auto &[name, shelf] : m_shelves.asKeyValueRange()) {
        m_counts.insert(name, shelf.places().size());
        m_memory->setShelf(name, shelf);
        paths.append(sitepaths::shelfPage(name).toLatin1());
        for (const int year : pagesByYear(shelf))
            paths.append(sitepaths::shelfPage(name, year).toLatin1());
    }
    if (const Result<void> free = m_folder->refuseForeign(paths); !free)
        return free;
    const SiteLists lists(m_site);
    Result<void> added =
        addListing(sitepaths::index, [this, lists] { return lists.index(m_issues); });
    const auto add = [&](const QString &path, const std::function<Listing()> &make) {
        if (added)
            added = addListing(path, make);
    };
    add(sitepaths::topics, [this, lists] { return lists.topics(m_counts); });
    add(sitepaths::search, [this, lists] { return lists.search(m_issues); });
    for (const int year : yearsOf(m_issues))
        add(sitepaths::yearPage(year), [this, lists, year] { return lists.year(year, m_issues); });
    qsizetype done = 0;
    for (const auto &[name, shelf] : std::as_const(m_shelves).asKeyValueRange()) {
        if (added)
            added = say(SiteProgress::Phase::Lists, done++, m_shelves.size()).and_then([&] {
                return buildShelf(name, {.before = {}, .after = shelf, .years = {}});
            });
    }
    return added;
}

QList<IssueChange> SiteBuild::issueChanges()
{
    QHash<qint64, IssueCard> before;
    for (const IssueCard &issue : std::as_const(m_before))
        before.insert(issue.number, issue);
    QList<IssueChange> changes;
    for (const qint64 number : std::as_const(m_changed))
        changes.append({before.value(number), m_issues.at(m_places.value(number)),
            m_cardsBefore.value(number), m_entryCards.value(number)});
    QSet<QString> slugs;
    for (const IssueCard &issue : std::as_const(m_issues))
        slugs.insert(issue.slug);
    for (const IssueCard &issue : std::as_const(m_before)) {
        if (!m_places.contains(issue.number)) {
            changes.append({issue, {}, m_cardsBefore.value(issue.number), {}});
            m_memory->removeIssue(issue.number);
        }
        if (!slugs.contains(issue.slug)) { // else another issue has it now
            m_folder->remove(sitepaths::issuePage(issue.slug).toLatin1());
            m_folder->remove(sitepaths::issueJson(issue.slug).toLatin1());
        }
    }
    return changes;
}

QHash<QString, ShelfChange> SiteBuild::shelfChanges(const QList<IssueChange> &changes)
{
    QSet<QString> names;
    for (const IssueChange &change : changes)
        names.unite(shelvesTouchedBy(change));
    const QHash<QString, Shelf> before = m_memory->shelves(names.values());
    QHash<QString, ShelfChange> shelves;
    for (const QString &name : std::as_const(names)) {
        ShelfChange shelf {.before = before.value(name), .after = before.value(name), .years = {}};
        for (const IssueChange &change : changes)
            apply(change, name, shelf);
        m_memory->setShelf(name, shelf.after);
        m_counts.insert(name, shelf.after.places().size());
        shelves.insert(name, shelf);
    }
    m_counts.removeIf([](const auto &shelf) { return shelf.value() == 0; });
    return shelves;
}

/// Those that the pages of the shelves will show.
void SiteBuild::readCardsFor(const QHash<QString, ShelfChange> &changes)
{
    QSet<qint64> issues;
    for (const ShelfChange &change : changes) {
        const Shelf &shelf = change.after;
        QList<ShelfPlace> places =
            shelf.isLong() ? shelf.places().first(Shelf::latestOfLong) : shelf.places();
        for (const int year : change.changedYears())
            places += shelf.ofYear(year);
        for (const ShelfPlace &place : std::as_const(places)) {
            if (!m_entryCards.contains(place.issue))
                issues.insert(place.issue);
        }
    }
    m_entryCards.insert(m_memory->entryCards(issues.values()));
}

Result<void> SiteBuild::buildChangedYears(const QList<IssueChange> &changes)
{
    const QList<int> before = yearsOf(m_before);
    const QList<int> now = yearsOf(m_issues);
    QSet<int> years;
    for (const IssueChange &change : changes)
        years.unite(yearsIn(change));
    if (before != now) // each page names the years
        years = QSet<int>(now.begin(), now.end());
    const SiteLists lists(m_site);
    Result<void> added;
    for (const int year : now) {
        if (added && years.contains(year))
            added = addListing(sitepaths::yearPage(year),
                [this, lists, year] { return lists.year(year, m_issues); });
    }
    for (const int year : before) {
        if (!now.contains(year)) {
            m_folder->remove(sitepaths::yearPage(year).toLatin1());
            m_folder->remove(sitepaths::searchShard(year).toLatin1());
        }
    }
    return added
        .and_then([&] {
            return addListing(sitepaths::index, [this, lists] { return lists.index(m_issues); });
        })
        .and_then([&] {
            return addListing(sitepaths::search, [this, lists] { return lists.search(m_issues); });
        });
}

/// The lines of the other issues are in the files that the last build wrote.
Result<void> SiteBuild::buildChangedShards(const QList<IssueChange> &changes)
{
    QSet<int> years;
    for (const IssueChange &change : changes)
        years.unite(yearsIn(change));
    QHash<QByteArray, QByteArray> lines;
    for (const int year : std::as_const(years)) {
        if (const auto shard = m_folder->unchanged(sitepaths::searchShard(year).toLatin1()))
            lines.insert(searchLinesIn(*shard));
    }
    for (const int year : yearsOf(m_issues)) {
        if (!years.contains(year))
            continue;
        QList<QByteArray> ofYear;
        for (const IssueCard &issue : std::as_const(m_issues)) {
            if (issue.date.year() == year)
                ofYear.append(m_searchLines.contains(issue.number)
                        ? m_searchLines.value(issue.number)
                        : lines.value(issue.slug.toLatin1()));
        }
        const Result<void> put =
            m_folder->put(sitepaths::searchShard(year).toLatin1(), searchShardOf(year, ofYear));
        if (!put)
            return put;
    }
    return {};
}

Result<void> SiteBuild::buildChangedLists()
{
    const QList<IssueChange> changes = issueChanges();
    if (changes.isEmpty())
        return {};
    const QHash<QString, ShelfChange> shelves = shelfChanges(changes);
    readCardsFor(shelves);
    Result<void> added = buildChangedYears(changes)
                             .and_then([&] { return buildChangedShards(changes); })
                             .and_then([&] {
                                 return addListing(sitepaths::topics,
                                     [this] { return SiteLists(m_site).topics(m_counts); });
                             });
    for (const auto &[name, change] : shelves.asKeyValueRange()) {
        if (added)
            added = buildShelf(name, change);
    }
    return added;
}

} // namespace galley
