// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "render/renderer.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace galley {

/// A few threads that render pages, each with a renderer of its own. Jobs begin in the order in which
/// they were added; the first error ends the rest. Belongs to the thread that made it.
class SiteWorkers
{
public:
    using Job = std::function<Result<void>(const Renderer &renderer)>;

    /// Without threads, a job runs when it is added. An error when the look cannot be rendered.
    [[nodiscard]] static Result<std::unique_ptr<SiteWorkers>> start(const Look &look, int threads);
    /// Waits for the jobs that have begun.
    ~SiteWorkers();
    SiteWorkers(const SiteWorkers &) = delete;
    SiteWorkers &operator=(const SiteWorkers &) = delete;

    /// Waits while as many wait as the threads can do soon, so that little is in memory. The error of
    /// an earlier job.
    [[nodiscard]] Result<void> add(Job job);
    /// Waits until all is done.
    [[nodiscard]] Result<void> finish();

private:
    SiteWorkers() = default;
    [[nodiscard]] bool areFew() const; ///< jobs, while the mutex is locked
    void work(const Renderer &renderer, const std::stop_token &stop);

    std::vector<std::unique_ptr<Renderer>> m_renderers;
    std::mutex m_mutex;
    std::condition_variable_any m_isMore; ///< to do
    std::condition_variable_any m_isLess;
    std::deque<Job> m_waiting;
    std::size_t m_running = 0;
    Result<void> m_result;
    std::vector<std::jthread> m_threads; ///< the last, to end first
};

} // namespace galley
