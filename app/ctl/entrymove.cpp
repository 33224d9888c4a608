// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "output.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    parser.addPositionalArgument(u"N"_s, Tr::tr("The entry's number, from 1."));
    parser.addPositionalArgument(u"M"_s, Tr::tr("The number it will have."));
}

Outcome<Status> run(Session &session)
{
    const QStringList &arguments = session.arguments();
    return session.issue(arguments[0])
        .and_then([&](const Issue &issue) -> Outcome<void> {
            const Outcome<qsizetype> from = entryNumbered(issue, arguments[1]);
            const Outcome<qsizetype> to = entryNumbered(issue, arguments[2]);
            if (!from || !to)
                return std::unexpected((from ? to : from).error());
            if (*from == *to)
                return {};
            return session.journal(issue.id, {MoveEntry {issue.entries[*from].id, *to}});
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command entryMove {
    "entry move"_L1, 3, 3, [] { return Tr::tr("Move entry N to the place M."); }, describe, run};

} // namespace galley::ctl
