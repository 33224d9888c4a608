// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "merging/issuemerge.h"

namespace galley {

/// What somebody has made of an issue since it was read.
struct IssueWork
{
    qint64 stamp = 0; ///< of the issue then, when it is known
    Issue base; ///< the issue then
    QList<Edit> edits; ///< that make the work of it
    /// Fields that are kept back: somebody else changed them too. They have `base` and `ours`.
    QList<MergeConflict> held;
};

/// The issue with the work in it, and with what is kept back.
[[nodiscard]] Issue issueOf(const IssueWork &work);

struct SharedState
{
    qint64 stamp = 0; ///< of the issue as it is stored now
    /// As it is stored now; nothing where nobody else had changed it.
    std::optional<Issue> stored;
    /// The fields that were not stored since somebody else changed them too: there `theirs` is stored.
    QList<MergeConflict> conflicts;
};

/// An issue that several edit at once, in the archive's thread.
class SharedIssue
{
public:
    explicit SharedIssue(Archive &archive) : m_archive(archive) { }

    /// Writes the edits, merged with what others stored meanwhile, in one transaction. An entry that
    /// one removed while another wrote in it stays. Without edits it looks for what others stored.
    [[nodiscard]] Result<SharedState> join(const IssueWork &work);

private:
    [[nodiscard]] Result<SharedState> look(const IssueWork &work);

    Archive &m_archive;
};

} // namespace galley
