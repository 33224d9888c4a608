// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/issuereader.h"
#include "memory/traits.h"

namespace galley {

/// What an issue's entries are recognised by, in some hundred bytes each.
struct MemoryCard
{
    IssueStamp stamp;
    IssueId issue;
    QDate date;
    QList<quint32> keys; ///< of each entry how many there are, and they

    bool operator==(const MemoryCard &) const = default;
};

/// A damaged entry keeps its place and is recognised by nothing.
[[nodiscard]] MemoryCard memoryCardOf(const UnreadIssue &issue);

/// Finds the entries that are worth a closer look, among a hundred thousand in some milliseconds: it
/// looks through all their keys, one after the other. Belongs to one thread.
class MemoryIndex
{
public:
    MemoryIndex();

    void put(const MemoryCard &card);
    void remove(qint64 issue);
    /// Nothing for an issue that is not there.
    [[nodiscard]] std::optional<qint64> stampOf(qint64 issue) const;
    [[nodiscard]] QList<qint64> issues() const { return m_cards.keys(); }
    [[nodiscard]] qsizetype entryCount() const { return m_entryCount; }

    /// The keys of an entry that are those of what is looked for.
    struct Candidate
    {
        qint64 issue = 0;
        QDate date;
        qsizetype position = 0; ///< from 0
        int identities = 0;
        double title = 0; ///< the share of the words, from 0 to 1, where rare ones count more
        double authors = 0; ///< their rarity: about 7 for one of a thousand
        double topics = 0; ///< from 0 to 1, how much they are about the same
        int topicWords = 0; ///< that are the same
        double sketch = 0; ///< the share of it

        bool operator==(const Candidate &) const = default;
    };
    /// Of each kind some, those that are most alike; none of the issue `except`. Authors and topics
    /// count only in issues until that day, where it is valid.
    [[nodiscard]] QList<Candidate> candidates(
        const Traits &wanted, const IssueId &except, const QDate &until) const;

    /// All there is, for a file, and back; nothing from bytes that are none of it.
    [[nodiscard]] QByteArray saved() const;
    [[nodiscard]] static std::optional<MemoryIndex> restored(QByteArrayView bytes);

private:
    class Scan;
    void count(const MemoryCard &card, int by);
    [[nodiscard]] double rarityOf(quint32 key) const;

    QHash<qint64, MemoryCard> m_cards; ///< by the issue's number
    QList<qint32> m_counts; ///< of entries with a key, by its last bits
    qsizetype m_entryCount = 0;
};

} // namespace galley
