// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

/// A member of the JSON that this version does not know.
struct UnknownMember
{
    QString name;
    bool operator==(const UnknownMember &) const = default;
};

/// One removed the entry while the other changed it.
struct RemovedEntry
{
    bool byUs = false;
    bool operator==(const RemovedEntry &) const = default;
};

/// What both changed, each in another way.
struct MergeConflict
{
    EntryId entry; ///< null for the issue itself
    std::variant<IssueField, EntryField, UnknownMember, RemovedEntry> place;
    /// Of an unknown member its JSON; nothing for an entry that was removed.
    FieldValue base;
    FieldValue ours;
    FieldValue theirs;

    bool operator==(const MergeConflict &) const = default;
};

struct MergedIssue
{
    /// Both changes. Where they are a conflict it has ours, and an entry that one of the two removed.
    Issue issue;
    QList<MergeConflict> conflicts;
};

/// What two made of one issue. Entries are told by their ids: give those of a file that knows none
/// their ids with withIdsOf(). An entry that is not in the base is compared with an empty one. The id
/// and the slug are ours. A pure function, in any thread.
[[nodiscard]] MergedIssue mergeIssues(const Issue &base, const Issue &ours, const Issue &theirs);

/// The value that has both changes of a field; nothing where those are a conflict.
[[nodiscard]] std::optional<FieldValue> mergeValues(
    EntryField field, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs);
[[nodiscard]] std::optional<FieldValue> mergeValues(
    IssueField field, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs);
/// The same for a text or a list of texts, with all that came, also where both changed the same words;
/// of other conflicts it is theirs.
[[nodiscard]] FieldValue unitedValue(
    EntryField field, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs);
[[nodiscard]] FieldValue unitedValue(
    IssueField field, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs);

/// The issue whose entries have the ids of those of another that they are likely to be.
[[nodiscard]] Issue withIdsOf(const Issue &known, Issue issue);

enum class MergeSide { Ours, Theirs, Base };
/// Says in an issue what one side says in a conflict.
void take(Issue &issue, const MergeConflict &conflict, MergeSide side);
/// The merged issue with what one side says in each conflict.
[[nodiscard]] Issue resolved(const MergedIssue &merged, MergeSide side);

/// "summary", as the issue JSON names it.
[[nodiscard]] QString nameOf(const MergeConflict &conflict);

} // namespace galley
