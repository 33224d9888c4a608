// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/process.h"

#include <QCoreApplication>
#include <QProcess>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Publishing)
};

constexpr int pollInterval = 50; // ms, between looks at the stop
constexpr int farewell = 2000; // ms, to end in peace

void keepEnd(QByteArray &bytes, const QByteArray &more, qsizetype most)
{
    bytes += more;
    if (bytes.size() > most)
        bytes.remove(0, bytes.size() - most);
}

/// The program leads a session: what it started ends with it, and nothing can ask the terminal.
void end(QProcess &process)
{
    const auto group = static_cast<pid_t>(process.processId());
    ::kill(-group, SIGTERM);
    if (!process.waitForFinished(farewell)) {
        ::kill(-group, SIGKILL);
        process.waitForFinished(-1);
    }
    ::kill(-group, SIGKILL); // what outlived its leader
}

/// The services' keys are nobody else's business.
QProcessEnvironment withoutKeys(QProcessEnvironment environment)
{
    for (const QString &name : environment.keys()) {
        if (name.startsWith("GALLEY_"_L1) && name.endsWith("_KEY"_L1))
            environment.remove(name);
    }
    return environment;
}

} // namespace

Result<ProcessOutcome> runProcess(const ProcessCall &call, const std::stop_token &stop)
{
    QProcess process;
    process.setProgram(call.program);
    process.setArguments(call.arguments);
    process.setWorkingDirectory(call.folder);
    process.setProcessEnvironment(withoutKeys(call.environment));
    process.setChildProcessModifier([] { ::setsid(); });
    process.start();
    if (!process.waitForStarted(-1))
        return fail(Error::Code::NotFound,
            Tr::tr("“%1” cannot be started. Install it, or have it in PATH.").arg(call.program),
            process.errorString());
    process.write(call.input);
    process.closeWriteChannel();
    ProcessOutcome outcome;
    bool isRunning = true;
    while (isRunning) {
        isRunning =
            !process.waitForFinished(pollInterval) && process.state() != QProcess::NotRunning;
        keepEnd(outcome.output, process.readAllStandardOutput(), call.mostOutput);
        keepEnd(outcome.errors, process.readAllStandardError(), call.mostOutput);
        if (isRunning && stop.stop_requested()) {
            end(process);
            return fail(Error::Code::Cancelled, Tr::tr("“%1” was stopped.").arg(call.program));
        }
    }
    outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return outcome;
}

} // namespace galley
