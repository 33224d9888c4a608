// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

Outcome<RevisionsOf> revisionsOf(Session &session, const QString &slug)
{
    return session.archive().and_then([&slug](Archive *archive) {
        RevisionStore store(*archive);
        return store.idOf(slug)
            .and_then([&store](const IssueId &issue) {
                return store.history(issue).transform(
                    [&issue](const History &history) { return RevisionsOf {issue, history}; });
            })
            .transform_error(archiveFailure);
    });
}

Outcome<int> revisionNumber(const QString &text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (!isNumber || number < 1)
        return failed(Status::Usage,
            Tr::tr("“%1” is not the number of a revision, as “revision list” prints it.")
                .arg(text));
    return number;
}

Outcome<Issue> revisionNumbered(const RevisionsOf &revisions, const QString &number)
{
    return revisionNumber(number).and_then([&](int wanted) {
        return revisions.history.issue(wanted).transform_error(archiveFailure);
    });
}

void describeRevision(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    parser.addPositionalArgument(
        u"N"_s, Tr::tr("A revision's number, as “revision list” prints it."));
}

} // namespace galley::ctl
