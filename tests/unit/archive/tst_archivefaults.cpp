// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/sql.h"
#include "support/issues.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using OnExisting = Archive::OnExisting;

namespace {

constexpr uid_t ordinaryUser = 65534; // "nobody"

/// Permissions do not bind root, so a test of them goes on as another user.
class AsOrdinaryUser
{
public:
    AsOrdinaryUser() : m_before(geteuid())
    {
        if (m_before == 0)
            m_isOrdinary = seteuid(ordinaryUser) == 0;
    }
    ~AsOrdinaryUser() { (void)!seteuid(m_before); }
    Q_DISABLE_COPY_MOVE(AsOrdinaryUser)
    bool isOrdinary() const { return m_isOrdinary; }

private:
    uid_t m_before;
    bool m_isOrdinary = true;
};

/// No file of this process may grow beyond so many bytes: a disk that is full for us alone.
class SizeLimit
{
public:
    explicit SizeLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN); // so that a write fails instead
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit {bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SizeLimit() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SizeLimit)

private:
    rlimit m_before {};
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What another program does to the file.
void sql(const QString &path, const QStringList &statements)
{
    const auto other = Sql::open(path, 1s);
    QVERIFY(other);
    for (const QString &statement : statements) {
        const Result<int> done = (*other)->run(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
}

} // namespace

class TestArchiveFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void whatIsNoArchiveIsRefusedAndLeftAlone_data();
    void whatIsNoArchiveIsRefusedAndLeftAlone();
    void whatCannotBeAFileIsRefused_data();
    void whatCannotBeAFileIsRefused();
    void aNewerSchemaIsRefusedAndLeftAlone();
    void aTruncatedArchiveIsRefused_data();
    void aTruncatedArchiveIsRefused();
    void whatMayNotBeWrittenIsRefused_data();
    void whatMayNotBeWrittenIsRefused();

    void anotherProgramsWritingMakesItBusy();
    void makingAnArchiveThatIsLockedIsBusy();
    void makingAnArchiveWaitsForAnotherProgram_data();
    void makingAnArchiveWaitsForAnotherProgram();
    void severalProgramsMakeOneArchive();
    void severalProgramsWriteOneArchive();

    void aFullDiskLosesNothing();
    void aFullDatabaseSaysSo();
    void aMovedArchiveIsNotWritten_data();
    void aMovedArchiveIsNotWritten();

    void verifyFinds_data();
    void verifyFinds();
    void verifyFindsABrokenPage();
    void aDamagedEntryIsNamed();
    void aDamagedIssueIsReplaced_data();
    void aDamagedIssueIsReplaced();

    void aBackupIsConsistentWhileOthersWrite();
    void aBackupIsNotWrittenOver_data();
    void aBackupIsNotWrittenOver();
    void aBackupThatFailsLeavesNothing();

private:
    Issue made(); ///< an archive with one issue and a journal, closed
    std::unique_ptr<Archive> opened(std::chrono::milliseconds busyTimeout = 30ms);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestArchiveFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"archive.sqlite"_s);
}

std::unique_ptr<Archive> TestArchiveFaults::opened(std::chrono::milliseconds busyTimeout)
{
    Result<std::unique_ptr<Archive>> archive = Archive::open(m_path, busyTimeout);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().message + archive.error().detail));
    return std::move(*archive);
}

