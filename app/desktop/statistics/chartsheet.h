// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "statistics/chartdata.h"

#include <memory>

class QWidget;

namespace galley {

/// A chart as a widget. Qt Charts takes time to load that most days do without, so what draws it is in a
/// module, galley-charts.so, which is loaded when the first chart is wanted.
class ChartSheet
{
public:
    /// Fails where the module is missing or does not fit. In the GUI thread.
    [[nodiscard]] static Result<std::unique_ptr<ChartSheet>> make();
    virtual ~ChartSheet() = default;

    /// Belongs to whoever puts it into a window.
    [[nodiscard]] virtual QWidget *widget() = 0;
    /// With the colours that the widget's palette has now.
    virtual void show(const ChartData &data) = 0;
};

/// What the module has under this name.
using MakeChartSheet = ChartSheet *(*)();
inline constexpr const char *makeChartSheetName = "galleyMakeChartSheet";

} // namespace galley
