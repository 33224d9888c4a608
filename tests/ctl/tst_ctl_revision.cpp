// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlRevision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstEditIsListed();
    void shows_data();
    void shows();
    void diffSaysWhatWentAndCame();
    void restoresTheIssue();
    void restoresAnEntryThatIsGone();
    void restoresAField();
    void replacingIsKept();
    void refused_data();
    void refused();

private:
    [[nodiscard]] Ctl::Outcome run(const QString &words) const
    {
        return m_ctl->run(words.split(u' '));
    }
    [[nodiscard]] QByteArray issue() const { return run(u"--json issue show a"_s).out; }

    std::unique_ptr<Ctl> m_ctl;
    QByteArray m_original;
};

void TestCtlRevision::init()
{
    m_ctl = std::make_unique<Ctl>();
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s, 3)).status, 0);
    m_original = issue();
    QCOMPARE(run(u"entry set a 2 summary=Quite-new title=Another"_s).status, 0);
}

void TestCtlRevision::theFirstEditIsListed()
{
    QCOMPARE(m_ctl->run({u"revision"_s, u"name"_s, u"a"_s, u"To the printer"_s}).out, "2\n"_ba);
    const QJsonArray rows = run(u"--json revision list latest"_s).json();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]["name"_L1].toString(), u"To the printer"_s);
    QCOMPARE(rows[0]["kind"_L1].toString(), u"by-hand"_s);
    QVERIFY(rows[0]["words"_L1].toInt() > 0);
    QCOMPARE(rows[1]["kind"_L1].toString(), u"original"_s);
    QCOMPARE(rows[1]["number"_L1].toInt(), 1);
}

void TestCtlRevision::shows_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("text") << u"text"_s;
    QTest::newRow("json") << u"json"_s;
}

void TestCtlRevision::shows()
{
    QFETCH(QString, format);
    const Ctl::Outcome shown = run(u"revision show a 1 --format "_s + format);
    QCOMPARE(shown.status, 0);
    QVERIFY(shown.text().contains(u"Entry 2"_s));
    QVERIFY(!shown.text().contains(u"Another"_s));
    if (format == "json"_L1)
        QCOMPARE(shown.out, m_original);
}

void TestCtlRevision::diffSaysWhatWentAndCame()
{
    const Ctl::Outcome diff = run(u"revision diff a 1"_s);
    QCOMPARE(diff.status, 0);
    QCOMPARE(diff.lines().size(), 2);
    QCOMPARE(diff.lines().at(0), "changed\t2\t2\ttitle\t[-Entry 2-] {+Another+}"_ba);
    QVERIFY(diff.lines().at(1).contains("{+Quite-new+}"));
    QCOMPARE(run(u"revision diff a 1 1"_s).out, QByteArray());
}

void TestCtlRevision::restoresTheIssue()
{
    QCOMPARE(run(u"revision restore a 1"_s).out, QByteArray());
    QCOMPARE(issue(), m_original);
    QCOMPARE(
        run(u"--json revision list a"_s).json().at(0)["kind"_L1].toString(), u"before-restore"_s);
}

void TestCtlRevision::restoresAnEntryThatIsGone()
{
    QCOMPARE(run(u"entry remove a 2"_s).status, 0);
    QCOMPARE(run(u"revision restore a 1 --entry 2"_s).status, 0);
    QCOMPARE(issue(), m_original);
}

void TestCtlRevision::restoresAField()
{
    QCOMPARE(run(u"revision restore a 1 --entry 2 --field title"_s).status, 0);
    const QJsonValue entry = QJsonDocument::fromJson(issue())["entries"_L1][1];
    QCOMPARE(entry["title"_L1].toString(), u"Entry 2"_s);
    QCOMPARE(entry["summary"_L1].toString(), u"Quite-new"_s);
}

void TestCtlRevision::replacingIsKept()
{
    const QByteArray before = issue();
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"--replace"_s, u"-"_s}, Ctl::issueJson(u"a"_s, 1))
                 .status,
        0);
    const QJsonArray rows = run(u"--json revision list a"_s).json();
    QCOMPARE(rows.at(0)["kind"_L1].toString(), u"before-replacing"_s);
    QCOMPARE(run(u"revision show a 2 --format json"_s).out, before);
}

void TestCtlRevision::refused_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QString &words, int status, const QString &says) {
        QTest::newRow(name) << words << status << says;
    };
    row("no such issue", u"list b"_s, 1, u"“b”"_s);
    row("no such revision", u"show a 7"_s, 1, u"revision 7"_s);
    row("no number", u"show a one"_s, 2, u"“one”"_s);
    row("format", u"show a 1 --format html"_s, 2, u"“html”"_s);
    row("no such revision to compare", u"diff a 1 9"_s, 1, u"revision 9"_s);
    row("no such revision to restore", u"restore a 9"_s, 1, u"revision 9"_s);
    row("no such entry", u"restore a 1 --entry 9"_s, 1, u"entry 9"_s);
    row("no such field", u"restore a 1 --entry 1 --field colour"_s, 2, u"“colour”"_s);
    row("no field of an issue", u"restore a 1 --field summary"_s, 2, u"--entry"_s);
    row("no name", u"name a"_s, 2, u"not enough"_s);
}

void TestCtlRevision::refused()
{
    QFETCH(QString, words);
    QFETCH(int, status);
    QFETCH(QString, says);
    const QByteArray before = issue();
    QVERIFY(run(u"revision "_s + words).isRefusal(status, says));
    QCOMPARE(issue(), before);
}

QTEST_GUILESS_MAIN(TestCtlRevision)
#include "tst_ctl_revision.moc"
