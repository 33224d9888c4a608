// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publishcheck.h"
#include "publishing/publisher.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace galley {

/// Plans and publishes on a worker, one thing at a time: what is asked for stops what runs. The answers
/// and the progress come as signals, and behind cancel() only cancelled(), or what was done before it.
class PublishJobs : public QObject
{
    Q_OBJECT

public:
    explicit PublishJobs(QObject *parent = nullptr);
    /// Stops what runs, and does not wait for it.
    ~PublishJobs() override;

    void plan(const PublishJob &job);
    void publish(const PublishJob &job);
    void cancel();

    /// What there is to know before it is published.
    struct Outlook
    {
        PublishPlan plan;
        PublishCheck check;
    };

Q_SIGNALS:
    void planned(const galley::PublishJobs::Outlook &outlook);
    void published(const galley::PublishReport &report);
    void progressed(const galley::PublishProgress &progress);
    void cancelled();
    void failed(const galley::Error &error);

private:
    struct Latest;
    template <class T>
    void run(std::function<Result<T>(const std::stop_token &)> work,
        void (PublishJobs::*done)(const T &));
    void showProgress();

    std::stop_source m_stop;
    std::shared_ptr<Latest> m_latest; ///< of the progress; written by the worker
    QTimer m_polling;
    int m_round = 0; ///< an answer from an earlier one is of no use
};

} // namespace galley
