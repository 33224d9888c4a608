// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

namespace galley {

/// Edits that bring one entry of `now` back to what it was in `then`: as it was where it is in both,
/// among its neighbours of then where it is gone, away where it was not there. Its place stays.
[[nodiscard]] QList<Edit> editsToRestore(const Issue &now, const Issue &then, const EntryId &entry);
/// The same for one field of an entry that is in both; none where it is not.
[[nodiscard]] QList<Edit> editsToRestore(
    const Issue &now, const Issue &then, const EntryId &entry, EntryField field);

} // namespace galley
