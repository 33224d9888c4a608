// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
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

Outcome<Status> run(Session &session)
{
    const Result<ThemeFiles> removed = ThemeLibrary().remove(session.arguments().constFirst());
    if (!removed)
        return failed(Status::Failed, removed.error());
    return Status::Done;
}

} // namespace

constinit const Command themeRemove {"theme remove"_L1, 1, 1,
    [] { return Tr::tr("Remove a theme of your own, for good."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"NAME"_s, Tr::tr("The theme's name."));
    },
    run};

} // namespace galley::ctl
