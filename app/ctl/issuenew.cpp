// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "model/nextissue.h"
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

void describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"title"_s, Tr::tr("The issue's title."), u"T"_s},
        {u"date"_s, Tr::tr("The issue's date."), u"YYYY-MM-DD"_s},
        {u"like"_s,
            Tr::tr("Go on with this issue: its publication, language and introduction, and unless "
                   "told, the next number or week in its title and the next publishing day."),
            u"ISSUE"_s},
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

/// What goes on with an issue; what is told comes on top of it.
Outcome<Issue> issueLike(const Session &session, const Issue &last, const QList<IssueInfo> &issues)
{
    const QString publication =
        session.has(u"publication"_s) ? session.value(u"publication"_s) : last.publication;
    QList<PastIssue> past {{last.slug, last.title, last.date}};
    QList<QDate> dates {last.date};
    QSet<QString> taken;
    for (const IssueInfo &issue : issues) { // the latest first
        taken.insert(issue.slug);
        if (issue.publication != publication || issue.id == last.id)
            continue;
        past.append({issue.slug, issue.title, issue.date});
        dates.append(issue.date);
    }
    const Outcome<QDate> date =
        session.has(u"date"_s) ? dateOf(session) : nextPublishingDay(dates, QDate::currentDate());
    return date.transform([&](const QDate &day) {
        Issue issue = issueAfter(last, past, day, taken);
        issue.publication = publication;
        return issue;
    });
}

/// What is told alone.
Outcome<Issue> toldIssue(const Session &session, const Issue &newest)
{
    return dateOf(session).transform([&](const QDate &date) {
        return Issue {.publication = newest.publication,
            .slug = date.toString(Qt::ISODate),
            .date = date,
            .language = newest.language};
    });
}

/// With everything that is told, checked.
Outcome<Issue> described(const Session &session, const Outcome<Issue> &base)
{
    return base.and_then([&](const Issue &like) -> Outcome<Issue> {
        const auto told = [&](const QString &option, const QString &otherwise) {
            return session.has(option) ? session.value(option) : otherwise;
        };
        Result<Issue> issue = newIssue(told(u"publication"_s, like.publication),
            told(u"title"_s, like.title), like.date, told(u"slug"_s, like.slug));
        if (!issue)
            return failed(Status::Usage, issue.error());
        issue->language = like.language;
        issue->introduction = like.introduction;
        if (session.has(u"intro"_s))
            issue->introduction = session.value(u"intro"_s);
        return *issue;
    });
}

Outcome<Status> run(Session &session)
{
    const bool isLike = session.has(u"like"_s);
    if (!isLike && session.value(u"title"_s).trimmed().isEmpty())
        return failed(Status::Usage, Tr::tr("--title is needed, or --like."));
    // What was asked for is checked before an archive is made.
    const Issue example {.publication = u"Digest"_s, .title = u"Title"_s, .date = {2026, 4, 27}};
    const Outcome<Issue> tried =
        described(session, isLike ? issueLike(session, example, {}) : toldIssue(session, example));
    if (!tried)
        return std::unexpected(tried.error());
    return session.archive().and_then([&](Archive *archive) -> Outcome<Status> {
        const auto base = [&]() -> Outcome<Issue> {
            if (!isLike)
                return toldIssue(session, archive->issue(u"latest"_s).value_or(*tried));
            return session.issue(session.value(u"like"_s)).and_then([&](const Issue &last) {
                return archive->issues()
                    .transform_error(archiveFailure)
                    .and_then([&](const QList<IssueInfo> &issues) {
                        return issueLike(session, last, issues);
                    });
            });
        };
        const Outcome<Issue> issue = described(session, base());
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
