// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/siteshelves.h"

#include "site/sitepaths.h"

#include <algorithm>

namespace galley {

namespace {

ShelfPlace placeOf(const IssueCard &issue, qsizetype index)
{
    return {qint32(issue.date.toJulianDay()), qint32(issue.number), qint32(index)};
}

QSet<QString> asSet(const QStringList &list) { return {list.begin(), list.end()}; }

} // namespace

QList<int> ShelfChange::changedYears() const
{
    if (!after.isLong())
        return {};
    const QList<int> all = after.years();
    if (!before.isLong() || before.years() != all) // each page names the years
        return all;
    QList<int> changed;
    std::ranges::copy_if(
        all, std::back_inserter(changed), [this](int year) { return years.contains(year); });
    return changed;
}

QStringList ShelfChange::removedPages(const QString &name) const
{
    QStringList removed;
    if (!before.isEmpty() && after.isEmpty())
        removed.append(sitepaths::shelfPage(name));
    if (before.isLong()) {
        const QList<int> left = after.isLong() ? after.years() : QList<int>();
        for (const int year : before.years()) {
            if (!left.contains(year))
                removed.append(sitepaths::shelfPage(name, year));
        }
    }
    return removed;
}

QSet<QString> shelvesTouchedBy(const IssueChange &change)
{
    const bool isSameIssue = change.before.slug == change.after.slug
        && change.before.title == change.after.title && change.before.date == change.after.date;
    const QList<EntryCard> before = entryCardsFrom(change.cardsBefore);
    const QList<EntryCard> after = entryCardsFrom(change.cardsAfter);
    QSet<QString> touched;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (isSameIssue && i < before.size() && i < after.size() && before.at(i) == after.at(i))
            continue;
        if (i < before.size())
            touched.unite(asSet(before.at(i).shelves));
        if (i < after.size())
            touched.unite(asSet(after.at(i).shelves));
    }
    return touched;
}

void apply(const IssueChange &change, const QString &name, ShelfChange &shelf)
{
    if (!change.cardsBefore.isEmpty()) {
        shelf.after.removeIssue(qint32(change.before.number));
        shelf.years.insert(change.before.date.year());
    }
    const QList<EntryCard> cards = entryCardsFrom(change.cardsAfter);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (cards.at(i).shelves.contains(name))
            shelf.after.insert(placeOf(change.after, i));
    }
    if (!cards.isEmpty())
        shelf.years.insert(change.after.date.year());
}

Shelves shelvesOf(const IssueCards &issues, const QHash<qint64, QByteArray> &entryCards)
{
    Shelves shelves;
    for (const IssueCard &issue : issues) {
        const QList<EntryCard> cards = entryCardsFrom(entryCards.value(issue.number));
        for (qsizetype i = 0; i < cards.size(); ++i) {
            for (const QString &name : cards.at(i).shelves)
                shelves[name].append(placeOf(issue, i));
        }
    }
    return shelves;
}

} // namespace galley
