// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "merging/entrymatching.h"
#include "model/edit.h"

namespace galley {

/// Edits that make `old` into `wanted`, but for their ids, slugs and extra members. An entry that is
/// in both, perhaps with another text, keeps its id, so that a window that shows it stays on it, and
/// the origins of what it says as before.
[[nodiscard]] QList<Edit> editsBetween(
    const Issue &old, Issue wanted, Matching matching = Matching::Likely);

} // namespace galley
