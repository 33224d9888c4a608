// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sql.h"

#include <QtTypes>

namespace galley {

/// Registers the function search_score(search_index, rarity…) on the connection: how well a row
/// answers a query, the higher the better. A word counts by where it stands (a title ten times an
/// abstract), less with every time it comes again, and times its rarity, of which one number stands
/// for each phrase of the query (1 where none is given).
///
/// It is BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) without the two
/// parts that cost most: SQLite's own bm25() reads every row of every word to count them and looks
/// up each row's length.
///
/// Returns how many rows were scored on this connection so far, a number that lives as long as it.
/// In the archive's thread; the second time does no more than find that number.
[[nodiscard]] Result<const qint64 *> registerSearchScore(Sql &sql);

} // namespace galley
