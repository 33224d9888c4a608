// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/chartdata.h"
#include "statistics/statistics.h"

namespace galley {

[[nodiscard]] QString titleOf(StatisticsKind kind);
/// What a row is called in the window.
[[nodiscard]] QString nameOf(StatisticsKind kind, const StatisticsRow &row);
/// The table as a chart: of many rows those that come first.
[[nodiscard]] ChartData chartOf(const StatisticsTable &table);
/// "52 issues with 611 entries by 2,113 authors, 6 January 2025 to 27 April 2026"
[[nodiscard]] QString summaryOf(const Statistics &statistics);

} // namespace galley
