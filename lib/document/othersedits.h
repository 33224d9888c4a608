// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

namespace galley {

/// Changes an edit of ours, done or undone already, so that it fits behind one of others with this
/// inverse: in a text their words stay when ours go, and what they set anew is no longer ours.
void followEdit(Edit &ours, const Edit &theirs, const Edit &inverse);

/// Moves the edit's place into the issue, which may have fewer entries than when it was made.
void fitInto(const Issue &issue, Edit &edit);

} // namespace galley
