// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QThread>

#include <memory>
#include <optional>
#include <stop_token>
#include <type_traits>

namespace galley::ctl {

/// Ctrl+C as a signal of the event loop, once: a second one ends the program as ever. One at a time.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

Q_SIGNALS:
    void requested();

private:
    int m_pipe[2] {-1, -1};
};

/// Does the work in a thread, so that Ctrl+C ends it in good order.
template <class Work>
auto interruptible(Work work) -> std::invoke_result_t<Work, std::stop_token>
{
    std::stop_source stop;
    std::optional<std::invoke_result_t<Work, std::stop_token>> result;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { result = work(stop.get_token()); }));
    QObject::connect(thread.get(), &QThread::finished, qApp, &QCoreApplication::quit);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, qApp, [&stop] { stop.request_stop(); });
    thread->start();
    QCoreApplication::exec();
    thread->wait();
    return *std::move(result);
}

} // namespace galley::ctl
