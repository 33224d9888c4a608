// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"
#include "support/places.h"
#include "support/recordeddata.h"

#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlIssue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAnIssue();
    void takesThePublicationOfTheNewest();
    void goesOnWithAnIssue();
    void keepsTheFirstOfOneSlug();
    void loadsWhatItShows();
    void loadsFromStandardInput();
    void loadsMarkdown();
    void replacesWhenTold();
    void loadsAllOrNone();
    void refusedFiles_data();
    void refusedFiles();
    void lists();
    void showsASummary();
    void showsNoControlCharacters();
    void removes();
    void unknownIssue_data();
    void unknownIssue();
    void fullStandardOutput();
};

void TestCtlIssue::makesAnIssue()
{
    const Ctl ctl;
    const Ctl::Outcome made =
        ctl.run({u"issue"_s, u"new"_s, u"--title"_s, u"Week 17"_s, u"--date"_s, u"2026-04-27"_s,
            u"--publication"_s, u"LLM News Digest"_s, u"--intro"_s, u"Hello *you*"_s});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.out, "2026-04-27\n");
    QCOMPARE(made.err, "");
    const QString shown = ctl.run({u"--json"_s, u"issue"_s, u"show"_s, u"latest"_s}).text();
    for (const QString &words : {u"\"LLM News Digest\""_s, u"\"Week 17\""_s, u"\"Hello *you*\""_s,
             u"\"date\": \"2026-04-27\""_s})
        QVERIFY2(shown.contains(words), qPrintable(shown));
}

void TestCtlIssue::takesThePublicationOfTheNewest()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"one"_s)).status, 0);
    const Ctl::Outcome made = ctl.run({u"--json"_s, u"issue"_s, u"new"_s, u"--title"_s, u"Two"_s,
        u"--date"_s, u"2026-05-04"_s, u"--slug"_s, u"two"_s});
    QCOMPARE(made.json().first()["slug"_L1].toString(), u"two"_s);
    QVERIFY(ctl.run({u"issue"_s, u"show"_s, u"two"_s}).text().contains("The Test Digest"_L1));
}

void TestCtlIssue::goesOnWithAnIssue()
{
    const Ctl ctl;
    for (const auto &[date, title] :
        {std::pair(u"2090-04-24"_s, u"Digest #41"_s), std::pair(u"2090-05-01"_s, u"Digest #42"_s)})
        QCOMPARE(ctl.run({u"issue"_s, u"new"_s, u"--title"_s, title, u"--date"_s, date,
                             u"--publication"_s, u"Weekly"_s, u"--intro"_s, u"Hello."_s})
                     .status,
            0);
    QCOMPARE(ctl.run({u"issue"_s, u"new"_s, u"--like"_s, u"latest"_s}).out, "2090-05-08\n");
    const QString shown = ctl.run({u"--json"_s, u"issue"_s, u"show"_s, u"2090-05-08"_s}).text();
    for (const QString &words : {u"\"Weekly\""_s, u"\"Digest #43\""_s, u"\"Hello.\""_s})
        QVERIFY2(shown.contains(words), qPrintable(shown));
    QCOMPARE(ctl.run({u"issue"_s, u"new"_s, u"--like"_s, u"2090-05-08"_s, u"--title"_s,
                         u"Special"_s, u"--date"_s, u"2090-05-10"_s})
                 .out,
        "2090-05-10\n");
    QCOMPARE(ctl.run({u"issue"_s, u"new"_s, u"--like"_s, u"nothing"_s}).status, 1);
}

void TestCtlIssue::keepsTheFirstOfOneSlug()
{
    const Ctl ctl;
    const QStringList again {u"issue"_s, u"new"_s, u"--title"_s, u"B"_s, u"--date"_s,
        u"2026-04-27"_s, u"--slug"_s, u"a"_s};
    ctl.write(u"a.json"_s, Ctl::issueJson(u"a"_s));
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"a.json"_s}).out, "a\n");
    QVERIFY(ctl.run(again).isRefusal(1, u"a"_s));
    QVERIFY(ctl.run({u"issue"_s, u"load"_s, u"a.json"_s}).isRefusal(1, u"a"_s));
    QCOMPARE(ctl.run({u"--json"_s, u"issue"_s, u"show"_s, u"a"_s}).out, ctl.read(u"a.json"_s));
}

void TestCtlIssue::loadsWhatItShows()
{
    const Ctl ctl;
    const QByteArray json = fixture(u"issues/full.json"_s);
    ctl.write(u"full.json"_s, json);
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"full.json"_s}).out, "2026-04-27\n");
    QCOMPARE(ctl.run({u"issue"_s, u"show"_s, u"latest"_s, u"--json"_s}).out, json);
}

