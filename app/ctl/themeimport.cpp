// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
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
    const Result<QString> name = importTheme(ThemeLibrary(), session.arguments().constFirst(),
        session.has(u"replace"_s) ? OnExistingTheme::Replace : OnExistingTheme::Refuse);
    if (!name)
        return failed(Status::Failed, name.error());
    Rows rows(session.wantsJson());
    rows.add({{"name"_L1, *name}});
    return rows.print().transform([] { return Status::Done; });
}

} // namespace

constinit const Command themeImport {"theme import"_L1, 1, 1, themeImportSummary,
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(
            u"FILE"_s, Tr::tr("What “theme export” has written, from wherever it came."));
        parser.addOption({u"replace"_s, Tr::tr("Replace your own theme of the same name.")});
    },
    run};

} // namespace galley::ctl
