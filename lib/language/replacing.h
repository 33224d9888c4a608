// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/textpattern.h"
#include "model/edit.h"

#include <functional>

namespace galley {

/// A text of an issue that an editor writes.
struct TextPlace
{
    EntryId entry; ///< null for the issue's own
    std::variant<IssueField, EntryField> field;
    qsizetype item = 0; ///< of the takeaways

    bool operator==(const TextPlace &) const = default;
};

/// Calls `visit` with each of an issue's texts in running order: the issue's title and introduction,
/// and of each entry title, summary, takeaways and notes.
void eachText(
    const Issue &issue, const std::function<void(const TextPlace &, const QString &)> &visit);
/// The same of one entry.
void eachText(
    const Entry &entry, const std::function<void(const TextPlace &, const QString &)> &visit);
/// The same of the issue without its entries.
void eachOwnText(
    const Issue &issue, const std::function<void(const TextPlace &, const QString &)> &visit);

/// A match in an issue's text, and what takes its place.
struct FoundText
{
    TextPlace place;
    QString text; ///< the whole text in which it stands
    qsizetype start = 0; ///< in UTF-16 units
    qsizetype length = 0;
    QString replacement;

    bool operator==(const FoundText &) const = default;
};

/// Every match in running order; of one entry only when `entry` is given. Fails as
/// TextPattern::matchesIn() does.
[[nodiscard]] Result<QList<FoundText>> findTexts(const Issue &issue, const TextPattern &pattern,
    const QString &replacement = {}, const std::optional<EntryId> &entry = {},
    const QDeadlineTimer &deadline = QDeadlineTimer(2000));

/// The edits that put the replacements in, one for each field. A text that becomes empty is taken
/// away. Fails when one of the texts is not any more as it was found.
[[nodiscard]] Result<QList<Edit>> editsThatReplace(
    const Issue &issue, const QList<FoundText> &found);

/// The edits that take `done` back, of which `inverses` are the inverses in the same order, as long as
/// each field still has the value that was set. Fails otherwise.
[[nodiscard]] Result<QList<Edit>> editsThatTakeBack(
    const Issue &issue, const QList<Edit> &done, const QList<Edit> &inverses);

} // namespace galley
