// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/issuecard.h"
#include "site/shelf.h"

#include <QSet>

namespace galley {

/// Which pages of a shelf are to be written anew.
struct ShelfChange
{
    Shelf before;
    Shelf after;
    QSet<int> years; ///< in which entries have changed

    /// The pages by year that differ.
    [[nodiscard]] QList<int> changedYears() const;
    /// Of the pages that there were and are no more.
    [[nodiscard]] QStringList removedPages(const QString &name) const;
};

/// An issue's entries before and after; a side is empty for an issue that came or went.
struct IssueChange
{
    IssueCard before;
    IssueCard after;
    QByteArray cardsBefore;
    QByteArray cardsAfter;
};

/// The shelves where something of a change can be seen.
[[nodiscard]] QSet<QString> shelvesTouchedBy(const IssueChange &change);
/// Puts a changed issue's entries in the place of its old ones.
void apply(const IssueChange &change, const QString &name, ShelfChange &shelf);

/// Every shelf of an archive. `cardsOf` knows the entry cards of each issue.
[[nodiscard]] Shelves shelvesOf(
    const IssueCards &issues, const QHash<qint64, QByteArray> &entryCards);

} // namespace galley
