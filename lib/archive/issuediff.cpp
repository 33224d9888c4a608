// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuediff.h"

#include "base/uuid.h"
#include "model/sequencediff.h"

#include <QSet>

namespace galley {

namespace {

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

/// Makes the edits. Only the order of the ids is followed meanwhile: whole entries would be moved
/// about for each edit.
class Diff
{
public:
    Diff(const Issue &old, Issue wanted, Matching matching)
        : m_old(old), m_wanted(std::move(wanted)), m_matching(matching)
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
        QList<qsizetype> stays = matchedPlaces(m_old.entries, m_wanted.entries, m_matching);
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
    const Matching m_matching;
    QList<EntryId> m_order;
    QList<Edit> m_edits;
};

} // namespace

QList<Edit> editsBetween(const Issue &old, Issue wanted, Matching matching)
{
    return Diff(old, std::move(wanted), matching).run();
}

} // namespace galley
