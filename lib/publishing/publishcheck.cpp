// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publishcheck.h"

#include "archive/archive.h"
#include "preflight/archivedfacts.h"

namespace galley {

namespace {

Result<PublishCheck> check(Archive &archive, const QString &slug)
{
    const Result<Issue> issue = archive.issue(slug);
    if (!issue)
        return std::unexpected(issue.error());
    return archivedFacts(archive, referenceKeysOf(*issue), issue->id)
        .transform([&](const PreflightFacts &facts) {
            QList<Finding> errors = preflight(*issue, facts);
            errors.removeIf([](const Finding &finding) {
                return finding.severity != Finding::Severity::Error;
            });
            return PublishCheck {issue->slug, issue->title, errors};
        });
}

} // namespace

Result<PublishCheck> checkNewestIssue(const QString &archive)
{
    return Archive::open(archive).and_then([](const std::unique_ptr<Archive> &opened) {
        return opened->issues().and_then([&](const QList<IssueInfo> &issues) {
            return issues.isEmpty() ? PublishCheck() : check(*opened, issues.constFirst().slug);
        });
    });
}

} // namespace galley
