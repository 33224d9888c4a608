// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"
#include "support/postgres.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

/// Runs statements on a database file and leaves the connection open for as long as it lives.
class Database
{
public:
    explicit Database(const QString &path)
    {
        m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, path);
        m_database.setDatabaseName(path);
        m_database.open();
    }
    ~Database()
    {
        const QString name = m_database.connectionName();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(Database)
    [[nodiscard]] bool run(const QString &statement)
    {
        return QSqlQuery(m_database).exec(statement);
    }

private:
    QSqlDatabase m_database;
};

bool put(const char *file, const QByteArray &text)
{
    const int descriptor = open(file, O_WRONLY);
    const bool done =
        descriptor >= 0 && write(descriptor, text.constData(), std::size_t(text.size())) >= 0;
    close(descriptor);
    return done;
}

/// Mounts the folder over itself, read-only, for this process alone; root may write everything else.
bool makeReadOnly(const QByteArray &folder)
{
    const QByteArray map = "0 " + QByteArray::number(geteuid()) + " 1";
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 && put("/proc/self/uid_map", map)
        && mount(folder.constData(), folder.constData(), nullptr, MS_BIND, nullptr) == 0
        && mount(nullptr, folder.constData(), nullptr,
               MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV, nullptr)
        == 0;
}

} // namespace

class TestCtlArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void soundArchive();
    void copies();
    void refusesToOverwrite();
    void copiesIntoAnotherArchive();
    void refusesToCopyOverAnother();
    void worksOnAServer();
    void damagedArchive();
    void refusedArchives_data();
    void refusedArchives();
    void newerArchive();
    void readOnlyArchive();
    void lockedArchive();
    void archiveByOptionAndEnvironment();
    void defaultPlace();
    void killedWhileLoading();

private:
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlArchive::init()
{
    m_ctl = std::make_unique<Ctl>();
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s)).status, 0);
}

void TestCtlArchive::soundArchive()
{
    const Ctl::Outcome verified = m_ctl->run({u"archive"_s, u"verify"_s});
    QCOMPARE(verified.status, 0);
    QCOMPARE(verified.lines().size(), 1);
    QCOMPARE(m_ctl->run({u"--json"_s, u"archive"_s, u"verify"_s}).out, "[]\n");
}

void TestCtlArchive::copies()
{
    const QString copy = m_ctl->path(u"copy.sqlite"_s);
    const Ctl::Outcome done = m_ctl->run({u"archive"_s, u"backup"_s, copy});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.text(), copy + u'\n');
    const QStringList show {u"--json"_s, u"issue"_s, u"show"_s, u"a"_s};
    QCOMPARE(m_ctl->run(QStringList {u"--archive"_s, copy} + show).out, m_ctl->run(show).out);
    QCOMPARE(m_ctl->run({u"--archive"_s, copy, u"archive"_s, u"verify"_s}).status, 0);
}

void TestCtlArchive::refusesToOverwrite()
{
    m_ctl->write(u"mine.txt"_s, "mine");
    QVERIFY(m_ctl->run({u"archive"_s, u"backup"_s, u"mine.txt"_s}).isRefusal(1, u"mine.txt"_s));
    QCOMPARE(m_ctl->read(u"mine.txt"_s), "mine");
    QVERIFY(m_ctl->run({u"archive"_s, u"backup"_s, u"none/a.sqlite"_s}).isRefusal(1, u"none"_s));
}

void TestCtlArchive::copiesIntoAnotherArchive()
{
    const QString copy = m_ctl->path(u"copy.sqlite"_s);
    const Ctl::Outcome done = m_ctl->run({u"--json"_s, u"archive"_s, u"copy"_s, copy});
    QCOMPARE(done.status, 0);
    QVERIFY(done.json().first()["rows"_L1].toInt() > 2);
    const QStringList show {u"--json"_s, u"issue"_s, u"show"_s, u"a"_s};
    QCOMPARE(m_ctl->run(QStringList {u"--archive"_s, copy} + show).out, m_ctl->run(show).out);
}

