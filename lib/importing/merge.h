// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

#include <QMap>

namespace galley {

struct HuggingFacePaper;

/// What one service says of an entry: only the fields it knows.
struct Statement
{
    Origin origin;
    QMap<EntryField, FieldValue> fields;
};

/// Everything that an entry made by a service says, but for what is the editor's to decide.
[[nodiscard]] Statement statementOf(const Entry &said, const Origin &origin);
/// Upvotes, code and thumbnail: for the rest arXiv is the authority.
[[nodiscard]] Statement statementOf(const HuggingFacePaper &said, const Origin &origin);
[[nodiscard]] Statement citations(int count, const Origin &origin);

/// A field of which a service says something else than the entry.
struct FieldChange
{
    enum class Kind {
        Fill, ///< nobody had given a value
        Update, ///< the value was a service's
        Conflict, ///< the editor's own value, or the editor's wish that there be none
    };
    Kind kind = Kind::Fill;
    FieldValue before;
    SetEntryField edit;

    bool operator==(const FieldChange &) const = default;
};

/// In the order of the fields. Only Conflict would overwrite what the editor did.
[[nodiscard]] QList<FieldChange> changesBy(const Statement &statement, const Entry &entry);

/// Marks every value of an entry that a service has just made as its own.
void stamp(Entry &entry, const Origin &origin);
/// Applies every change that is no Conflict.
void fillIn(Entry &entry, const Statement &statement);

} // namespace galley
