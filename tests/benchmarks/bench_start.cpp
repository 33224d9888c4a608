// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include <QElapsedTimer>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;

namespace {

QString program(const QString &name) { return QStringLiteral(GALLEY_BINARY_DIR "/") + name; }

/// A user of whom nothing is known yet.
QProcessEnvironment freshUser(const QTemporaryDir &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"XDG_CACHE_HOME"_s, home.filePath(u"cache"_s));
    environment.insert(u"GALLEY_ARCHIVE"_s, home.filePath(u"archive.sqlite"_s));
    return environment;
}

void runCtl()
{
    printHead("ctl: galleyctl from spawn to exit");
    const QTemporaryDir home;
    const auto start = [&](const QStringList &arguments, int times) {
        return repeat(times, [&] {
            QProcess process;
            process.setProcessEnvironment(freshUser(home));
            process.start(program(u"galleyctl"_s), arguments);
            process.waitForFinished();
        });
    };
    printRow(u"--version"_s, start({u"--version"_s}, 50));
    std::ignore = start({u"issue"_s, u"list"_s}, 1); // makes the archive
    printRow(u"issue list"_s, start({u"issue"_s, u"list"_s}, 50));
}

/// The times that `galley` tells of its start: "ready 212.5" on standard error.
QHash<QByteArray, double> traceOf(const QProcessEnvironment &environment)
{
    static const QRegularExpression line(
        u"^(ready|settled) ([0-9.]+)"_s, QRegularExpression::MultilineOption);
    QHash<QByteArray, double> times;
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer clock;
    clock.start();
    process.start(program(u"galley"_s), QStringList());
    QString heard;
    process.setReadChannel(QProcess::StandardError);
    while (
        clock.elapsed() < 20000 && !times.contains("settled") && process.waitForReadyRead(5000)) {
        heard += QString::fromUtf8(process.readAllStandardError());
        for (const QRegularExpressionMatch &match : line.globalMatch(heard)) {
            const QByteArray name = match.captured(1).toLatin1();
            if (!times.contains(name))
                times.insert(name, static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
    }
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished();
    }
    return times;
}

void runWindow()
{
    printHead("start: galley from spawn, on the sample issue");
    const QTemporaryDir home;
    QProcessEnvironment environment = freshUser(home);
    environment.insert(u"GALLEY_STARTUP_TRACE"_s, u"1"_s);
    const auto measure = [&](int times) {
        QHash<QByteArray, Samples> all;
        for (int i = 0; i < times; ++i) {
            for (const auto &[name, time] : traceOf(environment).asKeyValueRange())
                all[name].add(time);
        }
        return all;
    };
    const auto print = [](const QString &when, QHash<QByteArray, Samples> all) {
        if (all["ready"].isEmpty()) {
            printNote(u"galley told nothing of its start"_s);
            return;
        }
        printRow(when + u": takes typing"_s, all["ready"]);
        printRow(when + u": preview shown"_s, all["settled"]);
    };
    print(u"first start"_s, measure(1));
    print(u"again"_s, measure(10));
}

} // namespace

static const Registration registeredCtl {"ctl", runCtl};
static const Registration registeredWindow {"start", runWindow};
