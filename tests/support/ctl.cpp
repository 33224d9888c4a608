// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include "support/places.h"
#include "support/quietservice.h"
#include "json/issuejson.h"

#include <QFile>
#include <QJsonDocument>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace galley::test {

QList<QByteArray> Ctl::Outcome::lines() const
{
    QList<QByteArray> all = out.split('\n');
    all.removeLast();
    return all;
}

QJsonArray Ctl::Outcome::json() const { return QJsonDocument::fromJson(out).array(); }

bool Ctl::Outcome::isRefusal(int wanted, const QString &words) const
{
    const bool is = status == wanted && out.isEmpty() && err.startsWith("galleyctl: ")
        && err.count('\n') == 1 && err.endsWith('\n') && message().contains(words);
    if (!is)
        qWarning("status %d, out “%s”, err “%s”", status, out.constData(), err.constData());
    return is;
}

Ctl::Ctl()
    : m_environment(QProcessEnvironment::systemEnvironment())
    , m_program(builtProgram(u"galleyctl"_s))
{
    for (const QString &name : m_environment.keys()) {
        if (name.startsWith("GALLEY_"_L1))
            m_environment.remove(name);
    }
    setEnvironment(u"GALLEY_ARCHIVE"_s, archive());
    setEnvironment(u"GALLEY_ARXIV_INTERVAL_MS"_s, u"10"_s);
    setEnvironment(u"GALLEY_HUGGINGFACE_API"_s, quietService().toString());
    setEnvironment(u"GALLEY_SEMANTICSCHOLAR_API"_s, quietService().toString());
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
        setEnvironment(name, path(name.toLower()));
    setEnvironment(u"GALLEY_FETCH_PICTURES"_s, u"0"_s);
    setEnvironment(u"LC_ALL"_s, u"C.UTF-8"_s);
}

QString Ctl::path(const QString &name) const { return m_folder.filePath(name); }

QString Ctl::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test's file");
    return file.fileName();
}

QByteArray Ctl::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Ctl::setEnvironment(const QString &name, const QString &value)
{
    m_environment.insert(name, value);
}

void Ctl::setProgram(const QString &path) { m_program = path; }

std::unique_ptr<QProcess> Ctl::start(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(m_program, arguments);
    return process;
}

Ctl::Outcome Ctl::finish(QProcess &process, int milliseconds)
{
    if (!process.waitForFinished(milliseconds))
        process.kill();
    const bool isDone = process.exitStatus() == QProcess::NormalExit
        && process.state() == QProcess::NotRunning && process.error() != QProcess::FailedToStart;
    return {isDone ? process.exitCode() : -1, process.readAllStandardOutput(),
        process.readAllStandardError()};
}

Ctl::Outcome Ctl::run(const QStringList &arguments, const QByteArray &input) const
{
    const std::unique_ptr<QProcess> process = start(arguments);
    process->write(input);
    process->closeWriteChannel();
    return finish(*process);
}

std::optional<Ctl::Outcome> Ctl::runAfter(
    const std::function<bool()> &prepare, const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.setChildProcessModifier([&] {
        if (!prepare())
            process.failChildProcessModifier("prepare", errno);
    });
    process.start(m_program, arguments);
    if (!process.waitForStarted())
        return {};
    return finish(process);
}

QByteArray Ctl::issueJson(const QString &slug, int entries)
{
    Issue issue;
    issue.publication = u"The Test Digest"_s;
    issue.slug = slug;
    issue.title = u"Issue "_s + slug;
    issue.date = QDate(2026, 4, 27);
    for (int i = 1; i <= entries; ++i) {
        Entry entry;
        entry.title = u"Entry %1"_s.arg(i);
        entry.summary = u"What entry %1 says."_s.arg(i).repeated(20);
        issue.entries.append(entry);
    }
    return writeIssueJson(issue);
}

} // namespace galley::test
