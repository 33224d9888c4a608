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
}

Outcome<Status> run(Session &session)
{
    const QStringList &arguments = session.arguments();
    return session.issue(arguments[0])
        .and_then([&](const Issue &issue) {
            return entryNumbered(issue, arguments[1]).and_then([&](qsizetype index) {
                return session.journal(issue.id, {RemoveEntry {issue.entries[index].id}});
            });
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command entryRemove {"entry remove"_L1, 2, 2,
    [] { return Tr::tr("Remove an entry from its issue."); }, describe, run};

} // namespace galley::ctl
