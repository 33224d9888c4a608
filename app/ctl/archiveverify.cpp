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

Outcome<Status> report(const QList<Archive::Finding> &findings, bool asJson)
{
    if (findings.isEmpty() && !asJson)
        return print((Tr::tr("The archive is sound.") + u'\n').toUtf8()).transform([] {
            return Status::Done;
        });
    Rows rows(asJson);
    for (const Archive::Finding &finding : findings)
        rows.add({{"rule"_L1, finding.rule}, {"text"_L1, finding.text}});
    return rows.print().transform(
        [&findings] { return findings.isEmpty() ? Status::Done : Status::Failed; });
}

Outcome<Status> run(Session &session)
{
    return session.archive()
        .and_then(
            [](Archive *archive) { return archive->verify().transform_error(archiveFailure); })
        .and_then([&session](const QList<Archive::Finding> &findings) {
            return report(findings, session.wantsJson());
        });
}

} // namespace

constinit const Command archiveVerify {"archive verify"_L1, 0, 0,
    [] { return Tr::tr("Read the whole archive and print what is wrong in it."); },
    [](QCommandLineParser &) {}, run};

} // namespace galley::ctl
