// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publishcheck.h"
#include "publishing/publisher.h"

namespace galley {

// What the dialog that publishes says.

/// Where a target's site goes, and what happens to it there.
[[nodiscard]] QString placeOf(const PublishTarget &target);
/// "2 new, 1 removed"; empty for nothing.
[[nodiscard]] QString countsOf(qsizetype added, qsizetype changed, qsizetype removed);
/// Instead of a list of changes.
[[nodiscard]] QString wordsForNothing(PublishTarget::Kind kind, bool hasWork);
/// What of earlier publications goes with this one; may be empty.
[[nodiscard]] QString wordsForEarlier(const PublishPlan &plan);
/// What must not be published like this, the first of it; for more than none.
[[nodiscard]] QString wordsForProblems(const PublishCheck &check);
[[nodiscard]] QString phaseOf(const PublishProgress &progress);
[[nodiscard]] QString wordsForDone(PublishTarget::Kind kind, const PublishReport &report);

} // namespace galley
