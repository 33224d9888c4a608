// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sql.h"
#include "search/searchquery.h"

namespace galley {

/// The word that the archive holds and that one mistake makes the term of (a letter too many, too few,
/// another, or two exchanged); of several the most common. Empty where the archive holds the term
/// itself, where it is too short to tell, and where there is none.
[[nodiscard]] Result<QString> nearestWord(Sql &sql, const SearchTerm &term);

} // namespace galley
