// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/chartsheet.h"

#include "base/engines.h"

#include <QCoreApplication>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::ChartSheet)
};

} // namespace

Result<std::unique_ptr<ChartSheet>> ChartSheet::make()
{
    static QLibrary library; // never unloaded: widgets are made of it
    const QString file = moduleFile(u"galley-charts.so"_s);
    if (!library.isLoaded()) {
        library.setFileName(file);
        if (file.isEmpty() || !library.load())
            return fail(Error::Code::NotFound,
                Tr::tr("galley-charts.so, which draws charts, is missing or cannot be loaded: "
                       "install Galley again."),
                library.errorString());
    }
    const auto make = reinterpret_cast<MakeChartSheet>(library.resolve(makeChartSheetName));
    if (!make)
        return fail(Error::Code::Malformed,
            Tr::tr("galley-charts.so does not belong to this Galley: install Galley again."),
            library.errorString());
    return std::unique_ptr<ChartSheet>(make());
}

} // namespace galley
