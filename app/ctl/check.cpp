// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/publicationstore.h"
#include "command.h"
#include "output.h"
#include "preflight/archivedfacts.h"
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

/// The words that scripts read; never translated.
QString wordFor(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Error:
        return u"error"_s;
    case Finding::Severity::Warning:
        return u"warning"_s;
    case Finding::Severity::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// What the window's list is made from, too.
Result<PreflightFacts> factsOf(Archive &archive, const Issue &issue)
{
    const Result<Publication> publication =
        PublicationStore(archive).publication(issue.publication);
    if (!publication)
        return std::unexpected(publication.error());
    return archivedFacts(archive, referenceKeysOf(issue), issue.id)
        .transform([&](const PreflightFacts &facts) {
            return withPublication(facts, issue, *publication);
        });
}

Outcome<Status> report(const QList<Finding> &findings, bool asJson)
{
    if (findings.isEmpty() && !asJson)
        return print((Tr::tr("Nothing to mend.") + u'\n').toUtf8()).transform([] {
            return Status::Done;
        });
    Rows rows(asJson);
    for (const Finding &finding : findings)
        rows.add({{"severity"_L1, wordFor(finding.severity)}, {"rule"_L1, finding.rule},
            {"entry"_L1, finding.number}, {"text"_L1, finding.text}});
    return rows.print().transform([&findings] {
        const bool hasError =
            std::ranges::contains(findings, Finding::Severity::Error, &Finding::severity);
        return hasError ? Status::Failed : Status::Done;
    });
}

Outcome<Status> run(Session &session)
{
    const Outcome<Issue> issue = session.issue(session.arguments().constFirst());
    if (!issue)
        return std::unexpected(issue.error());
    return session.archive()
        .and_then([&issue](Archive *archive) {
            return factsOf(*archive, *issue).transform_error(archiveFailure);
        })
        .and_then([&](const PreflightFacts &facts) {
            return report(preflight(*issue, facts), session.wantsJson());
        });
}

} // namespace

constinit const Command check {"check"_L1, 1, 1,
    [] {
        return Tr::tr("Run the editorial checks: a row a finding, with its severity, rule, entry "
                      "(0 is the issue itself) and text.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    },
    run};

} // namespace galley::ctl