Issue TestArchiveFaults::made()
{
    Issue issue = exampleIssue();
    const std::unique_ptr<Archive> archive = opened();
    const SetIssueField edit {IssueField::Introduction, QString(20'000, u'x')};
    if (!archive->store({issue}, OnExisting::Refuse) || !archive->journal(issue.id, {edit})
        || !apply(issue, edit))
        qFatal("no archive");
    return issue;
}

void TestArchiveFaults::whatIsNoArchiveIsRefusedAndLeftAlone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("These are the notes of our meeting.\n");
    QTest::newRow("long text") << QByteArray("Notes. ").repeated(10'000);
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n").append(5000, '\0');
    QTest::newRow("another program's database") << QByteArray();
}

void TestArchiveFaults::whatIsNoArchiveIsRefusedAndLeftAlone()
{
    QFETCH(QByteArray, bytes);
    if (bytes.isEmpty())
        sql(m_path, {u"CREATE TABLE bookmarks (url TEXT)"_s});
    else
        write(m_path, bytes);
    const QByteArray before = read(m_path);
    const auto archive = Archive::open(m_path);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, Error::Code::Malformed);
    QVERIFY(archive.error().message.contains(m_path));
    QCOMPARE(read(m_path), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestArchiveFaults::whatCannotBeAFileIsRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Error::Code>("code");
    const auto storage = Error::Code::Storage;
    QTest::newRow("a folder") << u"folder"_s << storage;
    QTest::newRow("below a file") << u"file/archive.sqlite"_s << storage;
    QTest::newRow("a device") << u"/dev/null"_s << storage;
    QTest::newRow("where nothing can be made") << u"/proc/galley.sqlite"_s << storage;
    QTest::newRow("below that") << u"/proc/galley/archive.sqlite"_s << storage;
    QTest::newRow("no address") << u"postgresql:a"_s << Error::Code::InvalidInput;
    QTest::newRow("no path") << u""_s << Error::Code::InvalidInput;
}

void TestArchiveFaults::whatCannotBeAFileIsRefused()
{
    QFETCH(QString, path);
    QFETCH(Error::Code, code);
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    write(m_folder->filePath(u"file"_s), "x");
    const bool isOurs = !path.isEmpty() && !path.startsWith(u'/') && !path.contains(u':');
    const QString full = isOurs ? m_folder->filePath(path) : path;
    const auto archive = Archive::open(full);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, code);
    QVERIFY2(archive.error().message.contains(full), qPrintable(archive.error().message));
}

void TestArchiveFaults::aNewerSchemaIsRefusedAndLeftAlone()
{
    made();
    sql(m_path, {u"PRAGMA user_version = 9999"_s});
    const QByteArray before = read(m_path);
    const auto archive = Archive::open(m_path);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, Error::Code::NewerVersion);
    QVERIFY(archive.error().message.contains(m_path));
    QCOMPARE(read(m_path), before);
}

void TestArchiveFaults::aTruncatedArchiveIsRefused_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("in the header") << qint64(50);
    QTest::newRow("in the first page") << qint64(2000);
    QTest::newRow("after three pages") << qint64(3 * 4096);
    QTest::newRow("in a page") << qint64(5 * 4096 + 100);
}

void TestArchiveFaults::aTruncatedArchiveIsRefused()
{
    QFETCH(qint64, size);
    made();
    QVERIFY(QFile::resize(m_path, size));
    const auto archive = Archive::open(m_path);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, Error::Code::Malformed);
    QVERIFY(archive.error().message.contains(m_path));
}

void TestArchiveFaults::whatMayNotBeWrittenIsRefused_data()
{
    QTest::addColumn<bool>("exists");
    QTest::addColumn<bool>("isFolderWritable");
    QTest::addColumn<bool>("isOpen"); // in another program, which may write it
    QTest::newRow("a read-only file") << true << true << false;
    QTest::newRow("a read-only file that is open") << true << true << true;
    QTest::newRow("a read-only file in a read-only folder") << true << false << false;
    QTest::newRow("a new file in a read-only folder") << false << false << false;
}

void TestArchiveFaults::whatMayNotBeWrittenIsRefused()
{
    QFETCH(bool, exists);
    QFETCH(bool, isFolderWritable);
    QFETCH(bool, isOpen);
    std::unique_ptr<Archive> other;
    if (exists) {
        made();
        if (isOpen) {
            other = opened();
            for (const QString &suffix : {u"-shm"_s, u"-wal"_s})
                QVERIFY(QFile::setPermissions(m_path + suffix, QFile::Permissions(0x6666)));
        }
        QVERIFY(
            QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    }
    QFile::Permissions folder(0x5555); // all may read and enter it
    if (isFolderWritable)
        folder |= QFile::Permissions(0x2222);
    QVERIFY(QFile::setPermissions(m_folder->path(), folder));
    const auto restore = qScopeGuard([this] {
        QFile::setPermissions(
            m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    });
    const AsOrdinaryUser user;
    if (!user.isOrdinary())
        QSKIP("this needs to become an ordinary user");
    const auto archive = Archive::open(m_path);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, Error::Code::Storage);
    QVERIFY2(archive.error().message.contains(m_path) && !archive.error().message.contains(u"%"_s)
            && (!exists || archive.error().message.contains(u"read-only"_s)),
        qPrintable(archive.error().message));
}

void TestArchiveFaults::anotherProgramsWritingMakesItBusy()
{
    const Issue issue = made();
    const auto other = Sql::open(m_path, 1s);
    QVERIFY((*other)->run(u"BEGIN EXCLUSIVE"_s));
    const std::unique_ptr<Archive> archive = opened(); // one can read meanwhile
    QCOMPARE(*archive->issue(issue.slug), issue);
    const SetIssueField edit {IssueField::Title, u"T"_s};
    const Result<void> journaled = archive->journal(issue.id, {edit});
    QCOMPARE(journaled.error().code, Error::Code::Busy);
    QVERIFY(journaled.error().message.contains(m_path));
    QVERIFY((*other)->run(u"ROLLBACK"_s));
    QVERIFY(archive->journal(issue.id, {edit}));
}

void TestArchiveFaults::makingAnArchiveThatIsLockedIsBusy()
{
    const auto other = Sql::open(m_path, 1s);
    QVERIFY((*other)->run(u"BEGIN EXCLUSIVE"_s));
    const auto archive = Archive::open(m_path, 30ms);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, Error::Code::Busy);
    QVERIFY((*other)->run(u"ROLLBACK"_s));
    QVERIFY(Archive::open(m_path, 30ms));
}

