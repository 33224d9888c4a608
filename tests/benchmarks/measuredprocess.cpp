// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "measuredprocess.h"

#include <QElapsedTimer>
#include <QFile>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley::bench {

namespace {

/// For C, as long as the list lives.
std::vector<char *> pointersTo(QList<QByteArray> &texts)
{
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

pid_t spawn(const QString &program, const QStringList &arguments, const QStringList &variables)
{
    QList<QByteArray> words {QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.append(argument.toLocal8Bit());
    QList<QByteArray> environment;
    for (const QString &variable : variables)
        environment.append(variable.toLocal8Bit());
    for (char **variable = environ; *variable; ++variable)
        environment.append(*variable);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = -1;
    if (posix_spawn(&process, words.constFirst().constData(), &actions, nullptr,
            pointersTo(words).data(), pointersTo(environment).data())
        != 0)
        process = -1;
    posix_spawn_file_actions_destroy(&actions);
    return process;
}

/// In MiB; what wait4() says holds the memory of this program, too, in which the process began.
double peakMemoryOf(pid_t process)
{
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray status = file.readAll();
    const qsizetype at = status.indexOf("VmHWM:");
    return at < 0 ? 0 : status.sliced(at + 6).trimmed().split(' ').constFirst().toDouble() / 1024;
}

double milliseconds(const timeval &time)
{
    return double(time.tv_sec) * 1000 + double(time.tv_usec) / 1000;
}

} // namespace

Measured measured(
    const QString &program, const QStringList &arguments, const QStringList &variables)
{
    constexpr int pause = 2; // ms
    Measured result;
    QElapsedTimer clock;
    clock.start();
    const pid_t process = spawn(program, arguments, variables);
    if (process < 0)
        return result;
    const long descriptor = syscall(SYS_pidfd_open, process, 0); // in C++, glibc 2.41 has no other
    pollfd end {.fd = int(descriptor), .events = POLLIN, .revents = 0};
    while (end.fd >= 0 && poll(&end, 1, pause) == 0)
        result.peakMemory = std::max(result.peakMemory, peakMemoryOf(process));
    int status = 0;
    rusage used {};
    wait4(process, &status, 0, &used);
    result.wall = double(clock.nsecsElapsed()) / 1e6;
    close(end.fd);
    result.user = milliseconds(used.ru_utime);
    result.system = milliseconds(used.ru_stime);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

} // namespace galley::bench
