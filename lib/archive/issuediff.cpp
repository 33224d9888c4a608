// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuediff.h"

#include "base/uuid.h"

#include <QSet>

#include <algorithm>

namespace galley {

namespace {

/// What a file says is the same; it knows neither ids nor origins.
bool isSameText(const Entry &a, Entry b)
{
    b.id = a.id;
    b.origins = a.origins;
    return a == b;
}

/// Gives each wanted entry that the old issue holds already its id there, and every other one an id
/// that is not there. Returns the ids that stay.
QSet<EntryId> shareIds(const Issue &old, Issue &wanted)
{
    QSet<EntryId> kept;
    for (Entry &entry : wanted.entries) {
        const auto same = std::ranges::find_if(old.entries, [&](const Entry &candidate) {
            return !kept.contains(candidate.id) && isSameText(candidate, entry);
        });
        if (same != old.entries.end()) {
            entry.id = same->id;
            kept.insert(entry.id);
        } else if (entry.id.isNull() || indexOf(old, entry.id) >= 0) {
            entry.id = newUuid();
        }
    }
    return kept;
}

} // namespace

QList<Edit> editsBetween(const Issue &old, Issue wanted)
{
    const QSet<EntryId> kept = shareIds(old, wanted);
    Issue issue = old;
    QList<Edit> edits;
    const auto add = [&](const Edit &edit) {
        edits.append(edit);
        (void)apply(issue, edit); // an edit that does not fit is refused where it is stored
    };
    for (const IssueField field : {IssueField::Publication, IssueField::Title, IssueField::Date,
             IssueField::Language, IssueField::Introduction}) {
        if (valueOf(old, field) != valueOf(wanted, field))
            add(SetIssueField {field, valueOf(wanted, field)});
    }
    for (const Entry &entry : old.entries) {
        if (!kept.contains(entry.id))
            add(RemoveEntry {entry.id});
    }
    for (qsizetype i = 0; i < wanted.entries.size(); ++i) {
        const Entry &entry = wanted.entries.at(i);
        const qsizetype place = indexOf(issue, entry.id);
        if (place < 0)
            add(InsertEntry {i, entry});
        else if (place != i)
            add(MoveEntry {entry.id, i});
    }
    return edits;
}

} // namespace galley
