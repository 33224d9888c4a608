// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/othersedits.h"

#include "merging/issuemerge.h"

#include <algorithm>

namespace galley {

namespace {

template <class Set>
void followValue(Set &ours, const Set &theirs, const Edit &inverse)
{
    const Set *before = std::get_if<Set>(&inverse);
    if (before && ours.field == theirs.field)
        ours.value = unitedValue(ours.field, before->value, ours.value, theirs.value);
}

/// The place of an entry that was inserted or moved, behind others that came or went before it.
void shift(Edit &ours, qsizetype from, qsizetype by)
{
    const auto move = [&](qsizetype &index) {
        if (index > from)
            index += by;
    };
    if (auto *insert = std::get_if<InsertEntry>(&ours))
        move(insert->index);
    else if (auto *moved = std::get_if<MoveEntry>(&ours))
        move(moved->index);
}

} // namespace

void followEdit(Edit &ours, const Edit &theirs, const Edit &inverse)
{
    if (const auto *set = std::get_if<SetEntryField>(&theirs)) {
        auto *own = std::get_if<SetEntryField>(&ours);
        if (own && own->entry == set->entry)
            followValue(*own, *set, inverse);
    } else if (const auto *head = std::get_if<SetIssueField>(&theirs)) {
        if (auto *own = std::get_if<SetIssueField>(&ours))
            followValue(*own, *head, inverse);
    } else if (const auto *insert = std::get_if<InsertEntry>(&theirs)) {
        shift(ours, insert->index, 1);
    } else if (const auto *removed = std::get_if<InsertEntry>(&inverse)) {
        shift(ours, removed->index, -1);
    }
}

void fitInto(const Issue &issue, Edit &edit)
{
    const qsizetype count = issue.entries.size();
    if (auto *insert = std::get_if<InsertEntry>(&edit))
        insert->index = std::clamp<qsizetype>(insert->index, 0, count);
    else if (auto *moved = std::get_if<MoveEntry>(&edit))
        moved->index = std::clamp<qsizetype>(moved->index, 0, std::max<qsizetype>(count - 1, 0));
}

} // namespace galley
