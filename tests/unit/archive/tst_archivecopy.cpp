// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivecopy.h"

#include "archive/archive.h"
#include "archive/importqueue.h"
#include "archive/inboxstore.h"
#include "archive/lookupstore.h"
#include "archive/picturestore.h"
#include "archive/publicationstore.h"
#include "archive/revisionstore.h"
#include "archive/sqlengine.h"
#include "search/search.h"
#include "support/issues.h"
#include "support/postgres.h"

#include <QDir>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using OnExisting = Archive::OnExisting;

namespace {

using Rows = QMap<QString, QList<QVariantList>>; ///< by table, sorted

/// Everything that a database holds, but what a search makes.
Rows rowsOf(const QString &path)
{
    const auto sql = Sql::open(path, 1s).value();
    const QStringList tables = sql->engine().tables(*sql).value();
    Rows rows;
    for (const QString &table : tables) {
        if (isDerivedTable(table))
            continue;
        QList<QVariantList> &found = rows[table];
        const int columns =
            sql->query(u"SELECT * FROM %1 WHERE false"_s.arg(table), {})->record().count();
        const QString order = columns > 1 ? u"1, 2"_s : u"1"_s;
        const Result<void> read = sql->each(
            u"SELECT * FROM %1 ORDER BY %2"_s.arg(table, order), {}, [&](const QSqlQuery &row) {
                QVariantList values;
                for (int i = 0; i < row.record().count(); ++i)
                    values.append(row.isNull(i) ? QVariant() : row.value(i));
                found.append(values);
                return Result<void>();
            });
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
    }
    return rows;
}

} // namespace

class TestArchiveCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();

    void everyRowGoesThereAndBack();
    void noNumberIsGivenTwice();
    void aBackupIsACopy();
    void oneThatIsNotEmptyIsRefused();
    void oneThatOnlyLooksEmptyIsFilled();
    void oneThatIsStoppedLeavesNothing();
    void itTellsHowFarItIs();

private:
    QString filled(); ///< an SQLite archive with something in every table
    QString target() { return isOnServer() ? Postgres::server()->newDatabase() : file(u"to"_s); }
    QString file(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestArchiveCopy::init() { m_folder = std::make_unique<QTemporaryDir>(); }

QString TestArchiveCopy::filled()
{
    const QString path = file(u"from.sqlite"_s);
    const auto archive = Archive::open(path).value();
    QList<Issue> issues;
    for (int day = 1; day <= 27; ++day)
        issues.append(exampleIssue(QDate(2026, 4, day)));
    issues[3].introduction = u""_s;
    issues[3].title = u"'Ünï' \\ \"x\" ? 🎉"_s;
    const IssueId issue = issues.first().id;
    const Reference reference = findReferences(u"2604.15579v2"_s).first();
    QByteArray bytes("\x89PNG\r\n\x1a\n\0'\\", 11);
    for (int i = 0; i < 256; ++i)
        bytes.append(char(i));
    InboxStore inbox(*archive);
    const QDate day(2026, 4, 27);
    const QUuid feed = inbox.feeds()->first().id;
    Candidate candidate;
    candidate.key = u"arxiv:2604.1"_s;
    candidate.title = u"C"_s;
    Candidate other = candidate;
    other.key = u"arxiv:2604.2"_s;
    other.upvotes = 3;
    const bool isFilled = archive->store(issues, OnExisting::Refuse)
        && archive->journal(issue, QList<Edit> {SetIssueField {IssueField::Title, u"New"_s}})
        && ImportQueue(*archive).add(issue, {reference})
        && LookupStore(*archive).record(
            {{.key = u"arxiv:1"_s, .provider = Provider::Arxiv, .latestVersion = 2},
                {.key = u"arxiv:2"_s, .provider = Provider::Arxiv}})
        && PictureStore(*archive).put(u"https://x.org/a.png"_s, {bytes, "image/png", {2, 3}})
        && PictureStore(*archive).putFailure(
            u"https://x.org/b.png"_s, {Error::Code::NotFound, u"no"_s})
        && PublicationStore(*archive).put({.name = u"News"_s, .theme = u"bulletin"_s})
        && inbox.add({.feed = feed, .day = day}, {candidate, other})
        && inbox.setTriage({other.key}, Triage::Dismissed, {}) && inbox.forgetBefore(day.addDays(1))
        && inbox.add({.feed = feed, .day = day}, {candidate})
        && RevisionStore(*archive).keep(issues.first(), Revision::Kind::ByHand, u"Sent"_s)
        && archive->setProperty(u"open"_s, u"x"_s) && Search(*archive).update();
    if (!isFilled)
        qFatal("not filled");
    return path;
}

void TestArchiveCopy::everyRowGoesThereAndBack()
{
    const QString from = filled();
    const Rows rows = rowsOf(from);
    for (const auto &[table, found] : rows.asKeyValueRange())
        QVERIFY2(!found.isEmpty(), qPrintable(u"fill the table %1 in this test"_s.arg(table)));
    const QString there = target();
    const Result<CopiedArchive> copied = copyArchive(from, there);
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message + copied.error().detail));
    QCOMPARE(copied->tables.size(), rows.size());
    QCOMPARE(rowsOf(there), rows);
    QVERIFY(Archive::open(there).value()->verify()->isEmpty());

    const QString back = file(u"back.sqlite"_s);
    QVERIFY(copyArchive(there, back));
    QCOMPARE(rowsOf(back), rows);
    QVERIFY(Archive::open(back).value()->verify()->isEmpty());
}

