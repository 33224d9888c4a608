// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuereader.h"
#include "archive/picturestore.h"
#include "archive/sql.h"
#include "support/issues.h"
#include "support/postgres.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using OnExisting = Archive::OnExisting;

class TestIssueReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup();

    void linesAreInTheOrderOfTheList();
    void issuesAreThoseOfTheArchive();
    void onlyThoseThatAreWanted();
    void anEmptyArchive();
    void everyChangeGivesAnotherStamp_data();
    void everyChangeGivesAnotherStamp();
    void aRestoredBackupHasItsOldStamps();
    void anArchiveOfBeforeHasStamps();
    void aDamagedEntryIsNamed();
    void theVisitorsErrorEndsIt();
    void oneStateIsReadWhileOthersWrite();
    void oneStateHasPicturesToo();
    void picturesHaveAStampOfTheirOwn();

private:
    [[nodiscard]] QHash<qint64, qint64> stamps()
    {
        QHash<qint64, qint64> all;
        const auto list = IssueReader(*m_archive).stamps();
        for (const IssueStamp &stamp : *list)
            all.insert(stamp.number, stamp.stamp);
        return all;
    }
    [[nodiscard]] QList<Issue> issues(const std::optional<QList<qint64>> &numbers = {})
    {
        QList<Issue> all;
        const Result<void> done =
            IssueReader(*m_archive).each(numbers, [&](const UnreadIssue &unread) {
                return read(unread).transform([&](const Issue &issue) { all.append(issue); });
            });
        return done ? all : QList<Issue>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Archive> m_archive;
};

void TestIssueReader::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = newArchivePath(*m_folder);
    m_archive = Archive::open(m_path).value();
    Issue empty = exampleIssue(QDate(2026, 5, 4));
    empty.entries.clear();
    QVERIFY(m_archive->store(
        {exampleIssue(QDate(2026, 4, 27)), empty, exampleIssue(QDate(2026, 4, 20))},
        OnExisting::Refuse));
}

void TestIssueReader::cleanup() { m_archive.reset(); }

void TestIssueReader::linesAreInTheOrderOfTheList()
{
    const QList<IssueInfo> wanted = m_archive->issues().value();
    const QList<IssueLine> lines = IssueReader(*m_archive).lines().value();
    const QList<IssueStamp> stamps = IssueReader(*m_archive).stamps().value();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(stamps.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        QCOMPARE(lines.at(i).slug, wanted.at(i).slug);
        QCOMPARE(lines.at(i).title, wanted.at(i).title);
        QCOMPARE(lines.at(i).date, wanted.at(i).date);
        QCOMPARE(lines.at(i).stamp, stamps.at(i));
    }
}

void TestIssueReader::issuesAreThoseOfTheArchive()
{
    const QList<Issue> all = issues();
    QCOMPARE(all.size(), 3);
    for (const Issue &issue : all)
        QCOMPARE(issue, m_archive->issue(issue.slug).value());
    QCOMPARE(all.at(0).slug, u"2026-05-04"_s);
}

void TestIssueReader::onlyThoseThatAreWanted()
{
    const QList<IssueLine> lines = IssueReader(*m_archive).lines().value();
    const QList<Issue> some = issues(QList {lines.at(2).stamp.number, qint64(999)});
    QCOMPARE(some.size(), 1);
    QCOMPARE(some.at(0).slug, lines.at(2).slug);
    QCOMPARE(some.at(0).entries.size(), 3);
    QVERIFY(issues(QList<qint64>()).isEmpty());
}

void TestIssueReader::anEmptyArchive()
{
    const auto archive = Archive::open(m_folder->filePath(u"empty.sqlite"_s)).value();
    IssueReader reader(*archive);
    QVERIFY(reader.stamps()->isEmpty());
    QVERIFY(reader.lines()->isEmpty());
    QVERIFY(reader.each({}, [](const UnreadIssue &) -> Result<void> {
        return fail(Error::Code::NotFound, u"an issue"_s);
    }));
}

