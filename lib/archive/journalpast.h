// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/revisionrows.h"

#include <chrono>

namespace galley {

/// Without a change for so long, what stands there is worth a revision …
inline constexpr std::chrono::minutes writingPause {2};
/// … and so it is after so long without such a pause.
inline constexpr std::chrono::minutes longestWriting {10};

struct Past
{
    QDateTime at;
    Snapshot snapshot;
};

/// What an issue was at the pauses in its journal, the oldest first and the first of them before all
/// edits: for a journal from before there were revisions. Goes back some ten thousand edits, or to the
/// first that cannot be taken back. Nothing for an issue that cannot be read.
[[nodiscard]] Result<QList<Past>> pastsInJournal(Sql &sql, const IssueId &issue);

} // namespace galley