void TestCtlArchive::refusesToCopyOverAnother()
{
    QVERIFY(m_ctl->run({u"archive"_s, u"copy"_s, m_ctl->archive()}).isRefusal(1, u"not empty"_s));
    m_ctl->write(u"mine.txt"_s, "mine");
    QVERIFY(m_ctl->run({u"archive"_s, u"copy"_s, u"mine.txt"_s}).isRefusal(3, u"mine.txt"_s));
    QCOMPARE(m_ctl->read(u"mine.txt"_s), "mine");
    const QString gone = u"postgresql://me:secret@127.0.0.1:1/d"_s;
    const Ctl::Outcome refused = m_ctl->run({u"archive"_s, u"copy"_s, gone});
    QVERIFY(refused.isRefusal(3, u"postgresql://me@127.0.0.1:1/d"_s));
    QVERIFY(!refused.err.contains("secret"));
}

void TestCtlArchive::worksOnAServer()
{
    Postgres *server = Postgres::server();
    if (!server)
        QSKIP("PostgreSQL 17 is not installed");
    const QString address = server->newDatabase();
    const QStringList show {u"export"_s, u"a"_s, u"--format"_s, u"json"_s, u"-o"_s, u"-"_s};
    const QByteArray before = m_ctl->run(show).out;
    QCOMPARE(m_ctl->run({u"archive"_s, u"copy"_s, address}).status, 0);
    const auto run = [&](const QStringList &words) {
        return m_ctl->run(QStringList {u"--archive"_s, address} + words);
    };
    QCOMPARE(run(show).out, before);
    QCOMPARE(run({u"entry"_s, u"set"_s, u"a"_s, u"1"_s, u"title=New"_s}).status, 0);
    QVERIFY(run(show).out.contains("New"));
    QCOMPARE(run({u"site"_s, u"-o"_s, m_ctl->path(u"site"_s)}).status, 0);
    QCOMPARE(run({u"archive"_s, u"backup"_s, m_ctl->path(u"b.sqlite"_s)}).status, 0);
    QCOMPARE(run({u"archive"_s, u"verify"_s}).status, 0);
    QCOMPARE(run({u"issue"_s, u"remove"_s, u"a"_s}).status, 0);
    QCOMPARE(run({u"issue"_s, u"list"_s}).out, ""_ba);
}

