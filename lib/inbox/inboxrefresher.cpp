// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxrefresher.h"

#include "inbox/candidates.h"
#include "inbox/emptyday.h"
#include "model/arxivcategory.h"
#include "net/httpclient.h"
#include "sources/arxivsource.h"
#include "sources/huggingfacesource.h"
#include "sources/webfeedsource.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Whether the next day's request would fail in the same way.
bool concernsTheService(Error::Code code)
{
    return code == Error::Code::Network || code == Error::Code::Timeout
        || code == Error::Code::RateLimited;
}

/// The candidates, each once, in their order.
template <class Offers>
QList<Candidate> candidatesOf(const Offers &offers)
{
    QList<Candidate> candidates;
    QSet<QString> keys;
    for (const auto &offer : offers) {
        std::optional<Candidate> candidate = toCandidate(offer);
        if (!candidate || keys.contains(candidate->key))
            continue;
        keys.insert(candidate->key);
        candidates.append(*std::move(candidate));
    }
    return candidates;
}

bool isIn(const Candidate &candidate, const QString &category)
{
    if (category.endsWith("*"_L1))
        return std::ranges::any_of(candidate.categories,
            [&](const QString &own) { return own.startsWith(QStringView(category).chopped(1)); });
    return candidate.categories.contains(category);
}

} // namespace

struct InboxRefresher::Private
{
    InboxRefresher *q;
    HuggingFaceSource huggingFace;
    ArxivSource arxiv;
    WebFeedSource web;
    QSet<QString> hosts; ///< of the feeds, whose waiting is ours
    QSet<QString> serviceHosts;
    QDate fixedToday;

    QList<QDate> days; ///< the latest first
    QDate today;
    HttpRequest::Cache cache = HttpRequest::Cache::Use;
    QList<QFuture<void>> running; ///< to cancel
    int done = 0;
    int total = 0;
    int run = 0; ///< tells late answers of an earlier start
    bool isRunning = false;

    template <class T, class Then>
    void await(const QFuture<T> &future, Then then)
    {
        running.removeIf([](const QFuture<void> &old) { return old.isFinished(); });
        running.append(QFuture<void>(future));
        auto mine = future;
        mine.then(q, [this, started = run, then = std::move(then)](const T &result) {
            if (started == run)
                then(result);
        });
    }

    void askAll(const QList<InboxFeed> &feeds);
    void askHuggingFace(const InboxFeed &feed, qsizetype day);
    void askArxiv(const QList<InboxFeed> &feeds, qsizetype day);
    void takeArxiv(
        const QList<InboxFeed> &feeds, const QDate &day, const Result<QList<ArxivRecord>> &records);
    void askWeb(const InboxFeed &feed);
    void takeWeb(const InboxFeed &feed, const WebFeed &answer);
    void say(const InboxFeed &feed, const QDate &day, const QList<Candidate> &offered,
        const FeedHabits &habits = {});
    void sayFailed(const InboxFeed &feed, const QDate &day, const Error &error);
    void send(const FeedDay &answer, const QList<Candidate> &offered);
    void stop();
};

InboxRefresher::InboxRefresher(
    HttpClient &client, const Services &services, const ServiceKeys &keys, QObject *parent)
    : QObject(parent)
    , d(new Private {.q = this,
          .huggingFace = HuggingFaceSource(client, services, keys),
          .arxiv = ArxivSource(client, services),
          .web = WebFeedSource(client)})
{
    d->serviceHosts = {services.arxivApi.authority(), services.huggingFaceApi.authority()};
    connect(&client, &HttpClient::waiting, this,
        [this](const QUrl &url, std::chrono::milliseconds time, const QString &reason) {
            if (d->isRunning && d->hosts.contains(url.authority()))
                Q_EMIT waiting(time, reason);
        });
}

InboxRefresher::~InboxRefresher() { d->stop(); }

bool InboxRefresher::isRunning() const { return d->isRunning; }

void InboxRefresher::setToday(const QDate &today) { d->fixedToday = today; }

void InboxRefresher::start(
    const QList<InboxFeed> &feeds, const QDate &from, const QDate &to, HttpRequest::Cache cache)
{
    d->stop();
    d->isRunning = true;
    d->cache = cache;
    d->today = d->fixedToday.isValid() ? d->fixedToday : QDateTime::currentDateTimeUtc().date();
    d->days.clear();
    for (QDate day = to; day >= from && d->days.size() < mostDays; day = day.addDays(-1))
        d->days.append(day);
    QList<InboxFeed> enabled = feeds;
    enabled.removeIf([](const InboxFeed &feed) { return !feed.isEnabled; });
    d->done = 0;
    d->total = int(enabled.size() * d->days.size());
    d->hosts = d->serviceHosts;
    for (const InboxFeed &feed : enabled)
        d->hosts.insert(QUrl(feed.address).authority());
    // Not before the caller has returned, so that whoever called has heard of it.
    QMetaObject::invokeMethod(
        this,
        [this, enabled, started = d->run] {
            if (started == d->run)
                d->askAll(enabled);
        },
        Qt::QueuedConnection);
}

void InboxRefresher::cancel()
{
    if (!d->isRunning)
        return;
    d->stop();
    Q_EMIT finished();
}

void InboxRefresher::Private::askAll(const QList<InboxFeed> &feeds)
{
    const int started = run;
    if (total == 0) {
        stop();
        Q_EMIT q->finished();
        return;
    }
    QList<InboxFeed> categories;
    for (qsizetype i = 0; i < feeds.size() && started == run; ++i) { // a slot may cancel
        switch (feeds.at(i).kind) {
        case InboxFeed::Kind::HuggingFaceDaily:
            askHuggingFace(feeds.at(i), 0);
            break;
        case InboxFeed::Kind::ArxivCategory:
            categories.append(feeds.at(i));
            break;
        case InboxFeed::Kind::WebFeed:
            askWeb(feeds.at(i));
            break;
        }
    }
    if (started == run)
        askArxiv(categories, 0);
}

