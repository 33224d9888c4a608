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
    const QString &file = session.arguments().constFirst();
    Rows rows(session.wantsJson());
    rows.add({{"path"_L1, file}});
    return session.archive()
        .and_then([&file](Archive *archive) {
            // What fails here is the copy's file, unless the archive is damaged.
            return archive->backup(file).transform_error([](const Error &error) {
                return error.code == Error::Code::Malformed
                    ? archiveFailure(error)
                    : Failure {Status::Failed, error.message};
            });
        })
        .and_then([&rows] { return rows.print(); })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command archiveBackup {"archive backup"_L1, 1, 1,
    [] { return Tr::tr("Make a consistent copy of the archive, also while others write."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"FILE"_s, Tr::tr("The copy; it must not exist."));
    },
    run};

} // namespace galley::ctl