void TestArchiveFaults::makingAnArchiveWaitsForAnotherProgram_data()
{
    QTest::addColumn<QString>("lock");
    QTest::newRow("that writes") << u"BEGIN IMMEDIATE"_s;
    QTest::newRow("that keeps readers out") << u"BEGIN EXCLUSIVE"_s;
}

void TestArchiveFaults::makingAnArchiveWaitsForAnotherProgram()
{
    QFETCH(QString, lock);
    const auto other = Sql::open(m_path, 1s);
    QVERIFY((*other)->run(lock));
    std::atomic<bool> isMade = false;
    std::jthread program([&] { isMade = Archive::open(m_path, 5s).has_value(); });
    QTest::qSleep(60);
    QVERIFY(!isMade);
    QVERIFY((*other)->run(u"ROLLBACK"_s));
    program.join();
    QVERIFY(isMade);
}

void TestArchiveFaults::severalProgramsMakeOneArchive()
{
    std::atomic<int> made = 0;
    std::vector<std::jthread> programs;
    for (int i = 0; i < 4; ++i)
        programs.emplace_back([&] { made += Archive::open(m_path).has_value(); });
    programs.clear();
    QCOMPARE(made, 4);
    QVERIFY(opened()->verify()->isEmpty());
}

void TestArchiveFaults::severalProgramsWriteOneArchive()
{
    const Issue issue = made();
    const qsizetype before = opened()->journalOf(issue.id)->size();
    std::atomic<int> written = 0;
    std::vector<std::jthread> programs;
    for (int i = 0; i < 3; ++i) {
        programs.emplace_back([&, i] {
            const std::unique_ptr<Archive> archive = opened(5s);
            for (int n = 0; n < 15; ++n) {
                const QString text = u"%1-%2"_s.arg(i).arg(n);
                written += archive
                               ->journal(issue.id,
                                   {SetIssueField {IssueField::Title, text},
                                       InsertEntry {n % 3, entryTitled(text)}})
                               .has_value();
            }
        });
    }
    programs.clear();
    QCOMPARE(written, 45);
    const std::unique_ptr<Archive> archive = opened();
    QCOMPARE(archive->journalOf(issue.id)->size(), before + 90);
    QCOMPARE(archive->issue(issue.slug)->entries.size(), issue.entries.size() + 45);
    QVERIFY(archive->verify()->isEmpty());
}

void TestArchiveFaults::aFullDiskLosesNothing()
{
    Issue issue = made();
    const std::unique_ptr<Archive> archive = opened();
    const QList<Edit> edits {
        SetEntryField {issue.entries[0].id, EntryField::Notes, QString(2'000'000, u'y')}};
    {
        const SizeLimit full(300'000);
        const Result<void> journaled = archive->journal(issue.id, edits);
        QVERIFY(!journaled);
        QCOMPARE(journaled.error().code, Error::Code::Storage);
        QVERIFY(journaled.error().message.contains(m_path));
        QCOMPARE(*archive->issue(issue.slug), issue);
    }
    QVERIFY(archive->journal(issue.id, edits));
    QVERIFY(apply(issue, edits.first()));
    QCOMPARE(*opened()->issue(issue.slug), issue);
    QVERIFY(archive->verify()->isEmpty());
}

void TestArchiveFaults::aFullDatabaseSaysSo()
{
    made();
    const auto connection = Sql::open(m_path, 1s);
    QVERIFY((*connection)->value(u"PRAGMA max_page_count = 20"_s));
    const Result<int> done =
        (*connection)->run(u"INSERT INTO properties VALUES ('a', ?)"_s, {QString(1'000'000, u'x')});
    QCOMPARE(done.error().code, Error::Code::Storage);
    QVERIFY(done.error().message.contains(u"full"_s));
}

void TestArchiveFaults::aMovedArchiveIsNotWritten_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("one that was there") << false;
    QTest::newRow("one just made") << true;
}

