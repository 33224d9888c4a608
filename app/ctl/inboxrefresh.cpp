// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "inbox.h"
#include "inbox/inboxrefresher.h"
#include "network.h"
#include "summaries.h"

#include <QCommandLineParser>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

/// What nobody kept or took is forgotten after half a year.
constexpr int daysRemembered = 183;

struct Days
{
    QDate from;
    QDate to;
};

struct Answer
{
    FeedDay day;
    int fresh = 0;
};

void describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"from"_s, Tr::tr("The first day to ask about (default: two days before the last)."),
            u"YYYY-MM-DD"_s},
        {u"to"_s, Tr::tr("The last day to ask about (default: today, in UTC)."), u"YYYY-MM-DD"_s},
    });
}

Outcome<Days> daysOf(const Session &session)
{
    const Outcome<QDate> from = dayOption(session, u"from"_s);
    const Outcome<QDate> to = dayOption(session, u"to"_s);
    if (!from || !to)
        return std::unexpected(from ? to.error() : from.error());
    Days days {*from, to->isValid() ? *to : QDateTime::currentDateTimeUtc().date()};
    if (!days.from.isValid())
        days.from = days.to.addDays(-2);
    if (days.from > days.to)
        return failed(Status::Usage,
            Tr::tr("The last day, %1, is before the first, %2.")
                .arg(days.to.toString(Qt::ISODate), days.from.toString(Qt::ISODate)));
    if (days.from.daysTo(days.to) >= InboxRefresher::mostDays)
        return failed(Status::Usage,
            Tr::tr("That is too long a time; %1 days can be asked about at once.")
                .arg(InboxRefresher::mostDays));
    return days;
}

/// Asks, and stores each answer as it comes; what came stays when the rest is interrupted.
Outcome<QList<Answer>> ask(InboxStore &store, const QList<InboxFeed> &feeds, const Days &days)
{
    Network network;
    InboxRefresher refresher(network.client, network.services, network.keys);
    QList<Answer> answers;
    std::optional<Failure> failure;
    QObject::connect(&refresher, &InboxRefresher::answered, &refresher,
        [&](const FeedDay &day, const QList<Candidate> &offered) {
            const Result<int> fresh = store.add(day, offered);
            if (fresh) {
                answers.append({day, *fresh});
                return;
            }
            failure = archiveFailure(fresh.error());
            refresher.cancel();
        });
    QObject::connect(&refresher, &InboxRefresher::feedNamed, &refresher,
        [&store](const QUuid &feed, const QString &title) {
            std::ignore = store.nameFeed(feed, title); // the address names it as well
        });
    QObject::connect(&refresher, &InboxRefresher::progressed, &refresher,
        [](int done, int total) { showProgress(Tr::tr("%1 of %2 answers").arg(done).arg(total)); });
    refresher.start(feeds, days.from, days.to, HttpRequest::Cache::Revalidate);
    finish(refresher);
    if (failure)
        return std::unexpected(*failure);
    return answers;
}

Outcome<Status> report(
    const Session &session, const QList<InboxFeed> &feeds, QList<Answer> answers, qsizetype asked)
{
    const auto place = [&feeds](const Answer &answer) {
        const auto feed = std::ranges::find(feeds, answer.day.feed, &InboxFeed::id);
        return std::pair(-answer.day.day.toJulianDay(), feed - feeds.begin());
    };
    std::ranges::sort(answers, {}, place);
    Rows rows(session.wantsJson());
    bool allDone = answers.size() == asked;
    for (const Answer &answer : std::as_const(answers)) {
        const auto feed = std::ranges::find(feeds, answer.day.feed, &InboxFeed::id);
        allDone = allDone && !answer.day.hasFailed;
        const QLatin1StringView status = answer.day.hasFailed ? "failed"_L1
            : answer.day.found == 0                           ? "empty"_L1
                                                              : "found"_L1;
        rows.add({{"status"_L1, status}, {"day"_L1, answer.day.day.toString(Qt::ISODate)},
            {"feed"_L1, feed == feeds.end() ? QString() : labelOf(*feed)},
            {"found"_L1, answer.day.found}, {"new"_L1, answer.fresh},
            {"text"_L1, answer.day.reason}});
    }
    return rows.print().transform([allDone] { return allDone ? Status::Done : Status::Failed; });
}

Outcome<Status> run(Session &session)
{
    const Outcome<Days> days = daysOf(session);
    if (!days)
        return std::unexpected(days.error());
    return session.archive().and_then([&](Archive *archive) -> Outcome<Status> {
        InboxStore store(*archive);
        const Result<QList<InboxFeed>> feeds = store.feeds();
        if (!feeds)
            return std::unexpected(archiveFailure(feeds.error()));
        const qsizetype enabled = std::ranges::count(*feeds, true, &InboxFeed::isEnabled);
        if (enabled == 0)
            return failed(Status::Failed,
                Tr::tr("There is no feed to ask: “galleyctl inbox feeds add” adds one."));
        const Outcome<QList<Answer>> answers = ask(store, *feeds, *days);
        if (!answers)
            return std::unexpected(answers.error());
        const QDate today = QDateTime::currentDateTimeUtc().date();
        const auto forgotten =
            store.forgetBefore(std::min(days->from, today.addDays(-daysRemembered)));
        if (!forgotten)
            return std::unexpected(archiveFailure(forgotten.error()));
        const qsizetype asked = enabled * (days->from.daysTo(days->to) + 1);
        return report(session, store.feeds().value_or(*feeds), *answers, asked);
    });
}

} // namespace

constinit const Command inboxRefresh {"inbox refresh"_L1, 0, 0, inboxRefreshSummary, describe, run};

} // namespace galley::ctl
