// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

/// The one way to change an issue. Each edit is a plain value that can be stored, sent and undone.
struct SetIssueField
{
    IssueField field = IssueField::Title;
    FieldValue value;
    bool operator==(const SetIssueField &) const = default;
};

struct SetEntryField
{
    EntryId entry;
    EntryField field = EntryField::Title;
    FieldValue value;
    Origin origin {Provider::Editor, {}}; ///< of the value
    bool operator==(const SetEntryField &) const = default;
};

/// `index` is the entry's place afterwards, from 0 to the number of entries before.
struct InsertEntry
{
    qsizetype index = 0;
    Entry entry;
    bool operator==(const InsertEntry &) const = default;
};

struct RemoveEntry
{
    EntryId entry;
    bool operator==(const RemoveEntry &) const = default;
};

/// `index` is the entry's place afterwards.
struct MoveEntry
{
    EntryId entry;
    qsizetype index = 0;
    bool operator==(const MoveEntry &) const = default;
};

using Edit = std::variant<SetIssueField, SetEntryField, InsertEntry, RemoveEntry, MoveEntry>;

/// Changes the issue and returns the edit that takes it back, or says why it cannot and leaves the
/// issue as it was. Applying an edit and then its inverse gives an equal issue.
[[nodiscard]] Result<Edit> apply(Issue &issue, const Edit &edit);

/// Whether an edit with this inverse changed anything. A value that is there already keeps its
/// origin, so that a field that is merely left does not become the editor's.
[[nodiscard]] bool isChange(const Edit &edit, const Edit &inverse);

/// The entry an edit concerns; null for an edit of the issue itself.
[[nodiscard]] EntryId entryOf(const Edit &edit);

} // namespace galley
