// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/candidate.h"

namespace galley {

class Archive;

/// Which candidates to list; what is empty does not narrow.
struct InboxQuery
{
    QDate from;
    QDate to; ///< inclusive
    QList<Triage> triage;
    QStringList keys; ///< only these candidates
    bool withAbstracts = true; ///< which take most of the time where there are many
};

/// What feeds offered and what the editor decided about it, in an archive's tables. Use it in the
/// archive's thread. A candidate is one row however many feeds and days offer it.
class InboxStore
{
public:
    explicit InboxStore(Archive &archive);

    /// In the editor's order. A new archive has the daily papers of Hugging Face and cs.CL.
    [[nodiscard]] Result<QList<InboxFeed>> feeds();
    /// Replaces the list. What feeds that are gone offered stays.
    [[nodiscard]] Result<void> setFeeds(const QList<InboxFeed> &feeds);
    /// Names one, whatever became of the others meanwhile.
    [[nodiscard]] Result<void> nameFeed(const QUuid &feed, const QString &name);

    /// Adds what a feed offered for a day and how it answered, in one transaction. A candidate that
    /// is there keeps its triage, moves to an earlier day, and gains what merged() says. A failure
    /// forgets nothing that an earlier answer found. Returns how many nobody has seen before.
    [[nodiscard]] Result<int> add(const FeedDay &answer, const QList<Candidate> &offered);

    /// The newest day first; of one day the most upvotes first, then as they came.
    [[nodiscard]] Result<QList<InboxItem>> items(const InboxQuery &query);
    /// How each feed answered for these days.
    [[nodiscard]] Result<QList<FeedDay>> answers(const QDate &from, const QDate &to);

    [[nodiscard]] Result<void> setTriage(
        const QStringList &keys, Triage triage, const QString &takenInto = {});
    /// Forgets candidates of before a day that were neither kept nor taken; dismissed ones are
    /// remembered by their key, so that they stay dismissed.
    [[nodiscard]] Result<int> forgetBefore(const QDate &day);

private:
    Archive &m_archive;
};

} // namespace galley
