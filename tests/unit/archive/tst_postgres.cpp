// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/sqlengine.h"
#include "support/issues.h"
#include "support/postgres.h"

#include <QFile>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using OnExisting = Archive::OnExisting;

/// What a server can do to an archive that a file cannot.
class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void bothEnginesHaveTheSameTables();
    void whatIsNoArchiveIsRefused_data();
    void whatIsNoArchiveIsRefused();
    void aPasswordComesFromItsFile();
    void aRoleForReadingReads();
    void aRoleWithoutRightsIsToldSo();

    void aLostServerIsFoundAgain();
    void whatWasCutOffIsNotDone();
    void whatFailedInATransactionIsNeverCommitted();
    void anotherProgramsWritingMakesItBusy();
    void severalProgramsMakeOneArchive();
    void severalProgramsWriteOneIssue();

private:
    std::unique_ptr<Archive> opened(const QString &address = {});
    QString refusal(const QString &address);

    Postgres *m_server = nullptr;
    QString m_address;
};

void TestPostgres::initTestCase()
{
    m_server = Postgres::server();
    if (!m_server)
        QSKIP("PostgreSQL 17 is not installed");
}

void TestPostgres::init() { m_address = m_server->newDatabase(); }

std::unique_ptr<Archive> TestPostgres::opened(const QString &address)
{
    auto archive = Archive::open(address.isEmpty() ? m_address : address, 2s);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().message + archive.error().detail));
    return *std::move(archive);
}

/// Why it cannot be opened.
QString TestPostgres::refusal(const QString &address)
{
    const auto archive = Archive::open(address, 2s);
    if (archive)
        return u"it can"_s;
    if (archive.error().message.contains(u'\n') || !archive.error().message.endsWith(u'.'))
        return u"more than a line: "_s + archive.error().message;
    return archive.error().message;
}

void TestPostgres::bothEnginesHaveTheSameTables()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"archive.sqlite"_s);
    QVERIFY(Archive::open(file));
    opened();
    const auto columnsOf = [](const QString &address) {
        const auto sql = Sql::open(address, 1s).value();
        QStringList columns;
        const QStringList tables = sql->engine().tables(*sql).value();
        for (const QString &table : tables) {
            const QSqlRecord row =
                sql->query(u"SELECT * FROM %1 WHERE false"_s.arg(table), {})->record();
            for (int i = 0; i < row.count(); ++i)
                columns.append(table + u'.' + row.fieldName(i));
        }
        return columns;
    };
    const QStringList columns = columnsOf(file);
    QVERIFY(columns.contains(u"pictures.bytes"_s));
    QCOMPARE(columnsOf(m_address), columns);
}

void TestPostgres::whatIsNoArchiveIsRefused_data()
{
    QTest::addColumn<QString>("change"); // in the database
    QTest::addColumn<QString>("address"); // %1: the port, %2: the database
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QString &change, const QString &address,
                         const QString &reason) {
        QTest::newRow(name) << change << address << reason;
    };
    const QString usual = u"postgresql://keeper:secret@127.0.0.1:%1/%2"_s;
    row("another program's", u"CREATE TABLE mine (a int)"_s, usual, u"another program"_s);
    row("a view of another program's", u"CREATE VIEW mine AS SELECT 1"_s, usual,
        u"another program"_s);
    row("a newer schema", u"CREATE TABLE galley_schema AS SELECT 9999 AS version"_s, usual,
        u"newer Galley"_s);
    row("no database", {}, u"postgresql://keeper:secret@127.0.0.1:%1/none"_s, u"createdb"_s);
    row("no role", {}, u"postgresql://nobody:secret@127.0.0.1:%1/%2"_s, u"is refused"_s);
    row("no server", {}, u"postgresql://keeper:secret@127.0.0.1:1/%2"_s, u"be reached"_s);
    row("no host", {}, u"postgresql://keeper:secret@none.invalid:%1/%2"_s, u"be reached"_s);
    row("no TLS", {}, usual + u"?sslmode=require"_s, u"SSL"_s);
    row("an option that is none", {}, usual + u"?sslmood=require"_s, u"sslmood"_s);
    row("no schema", u"DROP SCHEMA public"_s, usual, u"no schema"_s);
}

void TestPostgres::whatIsNoArchiveIsRefused()
{
    QFETCH(QString, change);
    QFETCH(QString, address);
    QFETCH(QString, reason);
    if (!change.isEmpty())
        m_server->run(change, m_address);
    QString full = address;
    full.replace(u"%1"_s, QString::number(m_server->port()))
        .replace(u"%2"_s, m_address.section(u'/', -1));
    const QString message = refusal(full);
    QVERIFY2(message.contains(reason), qPrintable(message));
    QVERIFY2(message.contains(u"@"_s) && !message.contains(u"secret"_s), qPrintable(message));
}

void TestPostgres::aPasswordComesFromItsFile()
{
    m_server->run(u"CREATE ROLE locked_in LOGIN SUPERUSER PASSWORD 'sesame'"_s);
    const QString address = m_server->as(u"locked_in"_s, m_address);
    QVERIFY(refusal(address).contains(u"pgpass"_s));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"pgpass"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("*:*:*:locked_in:sesame\n") > 0);
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    qputenv("PGPASSFILE", file.fileName().toUtf8());
    opened(address);
    qunsetenv("PGPASSFILE");
    opened(QString(address).replace(u"locked_in@"_s, u"locked_in:sesame@"_s));
    QVERIFY(refusal(QString(address).replace(u"locked_in@"_s, u"locked_in:mellon@"_s))
            .contains(u"pgpass"_s));
}