void TestIssueReader::everyChangeGivesAnotherStamp_data()
{
    using Change = std::function<Result<void>(Archive &, const Issue &)>;
    QTest::addColumn<Change>("change");
    const auto edit = [](const std::function<Edit(const Issue &)> &make) {
        return Change([make](Archive &archive, const Issue &issue) {
            return archive.journal(issue.id, QList<Edit> {make(issue)});
        });
    };
    QTest::newRow("an issue's field")
        << edit([](const Issue &) { return SetIssueField {IssueField::Title, u"Other"_s}; });
    QTest::newRow("an entry's field") << edit([](const Issue &issue) {
        return SetEntryField {issue.entries.at(1).id, EntryField::Summary, u"Other"_s};
    });
    QTest::newRow("an entry more")
        << edit([](const Issue &) { return InsertEntry {0, entryTitled(u"New"_s)}; });
    QTest::newRow("an entry less")
        << edit([](const Issue &issue) { return RemoveEntry {issue.entries.at(0).id}; });
    QTest::newRow("the order") << edit(
        [](const Issue &issue) { return MoveEntry {issue.entries.at(0).id, 2}; });
    QTest::newRow("replaced") << Change([](Archive &archive, Issue issue) {
        issue.introduction = u"New"_s;
        return archive.store({issue}, OnExisting::Replace);
    });
    QTest::newRow("replaced, only what is unknown") << Change([](Archive &archive, Issue issue) {
        issue.extra = {{u"a"_s, 1}};
        return archive.store({issue}, OnExisting::Replace);
    });
    QTest::newRow("removed and stored again") << Change([](Archive &archive, const Issue &issue) {
        return archive.remove(issue.slug).and_then([&] {
            return archive.store({issue}, OnExisting::Refuse);
        });
    });
}

void TestIssueReader::everyChangeGivesAnotherStamp()
{
    using Change = std::function<Result<void>(Archive &, const Issue &)>;
    QFETCH(Change, change);
    const QString slug = u"2026-04-27"_s;
    const QHash<qint64, qint64> before = stamps();
    (void)issues(); // reading changes nothing
    QCOMPARE(stamps(), before);
    QVERIFY(change(*m_archive, m_archive->issue(slug).value()));
    int same = 0;
    for (const auto &[number, stamp] : stamps().asKeyValueRange())
        same += before.value(number, stamp + 1) == stamp;
    QCOMPARE(same, 2);
}

void TestIssueReader::aRestoredBackupHasItsOldStamps()
{
    const QHash<qint64, qint64> before = stamps();
    const Issue issue = m_archive->issue(u"latest"_s).value();
    const auto change = [&](const QString &title) {
        QVERIFY(
            m_archive->journal(issue.id, QList<Edit> {SetIssueField {IssueField::Title, title}}));
    };
    if (isOnServer())
        QSKIP("a backup there is a copy into a file");
    const QString backup = m_folder->filePath(u"backup.sqlite"_s);
    QVERIFY(m_archive->backup(backup));
    change(u"lost"_s);
    const QHash<qint64, qint64> lost = stamps();
    m_archive = Archive::open(backup).value();
    QCOMPARE(stamps(), before);
    change(u"won"_s);
    QVERIFY(stamps() != lost); // as many changes, and others
}

void TestIssueReader::anArchiveOfBeforeHasStamps()
{
    if (isOnServer())
        QSKIP("no archive on PostgreSQL is that old");
    m_archive.reset();
    {
        const auto sql = Sql::open(m_path, 1s).value();
        for (const QString &statement : {u"DROP TABLE search_index"_s, u"DROP TABLE revisions"_s,
                 u"DROP TABLE revision_texts"_s, u"DROP TABLE search_documents"_s,
                 u"DROP TABLE search_issues"_s, u"DROP INDEX issues_by_date"_s,
                 u"ALTER TABLE issues DROP COLUMN stamp"_s,
                 u"CREATE INDEX issues_by_date ON issues (date, number)"_s,
                 u"PRAGMA user_version = 5"_s})
            QVERIFY(sql->run(statement));
    }
    m_archive = Archive::open(m_path).value();
    QList<qint64> all = stamps().values();
    std::ranges::sort(all);
    QCOMPARE(all.size(), 3);
    QVERIFY(std::ranges::adjacent_find(all) == all.end());
    QVERIFY(m_archive->verify()->isEmpty());
}

