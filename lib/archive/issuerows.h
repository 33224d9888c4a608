// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sql.h"
#include "model/edit.h"

#include <QHash>
#include <QSet>

namespace galley {

/// The issue of a row whose columns are publication, slug, title, date, language, introduction, extra.
[[nodiscard]] Result<Issue> issueFrom(const Sql &sql, const IssueId &id, const QSqlQuery &row);
/// An issue's row, without its entries. An error when there is none.
[[nodiscard]] Result<Issue> readIssueRow(Sql &sql, const IssueId &id);
[[nodiscard]] Result<QList<Entry>> readEntryRows(Sql &sql, const Issue &issue);
/// The column reference_key; NULL when the entry names neither a paper nor a page.
[[nodiscard]] QVariant referenceKeyColumn(const Entry &entry);
/// Writes that column for every entry, from the others; call it in a transaction.
[[nodiscard]] Result<void> fillReferenceKeys(Sql &sql);
/// A new issue's rows; call it in a transaction.
[[nodiscard]] Result<void> insertIssue(Sql &sql, const Issue &issue);
/// A number that nothing was ever stamped with.
[[nodiscard]] qint64 newStamp();
/// What others are told of a change.
[[nodiscard]] QString changeWords(const IssueId &issue, qint64 stamp);
/// All rows of an issue that is there but for its slug, whatever they hold, and an empty journal; call it
/// in a transaction.
[[nodiscard]] Result<void> overwriteIssue(Sql &sql, const Issue &issue);
/// Says that the issue has changed; call it in the transaction of the change.
[[nodiscard]] Result<void> stampIssue(Sql &sql, const IssueId &id);

/// A stored issue that is changed row by row: only the entries that an edit concerns are read and
/// written, whatever the issue's size. Use it in a transaction.
class StoredIssue
{
public:
    [[nodiscard]] static Result<StoredIssue> open(Sql &sql, const IssueId &id);

    /// Applies the edit as galley::apply() does and returns its inverse.
    [[nodiscard]] Result<Edit> apply(const Edit &edit);
    /// Writes the entries whose fields were set and the order, once, however many edits there were.
    [[nodiscard]] Result<void> finish();

private:
    StoredIssue(Sql &sql, Issue issue);
    [[nodiscard]] Result<void> readOrder();
    [[nodiscard]] Result<void> read(const EntryId &entry);
    [[nodiscard]] Result<void> writeOrder();
    [[nodiscard]] Result<void> written(const SetIssueField &edit, const Edit &inverse);
    [[nodiscard]] Result<void> written(const SetEntryField &edit, const Edit &inverse);
    [[nodiscard]] Result<void> written(const InsertEntry &edit, const Edit &inverse);
    [[nodiscard]] Result<void> written(const RemoveEntry &edit, const Edit &inverse);
    [[nodiscard]] Result<void> written(const MoveEntry &edit, const Edit &inverse);

    Sql *m_sql;
    Issue m_issue; ///< entries that were not read have an id only
    QSet<EntryId> m_read;
    QSet<EntryId> m_changed;
    QHash<EntryId, qsizetype> m_positions; ///< as stored
    bool m_isOrderChanged = false;
};

} // namespace galley
