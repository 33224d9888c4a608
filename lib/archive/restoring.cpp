// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/restoring.h"

#include "archive/issuediff.h"

namespace galley {

namespace {

/// Behind the closest entry before it that is still there.
qsizetype placeAmongNeighbours(const Issue &now, const Issue &then, qsizetype place)
{
    while (--place >= 0) {
        const qsizetype neighbour = indexOf(now, then.entries.at(place).id);
        if (neighbour >= 0)
            return neighbour + 1;
    }
    return 0;
}

} // namespace

QList<Edit> editsToRestore(const Issue &now, const Issue &then, const EntryId &entry)
{
    const qsizetype from = indexOf(then, entry);
    const qsizetype to = indexOf(now, entry);
    if (from < 0 && to < 0)
        return {};
    if (from < 0)
        return {RemoveEntry {entry}};
    const Entry &wanted = then.entries.at(from);
    if (to < 0)
        return {InsertEntry {placeAmongNeighbours(now, then, from), wanted}};
    // Of this one alone, so that it is not taken for another that says the same.
    Issue before;
    before.entries = {now.entries.at(to)};
    Issue after;
    after.entries = {wanted};
    QList<Edit> edits = editsBetween(before, after);
    for (Edit &edit : edits) {
        if (auto *insert = std::get_if<InsertEntry>(&edit))
            insert->index = to;
    }
    return edits;
}

QList<Edit> editsToRestore(
    const Issue &now, const Issue &then, const EntryId &entry, EntryField field)
{
    const qsizetype from = indexOf(then, entry);
    const qsizetype to = indexOf(now, entry);
    if (from < 0 || to < 0)
        return {};
    const Entry &wanted = then.entries.at(from);
    if (valueOf(wanted, field) == valueOf(now.entries.at(to), field))
        return {};
    return {SetEntryField {entry, field, valueOf(wanted, field), originOf(wanted, field)}};
}

} // namespace galley
