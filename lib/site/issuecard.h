// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

/// What lists show of an entry.
struct EntryCard
{
    QString anchor;
    QString title; ///< plain; may hold TeX
    QString authors; ///< a few of them, in one line
    std::optional<Difficulty> difficulty;
    QStringList shelves; ///< that it stands on (sitepaths.h)

    bool operator==(const EntryCard &) const = default;
};

/// What the site's lists show of an issue, and what is compared when it changes.
struct IssueCard
{
    qint64 number = 0; ///< in the archive
    qint64 stamp = 0;
    QString slug;
    QString title;
    QDate date;
    qsizetype entryCount = 0;

    bool operator==(const IssueCard &) const = default;
};

/// Newest first, as Archive::issues() has them.
using IssueCards = QList<IssueCard>;

[[nodiscard]] QList<EntryCard> entryCardsOf(const Issue &issue);

// For the cache, and to keep many in little memory.

[[nodiscard]] QByteArray toBytes(const QList<EntryCard> &cards);
[[nodiscard]] QList<EntryCard> entryCardsFrom(QByteArrayView bytes);
/// The first of them, and what stands behind the first `count`, without the others being read.
[[nodiscard]] EntryCard firstEntryCard(QByteArrayView bytes);
[[nodiscard]] QByteArrayView behindEntryCards(QByteArrayView bytes, qsizetype count);
[[nodiscard]] QByteArray toBytes(const IssueCards &cards);
/// Nothing for what is damaged.
[[nodiscard]] std::optional<IssueCards> issueCardsFrom(QByteArrayView bytes);

} // namespace galley