void TestCtlIssue::loadsMarkdown()
{
    const Ctl ctl;
    ctl.run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s));
    const QStringList write {u"export"_s, u"a"_s, u"--format"_s, u"markdown"_s, u"-o"_s, u"-"_s};
    const QByteArray markdown = ctl.run(write).out;
    QVERIFY(markdown.startsWith("---\n"));
    ctl.write(u"a.md"_s, markdown);
    QVERIFY(ctl.run({u"issue"_s, u"load"_s, u"a.md"_s}).isRefusal(1, u"a"_s)); // it exists
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"--replace"_s, u"a.md"_s}).out, "a\n");
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"--replace"_s, u"-"_s}, markdown).out, "a\n");
    QCOMPARE(ctl.run(write).out, markdown);
    ctl.write(u"b.md"_s, "# A title");
    QVERIFY(ctl.run({u"issue"_s, u"load"_s, u"b.md"_s}).isRefusal(1, u"b.md: Line 1:"_s));
}

void TestCtlIssue::loadsFromStandardInput()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s)).out, "a\n");
    QVERIFY(ctl.run({u"issue"_s, u"load"_s, u"-"_s}, "{").isRefusal(1, u"line 1"_s));
    QVERIFY(ctl.run({u"issue"_s, u"load"_s, u"-"_s}, "").isRefusal(1, u"empty"_s));
}

void TestCtlIssue::replacesWhenTold()
{
    const Ctl ctl;
    ctl.run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s, 2));
    const QByteArray other = Ctl::issueJson(u"a"_s, 3);
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"--replace"_s, u"-"_s}, other).out, "a\n");
    QCOMPARE(ctl.run({u"--json"_s, u"issue"_s, u"show"_s, u"a"_s}).out, other);
    QCOMPARE(ctl.run({u"issue"_s, u"list"_s}).lines().size(), 1);
}

void TestCtlIssue::loadsAllOrNone()
{
    const Ctl ctl;
    ctl.write(u"a.json"_s, Ctl::issueJson(u"a"_s));
    ctl.write(u"b.json"_s, Ctl::issueJson(u"b"_s));
    ctl.write(u"bad.json"_s, Ctl::issueJson(u"bad"_s).replace("manual", "fax"));
    const auto load = [&ctl](const QStringList &files) {
        return ctl.run(QStringList {u"issue"_s, u"load"_s} + files);
    };
    QVERIFY(load({u"a.json"_s, u"bad.json"_s}).isRefusal(1, u"bad.json"_s));
    QVERIFY(load({u"a.json"_s, u"a.json"_s}).isRefusal(1, u"a.json"_s));
    QVERIFY(load({u"a.json"_s, u"none.json"_s}).isRefusal(1, u"none.json"_s));
    QCOMPARE(ctl.run({u"issue"_s, u"list"_s}).out, "");
    QCOMPARE(load({u"b.json"_s}).out, "b\n");
    QVERIFY(load({u"a.json"_s, u"b.json"_s}).isRefusal(1, u"b"_s));
    QCOMPARE(ctl.run({u"issue"_s, u"list"_s}).lines().size(), 1);
    QCOMPARE(
        load({u"a.json"_s, u"b.json"_s, u"--replace"_s}).lines(), (QList<QByteArray> {"a", "b"}));
}

void TestCtlIssue::refusedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const QByteArray good = Ctl::issueJson(u"a"_s);
    const auto changed = [&good](const QByteArray &from, const QByteArray &to) {
        return QByteArray(good).replace(from, to);
    };
    QTest::newRow("not JSON") << QByteArray("<html>") << u"line 1"_s;
    QTest::newRow("cut off") << good.first(good.size() / 2) << u"line"_s;
    QTest::newRow("misses a field") << changed("\"slug\"", "\"slog\"") << u"slug is missing"_s;
    QTest::newRow("wrong type") << changed("\"Entry 2\"", "2") << u"entry 2, title"_s;
    QTest::newRow("no such date") << changed("2026-04-27", "2026-04-31") << u"date"_s;
    QTest::newRow("higher version")
        << changed("\"version\": 1", "\"version\": 9") << u"version 9"_s;
    QTest::newRow("50 MB") << good + QByteArray(50 * 1024 * 1024, ' ') << u"larger"_s;
    QTest::newRow("slug latest") << changed("\"slug\": \"a\"", "\"slug\": \"latest\"")
                                 << u"latest"_s;
}

