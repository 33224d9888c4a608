// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
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
    const QString name = session.arguments().at(1).simplified();
    if (name.isEmpty())
        return failed(Status::Usage, Tr::tr("The name is empty. Give the revision one."));
    return session.issue(session.arguments().constFirst())
        .and_then([&](const Issue &issue) {
            return session.archive().and_then([&](Archive *archive) {
                return RevisionStore(*archive)
                    .keep(issue, Revision::Kind::ByHand, name)
                    .transform_error(archiveFailure);
            });
        })
        .and_then([](int number) { return print(QByteArray::number(number) + '\n'); })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command revisionName {"revision name"_L1, 2, 2,
    [] {
        return Tr::tr("Keep an issue as it is now under a name, which never thins out, and print "
                      "the revision's number.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
        parser.addPositionalArgument(u"NAME"_s, Tr::tr("What to call it."));
    },
    run};

} // namespace galley::ctl
