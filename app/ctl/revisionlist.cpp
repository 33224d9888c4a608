// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "model/issuechanges.h"
#include "output.h"
#include "revision.h"

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
    return revisionsOf(session, session.arguments().constFirst())
        .and_then([&session](const RevisionsOf &of) {
            const QList<Revision> &revisions = of.history.revisions();
            Rows rows(session.wantsJson());
            for (qsizetype i = 0; i < revisions.size(); ++i) {
                const Revision &revision = revisions.at(i);
                const Result<Issue> issue = of.history.issue(revision.number);
                const Result<Issue> before =
                    i + 1 < revisions.size() ? of.history.issue(revisions.at(i + 1).number) : issue;
                const qsizetype words =
                    issue && before ? changedWords(changesBetween(*before, *issue)) : 0;
                rows.add(
                    {{"number"_L1, revision.number}, {"at"_L1, revision.at.toString(Qt::ISODate)},
                        {"kind"_L1, QString(keyOf(revision.kind))}, {"words"_L1, words},
                        {"name"_L1, revision.name}});
            }
            return rows.print();
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command revisionList {"revision list"_L1, 1, 1,
    [] {
        return Tr::tr("Print a row for each revision of an issue, the newest first: number, time, "
                      "why it was kept, words changed, name.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    },
    run};

} // namespace galley::ctl