void TestArchiveFaults::aMovedArchiveIsNotWritten()
{
    QFETCH(bool, isNew);
    const Issue issue = isNew ? exampleIssue() : made();
    const std::unique_ptr<Archive> archive = opened();
    if (isNew)
        QVERIFY(archive->store({issue}, OnExisting::Refuse));
    const QList<Edit> edits {SetIssueField {IssueField::Title, u"T"_s}};
    QVERIFY(QFile::rename(m_path, m_path + u"2"_s));
    QCOMPARE(archive->journal(issue.id, edits).error().code, Error::Code::Storage);
    write(m_path, "another");
    QCOMPARE(archive->journal(issue.id, edits).error().code, Error::Code::Storage);
    QVERIFY(QFile::remove(m_path));
    QVERIFY(QFile::rename(m_path + u"2"_s, m_path));
    QVERIFY(archive->journal(issue.id, edits));
}

void TestArchiveFaults::verifyFinds_data()
{
    QTest::addColumn<QString>("damage");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QString &damage, const QString &rule) {
        QTest::newRow(name) << damage << rule;
    };
    row("entry", u"UPDATE entries SET document = '{' WHERE position = 0"_s, u"entry-json"_s);
    row("title", u"UPDATE entries SET title = 'x' WHERE position = 0"_s, u"entry-column"_s);
    row("arXiv id", u"UPDATE entries SET arxiv_id = NULL"_s, u"entry-column"_s);
    row("url", u"UPDATE entries SET url = '' WHERE position = 0"_s, u"entry-column"_s);
    row("entry id", u"UPDATE entries SET id = 'x' WHERE position = 0"_s, u"entry-id"_s);
    row("gap", u"UPDATE entries SET position = 9 WHERE position = 2"_s, u"position"_s);
    row("same place", u"UPDATE entries SET position = 0"_s, u"position"_s);
    row("no issue", u"DELETE FROM issues"_s, u"foreign-key"_s);
    row("date", u"UPDATE issues SET date = '2026-02-30'"_s, u"issue"_s);
    row("slug", u"UPDATE issues SET slug = '../x'"_s, u"issue"_s);
    row("members", u"UPDATE issues SET extra = '['"_s, u"issue"_s);
    row("edit", u"UPDATE edits SET edit = '{}'"_s, u"journal"_s);
    row("inverse", u"UPDATE edits SET inverse = ''"_s, u"journal"_s);
    row("time", u"UPDATE edits SET at = 'now'"_s, u"journal"_s);
    row("reference", u"UPDATE entries SET reference_key = 'arxiv:1' WHERE position = 0"_s,
        u"reference-key"_s);
    row("no reference", u"UPDATE entries SET reference_key = NULL"_s, u"reference-key"_s);
    row("lookup", u"INSERT INTO lookups VALUES ('arxiv:1', 'oracle', 'found', '', '', 1, 'none')"_s,
        u"lookup"_s);
    row("waiting", u"INSERT INTO waiting_imports SELECT 1, id, 'arxiv:1', 'x', 'x' FROM issues"_s,
        u"waiting-import"_s);
}

void TestArchiveFaults::verifyFinds()
{
    QFETCH(QString, damage);
    QFETCH(QString, rule);
    made();
    QVERIFY(opened()->verify()->isEmpty());
    sql(m_path, {damage});
    const Result<QList<Archive::Finding>> findings = opened()->verify();
    QVERIFY(findings);
    QVERIFY(!findings->isEmpty());
    for (const Archive::Finding &finding : *findings) {
        QCOMPARE(finding.rule, rule);
        QVERIFY(!finding.text.isEmpty());
    }
}

