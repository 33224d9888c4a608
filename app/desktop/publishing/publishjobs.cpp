// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publishjobs.h"

#include <QCoreApplication>
#include <QMutex>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace galley {

namespace {

constexpr auto pollingInterval = std::chrono::milliseconds(80);

/// Of one thread: what was stopped is over before the next begins, and a long build leaves the threads
/// that everything else uses alone.
QThreadPool &pool()
{
    static QThreadPool &instance = [] -> QThreadPool & {
        static QThreadPool made;
        made.setMaxThreadCount(1);
        qAddPostRoutine([] { pool().waitForDone(); }); // it uses what goes with the application
        return made;
    }();
    return instance;
}

} // namespace

struct PublishJobs::Latest
{
    QMutex mutex;
    std::optional<PublishProgress> progress; ///< that was not shown yet
};

PublishJobs::PublishJobs(QObject *parent) : QObject(parent), m_latest(std::make_shared<Latest>())
{
    m_polling.setInterval(pollingInterval);
    connect(&m_polling, &QTimer::timeout, this, &PublishJobs::showProgress);
}

PublishJobs::~PublishJobs() { m_stop.request_stop(); }

template <class T>
void PublishJobs::run(
    std::function<Result<T>(const std::stop_token &)> work, void (PublishJobs::*done)(const T &))
{
    m_stop.request_stop();
    m_stop = {};
    QtConcurrent::run(&pool(), [work = std::move(work), stop = m_stop.get_token()] {
        return work(stop);
    }).then(this, [this, done, round = ++m_round](const Result<T> &result) {
        if (round != m_round)
            return;
        m_polling.stop();
        if (result)
            Q_EMIT(this->*done)(*result);
        else if (result.error().code == Error::Code::Cancelled)
            Q_EMIT cancelled();
        else
            Q_EMIT failed(result.error());
    });
}

void PublishJobs::plan(const PublishJob &job)
{
    m_polling.stop();
    const auto work = [job](const std::stop_token &stop) {
        return checkNewestIssue(job.archive).and_then([&](const PublishCheck &check) {
            return planPublication(job, stop).transform(
                [&](const PublishPlan &plan) { return Outlook {plan, check}; });
        });
    };
    run<Outlook>(work, &PublishJobs::planned);
}

void PublishJobs::publish(const PublishJob &job)
{
    m_latest = std::make_shared<Latest>();
    const auto progress = [latest = m_latest](const PublishProgress &now) {
        const QMutexLocker lock(&latest->mutex);
        latest->progress = now;
    };
    m_polling.start();
    const auto work = [job, progress](const std::stop_token &stop) {
        return galley::publish(job, progress, stop);
    };
    run<PublishReport>(work, &PublishJobs::published);
}

void PublishJobs::cancel() { m_stop.request_stop(); }

void PublishJobs::showProgress()
{
    std::optional<PublishProgress> progress;
    {
        const QMutexLocker lock(&m_latest->mutex);
        progress = std::exchange(m_latest->progress, {});
    }
    if (progress)
        Q_EMIT progressed(*progress);
}

} // namespace galley
