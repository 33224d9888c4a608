// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sharedissue.h"

#include "archive/issuediff.h"
#include "archive/issuerows.h"
#include "archive/journal.h"
#include "archive/storedissues.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// 0 for an issue that is not there.
Result<qint64> stampOf(Sql &sql, const IssueId &issue)
{
    return sql.value(u"SELECT stamp FROM issues WHERE id = ?"_s, {sqlText(issue)})
        .transform([](const QVariant &stamp) { return stamp.toLongLong(); });
}

Result<SharedState> merged(Sql &sql, const IssueWork &work, const Issue &stored)
{
    const MergedIssue both = mergeIssues(work.base, issueOf(work), stored);
    SharedState state;
    Issue wanted = both.issue;
    for (const MergeConflict &conflict : both.conflicts) {
        if (std::holds_alternative<RemovedEntry>(conflict.place))
            continue;
        take(wanted, conflict, MergeSide::Theirs);
        state.conflicts.append(conflict);
    }
    // Members that no version knows how to edit are as they are stored.
    wanted.extra = stored.extra;
    return appendToJournal(sql, stored.id, editsBetween(stored, wanted, Matching::ById))
        .transform([&] {
            state.stored = wanted;
            state.stored->slug = stored.slug;
            return state;
        });
}

Result<SharedState> write(Sql &sql, const IssueWork &work, qint64 stamp)
{
    const auto append = [&] {
        return appendToJournal(sql, work.base.id, work.edits).transform([&] {
            SharedState state;
            state.conflicts = work.held;
            return state;
        });
    };
    if (stamp == work.stamp && stamp != 0)
        return append();
    return readIssue(sql, work.base.id).and_then([&](const Issue &stored) {
        return stored == work.base && work.held.isEmpty() ? append() : merged(sql, work, stored);
    });
}

/// As the issue is now.
Result<SharedState> stamped(Sql &sql, const IssueWork &work, SharedState state)
{
    return stampOf(sql, work.base.id).transform([&](qint64 now) {
        state.stamp = now;
        return state;
    });
}

} // namespace

Issue issueOf(const IssueWork &work)
{
    Issue issue = work.base;
    for (const Edit &edit : work.edits)
        (void)apply(issue, edit);
    for (const MergeConflict &held : work.held)
        take(issue, held, MergeSide::Ours);
    return issue;
}

Result<SharedState> SharedIssue::join(const IssueWork &work)
{
    if (work.edits.isEmpty())
        return look(work);
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return stampOf(sql, work.base.id)
            .and_then([&](qint64 before) { return write(sql, work, before); })
            .and_then([&](const SharedState &state) { return stamped(sql, work, state); });
    });
}

/// What is kept back may fit by now: then there is something to write.
Result<SharedState> SharedIssue::look(const IssueWork &work)
{
    Sql &sql = m_archive.sql();
    const Result<qint64> known = stampOf(sql, work.base.id);
    if (!known)
        return std::unexpected(known.error());
    if (*known == work.stamp && *known != 0)
        return SharedState {*known, {}, work.held};
    const auto read = [&] {
        return readIssue(sql, work.base.id).and_then([&](const Issue &stored) {
            return stamped(sql, work, {0, stored, {}});
        });
    };
    if (work.held.isEmpty())
        return sql.reading(read);
    return sql.writing([&] {
        return readIssue(sql, work.base.id)
            .and_then([&](const Issue &stored) { return merged(sql, work, stored); })
            .and_then([&](const SharedState &state) { return stamped(sql, work, state); });
    });
}

} // namespace galley
