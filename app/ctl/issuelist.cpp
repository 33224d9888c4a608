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
    return session.archive()
        .and_then(
            [](Archive *archive) { return archive->issues().transform_error(archiveFailure); })
        .and_then([&session](const QList<IssueInfo> &issues) {
            Rows rows(session.wantsJson());
            for (const IssueInfo &issue : issues)
                rows.add({{"slug"_L1, issue.slug}, {"date"_L1, issue.date.toString(Qt::ISODate)},
                    {"entries"_L1, issue.entryCount}, {"title"_L1, issue.title},
                    {"publication"_L1, issue.publication}});
            return rows.print();
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command issueList {"issue list"_L1, 0, 0,
    [] { return Tr::tr("Print a row for each issue, the newest first."); },
    [](QCommandLineParser &) {}, run};

} // namespace galley::ctl
