// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "archive/sql.h"

namespace galley {

/// Applies the edits to the stored issue and appends those that change something to its journal;
/// call it in a transaction. What stood there before a pause is kept as a revision.
[[nodiscard]] Result<void> appendToJournal(Sql &sql, const IssueId &issue, const QList<Edit> &edits,
    const QDateTime &at = QDateTime::currentDateTimeUtc());

[[nodiscard]] Result<QList<Archive::JournaledEdit>> readJournal(Sql &sql, const IssueId &issue);

/// What is wrong with an archive; Archive::verify().
[[nodiscard]] Result<QList<Archive::Finding>> findDamage(Sql &sql);

/// A copy in a new file; Archive::backup().
[[nodiscard]] Result<void> copyTo(Sql &sql, const QString &file);

} // namespace galley
