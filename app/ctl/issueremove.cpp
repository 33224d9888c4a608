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

Outcome<Status> run(Session &session)
{
    return session.issue(session.arguments().constFirst())
        .and_then([&session](const Issue &issue) {
            return session.archive().and_then([&issue](Archive *archive) {
                return archive->remove(issue.slug).transform_error(archiveFailure);
            });
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command issueRemove {"issue remove"_L1, 1, 1,
    [] { return Tr::tr("Remove an issue from the archive."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    },
    run};

} // namespace galley::ctl