void TestArchiveCopy::noNumberIsGivenTwice()
{
    const QString from = filled();
    const auto numbersIn = [](const QString &path, const Issue &issue) {
        const auto archive = Archive::open(path).value();
        if (!archive->store({issue}, OnExisting::Refuse)
            || !PictureStore(*archive).put(u"https://x.org/new.png"_s, {"x", "image/png", {1, 1}}))
            qFatal("not stored");
        return Sql::open(path, 1s)
            .value()
            ->value(u"SELECT number FROM issues WHERE slug = ?"_s, {issue.slug})
            ->toLongLong();
    };
    const auto archive = Archive::open(from).value();
    QVERIFY(archive->remove(u"2026-04-27"_s)); // the last number
    const QString to = target();
    QVERIFY(copyArchive(from, to));
    const Issue later = exampleIssue(QDate(2026, 5, 4));
    QCOMPARE(numbersIn(to, later), 28);
    const QString back = file(u"back.sqlite"_s);
    QVERIFY(archive->remove(u"2026-04-26"_s));
    QVERIFY(copyArchive(to, back));
    QCOMPARE(numbersIn(back, exampleIssue(QDate(2026, 5, 11))), 29);
}

void TestArchiveCopy::aBackupIsACopy()
{
    const QString from = filled();
    const QString to = target();
    QVERIFY(copyArchive(from, to));
    const QString backup = file(u"backup.sqlite"_s);
    const auto archive = Archive::open(to).value();
    const Result<void> done = archive->backup(backup);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    QCOMPARE(rowsOf(backup), rowsOf(from));
    QVERIFY(!QFile::exists(backup + u"-wal"_s));
    QCOMPARE(archive->backup(backup).error().code, Error::Code::Duplicate);
}

void TestArchiveCopy::oneThatIsNotEmptyIsRefused()
{
    const QString from = filled();
    const QString to = target();
    QVERIFY(Archive::open(to).value()->store({exampleIssue()}, OnExisting::Refuse));
    const Rows before = rowsOf(to);
    const Result<CopiedArchive> copied = copyArchive(from, to);
    QCOMPARE(copied.error().code, Error::Code::Duplicate);
    QVERIFY(copied.error().message.contains(to));
    QCOMPARE(rowsOf(to), before);
    QCOMPARE(copyArchive(from, from).error().code, Error::Code::Duplicate);
}

void TestArchiveCopy::oneThatOnlyLooksEmptyIsFilled()
{
    const QString from = filled();
    const QString to = target();
    QVERIFY(Archive::open(to).value()->setProperty(u"open"_s, u"y"_s));
    QVERIFY(copyArchive(from, to));
    QCOMPARE(rowsOf(to), rowsOf(from));
}

void TestArchiveCopy::oneThatIsStoppedLeavesNothing()
{
    const QString from = filled();
    const QString to = target();
    std::stop_source stop;
    const auto progress = [&stop](qint64, qint64) { stop.request_stop(); };
    const Result<CopiedArchive> copied = copyArchive(from, to, progress, stop.get_token());
    QCOMPARE(copied.error().code, Error::Code::Cancelled);
    QCOMPARE(QDir(m_folder->path()).entryList({u"to*"_s}, QDir::Files), QStringList());
    if (isOnServer()) {
        const auto sql = Sql::open(to, 1s).value();
        QVERIFY(sql->engine().schemaState(*sql)->isEmpty);
    }
    QVERIFY(copyArchive(from, to));
}

void TestArchiveCopy::itTellsHowFarItIs()
{
    qint64 last = 0;
    qint64 whole = 0;
    const Result<CopiedArchive> copied =
        copyArchive(filled(), target(), [&](qint64 done, qint64 all) {
            QVERIFY(done > last);
            last = done;
            whole = all;
        });
    QCOMPARE(copied->rows, whole);
    QCOMPARE(last, whole);
}

QTEST_GUILESS_MAIN(TestArchiveCopy)
#include "tst_archivecopy.moc"
