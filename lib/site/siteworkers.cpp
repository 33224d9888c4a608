// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/siteworkers.h"

namespace galley {

namespace {

constexpr std::size_t waitingPerThread = 4;

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
    m_changed.wait(
        lock, [&] { return !m_result || m_waiting.size() < waitingPerThread * m_threads.size(); });
    if (m_result) {
        m_waiting.push_back(std::move(job));
        m_changed.notify_all();
    }
    return m_result;
}

Result<void> SiteWorkers::finish()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_waiting.empty() && m_running == 0; });
    return m_result;
}

void SiteWorkers::work(const Renderer &renderer, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (m_changed.wait(lock, stop, [&] { return !m_waiting.empty(); })) {
        Job job = std::move(m_waiting.front());
        m_waiting.pop_front();
        ++m_running;
        lock.unlock();
        m_changed.notify_all();
        Result<void> done = job(renderer);
        job = nullptr; // what it holds
        lock.lock();
        --m_running;
        if (!done && m_result)
            m_result = std::move(done);
        if (!m_result)
            m_waiting.clear();
        m_changed.notify_all();
    }
}

} // namespace galley
