// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httppolicy.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <chrono>

namespace galley {

/// The requests to one host, one after another at its pace. It knows them by their pointers only.
class HostQueue : public QObject
{
    Q_OBJECT

public:
    explicit HostQueue(const QString &name, QObject *parent = nullptr);

    [[nodiscard]] const HttpPolicy &policy() const { return m_policy; }
    void setPolicy(const HttpPolicy &policy) { m_policy = policy; }

    /// Each gets its turn() once and then holds a connection until release().
    void append(QObject *job);
    /// The next of all, once `pause` is over; `reason` is a sentence for those who wait.
    void putBack(QObject *job, std::chrono::milliseconds pause, const QString &reason);
    void remove(QObject *job); ///< one that had no turn yet
    void release();

Q_SIGNALS:
    void turn(QObject *job);
    /// The next job waits for more than half a second.
    void waiting(QObject *job, std::chrono::milliseconds time, const QString &reason);

private:
    using Clock = std::chrono::steady_clock;

    void pump();
    void announce(std::chrono::milliseconds wait);

    QString m_name;
    HttpPolicy m_policy;
    QList<QObject *> m_jobs;
    int m_active = 0;
    Clock::time_point m_nextStart;
    QString m_reason; ///< for the wait until then; empty when it is the pace
    QTimer m_timer;
    Clock::time_point m_announced; ///< the wait that was told last
};

} // namespace galley