void InboxRefresher::Private::askHuggingFace(const InboxFeed &feed, qsizetype day)
{
    const int started = run;
    for (; day < days.size() && days.at(day) > today && started == run; ++day)
        say(feed, days.at(day), {});
    if (started != run || day >= days.size())
        return;
    await(huggingFace.dailyPapers(days.at(day), cache),
        [this, feed, day](const Result<QList<HuggingFacePaper>> &papers) {
            const int before = run;
            if (papers)
                say(feed, days.at(day), candidatesOf(*papers));
            else
                sayFailed(feed, days.at(day), papers.error());
            qsizetype next = day + 1;
            if (!papers && concernsTheService(papers.error().code)) {
                for (; next < days.size() && before == run; ++next)
                    sayFailed(feed, days.at(next), papers.error());
            }
            if (before == run)
                askHuggingFace(feed, next);
        });
}

/// One request for all categories of a day.
void InboxRefresher::Private::askArxiv(const QList<InboxFeed> &feeds, qsizetype day)
{
    if (feeds.isEmpty() || day >= days.size())
        return;
    QStringList categories;
    for (const InboxFeed &feed : feeds) {
        const bool isAsked = days.at(day) <= today && isArxivCategory(feed.address);
        if (isAsked && !categories.contains(feed.address))
            categories.append(feed.address);
    }
    await(arxiv.submitted(categories, days.at(day), cache),
        [this, feeds, day](const Result<QList<ArxivRecord>> &records) {
            const int before = run;
            takeArxiv(feeds, days.at(day), records);
            qsizetype next = day + 1;
            const bool isDown = !records && concernsTheService(records.error().code);
            for (; isDown && next < days.size() && before == run; ++next)
                takeArxiv(feeds, days.at(next), records);
            if (before == run)
                askArxiv(feeds, next);
        });
}

/// Each category's own part of an answer.
void InboxRefresher::Private::takeArxiv(
    const QList<InboxFeed> &feeds, const QDate &day, const Result<QList<ArxivRecord>> &records)
{
    const int before = run;
    const QList<Candidate> all = records ? candidatesOf(*records) : QList<Candidate>();
    for (qsizetype i = 0; i < feeds.size() && before == run; ++i) {
        const InboxFeed &feed = feeds.at(i);
        QList<Candidate> own = all;
        own.removeIf([&feed](const Candidate &c) { return !isIn(c, feed.address); });
        if (!isArxivCategory(feed.address))
            sayFailed(feed, day,
                {Error::Code::InvalidInput,
                    InboxRefresher::tr("“%1” is not a category of arXiv's; they look like “cs.CL”.")
                        .arg(feed.address),
                    {}});
        else if (records)
            say(feed, day, own);
        else
            sayFailed(feed, day, records.error());
    }
}

void InboxRefresher::Private::askWeb(const InboxFeed &feed)
{
    await(web.fetch(QUrl(feed.address), cache), [this, feed](const Result<WebFeed> &answer) {
        const int before = run;
        if (answer) {
            takeWeb(feed, *answer);
            return;
        }
        for (qsizetype i = 0; i < days.size() && before == run; ++i)
            sayFailed(feed, days.at(i), answer.error());
    });
}

void InboxRefresher::Private::takeWeb(const InboxFeed &feed, const WebFeed &answer)
{
    const int before = run;
    if (!answer.title.isEmpty() && answer.title != feed.name)
        Q_EMIT q->feedNamed(feed.id, answer.title);
    QMap<QDate, QList<WebFeedItem>> byDay;
    const QDate latest = std::min(days.isEmpty() ? today : days.constFirst(), today);
    for (const WebFeedItem &item : answer.items) {
        const QDate day = dayOf(item.publishedAt);
        byDay[day.isValid() ? day : latest].append(item); // without a date: it is there now
    }
    const FeedHabits habits {answer.skipDays, byDay.isEmpty() ? QDate() : byDay.firstKey()};
    for (qsizetype i = 0; i < days.size() && before == run; ++i)
        say(feed, days.at(i), candidatesOf(byDay.value(days.at(i))), habits);
}

void InboxRefresher::Private::say(const InboxFeed &feed, const QDate &day,
    const QList<Candidate> &offered, const FeedHabits &habits)
{
    send({.feed = feed.id,
             .day = day,
             .found = int(offered.size()),
             .reason = offered.isEmpty() ? whyEmpty(feed, day, today, habits) : QString(),
             .hasFailed = false,
             .at = QDateTime::currentDateTimeUtc()},
        offered);
}

void InboxRefresher::Private::sayFailed(const InboxFeed &feed, const QDate &day, const Error &error)
{
    send({.feed = feed.id,
             .day = day,
             .found = 0,
             .reason = error.message,
             .hasFailed = true,
             .at = QDateTime::currentDateTimeUtc()},
        {});
}

void InboxRefresher::Private::send(const FeedDay &answer, const QList<Candidate> &offered)
{
    const int before = run;
    ++done;
    Q_EMIT q->answered(answer, offered);
    if (before == run)
        Q_EMIT q->progressed(done, total);
    if (before == run && done == total) {
        stop();
        Q_EMIT q->finished();
    }
}

void InboxRefresher::Private::stop()
{
    ++run;
    isRunning = false;
    for (QFuture<void> &future : std::exchange(running, {}))
        future.cancel();
}

} // namespace galley
