// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/hostqueue.h"

#include "net/httperror.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr auto worthSaying = 500ms;

} // namespace

HostQueue::HostQueue(const QString &name, QObject *parent) : QObject(parent), m_name(name)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HostQueue::pump);
}

void HostQueue::append(QObject *job)
{
    m_jobs.append(job);
    pump();
}

void HostQueue::putBack(QObject *job, std::chrono::milliseconds pause, const QString &reason)
{
    m_nextStart = std::max(m_nextStart, Clock::now() + pause);
    m_reason = reason;
    m_jobs.prepend(job);
    pump();
}

void HostQueue::remove(QObject *job)
{
    m_jobs.removeOne(job);
    pump();
}

void HostQueue::release()
{
    --m_active;
    pump();
}

void HostQueue::pump()
{
    while (!m_jobs.isEmpty() && m_active < m_policy.connections) {
        const auto now = Clock::now();
        if (m_nextStart > now) {
            const auto wait = std::chrono::ceil<std::chrono::milliseconds>(m_nextStart - now);
            m_timer.start(wait);
            announce(wait);
            return;
        }
        m_reason.clear();
        m_nextStart = now + m_policy.interval;
        ++m_active;
        Q_EMIT turn(m_jobs.takeFirst());
    }
}

void HostQueue::announce(std::chrono::milliseconds wait)
{
    if (wait <= worthSaying || m_announced == m_nextStart)
        return;
    m_announced = m_nextStart;
    Q_EMIT waiting(m_jobs.first(), wait,
        m_reason.isEmpty() ? paceReason(m_name, m_policy.interval) : m_reason);
}

} // namespace galley
