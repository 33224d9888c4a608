// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/sql.h"
#include "support/issues.h"
#include "support/places.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto paper = u"arxiv:2601.00001"_s;
const auto strings = u"arxiv:hep-th/9901001"_s;

} // namespace

/// An archive that an earlier Galley wrote (tests/data/archives) is brought up to date.
class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everythingIsStillThere();
    void entriesGetTheirReferenceKeys();
    void itIsDoneOnce();
    void oneThatFailsChangesNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestMigration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"archive.sqlite"_s);
    QFile file(testData(u"archives/schema-1.sql"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto sql = Sql::open(m_path, 1s);
    QVERIFY(sql);
    static const QRegularExpression emptyLine(u"\n\\s*\n"_s);
    for (const QString &statement :
        QString::fromUtf8(file.readAll()).split(emptyLine, Qt::SkipEmptyParts)) {
        if (statement.startsWith("--"_L1))
            continue;
        const Result<int> done = (*sql)->run(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
}

void TestMigration::everythingIsStillThere()
{
    const auto archive = Archive::open(m_path);
    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
    QVERIFY((*archive)->verify()->isEmpty());
    QCOMPARE((*archive)->issues()->size(), 2);
    const Result<Issue> first = (*archive)->issue(u"no-1"_s);
    QCOMPARE(first->entries.size(), 4);
    QCOMPARE(first->entries.at(0).title, u"A Page About Pages"_s);
    QCOMPARE(first->entries.at(1).summary, u"Reads $n$ pages at once."_s);
    QCOMPARE((*archive)->journalOf(first->id)->size(), 2);
    const Result<Issue> second = (*archive)->issue(u"no-2"_s);
    QCOMPARE(second->entries.at(0).notes, u"ran in No. 1"_s);
    QCOMPARE(second->extra, QJsonObject({{u"later"_s, true}}));
}

void TestMigration::entriesGetTheirReferenceKeys()
{
    const auto archive = Archive::open(m_path);
    const QString page = u"https://example.org/pages?a=1"_s;
    const Result<EarlierRuns> runs = (*archive)->appearances({paper, strings, page});
    QVERIFY(runs);
    QCOMPARE(runs->size(), 3);
    QCOMPARE(runs->value(paper).size(), 2);
    QCOMPARE(runs->value(paper).at(0).slug, u"no-2"_s);
    QCOMPARE(runs->value(paper).at(1),
        (EarlierRun {(*archive)->issue(u"no-1"_s)->id, u"no-1"_s, u"No. 1"_s, QDate(2026, 1, 12), 2,
            u"Small Models, Long Contexts"_s}));
    QCOMPARE(runs->value(strings).at(0).number, 2);
    QCOMPARE(runs->value(strings).at(1).title, u"Known by Its Address Alone"_s);
    QCOMPARE(runs->value(page).size(), 1);
}

void TestMigration::itIsDoneOnce()
{
    QVERIFY(Archive::open(m_path));
    const auto sql = Sql::open(m_path, 1s);
    // A second run would fill it again.
    QVERIFY((*sql)->run(u"UPDATE entries SET reference_key = NULL"_s));
    const auto archive = Archive::open(m_path);
    QVERIFY((*archive)->appearances({paper})->isEmpty());
}

void TestMigration::oneThatFailsChangesNothing()
{
    const auto sql = Sql::open(m_path, 1s);
    QVERIFY((*sql)->run(u"CREATE TABLE waiting_imports (mine TEXT)"_s)); // in the way
    const auto archive = Archive::open(m_path);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, Error::Code::Storage);
    QCOMPARE((*sql)->value(u"PRAGMA user_version"_s)->toInt(), 1);
    QCOMPARE((*sql)
                 ->value(u"SELECT count(*) FROM pragma_table_info('entries')"
                         " WHERE name = 'reference_key'"_s)
                 ->toInt(),
        0);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
