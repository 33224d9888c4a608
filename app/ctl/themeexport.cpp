// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "command.h"
#include "output.h"
#include "session.h"
#include "summaries.h"
#include "themes/themepackage.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

Outcome<Status> run(Session &session)
{
    const QString name = session.arguments().constFirst();
    const Result<QByteArray> bytes = exportedTheme(ThemeLibrary(), name);
    if (!bytes)
        return failed(Status::Failed, bytes.error());
    const QString path = session.has(u"output"_s) ? session.value(u"output"_s)
                                                  : u"%1.%2"_s.arg(name, themePackageSuffix);
    if (path == "-"_L1)
        return print(*bytes).transform([] { return Status::Done; });
    if (const Result<void> written = writeFile(path, *bytes); !written)
        return failed(Status::Failed, written.error());
    Rows rows(session.wantsJson());
    rows.add({{"path"_L1, path}});
    return rows.print().transform([] { return Status::Done; });
}

} // namespace

constinit const Command themeExport {"theme export"_L1, 1, 1, themeExportSummary,
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"NAME"_s, Tr::tr("The theme's name."));
        parser.addOption({{u"o"_s, u"output"_s},
            Tr::tr("The file to write, or “-” for standard output (default: NAME.galley-theme, "
                   "here)."),
            u"FILE"_s});
    },
    run};

} // namespace galley::ctl
