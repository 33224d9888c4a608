// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/merge.h"

#include "sources/huggingface.h"

#include <array>

namespace galley {

namespace {

using Kind = FieldChange::Kind;

constexpr std::array editorsFields {EntryField::Difficulty, EntryField::Summary,
    EntryField::Takeaways, EntryField::Source, EntryField::Notes};

bool isMissing(const FieldValue &value) { return std::holds_alternative<std::monostate>(value); }

Kind kindOf(const FieldValue &before, Provider provider)
{
    if (provider == Provider::Editor)
        return Kind::Conflict;
    if (isMissing(before))
        return Kind::Fill;
    return provider == Provider::Unknown ? Kind::Conflict : Kind::Update;
}

} // namespace

Statement statementOf(const Entry &said, const Origin &origin)
{
    Statement statement {origin, {}};
    for (const EntryField field : allEntryFields()) {
        const FieldValue value = valueOf(said, field);
        if (!isMissing(value) && !std::ranges::contains(editorsFields, field))
            statement.fields.insert(field, value);
    }
    return statement;
}

Statement statementOf(const HuggingFacePaper &said, const Origin &origin)
{
    Statement statement {origin, {}};
    if (said.upvotes)
        statement.fields.insert(EntryField::Upvotes, *said.upvotes);
    if (!said.codeUrl.isEmpty())
        statement.fields.insert(EntryField::CodeUrl, said.codeUrl);
    if (!said.thumbnailUrl.isEmpty())
        statement.fields.insert(EntryField::Thumbnail, Thumbnail {said.thumbnailUrl, {}, {}});
    return statement;
}

Statement citations(int count, const Origin &origin)
{
    return {origin, {{EntryField::CitationCount, count}}};
}

QList<FieldChange> changesBy(const Statement &statement, const Entry &entry)
{
    QList<FieldChange> changes;
    for (auto said = statement.fields.begin(); said != statement.fields.end(); ++said) {
        const EntryField field = said.key();
        const FieldValue before = valueOf(entry, field);
        FieldValue value = *said;
        const auto *old = std::get_if<Thumbnail>(&before);
        auto *thumbnail = std::get_if<Thumbnail>(&value);
        if (old && thumbnail && old->url == thumbnail->url) // its words are the editor's
            value = before;
        if (before == value)
            continue;
        changes.append({kindOf(before, originOf(entry, field).provider), before,
            {entry.id, field, value, statement.origin}});
    }
    return changes;
}

void stamp(Entry &entry, const Origin &origin)
{
    const Statement statement = statementOf(entry, origin);
    for (auto said = statement.fields.begin(); said != statement.fields.end(); ++said)
        setOrigin(entry, said.key(), origin);
}

void fillIn(Entry &entry, const Statement &statement)
{
    for (const FieldChange &change : changesBy(statement, entry)) {
        if (change.kind != Kind::Conflict && assign(entry, change.edit.field, change.edit.value))
            setOrigin(entry, change.edit.field, change.edit.origin);
    }
}

} // namespace galley
