// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/pagechanges.h"

namespace galley {

namespace {

PageChanges changesOf(const SetIssueField &edit)
{
    // The language is an attribute of the page and words in every entry.
    if (edit.field == IssueField::Language)
        return PageChanges::everything();
    return {.header = true};
}

PageChanges changesOf(const SetEntryField &edit)
{
    if (edit.field == EntryField::Notes)
        return {};
    // Which the contents name, mark and link to.
    const bool isListed = edit.field == EntryField::Title || edit.field == EntryField::Difficulty
        || edit.field == EntryField::ArxivId || edit.field == EntryField::Doi
        || edit.field == EntryField::Url;
    return {.header = isListed, .entries = {edit.entry}};
}

PageChanges changesOf(const InsertEntry &edit)
{
    return {.header = true, .order = true, .entries = {edit.entry.id}};
}

PageChanges changesOf(const RemoveEntry &) { return {.header = true, .order = true}; }

PageChanges changesOf(const MoveEntry &) { return {.header = true, .order = true}; }

} // namespace

void PageChanges::merge(const PageChanges &other)
{
    whole = whole || other.whole;
    style = style || other.style;
    header = header || other.header;
    order = order || other.order;
    entries.unite(other.entries);
}

PageChanges PageChanges::of(const Edit &edit)
{
    return std::visit([](const auto &e) { return changesOf(e); }, edit);
}

PageChanges PageChanges::between(const Look &before, const Look &after)
{
    if (before == after)
        return {};
    // One without a theme takes whichever is stored by then.
    if (before.theme.templates.isEmpty() || after.theme.templates.isEmpty())
        return everything();
    Look styled = before;
    styled.theme.css = after.theme.css;
    return styled == after ? PageChanges {.style = true} : everything();
}

} // namespace galley
