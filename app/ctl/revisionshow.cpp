// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "exporting/formats.h"
#include "output.h"
#include "revision.h"
#include "json/issuejson.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

const QString formatOption = u"format"_s;

Outcome<Status> run(Session &session)
{
    const QString format = session.has(formatOption) ? session.value(formatOption) : u"text"_s;
    if (format != "json"_L1 && format != "text"_L1)
        return failed(
            Status::Usage, Tr::tr("--format cannot be “%1”; use json or text.").arg(format));
    return revisionsOf(session, session.arguments().constFirst())
        .and_then(
            [&](const RevisionsOf &of) { return revisionNumbered(of, session.arguments().at(1)); })
        .and_then([&](const Issue &issue) -> Outcome<void> {
            if (session.wantsJson() || format == "json"_L1)
                return print(writeIssueJson(issue));
            const Result<QByteArray> text = exportText(issue, {});
            return text ? print(*text) : failed(Status::Failed, text.error());
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command revisionShow {"revision show"_L1, 2, 2,
    [] { return Tr::tr("Print an issue as it was in a revision."); },
    [](QCommandLineParser &parser) {
        describeRevision(parser);
        parser.addOption({formatOption, Tr::tr("text (the default) or json."), u"F"_s});
    },
    run};

} // namespace galley::ctl