void TestArchiveFaults::verifyFindsABrokenPage()
{
    made();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 4096));
    file.write(QByteArray(4096, '\xff'));
    file.close();
    const Result<QList<Archive::Finding>> findings = opened()->verify();
    QVERIFY(findings);
    QVERIFY(!findings->isEmpty());
    QCOMPARE(findings->first().rule, u"page"_s);
}

void TestArchiveFaults::aDamagedEntryIsNamed()
{
    made();
    sql(m_path, {u"UPDATE entries SET document = '{' WHERE position = 0"_s});
    const Result<Issue> issue = opened()->issue(u"latest"_s);
    QCOMPARE(issue.error().code, Error::Code::Malformed);
    QVERIFY(issue.error().message.contains(u"“A”"_s));
}

void TestArchiveFaults::aDamagedIssueIsReplaced_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("entry") << u"UPDATE entries SET document = '{' WHERE position = 0"_s;
    QTest::newRow("date") << u"UPDATE issues SET date = '2026-02-30'"_s;
}

void TestArchiveFaults::aDamagedIssueIsReplaced()
{
    QFETCH(QString, damage);
    Issue issue = made();
    sql(m_path, {damage});
    const std::unique_ptr<Archive> archive = opened();
    QVERIFY(!archive->issue(issue.slug));
    issue.title = u"Loaded again"_s;
    const Result<void> stored = archive->store({issue}, Archive::OnExisting::Replace);
    QVERIFY2(stored, qPrintable(stored ? QString() : stored.error().message));
    const Result<Issue> again = archive->issue(issue.slug);
    QVERIFY(again);
    QCOMPARE(*again, issue);
    QVERIFY(archive->verify()->isEmpty());
}

void TestArchiveFaults::aBackupIsConsistentWhileOthersWrite()
{
    const Issue issue = made();
    const auto other = Sql::open(m_path, 1s);
    QVERIFY((*other)->run(u"BEGIN IMMEDIATE"_s));
    QVERIFY((*other)->run(u"DELETE FROM entries"_s));
    const std::unique_ptr<Archive> archive = opened();
    const qsizetype journal = archive->journalOf(issue.id)->size();
    const QString backup = m_folder->filePath(u"backup.sqlite"_s);
    const Result<void> done = archive->backup(backup);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QVERIFY((*other)->run(u"COMMIT"_s));

    m_path = backup;
    const std::unique_ptr<Archive> copy = opened();
    QCOMPARE(*copy->issue(issue.slug), issue);
    QCOMPARE(copy->journalOf(issue.id)->size(), journal);
    QVERIFY(copy->verify()->isEmpty());
}

void TestArchiveFaults::aBackupIsNotWrittenOver_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("a file") << u"file"_s << Error::Code::Duplicate;
    QTest::newRow("a folder") << u"folder"_s << Error::Code::Duplicate;
    QTest::newRow("the archive itself") << u"archive.sqlite"_s << Error::Code::Duplicate;
    QTest::newRow("a missing folder") << u"none/backup"_s << Error::Code::Storage;
    QTest::newRow("below a file") << u"file/backup"_s << Error::Code::Storage;
}

void TestArchiveFaults::aBackupIsNotWrittenOver()
{
    QFETCH(QString, file);
    QFETCH(Error::Code, code);
    made();
    write(m_folder->filePath(u"file"_s), "mine");
    QVERIFY(QDir(m_folder->path()).mkdir(u"folder"_s));
    const QString path = m_folder->filePath(file);
    const Result<void> done = opened()->backup(path);
    QCOMPARE(done.error().code, code);
    QVERIFY(done.error().message.contains(path));
    QCOMPARE(read(m_folder->filePath(u"file"_s)), "mine");
}

void TestArchiveFaults::aBackupThatFailsLeavesNothing()
{
    const Issue issue = made();
    const std::unique_ptr<Archive> archive = opened();
    QVERIFY(archive->journal(
        issue.id, {SetIssueField {IssueField::Introduction, QString(500'000, u'z')}}));
    QVERIFY(QDir(m_folder->path()).mkdir(u"backups"_s));
    const SizeLimit full(100'000);
    const Result<void> done = archive->backup(m_folder->filePath(u"backups/b.sqlite"_s));
    QCOMPARE(done.error().code, Error::Code::Storage);
    QVERIFY(QDir(m_folder->filePath(u"backups"_s))
            .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

QTEST_GUILESS_MAIN(TestArchiveFaults)
#include "tst_archivefaults.moc"