void TestPostgres::aRoleForReadingReads()
{
    const Issue issue = exampleIssue();
    QVERIFY(opened()->store({issue}, OnExisting::Refuse));
    m_server->run(u"CREATE ROLE reader LOGIN"_s);
    m_server->run(u"GRANT pg_read_all_data TO reader"_s);
    const std::unique_ptr<Archive> archive = opened(m_server->as(u"reader"_s, m_address));
    QCOMPARE(*archive->issue(issue.slug), issue);
    const Result<void> written =
        archive->journal(issue.id, QList<Edit> {SetIssueField {IssueField::Title, u"T"_s}});
    QCOMPARE(written.error().code, Error::Code::Storage);
    QVERIFY2(written.error().message.contains(u"role"_s), qPrintable(written.error().message));
    QCOMPARE(*archive->issue(issue.slug), issue);
    QVERIFY(archive->verify()->isEmpty());
}

void TestPostgres::aRoleWithoutRightsIsToldSo()
{
    m_server->run(u"CREATE ROLE stranger LOGIN"_s);
    const QString address = m_server->as(u"stranger"_s, m_address);
    QVERIFY(refusal(address).contains(u"with this role"_s)); // it may not make the tables
    opened();
    QVERIFY(refusal(address).contains(u"with this role"_s)); // nor read them
}

void TestPostgres::aLostServerIsFoundAgain()
{
    const Issue issue = exampleIssue();
    const std::unique_ptr<Archive> archive = opened();
    QVERIFY(archive->store({issue}, OnExisting::Refuse));
    m_server->stop();
    const Result<Issue> lost = archive->issue(issue.slug);
    QVERIFY(!lost);
    QVERIFY2(
        lost.error().message.contains(u"cannot be reached"_s), qPrintable(lost.error().message));
    const QList<Edit> edits {SetIssueField {IssueField::Title, u"T"_s}};
    QVERIFY(!archive->journal(issue.id, edits));
    QVERIFY(m_server->start());
    QVERIFY(archive->journal(issue.id, edits));
    QCOMPARE(archive->issue(issue.slug)->title, u"T"_s);
}

void TestPostgres::whatWasCutOffIsNotDone()
{
    const Issue issue = exampleIssue();
    const std::unique_ptr<Archive> archive = opened();
    QVERIFY(archive->store({issue}, OnExisting::Refuse));
    const Result<void> cut = archive->journal(issue.id, [&](const Issue &) {
        m_server->run(
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = '%1' AND pid <> pg_backend_pid()"_s.arg(m_address.section(u'/', -1)));
        return QList<Edit> {SetIssueField {IssueField::Title, u"T"_s}};
    });
    QVERIFY(!cut);
    QCOMPARE(cut.error().code, Error::Code::Network);
    QCOMPARE(*archive->issue(issue.slug), issue);
    QVERIFY(archive->journalOf(issue.id)->isEmpty());
}

void TestPostgres::whatFailedInATransactionIsNeverCommitted()
{
    opened();
    const auto sql = Sql::open(m_address, 1s).value();
    const Result<void> done = sql->writing([&]() -> Result<void> {
        (void)sql->run(u"INSERT INTO properties (name, value) VALUES ('a', 'b')"_s);
        (void)sql->run(u"SELECT nothing"_s);
        return {};
    });
    QVERIFY(!done);
    QVERIFY(!sql->value(u"SELECT value FROM properties WHERE name = 'a'"_s)->isValid());
}

void TestPostgres::anotherProgramsWritingMakesItBusy()
{
    const Issue issue = exampleIssue();
    QVERIFY(opened()->store({issue}, OnExisting::Refuse));
    const std::unique_ptr<Archive> archive = *Archive::open(m_address, 30ms);
    const auto other = Sql::open(m_address, 1s).value();
    const QList<Edit> edits {SetIssueField {IssueField::Title, u"T"_s}};
    const Result<void> done = other->writing([&]() -> Result<void> {
        const Result<void> journaled = archive->journal(issue.id, edits);
        const bool isBusy = !journaled && journaled.error().code == Error::Code::Busy;
        if (!isBusy || archive->issue(issue.slug)->title != issue.title)
            return fail(Error::Code::Storage, u"not busy"_s);
        return {};
    });
    QVERIFY(done);
    QVERIFY(archive->journal(issue.id, edits));
}

void TestPostgres::severalProgramsMakeOneArchive()
{
    std::atomic<int> made = 0;
    std::vector<std::jthread> programs;
    for (int i = 0; i < 4; ++i)
        programs.emplace_back([&] { made += Archive::open(m_address).has_value(); });
    programs.clear();
    QCOMPARE(made, 4);
    QVERIFY(opened()->verify()->isEmpty());
}

void TestPostgres::severalProgramsWriteOneIssue()
{
    const Issue issue = exampleIssue();
    QVERIFY(opened()->store({issue}, OnExisting::Refuse));
    std::atomic<int> written = 0;
    std::vector<std::jthread> programs;
    for (int i = 0; i < 4; ++i) {
        programs.emplace_back([&, i] {
            const std::unique_ptr<Archive> archive = opened();
            for (int n = 0; n < 15; ++n) {
                const QString text = u"%1-%2"_s.arg(i).arg(n);
                const QList<Edit> edits {SetIssueField {IssueField::Title, text},
                    InsertEntry {n % 3, entryTitled(text)}};
                written += archive->journal(issue.id, edits).has_value();
            }
        });
    }
    programs.clear();
    QCOMPARE(written, 60);
    const std::unique_ptr<Archive> archive = opened();
    QCOMPARE(archive->journalOf(issue.id)->size(), 120);
    QCOMPARE(archive->issue(issue.slug)->entries.size(), issue.entries.size() + 60);
    QVERIFY(archive->verify()->isEmpty());
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
