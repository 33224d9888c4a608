// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuediff.h"

#include "base/uuid.h"
#include "model/lookup.h"
#include "json/issuejson.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace galley {

namespace {

/// What a file says; it knows neither ids nor origins.
QByteArray textOf(const Entry &entry)
{
    Entry text = entry;
    text.id = {};
    text.origins.clear();
    return writeEntryJson(text);
}

QByteArray idOf(const Entry &entry)
{
    return entry.id.isNull() ? QByteArray() : entry.id.toRfc4122();
}
QByteArray paperOf(const Entry &entry) { return referenceKeyOf(entry).toUtf8(); }
QByteArray titleOf(const Entry &entry) { return entry.title.simplified().toCaseFolded().toUtf8(); }

/// Finds for each wanted entry the old one that it is, each old one once.
class Matching
{
public:
    Matching(const QList<Entry> &old, const QList<Entry> &wanted)
        : m_old(old), m_wanted(wanted), m_matches(wanted.size(), -1), m_isTaken(old.size(), false)
    {
        // From what is beyond doubt to what is likely.
        matchBy(textOf);
        matchBy(idOf);
        matchBy(paperOf);
        matchBy(titleOf);
    }

    /// The place among the old ones for each of the wanted ones, or -1.
    const QList<qsizetype> &matches() const { return m_matches; }

private:
    void matchBy(QByteArray (*keyOf)(const Entry &))
    {
        QHash<QByteArray, QList<qsizetype>> places; // the first one last
        for (qsizetype i = m_old.size() - 1; i >= 0; --i) {
            if (!m_isTaken[i])
                places[keyOf(m_old[i])].append(i);
        }
        places.remove({}); // neither paper nor page is not the same as neither
        for (qsizetype i = 0; i < m_wanted.size(); ++i) {
            if (m_matches[i] >= 0)
                continue;
            const auto same = places.find(keyOf(m_wanted[i]));
            if (same == places.end() || same->isEmpty())
                continue;
            m_matches[i] = same->takeLast();
            m_isTaken[m_matches[i]] = true;
        }
    }

    const QList<Entry> &m_old;
    const QList<Entry> &m_wanted;
    QList<qsizetype> m_matches;
    QList<bool> m_isTaken;
};

/// The edits that make `old` into `wanted` field by field, or nothing where edits of fields cannot.
/// What stays equal is not touched and keeps its origin.
std::optional<QList<Edit>> fieldEdits(const Entry &old, const Entry &wanted)
{
    if (old.extra != wanted.extra)
        return {};
    QList<Edit> edits;
    Entry scratch = old;
    for (const EntryField field : allEntryFields()) {
        const FieldValue value = valueOf(wanted, field);
        if (value == valueOf(old, field))
            continue;
        if (!assign(scratch, field, value))
            return {};
        edits.append(SetEntryField {old.id, field, value, originOf(wanted, field)});
    }
    return edits;
}

/// The origins of the values that `wanted` has from `old`.
void keepOrigins(const Entry &old, Entry &wanted)
{
    for (auto origin = old.origins.begin(); origin != old.origins.end(); ++origin) {
        if (valueOf(old, origin.key()) == valueOf(wanted, origin.key()))
            setOrigin(wanted, origin.key(), *origin);
    }
}

/// The longest of the sequences that rise in `numbers`, -1 left out.
QSet<qsizetype> longestRising(const QList<qsizetype> &numbers)
{
    QList<qsizetype> ends; // of the best sequence of each length: places in `numbers`
    QList<qsizetype> before(numbers.size(), -1);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (numbers[i] < 0)
            continue;
        const auto end = std::ranges::lower_bound(
            ends, numbers[i], {}, [&numbers](qsizetype place) { return numbers[place]; });
        if (end != ends.begin())
            before[i] = *std::prev(end);
        if (end == ends.end())
            ends.append(i);
        else
            *end = i;
    }
    QSet<qsizetype> rising;
    for (qsizetype i = ends.isEmpty() ? -1 : ends.last(); i >= 0; i = before[i])
        rising.insert(numbers[i]);
    return rising;
}

/// Makes the edits. Only the order of the ids is followed meanwhile: whole entries would be moved
/// about for each edit.
class Diff
{
public:
    Diff(const Issue &old, Issue wanted) : m_old(old), m_wanted(std::move(wanted))
    {
        for (const Entry &entry : old.entries)
            m_order.append(entry.id);
    }

    QList<Edit> run()
    {
        for (const IssueField field : {IssueField::Publication, IssueField::Title, IssueField::Date,
                 IssueField::Language, IssueField::Introduction}) {
            if (valueOf(m_old, field) != valueOf(m_wanted, field))
                m_edits.append(SetIssueField {field, valueOf(m_wanted, field)});
        }
        QList<qsizetype> stays = Matching(m_old.entries, m_wanted.entries).matches();
        changeFields(stays);
        removeOthers(stays);
        arrange(stays);
        return m_edits;
    }

private:
    /// Gives each wanted entry its id. Those that can only be put anew no longer stay.
    void changeFields(QList<qsizetype> &stays)
    {
        const QSet<EntryId> there(m_order.begin(), m_order.end());
        for (qsizetype i = 0; i < stays.size(); ++i) {
            Entry &entry = m_wanted.entries[i];
            if (stays[i] < 0) {
                if (entry.id.isNull() || there.contains(entry.id))
                    entry.id = newUuid();
                continue;
            }
            const Entry &old = m_old.entries[stays[i]];
            entry.id = old.id;
            if (const auto edits = fieldEdits(old, entry)) {
                m_edits += *edits;
            } else {
                keepOrigins(old, entry);
                stays[i] = -1;
            }
        }
    }

    void removeOthers(const QList<qsizetype> &stays)
    {
        const QSet<qsizetype> kept(stays.begin(), stays.end());
        m_order.clear();
        for (qsizetype i = 0; i < m_old.entries.size(); ++i) {
            if (kept.contains(i))
                m_order.append(m_old.entries[i].id);
            else
                m_edits.append(RemoveEntry {m_old.entries[i].id});
        }
    }

    /// As few as possible are moved: most often one that was dragged.
    void arrange(const QList<qsizetype> &stays)
    {
        const QSet<qsizetype> unmoved = longestRising(stays);
        EntryId before;
        for (qsizetype i = 0; i < stays.size(); ++i) {
            const Entry &entry = m_wanted.entries.at(i);
            if (stays[i] < 0) {
                const qsizetype place = placeAfter(before);
                m_order.insert(place, entry.id);
                m_edits.append(InsertEntry {place, entry});
            } else if (!unmoved.contains(stays[i])) {
                m_order.removeOne(entry.id);
                const qsizetype place = placeAfter(before);
                m_order.insert(place, entry.id);
                m_edits.append(MoveEntry {entry.id, place});
            }
            before = entry.id;
        }
    }

    qsizetype placeAfter(const EntryId &entry) const
    {
        return entry.isNull() ? 0 : m_order.indexOf(entry) + 1;
    }

    const Issue &m_old;
    Issue m_wanted;
    QList<EntryId> m_order;
    QList<Edit> m_edits;
};

} // namespace

QList<Edit> editsBetween(const Issue &old, Issue wanted)
{
    return Diff(old, std::move(wanted)).run();
}

} // namespace galley
