// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "output.h"
#include "session.h"
#include "themes/themelibrary.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

QLatin1StringView stateOf(const ThemeRow &theme)
{
    if (!theme.mistakes.isEmpty())
        return "broken"_L1;
    return theme.isBuiltIn ? "built in"_L1 : "own"_L1;
}

Outcome<Status> run(Session &session)
{
    Rows rows(session.wantsJson());
    for (const ThemeRow &theme : ThemeLibrary().list())
        rows.add({{"name"_L1, theme.name}, {"state"_L1, stateOf(theme)}, {"title"_L1, theme.title},
            {"description"_L1, theme.description}});
    return rows.print().transform([] { return Status::Done; });
}

} // namespace

constinit const Command themeList {"theme list"_L1, 0, 0,
    [] { return Tr::tr("Print a row for each theme: built in, own or broken."); },
    [](QCommandLineParser &) {}, run};

} // namespace galley::ctl
