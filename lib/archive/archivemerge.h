// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "merging/issuemerge.h"

namespace galley {

struct IssueConflict
{
    QString slug;
    QString title; ///< of the entry; empty for the issue itself
    int entry = 0; ///< its number from 1 in the merged issue
    MergeConflict conflict;

    bool operator==(const IssueConflict &) const = default;
};

struct MergedArchives
{
    QStringList added; ///< slugs
    QStringList changed;
    QList<IssueConflict> conflicts;
};

/// Merges the issues of another archive into the first, all or none. Issues are told by their ids, else
/// by their slugs. What they were before the two went apart says the base, else the newest revision of
/// an issue that both have, else nothing: then every difference is a conflict. An issue that only one
/// has is in both afterwards, unless the base shows that it was removed. With conflicts nothing is
/// changed, unless a side is given to say what becomes of them. Publications, candidates and pictures
/// stay as they are.
[[nodiscard]] Result<MergedArchives> mergeArchives(
    Archive &ours, Archive &theirs, Archive *base, std::optional<MergeSide> inConflicts);

/// What a merge has to say of an issue.
[[nodiscard]] QList<IssueConflict> conflictsOf(const MergedIssue &merged);

} // namespace galley
