// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/publicationstore.h"
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
    return session.archive().and_then([&](Archive *archive) -> Outcome<Status> {
        PublicationStore store(*archive);
        const Result<QStringList> names = store.names();
        if (!names)
            return std::unexpected(archiveFailure(names.error()));
        Rows rows(session.wantsJson());
        for (const QString &name : *names) {
            const Result<Publication> publication = store.publication(name);
            if (!publication)
                return std::unexpected(archiveFailure(publication.error()));
            rows.add({{"name"_L1, name}, {"theme"_L1, publication->theme},
                {"baseUrl"_L1, publication->baseUrl}});
        }
        return rows.print().transform([] { return Status::Done; });
    });
}

} // namespace

constinit const Command publicationList {"publication list"_L1, 0, 0,
    [] { return Tr::tr("Print a row for each publication, the one of the newest issue first."); },
    [](QCommandLineParser &) {}, run};

} // namespace galley::ctl
