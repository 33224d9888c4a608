// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres.h"

#include "archive/archive.h"
#include "archive/sqlengine.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <csignal>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley::test {

namespace {

const QString programs = u"/usr/lib/postgresql/17/bin/"_s; // Debian's place
const QString superuser = u"keeper"_s;
constexpr auto serverUser = "postgres"; // it does not run as root

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

Postgres *Postgres::server()
{
    static const std::unique_ptr<Postgres> server = [] {
        std::unique_ptr<Postgres> made(new Postgres);
        if (!made->make() || !made->start())
            made.reset();
        if (!made)
            qWarning("PostgreSQL 17 does not run here: only SQLite is tested.");
        return made;
    }();
    return server.get();
}

Postgres::Postgres() = default;

Postgres::~Postgres() { stop(); }

void Postgres::asUser(QProcess &process, const QString &program, QStringList arguments) const
{
    QStringList words {u"--pdeathsig"_s, u"QUIT"_s};
    if (geteuid() == 0)
        words += {u"--reuid"_s, QString::fromLatin1(serverUser), u"--regid"_s,
            QString::fromLatin1(serverUser), u"--clear-groups"_s};
    process.setWorkingDirectory(m_folder.path());
    process.start(u"setpriv"_s, words + QStringList {programs + program} + arguments);
}

bool Postgres::make()
{
    if (!QFile::exists(programs + u"initdb"_s)
        || QStandardPaths::findExecutable(u"setpriv"_s).isEmpty())
        return false;
    if (geteuid() == 0) {
        const passwd *user = getpwnam(serverUser);
        if (!user || chown(qPrintable(m_folder.path()), user->pw_uid, user->pw_gid) != 0)
            return false;
    }
    QProcess initdb;
    asUser(initdb, u"initdb"_s,
        {u"--pgdata"_s, m_folder.filePath(u"data"_s), u"--username"_s, superuser, u"--auth"_s,
            u"trust"_s, u"--encoding"_s, u"UTF8"_s, u"--locale"_s, u"C.UTF-8"_s, u"--no-sync"_s});
    if (!initdb.waitForFinished() || initdb.exitCode() != 0)
        return false;
    // A role whose name begins so has to give a password.
    QFile rules(m_folder.filePath(u"data/pg_hba.conf"_s));
    const QByteArray text = "host all /^locked 127.0.0.1/32 scram-sha-256\n"
                            "host all all 127.0.0.1/32 trust\n";
    return rules.open(QIODevice::WriteOnly) && rules.write(text) == text.size();
}

bool Postgres::start()
{
    if (m_port == 0)
        m_port = freePort();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    asUser(m_process, u"postgres"_s,
        {u"-D"_s, m_folder.filePath(u"data"_s), u"-p"_s, QString::number(m_port), u"-c"_s,
            u"listen_addresses=127.0.0.1"_s, u"-c"_s, u"unix_socket_directories="_s, u"-c"_s,
            u"fsync=off"_s, u"-c"_s, u"full_page_writes=off"_s, u"-c"_s, u"autovacuum=off"_s,
            u"-c"_s, u"shared_buffers=32MB"_s, u"-c"_s, u"log_min_messages=log"_s});
    QByteArray said;
    while (!said.contains("ready to accept connections")) {
        if (!m_process.waitForReadyRead(20'000)) {
            qWarning("%s", said.constData());
            return false;
        }
        said += m_process.readAll();
    }
    m_process.closeReadChannel(QProcess::StandardOutput);
    return true;
}

void Postgres::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process.processId()), SIGQUIT);
    m_process.waitForFinished();
}

QString Postgres::newDatabase()
{
    const QString name = u"archive%1"_s.arg(++m_databases);
    run(u"CREATE DATABASE "_s + name);
    return u"postgresql://%1@127.0.0.1:%2/%3"_s.arg(superuser).arg(m_port).arg(name);
}

QString Postgres::emptyArchive()
{
    if (m_archive.isEmpty()) {
        m_archive = newDatabase();
        if (const auto made = Archive::open(m_archive); !made)
            qFatal("%s", qPrintable(made.error().message + made.error().detail));
        // What a migration puts there.
        run(u"CREATE SCHEMA seed"_s, m_archive);
        run(u"CREATE TABLE seed.inbox_feeds AS TABLE inbox_feeds"_s, m_archive);
        const auto sql = Sql::open(m_archive, 5s).value();
        m_tables = sql->engine().tables(*sql).value().join(u", "_s);
    }
    run(u"TRUNCATE %1 RESTART IDENTITY"_s.arg(m_tables), m_archive);
    run(u"INSERT INTO inbox_feeds SELECT * FROM seed.inbox_feeds"_s, m_archive);
    return m_archive;
}

QString Postgres::as(const QString &role, const QString &address) const
{
    return QString(address).replace(superuser + u'@', role + u'@');
}

void Postgres::run(const QString &statement, const QString &address) const
{
    const QString any = u"postgresql://%1@127.0.0.1:%2/postgres"_s.arg(superuser).arg(m_port);
    const auto sql = Sql::open(address.isEmpty() ? any : address, 5s);
    if (!sql)
        qFatal("%s", qPrintable(sql.error().message));
    if (const Result<int> done = (*sql)->run(statement); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

void addEngines()
{
    QTest::addColumn<bool>("isOnServer");
    QTest::newRow("SQLite") << false;
    if (Postgres::server())
        QTest::newRow("PostgreSQL") << true;
}

bool isOnServer()
{
    QFETCH_GLOBAL(bool, isOnServer);
    return isOnServer;
}

QString newArchivePath(const QTemporaryDir &folder)
{
    return isOnServer() ? Postgres::server()->emptyArchive() : folder.filePath(u"archive.sqlite"_s);
}

} // namespace galley::test
