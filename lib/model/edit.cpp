// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/edit.h"

#include <QCoreApplication>

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Edit)
};

std::unexpected<Error> noSuchEntry()
{
    return fail(Error::Code::NotFound, Tr::tr("The entry is no longer in this issue."));
}

std::unexpected<Error> noSuchPlace(qsizetype index, qsizetype count)
{
    return fail(Error::Code::InvalidInput,
        Tr::tr("There is no place %1 in an issue of %2 entries.").arg(index + 1).arg(count));
}

Result<Edit> applyTo(Issue &issue, const SetIssueField &edit)
{
    SetIssueField inverse {edit.field, valueOf(issue, edit.field)};
    return assign(issue, edit.field, edit.value).transform([&] { return Edit(inverse); });
}

Result<Edit> applyTo(Issue &issue, const SetEntryField &edit)
{
    const qsizetype index = indexOf(issue, edit.entry);
    if (index < 0)
        return noSuchEntry();
    Entry &entry = issue.entries[index];
    SetEntryField inverse {
        edit.entry, edit.field, valueOf(entry, edit.field), originOf(entry, edit.field)};
    return assign(entry, edit.field, edit.value).transform([&] {
        if (isChange(edit, inverse))
            setOrigin(entry, edit.field, edit.origin);
        return Edit(inverse);
    });
}

Result<Edit> applyTo(Issue &issue, const InsertEntry &edit)
{
    if (edit.index < 0 || edit.index > issue.entries.size())
        return noSuchPlace(edit.index, issue.entries.size());
    if (edit.entry.id.isNull() || indexOf(issue, edit.entry.id) >= 0)
        return fail(Error::Code::Duplicate, Tr::tr("The entry is in this issue already."));
    if (edit.entry.title.trimmed().isEmpty())
        return fail(Error::Code::InvalidInput, Tr::tr("An entry needs a title."));
    issue.entries.insert(edit.index, edit.entry);
    return RemoveEntry {edit.entry.id};
}

Result<Edit> applyTo(Issue &issue, const RemoveEntry &edit)
{
    const qsizetype index = indexOf(issue, edit.entry);
    if (index < 0)
        return noSuchEntry();
    return InsertEntry {index, issue.entries.takeAt(index)};
}

Result<Edit> applyTo(Issue &issue, const MoveEntry &edit)
{
    const qsizetype from = indexOf(issue, edit.entry);
    if (from < 0)
        return noSuchEntry();
    if (edit.index < 0 || edit.index >= issue.entries.size())
        return noSuchPlace(edit.index, issue.entries.size());
    // Not QList::move(), which swaps its way there, entry by entry.
    issue.entries.insert(edit.index, issue.entries.takeAt(from));
    return MoveEntry {edit.entry, from};
}

} // namespace

Result<Edit> apply(Issue &issue, const Edit &edit)
{
    return std::visit([&issue](const auto &e) { return applyTo(issue, e); }, edit);
}

bool isChange(const Edit &edit, const Edit &inverse)
{
    const auto *set = std::get_if<SetEntryField>(&edit);
    const auto *old = std::get_if<SetEntryField>(&inverse);
    return set && old ? set->value != old->value : edit != inverse;
}

EntryId entryOf(const Edit &edit)
{
    return std::visit(
        [](const auto &e) -> EntryId {
            if constexpr (requires {
                              e.field;
                              e.entry.isNull();
                          })
                return e.entry;
            else if constexpr (requires { e.entry.title; })
                return e.entry.id;
            else if constexpr (requires { e.entry; })
                return e.entry;
            else
                return {};
        },
        edit);
}

} // namespace galley
