// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication.h"

#include "archive/publicationstore.h"
#include "session.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

} // namespace

Outcome<Publication> publicationNamed(Session &session, const QString &name)
{
    return session.archive().and_then([&](Archive *archive) -> Outcome<Publication> {
        PublicationStore store(*archive);
        const Result<QStringList> names = store.names();
        if (!names)
            return std::unexpected(archiveFailure(names.error()));
        if (names->isEmpty())
            return failed(
                Status::Failed, Tr::tr("The archive has no issue yet, and so no publication."));
        if (name.isEmpty() && names->size() > 1)
            return failed(Status::Usage,
                Tr::tr("Which publication? There are: %1.").arg(names->join(", "_L1)));
        if (!name.isEmpty() && !names->contains(name))
            return failed(Status::Failed,
                Tr::tr("There is no publication “%1”; there are: %2.")
                    .arg(name, names->join(", "_L1)));
        return store.publication(name.isEmpty() ? names->first() : name)
            .transform_error(archiveFailure);
    });
}

} // namespace galley::ctl