void TestIssueReader::aDamagedEntryIsNamed()
{
    QVERIFY(Sql::open(m_path, 1s)
            .value()
            ->run(u"UPDATE entries SET document = '{' WHERE position = 1"_s));
    const Result<void> done = IssueReader(*m_archive).each({}, [](const UnreadIssue &unread) {
        return read(unread).transform([](const Issue &) { });
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, Error::Code::Malformed);
    QVERIFY(done.error().message.contains(u"Entry 2 of the issue “2026-04-27”"_s));
    QVERIFY(done.error().message.contains(m_path));
}

void TestIssueReader::theVisitorsErrorEndsIt()
{
    int visits = 0;
    const Result<void> done =
        IssueReader(*m_archive).each({}, [&](const UnreadIssue &) -> Result<void> {
            ++visits;
            return fail(Error::Code::Cancelled, u"enough"_s);
        });
    QVERIFY(!done);
    QCOMPARE(done.error().message, u"enough"_s);
    QCOMPARE(visits, 1);
}

void TestIssueReader::oneStateIsReadWhileOthersWrite()
{
    IssueReader reader(*m_archive);
    const Result<void> done = reader.reading([&]() -> Result<void> {
        const qsizetype before = reader.stamps()->size();
        const auto other = Archive::open(m_path).value();
        const Result<void> removed = other->remove(u"latest"_s);
        if (!removed || reader.stamps()->size() != before || issues().size() != before)
            return fail(Error::Code::Storage, u"another state"_s);
        return {};
    });
    QVERIFY(done);
    QCOMPARE(reader.stamps()->size(), 2);
}

void TestIssueReader::oneStateHasPicturesToo()
{
    IssueReader reader(*m_archive);
    PictureStore pictures(*m_archive);
    const QString url = u"https://x.org/a.png"_s;
    QVERIFY(pictures.put(url, {"one", "image/png", {1, 1}}));
    const Result<void> done = reader.reading([&] {
        return pictures.get({url}).and_then([&](const Pictures &found) -> Result<void> {
            const auto other = Archive::open(m_path).value();
            return PictureStore(*other).put(url, {"two", "image/png", {1, 1}}).and_then([&] {
                return pictures.get({url}).and_then([&](const Pictures &again) -> Result<void> {
                    return again == found ? Result<void>()
                                          : fail(Error::Code::Storage, u"another state"_s);
                });
            });
        });
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(pictures.get({url})->value(url).bytes, "two"_ba);
}

void TestIssueReader::picturesHaveAStampOfTheirOwn()
{
    IssueReader reader(*m_archive);
    PictureStore pictures(*m_archive);
    const QHash<qint64, qint64> issueStamps = stamps();
    const QString none = reader.picturesStamp().value();
    const auto put = [&](const QByteArray &bytes) {
        QVERIFY(pictures.put(u"https://x.org/a.png"_s, {bytes, "image/png", {1, 1}}));
    };
    put("one");
    const QString one = reader.picturesStamp().value();
    QVERIFY(one != none);
    QVERIFY(pictures.putFailure(u"https://x.org/b.png"_s, {Error::Code::NotFound, u"no"_s}));
    QCOMPARE(reader.picturesStamp().value(), one);
    put("two");
    const QString two = reader.picturesStamp().value();
    QVERIFY(two != one);
    QCOMPARE(pictures.removeUnused(QDateTime::currentDateTimeUtc().addDays(1)).value(), 1);
    QVERIFY(reader.picturesStamp().value() != two);
    QCOMPARE(stamps(), issueStamps);
}

QTEST_GUILESS_MAIN(TestIssueReader)
#include "tst_issuereader.moc"
