// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "model/worddiff.h"

namespace galley {

/// A field of the issue or of an entry that is not the same in two texts of an issue.
struct ChangedField
{
    std::variant<IssueField, EntryField> field;
    QList<DiffPart> parts; ///< its text, word by word

    bool operator==(const ChangedField &) const = default;
};

/// The issue itself, or one of its entries, with what is not the same.
struct ChangedPart
{
    enum class Kind { Changed, Added, Removed };

    EntryId entry; ///< null for the issue itself
    Kind kind = Kind::Changed;
    QString title; ///< of the entry: the later one
    qsizetype before = -1; ///< its place from 0 in the earlier text; -1 when it is not there
    qsizetype after = -1;
    QList<ChangedField> fields; ///< none for one that was only moved

    bool operator==(const ChangedPart &) const = default;
};

/// What became of `before`: the issue first, then the entries in the order of `after`, each of those
/// that are gone behind its neighbour of before. An entry that only made room for another is not among
/// them. In any thread.
[[nodiscard]] QList<ChangedPart> changesBetween(const Issue &before, const Issue &after);

/// The words that went and came, as a list of changes is measured.
[[nodiscard]] qsizetype changedWords(const QList<ChangedPart> &changes);

/// A field's value as people read it; a list has its items on lines of their own.
[[nodiscard]] QString textOfValue(const FieldValue &value);

} // namespace galley
