// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "archive/revision.h"

#include <memory>

namespace galley {

struct RevisionBytes;

/// An issue's revisions and their texts. To read one is most of the work, which any thread can do.
class History
{
public:
    History();

    [[nodiscard]] const QList<Revision> &revisions() const { return m_revisions; } ///< newest first
    /// The whole issue as it was, its entries with the ids that they had.
    [[nodiscard]] Result<Issue> issue(int number) const;

private:
    friend class RevisionStore;
    IssueId m_issue;
    QList<Revision> m_revisions;
    std::shared_ptr<const RevisionBytes> m_bytes;
};

/// The revisions of the issues of an archive. Use it in the archive's thread.
///
/// The archive keeps revisions by itself: of what stands before the first change after a pause of two
/// minutes or ten minutes of writing, and before an issue is replaced. Old ones without a name thin
/// out (revisionsToForget()), and of those no more than 16 MB stay for an issue.
class RevisionStore
{
public:
    explicit RevisionStore(Archive &archive);

    /// For what has only a slug, which may be "latest"; the issue itself may be damaged.
    [[nodiscard]] Result<IssueId> idOf(const QString &slug);

    /// The newest first.
    [[nodiscard]] Result<QList<Revision>> revisions(const IssueId &issue);
    [[nodiscard]] Result<History> history(const IssueId &issue);

    /// Keeps an issue as it is given, and returns the revision's number. What the newest revision holds
    /// already is not kept twice: that one takes the name, and the kind where it says more.
    [[nodiscard]] Result<int> keep(
        const Issue &issue, Revision::Kind kind, const QString &name = {});
    /// An issue that was opened, where the newest revision is older than a working day.
    [[nodiscard]] Result<void> keepOpened(const Issue &issue);
    /// Of every issue that has revisions, and was not published since its last edit.
    [[nodiscard]] Result<void> keepPublished();

    /// An empty name makes it an automatic one.
    [[nodiscard]] Result<void> rename(const IssueId &issue, int number, const QString &name);

    /// Makes the whole issue what it was, whatever is left of it now; that is kept, too.
    [[nodiscard]] Result<void> restore(const IssueId &issue, int number);

    /// Thins out the revisions of every issue and the journals that they stand for.
    [[nodiscard]] Result<void> tidy(const QDateTime &now = QDateTime::currentDateTimeUtc());

private:
    Archive &m_archive;
};

} // namespace galley
