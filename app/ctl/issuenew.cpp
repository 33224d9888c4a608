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

/// The publication and language of the newest issue, for one that is not told them.
Issue newestOr(Archive &archive, const Issue &fallback)
{
    return archive.issue(u"latest"_s).value_or(fallback);
}

void describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"title"_s, Tr::tr("The issue's title."), u"T"_s},
        {u"date"_s, Tr::tr("The issue's date."), u"YYYY-MM-DD"_s},
        {u"publication"_s, Tr::tr("The digest's name (default: that of the newest issue)."),
            u"P"_s},
        {u"slug"_s, Tr::tr("The issue's name in files and addresses (default: its date)."), u"S"_s},
        {u"intro"_s, Tr::tr("The introduction, in Markdown."), u"TEXT"_s},
    });
}

Outcome<QDate> dateOf(const Session &session)
{
    const QString text = session.value(u"date"_s);
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return failed(Status::Usage,
            text.isEmpty() ? Tr::tr("--date is needed, such as --date 2026-04-27.")
                           : Tr::tr("“%1” is not a day such as 2026-04-27.").arg(text));
    return date;
}

Outcome<Issue> described(const Session &session, const Issue &newest)
{
    if (session.value(u"title"_s).trimmed().isEmpty())
        return failed(Status::Usage, Tr::tr("--title is needed."));
    const QString publication =
        session.has(u"publication"_s) ? session.value(u"publication"_s) : newest.publication;
    return dateOf(session).and_then([&](const QDate &date) -> Outcome<Issue> {
        Result<Issue> issue =
            newIssue(publication, session.value(u"title"_s), date, session.value(u"slug"_s));
        if (!issue)
            return failed(Status::Usage, issue.error());
        issue->language = newest.language;
        if (session.has(u"intro"_s))
            issue->introduction = session.value(u"intro"_s);
        return *issue;
    });
}

Outcome<Status> run(Session &session)
{
    // What was asked for is checked before an archive is made.
    const Outcome<Issue> tried = described(session, Issue {.publication = u"Digest"_s});
    if (!tried)
        return std::unexpected(tried.error());
    return session.archive().and_then([&](Archive *archive) -> Outcome<Status> {
        const Outcome<Issue> issue = described(session, newestOr(*archive, *tried));
        if (!issue)
            return std::unexpected(issue.error());
        Rows rows(session.wantsJson());
        rows.add({{"slug"_L1, issue->slug}});
        return archive->store({*issue}, Archive::OnExisting::Refuse)
            .transform_error(archiveFailure)
            .and_then([&rows] { return rows.print(); })
            .transform([] { return Status::Done; });
    });
}

} // namespace

constinit const Command issueNew {"issue new"_L1, 0, 0,
    [] { return Tr::tr("Make an issue and print its slug."); }, describe, run};

} // namespace galley::ctl
