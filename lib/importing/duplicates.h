// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QHash>

namespace galley {

/// By Reference::key(), the number, from 1, of the entry that a reference already is.
[[nodiscard]] QHash<QString, qsizetype> referenceKeys(const Issue &issue);
/// "Already entry 3, “…”."
[[nodiscard]] QString alreadyThere(const Issue &issue, qsizetype number);

} // namespace galley
