// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivecopy.h"

#include "command.h"
#include "interrupt.h"
#include "output.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

/// A line to the terminal now and then.
class Teller
{
public:
    void operator()(qint64 done, qint64 all)
    {
        constexpr qint64 pause = 100; // ms
        if (m_since.isValid() && m_since.elapsed() < pause)
            return;
        m_since.start();
        showProgress(Tr::tr("%1 of %2 rows").arg(done).arg(all));
    }

private:
    QElapsedTimer m_since;
};

Outcome<CopiedArchive> copy(Session &session, const QString &to)
{
    // An archive that cannot be opened has an exit status of its own, whichever of the two it is.
    return session.archive().and_then([&](Archive *) -> Outcome<CopiedArchive> {
        Teller tell;
        const auto progress = [&tell](qint64 done, qint64 all) { tell(done, all); };
        const Result<CopiedArchive> copied = interruptible([&](const std::stop_token &stop) {
            return copyArchive(session.archivePath(), to, progress, stop);
        });
        showProgress({});
        return copied.transform_error(archiveFailure);
    });
}

Outcome<Status> run(Session &session)
{
    return copy(session, session.arguments().constFirst())
        .and_then([&](const CopiedArchive &copied) {
            Rows rows(session.wantsJson());
            rows.add({{"tables"_L1, copied.tables.size()}, {"rows"_L1, copied.rows}});
            return rows.print();
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command archiveCopy {"archive copy"_L1, 1, 1,
    [] {
        return Tr::tr(
            "Copy everything into another archive, also from a file to PostgreSQL and back.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(
            u"TO"_s, Tr::tr("A new file, or the address of an empty database."));
    },
    run};

} // namespace galley::ctl