void TestCtlArchive::damagedArchive()
{
    {
        Database database(m_ctl->archive());
        QVERIFY(database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
    }
    QByteArray bytes = m_ctl->read(u"archive.sqlite"_s);
    const qsizetype pageSize = 4096;
    QVERIFY(bytes.size() > 4 * pageSize);
    bytes.replace(
        3 * pageSize, bytes.size() - 3 * pageSize, QByteArray(bytes.size() - 3 * pageSize, '\x5a'));
    m_ctl->write(u"archive.sqlite"_s, bytes);
    const Ctl::Outcome verified = m_ctl->run({u"archive"_s, u"verify"_s});
    QVERIFY2(verified.status == 1 || verified.status == 3, verified.err.constData());
    QVERIFY(!(verified.out + verified.err).isEmpty());
    QVERIFY(m_ctl->run({u"archive"_s, u"backup"_s, u"b.sqlite"_s}).isRefusal(3, u"damaged"_s));
}

void TestCtlArchive::refusedArchives_data()
{
    QTest::addColumn<QString>("archive");
    QTest::addColumn<QString>("words");
    QTest::newRow("not a database") << u"notes.txt"_s << u"notes.txt"_s;
    QTest::newRow("a folder") << u"."_s << u"folder"_s;
    QTest::newRow("a place for no files") << u"/proc/a/b.sqlite"_s << u"/proc/a/b.sqlite"_s;
    QTest::newRow("PostgreSQL") << u"postgresql://me:secret@127.0.0.1:1/db"_s
                                << u"postgresql://me@127.0.0.1:1/db"_s;
}

void TestCtlArchive::refusedArchives()
{
    QFETCH(QString, archive);
    QFETCH(QString, words);
    const QByteArray notes =
        QByteArray("Not a database, but a text that is long enough.\n").repeated(99);
    m_ctl->write(u"notes.txt"_s, notes);
    const Ctl::Outcome refused = m_ctl->run({u"--archive"_s, archive, u"issue"_s, u"list"_s});
    QVERIFY(refused.isRefusal(3, words));
    QVERIFY(!refused.err.contains("secret"));
    QCOMPARE(m_ctl->read(u"notes.txt"_s), notes);
}

void TestCtlArchive::newerArchive()
{
    {
        Database database(m_ctl->archive());
        QVERIFY(database.run(u"PRAGMA user_version = 999"_s));
    }
    QVERIFY(m_ctl->run({u"issue"_s, u"list"_s}).isRefusal(3, u"newer"_s));
    QVERIFY(QFile::copy(m_ctl->archive(), m_ctl->path(u"20%2.sqlite"_s)));
    QVERIFY(m_ctl->run({u"--archive"_s, u"20%2.sqlite"_s, u"issue"_s, u"list"_s})
            .isRefusal(3, u"20%2.sqlite"_s));
}

void TestCtlArchive::readOnlyArchive()
{
    const QByteArray folder = m_ctl->path(QString()).toUtf8();
    const auto refused = m_ctl->runAfter(
        [&folder] { return makeReadOnly(folder); }, {u"issue"_s, u"remove"_s, u"a"_s});
    if (!refused)
        QSKIP("nothing can be mounted read-only here");
    QVERIFY(refused->isRefusal(3, u"archive.sqlite"_s));
    QCOMPARE(m_ctl->run({u"issue"_s, u"list"_s}).lines().size(), 1);
}

void TestCtlArchive::lockedArchive()
{
    Database database(m_ctl->archive());
    QVERIFY(database.run(u"BEGIN IMMEDIATE"_s));
    const auto writer = m_ctl->start({u"issue"_s, u"remove"_s, u"a"_s});
    // Who only reads need not wait.
    QCOMPARE(m_ctl->run({u"issue"_s, u"list"_s}).lines().size(), 1);
    QVERIFY(Ctl::finish(*writer).isRefusal(3, u"archive.sqlite"_s));
    QVERIFY(database.run(u"ROLLBACK"_s));
    QCOMPARE(m_ctl->run({u"issue"_s, u"remove"_s, u"a"_s}).status, 0);
}

void TestCtlArchive::archiveByOptionAndEnvironment()
{
    const QStringList list {u"issue"_s, u"list"_s};
    QCOMPARE(m_ctl->run(QStringList {u"--archive"_s, u"other.sqlite"_s} + list).out, "");
    QVERIFY(QFile::exists(m_ctl->path(u"other.sqlite"_s)));
    QCOMPARE(m_ctl->run(list).lines().size(), 1);
}

void TestCtlArchive::defaultPlace()
{
    m_ctl->setEnvironment(u"GALLEY_ARCHIVE"_s, QString());
    QCOMPARE(m_ctl->run({u"issue"_s, u"list"_s}).out, "");
    QVERIFY(QFile::exists(m_ctl->path(u"xdg_data_home/galley/archive.sqlite"_s)));
}

void TestCtlArchive::killedWhileLoading()
{
    m_ctl->write(u"big.json"_s, Ctl::issueJson(u"big"_s, 1000));
    int wasKilled = 0;
    for (const int milliseconds : {10, 40, 70, 100, 130}) {
        const auto process = m_ctl->start({u"issue"_s, u"load"_s, u"--replace"_s, u"big.json"_s});
        process->waitForFinished(milliseconds);
        process->kill();
        process->waitForFinished();
        wasKilled += process->exitStatus() == QProcess::CrashExit;
        QCOMPARE(m_ctl->run({u"archive"_s, u"verify"_s}).status, 0);
        const QByteArray list = m_ctl->run({u"issue"_s, u"list"_s}).out;
        QVERIFY(list.contains("a\t2026-04-27\t2\t"));
        QVERIFY(!list.contains("big\t") || list.contains("big\t2026-04-27\t1000\t"));
    }
    QVERIFY(wasKilled > 0);
}

QTEST_GUILESS_MAIN(TestCtlArchive)
#include "tst_ctl_archive.moc"
