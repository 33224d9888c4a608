// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/siteworkers.h"

namespace galley {

namespace {

constexpr std::size_t waitingPerThread = 8;

} // namespace

Result<std::unique_ptr<SiteWorkers>> SiteWorkers::start(const Look &look, int threads)
{
    std::unique_ptr<SiteWorkers> workers(new SiteWorkers);
    Result<std::unique_ptr<Renderer>> first = Renderer::create(look);
    if (!first)
        return std::unexpected(first.error());
    workers->m_renderers.push_back(*std::move(first));
    for (int i = 1; i < threads; ++i)
        workers->m_renderers.push_back(workers->m_renderers.front()->another());
    for (int i = 0; i < threads; ++i)
        workers->m_threads.emplace_back(
            [all = workers.get(), renderer = workers->m_renderers.at(std::size_t(i)).get()](
                const std::stop_token &stop) { all->work(*renderer, stop); });
    return workers;
}

SiteWorkers::~SiteWorkers()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.clear();
    }
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

Result<void> SiteWorkers::add(Job job)
{
    if (m_threads.empty()) {
        if (m_result)
            m_result = job(*m_renderers.front());
        return m_result;
    }
    std::unique_lock lock(m_mutex);
    if (m_waiting.size() >= waitingPerThread * m_threads.size())
        m_isLess.wait(lock, [this] { return !m_result || areFew(); });
    if (m_result) {
        m_waiting.push_back(std::move(job));
        m_isMore.notify_one();
    }
    return m_result;
}

Result<void> SiteWorkers::finish()
{
    std::unique_lock lock(m_mutex);
    m_isLess.wait(lock, [&] { return m_waiting.empty() && m_running == 0; });
    return m_result;
}

/// So that who adds jobs is woken for a few at once.
bool SiteWorkers::areFew() const
{
    return m_waiting.size() <= waitingPerThread * m_threads.size() / 2;
}

void SiteWorkers::work(const Renderer &renderer, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_isMore.wait(lock, stop, [&] { return !m_waiting.empty(); })) {
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_running;
        const bool isWaitedFor = areFew();
        lock.unlock();
        if (isWaitedFor)
            m_isLess.notify_one();
        Result<void> done = job(renderer);
        job = nullptr; // what it holds
        lock.lock();
        --m_running;
        if (!done && m_result)
            m_result = std::move(done);
        if (!m_result)
            m_waiting.clear();
        if (m_running == 0 || !m_result)
            m_isLess.notify_one();
    }
}

} // namespace galley
