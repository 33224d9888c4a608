// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/searchquery.h"

namespace galley {

/// The query in FTS5's words (https://sqlite.org/fts5.html, 3); with `headsOnly` its words have to
/// be in the title or among the authors.
[[nodiscard]] QString matchExpression(const SearchQuery &query, bool headsOnly = false);
/// One of its terms alone.
[[nodiscard]] QString matchExpression(const SearchTerm &term);

} // namespace galley
