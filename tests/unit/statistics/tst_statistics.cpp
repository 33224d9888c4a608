// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statistics.h"
#include "support/issues.h"

#include <QTest>

#include <algorithm>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using Kind = StatisticsKind;

namespace {

Entry entryOf(std::optional<Difficulty> difficulty, const QStringList &topics = {},
    const QStringList &authors = {}, Source source = Source::Manual)
{
    Entry entry = entryTitled(u"T"_s);
    entry.difficulty = difficulty;
    entry.categories = topics;
    entry.authors = authors;
    entry.source = source;
    return entry;
}

Issue issueOf(const QDate &date, const QList<Entry> &entries, const QString &publication = u"P"_s)
{
    Issue issue = exampleIssue(date);
    issue.publication = publication;
    issue.entries = entries;
    return issue;
}

const StatisticsTable &tableOf(const Statistics &statistics, Kind kind)
{
    return *std::ranges::find(statistics.tables, kind, &StatisticsTable::kind);
}

QString wordsOf(const StatisticsTable &table)
{
    QStringList rows;
    for (const StatisticsRow &row : table.rows) {
        QStringList values;
        for (const double value : row.values)
            values.append(QString::number(value));
        rows.append(row.name + u' ' + values.join(u' '));
    }
    return rows.join(u" | "_s);
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing();
    void difficulties();
    void sources();
    void topicsAndAuthors();
    void manyTopicsAreCut();
    void monthsHaveNoGaps();
    void manyMonthsAreYears();
    void issuesOneByOne();
    void manyIssuesAreAveraged();
    void filters_data();
    void filters();
    void choices();
    void csv();
};

void TestStatistics::nothing() { QCOMPARE(StatisticsCounter().statistics(), Statistics()); }

void TestStatistics::difficulties()
{
    StatisticsCounter counter;
    counter.add(issueOf({2026, 4, 1},
        {entryOf(Difficulty::Advanced), entryOf(Difficulty::Advanced), entryOf(std::nullopt)}));
    counter.add(issueOf({2026, 5, 1}, {entryOf(Difficulty::Accessible)}));
    const StatisticsTable table = tableOf(counter.statistics(), Kind::Difficulties);
    QCOMPARE(table.periods, QStringList({u"2026-04"_s, u"2026-05"_s}));
    QCOMPARE(wordsOf(table), u"accessible 0 1 | intermediate 0 0 | advanced 2 0 |  1 0"_s);
}

void TestStatistics::sources()
{
    StatisticsCounter counter;
    counter.add(issueOf(
        {2026, 4, 1}, {entryOf(std::nullopt, {}, {}, Source::Arxiv), entryOf(std::nullopt)}));
    QCOMPARE(wordsOf(tableOf(counter.statistics(), Kind::Sources)),
        u"manual 1 | api-arxiv 1 | api-hf 0"_s);
}

void TestStatistics::topicsAndAuthors()
{
    StatisticsCounter counter;
    const QString ada = u"Ada Lovelace"_s;
    counter.add(issueOf({2026, 4, 1},
        {entryOf(std::nullopt, {u"cs.CL"_s, u"cs.LG"_s, u"cs.CL"_s},
             {ada, u" Ada  Lovelace "_s, u" "_s}),
            entryOf(std::nullopt, {u"cs.LG"_s}, {u"Alan Turing"_s, ada})}));
    const Statistics statistics = counter.statistics();
    QCOMPARE(wordsOf(tableOf(statistics, Kind::Topics)), u"cs.LG 2 | cs.CL 1"_s);
    QCOMPARE(wordsOf(tableOf(statistics, Kind::Authors)), u"Ada Lovelace 2 | Alan Turing 1"_s);
    QCOMPARE(statistics.topics, 2);
    QCOMPARE(statistics.authors, 2);
    QCOMPARE(statistics.entries, 2);
}

void TestStatistics::manyTopicsAreCut()
{
    QStringList topics;
    for (int i = 0; i < 50; ++i)
        topics.append(u"t%1"_s.arg(i));
    StatisticsCounter counter;
    counter.add(
        issueOf({2026, 4, 1}, {entryOf(std::nullopt, topics), entryOf(std::nullopt, {u"t49"_s})}));
    const StatisticsTable table = tableOf(counter.statistics(), Kind::Topics);
    QCOMPARE(table.rows.size(), 20);
    QCOMPARE(table.rows.first().name, u"t49"_s);
    QCOMPARE(counter.statistics().topics, 50);
}

void TestStatistics::monthsHaveNoGaps()
{
    StatisticsCounter counter;
    counter.add(issueOf({2025, 12, 31}, {entryOf(std::nullopt)}));
    counter.add(issueOf({2026, 2, 1}, {entryOf(std::nullopt)}));
    const StatisticsTable table = tableOf(counter.statistics(), Kind::Sources);
    QCOMPARE(table.periods, QStringList({u"2025-12"_s, u"2026-01"_s, u"2026-02"_s}));
    QCOMPARE(table.rows.first().values, QList<double>({1, 0, 1}));
}

void TestStatistics::manyMonthsAreYears()
{
    StatisticsCounter counter;
    counter.add(issueOf({2020, 1, 1}, {entryOf(std::nullopt)}));
    counter.add(issueOf({2022, 12, 1}, {entryOf(std::nullopt)}));
    QCOMPARE(tableOf(counter.statistics(), Kind::Sources).periods.size(), 36);
    counter.add(issueOf({2023, 1, 1}, {entryOf(std::nullopt), entryOf(std::nullopt)}));
    const StatisticsTable table = tableOf(counter.statistics(), Kind::Sources);
    QCOMPARE(table.periods, QStringList({u"2020"_s, u"2021"_s, u"2022"_s, u"2023"_s}));
    QCOMPARE(table.rows.first().values, QList<double>({1, 0, 1, 2}));
}

void TestStatistics::issuesOneByOne()
{
    StatisticsCounter counter;
    counter.add(issueOf({2026, 4, 8}, {entryOf(std::nullopt), entryOf(std::nullopt)}));
    counter.add(issueOf({2026, 4, 1}, {entryOf(std::nullopt)}));
    const StatisticsTable table = tableOf(counter.statistics(), Kind::Entries);
    QCOMPARE(table.periods, QStringList({u"2026-04-01"_s, u"2026-04-08"_s}));
    QCOMPARE(table.rows.first().values, QList<double>({1, 2}));
}

void TestStatistics::manyIssuesAreAveraged()
{
    StatisticsCounter counter;
    for (int i = 0; i < 61; ++i)
        counter.add(issueOf(QDate(2026, 4, 1).addDays(i % 2 == 0 ? 0 : 31),
            QList<Entry>(i % 2 == 0 ? 1 + i % 4 : 5, entryOf(std::nullopt))));
    const StatisticsTable table = tableOf(counter.statistics(), Kind::Entries);
    QCOMPARE(table.periods, QStringList({u"2026-04"_s, u"2026-05"_s}));
    QCOMPARE(table.rows.first().values.at(1), 5.0);
    QVERIFY(table.rows.first().values.at(0) > 1.5 && table.rows.first().values.at(0) < 2.5);
}

void TestStatistics::filters_data()
{
    QTest::addColumn<QString>("publication");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("issues");
    QTest::addColumn<int>("entries");
    QTest::newRow("none") << QString() << 0 << 0 << 4 << 10;
    QTest::newRow("publication") << u"Q"_s << 0 << 0 << 1 << 4;
    QTest::newRow("unknown publication") << u"R"_s << 0 << 0 << 0 << 0;
    QTest::newRow("from") << QString() << 2025 << 0 << 3 << 9;
    QTest::newRow("to") << QString() << 0 << 2025 << 2 << 3;
    QTest::newRow("one year") << QString() << 2025 << 2025 << 1 << 2;
    QTest::newRow("all of them") << u"P"_s << 2026 << 2026 << 1 << 3;
    QTest::newRow("years the wrong way round") << QString() << 2026 << 2024 << 0 << 0;
}

void TestStatistics::filters()
{
    QFETCH(QString, publication);
    QFETCH(int, from);
    QFETCH(int, to);
    StatisticsCounter counter;
    const auto entries = [](int count) { return QList<Entry>(count, entryOf(std::nullopt)); };
    counter.add(issueOf({2024, 1, 1}, entries(1)));
    counter.add(issueOf({2025, 1, 1}, entries(2)));
    counter.add(issueOf({2026, 1, 1}, entries(3)));
    counter.add(issueOf({2026, 1, 2}, entries(4), u"Q"_s));
    const Statistics statistics = counter.statistics({publication, from, to});
    QTEST(statistics.issues, "issues");
    QTEST(statistics.entries, "entries");
    if (statistics.issues > 0)
        QCOMPARE(tableOf(statistics, Kind::Sources).rows.first().total, statistics.entries);
}

void TestStatistics::choices()
{
    StatisticsCounter counter;
    counter.add(issueOf({2026, 1, 1}, {}, u"weekly"_s));
    counter.add(issueOf({2024, 1, 1}, {}, u"Daily"_s));
    QCOMPARE(counter.publications(), QStringList({u"Daily"_s, u"weekly"_s}));
    QCOMPARE(counter.years(), QList<int>({2024, 2026}));
}

void TestStatistics::csv()
{
    const StatisticsTable table {Kind::Topics, {u"2025"_s, u"2026"_s},
        {{u"a, \"b\""_s, {1, 2.5}, 3}, {u"=SUM(A1)"_s, {0, 1}, 1}}};
    QCOMPARE(statisticsCsv(table),
        "\"topics\",\"2025\",\"2026\"\r\n\"a, \"\"b\"\"\",1,2.5\r\n\"'=SUM(A1)\",0,1\r\n"_ba);
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
