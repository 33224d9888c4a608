// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publicationoption.h"

#include "archive/publicationstore.h"
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

} // namespace

void addPublicationOption(QCommandLineParser &parser)
{
    parser.addOption({u"publication"_s,
        Tr::tr("The publication (default: the one of the newest issue)."), u"P"_s});
}

Outcome<Publication> publicationOf(Session &session)
{
    return session.archive().and_then([&](Archive *archive) -> Outcome<Publication> {
        PublicationStore store(*archive);
        const Result<QStringList> names = store.names();
        if (!names)
            return std::unexpected(archiveFailure(names.error()));
        const QString name =
            session.has(u"publication"_s) ? session.value(u"publication"_s) : names->value(0);
        if (!names->contains(name))
            return failed(Status::Failed,
                name.isEmpty() ? Tr::tr("The archive has no issue yet, and so no publication.")
                               : Tr::tr("There is no publication “%1”; there are: %2.")
                                     .arg(name, names->join(u", "_s)));
        return store.publication(name).transform_error(archiveFailure);
    });
}

} // namespace galley::ctl
