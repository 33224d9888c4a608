// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/revision.h"
#include "archive/sql.h"
#include "model/issue.h"

namespace galley {

/// Instead of a slug: the issue with the newest date.
inline constexpr QLatin1StringView latestSlug {"latest"};

/// `slug` may be latestSlug.
[[nodiscard]] Result<IssueId> issueIdOf(Sql &sql, const QString &slug);
[[nodiscard]] Result<Issue> readIssue(Sql &sql, const IssueId &id);

/// Makes a stored issue `issue` but for its id and slug. What it was is kept as a revision of this
/// kind, and what became of it stands in the journal. One that is damaged makes room, since its
/// messages advise to load it again. Call it in a transaction.
[[nodiscard]] Result<void> replaceIssue(
    Sql &sql, const IssueId &id, Issue issue, Revision::Kind kind);

} // namespace galley