void TestCtlIssue::refusedFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const Ctl ctl;
    ctl.write(u"a.json"_s, bytes);
    QVERIFY(ctl.run({u"issue"_s, u"load"_s, u"a.json"_s}).isRefusal(1, words));
}

void TestCtlIssue::lists()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"issue"_s, u"list"_s}).out, "");
    QCOMPARE(ctl.run({u"--json"_s, u"issue"_s, u"list"_s}).out, "[]\n");
    ctl.write(u"a.json"_s, Ctl::issueJson(u"a"_s));
    ctl.write(u"b.json"_s, Ctl::issueJson(u"b"_s, 3).replace("2026-04-27", "2026-05-04"));
    ctl.run({u"issue"_s, u"load"_s, u"a.json"_s, u"b.json"_s});
    QCOMPARE(ctl.run({u"issue"_s, u"list"_s}).lines(),
        (QList<QByteArray> {"b\t2026-05-04\t3\tIssue b\tThe Test Digest",
            "a\t2026-04-27\t2\tIssue a\tThe Test Digest"}));
    const QJsonArray rows = ctl.run({u"--json"_s, u"issue"_s, u"list"_s}).json();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]["slug"_L1].toString(), u"b"_s);
    QCOMPARE(rows[0]["entries"_L1].toInt(), 3);
}

void TestCtlIssue::showsASummary()
{
    const Ctl ctl;
    ctl.write(u"full.json"_s, fixture(u"issues/full.json"_s));
    ctl.run({u"issue"_s, u"load"_s, u"full.json"_s});
    const QString shown = ctl.run({u"issue"_s, u"show"_s, u"latest"_s}).text();
    for (const QString &words : {u"A week of small models"_s, u"2 papers"_s,
             u"1. Cheaper \"agents\" for $5 <script> (Intermediate)"_s, u"Ada Example"_s,
             u"2. By hand"_s, u"missing: difficulty, summary, takeaways"_s})
        QVERIFY2(shown.contains(words), qPrintable(shown));
}

void TestCtlIssue::showsNoControlCharacters()
{
    const Ctl ctl;
    const QByteArray hostile = Ctl::issueJson(u"a"_s).replace("Entry 1", "\\u001b[2JEntry\\t\\n1");
    ctl.run({u"issue"_s, u"load"_s, u"-"_s}, hostile);
    const Ctl::Outcome shown = ctl.run({u"issue"_s, u"show"_s, u"a"_s});
    QVERIFY(!shown.out.contains('\x1b'));
    QVERIFY(shown.out.contains("[2JEntry"));
}

void TestCtlIssue::removes()
{
    const Ctl ctl;
    ctl.run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s));
    const Ctl::Outcome removed = ctl.run({u"issue"_s, u"remove"_s, u"a"_s});
    QCOMPARE(removed.status, 0);
    QCOMPARE(removed.out + removed.err, "");
    QCOMPARE(ctl.run({u"issue"_s, u"list"_s}).out, "");
    QVERIFY(ctl.run({u"issue"_s, u"remove"_s, u"a"_s}).isRefusal(1, u"a"_s));
}

void TestCtlIssue::unknownIssue_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("show") << QStringList {u"issue"_s, u"show"_s, u"nope"_s};
    QTest::newRow("remove") << QStringList {u"issue"_s, u"remove"_s, u"nope"_s};
    QTest::newRow("import") << QStringList {u"import"_s, u"nope"_s, u"2604.15579"_s};
    QTest::newRow("entry set") << QStringList {u"entry"_s, u"set"_s, u"nope"_s, u"1"_s, u"url=x"_s};
    QTest::newRow("entry move") << QStringList {u"entry"_s, u"move"_s, u"nope"_s, u"1"_s, u"2"_s};
    QTest::newRow("entry remove") << QStringList {u"entry"_s, u"remove"_s, u"nope"_s, u"1"_s};
    QTest::newRow("export") << QStringList {u"export"_s, u"nope"_s, u"--format"_s, u"text"_s};
}

void TestCtlIssue::unknownIssue()
{
    QFETCH(QStringList, arguments);
    const Ctl ctl;
    QVERIFY(ctl.run(arguments).isRefusal(1, u"nope"_s));
}

void TestCtlIssue::fullStandardOutput()
{
    const Ctl ctl;
    ctl.run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s));
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(builtProgram(u"galleyctl"_s),
        {u"--archive"_s, ctl.archive(), u"issue"_s, u"show"_s, u"a"_s});
    QVERIFY(Ctl::finish(process).isRefusal(1, u"standard output"_s));
}

QTEST_GUILESS_MAIN(TestCtlIssue)
#include "tst_ctl_issue.moc"
