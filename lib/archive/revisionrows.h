// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/revision.h"
#include "archive/sql.h"
#include "model/issue.h"

#include <QHash>

namespace galley {

/// An issue as a revision keeps it.
struct Snapshot
{
    Issue head; ///< without its entries
    QList<QByteArray> documents; ///< as in the column entries.document
};

[[nodiscard]] Snapshot snapshotOf(Issue issue);
[[nodiscard]] Result<Snapshot> snapshotOf(Sql &sql, const IssueId &issue);

// All of these in a transaction.

/// Keeps a revision and returns its number. What the newest one holds already is not kept twice: that
/// one takes the kind, where it says more, and the name. Thins out the others.
[[nodiscard]] Result<int> keepRevision(
    Sql &sql, const IssueId &issue, const Snapshot &snapshot, const Revision &wanted);

/// The same for the issue as it is stored; nothing for one that is damaged.
[[nodiscard]] Result<void> keepStored(Sql &sql, const IssueId &issue, const Revision &wanted);

/// What stands before a change, where that comes after a pause, or after long without one.
[[nodiscard]] Result<void> keepBeforeChange(Sql &sql, const IssueId &issue, const QDateTime &now);

/// Forgets revisions that have had their time, texts that none holds any longer, and edits of the
/// journal that revisions stand for.
[[nodiscard]] Result<void> thinRevisions(Sql &sql, const IssueId &issue, const QDateTime &now);

/// The newest first.
[[nodiscard]] Result<QList<Revision>> readRevisions(Sql &sql, const IssueId &issue);

/// By number, and by digest; compressed.
struct RevisionBytes
{
    QHash<int, QByteArray> heads;
    QHash<QString, QByteArray> documents;
};
[[nodiscard]] Result<RevisionBytes> readRevisionBytes(Sql &sql, const IssueId &issue);
/// In any thread.
[[nodiscard]] Result<Issue> issueOf(const RevisionBytes &bytes, const IssueId &issue, int number);

} // namespace galley
