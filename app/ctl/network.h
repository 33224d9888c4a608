// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "interrupt.h"
#include "net/httpclient.h"
#include "output.h"

#include <QCoreApplication>

namespace galley::ctl {

/// What the commands that ask services share: the addresses, the keys, a client with the user's
/// cache, and the waiting.
struct Network
{
    Network();

    Services services = Services::load();
    ServiceKeys keys = ServiceKeys::fromEnvironment();
    HttpClient client;
};

/// Runs the event loop until a job that was started says finished(); Ctrl+C cancels it.
template <class Job>
void finish(Job &job)
{
    QObject::connect(&job, &Job::waiting, &job,
        [](std::chrono::milliseconds, const QString &reason) { showProgress(reason); });
    QObject::connect(&job, &Job::finished, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &job, &Job::cancel);
    if (job.isRunning())
        QCoreApplication::exec();
}

} // namespace galley::ctl
