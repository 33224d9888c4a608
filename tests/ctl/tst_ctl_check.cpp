// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray issueOf(const QString &slug, const QString &date, const QJsonArray &entries)
{
    return QJsonDocument(QJsonObject {{u"format"_s, u"galley-issue"_s}, {u"version"_s, 1},
                             {u"publication"_s, u"Digest"_s}, {u"slug"_s, slug},
                             {u"title"_s, u"The issue "_s + slug}, {u"date"_s, date},
                             {u"introduction"_s, u"Hello."_s}, {u"entries"_s, entries}})
        .toJson();
}

QJsonObject entryOf(const QString &arxivId)
{
    return {{u"title"_s, u"On "_s + arxivId}, {u"source"_s, u"api-arxiv"_s},
        {u"arxivId"_s, arxivId}, {u"url"_s, u"https://arxiv.org/abs/"_s + arxivId},
        {u"difficulty"_s, u"advanced"_s}, {u"summary"_s, u"Words"_s},
        {u"takeaways"_s, QJsonArray {u"One"_s}}};
}

} // namespace

class TestCtlCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_ctl = std::make_unique<Ctl>(); }

    void aSoundIssueIsSaidToBe();
    void findingsAreRows();
    void anErrorFails();
    void aPaperThatRanBeforeIsNamed();
    void aLargeEmailIsSaid();
    void refused_data();
    void refused();

private:
    void load(const QByteArray &issue)
    {
        QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, issue).status, 0);
    }

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlCheck::aSoundIssueIsSaidToBe()
{
    load(issueOf(u"a"_s, u"2026-04-27"_s, {entryOf(u"2604.15579"_s)}));
    const Ctl::Outcome outcome = m_ctl->run({u"check"_s, u"latest"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, "Nothing to mend.\n");
    QCOMPARE(m_ctl->run({u"--json"_s, u"check"_s, u"a"_s}).out, "[]\n");
}

void TestCtlCheck::findingsAreRows()
{
    QJsonObject unwritten = entryOf(u"2604.00001"_s);
    unwritten.remove(u"summary"_s);
    load(issueOf(u"a"_s, u"2026-04-27"_s, {entryOf(u"2604.15579"_s), unwritten}));
    const Ctl::Outcome outcome = m_ctl->run({u"check"_s, u"a"_s});
    QCOMPARE(outcome.status, 0); // a warning only
    QCOMPARE(outcome.out, "warning\tmissing-summary\t2\tThe summary is not written.\n");
    QCOMPARE(m_ctl->run({u"--json"_s, u"check"_s, u"a"_s}).json(),
        (QJsonArray {QJsonObject {{u"severity"_s, u"warning"_s}, {u"rule"_s, u"missing-summary"_s},
            {u"entry"_s, 2}, {u"text"_s, u"The summary is not written."_s}}}));
}

void TestCtlCheck::anErrorFails()
{
    load(issueOf(u"a"_s, u"2026-04-27"_s, {}));
    const Ctl::Outcome outcome = m_ctl->run({u"check"_s, u"a"_s});
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.text().startsWith("error\tno-entries\t0\t"_L1));
    QCOMPARE(outcome.err, "");
    QCOMPARE(m_ctl->run({u"--json"_s, u"check"_s, u"a"_s}).status, 1);
}

void TestCtlCheck::aPaperThatRanBeforeIsNamed()
{
    load(issueOf(u"a"_s, u"2026-04-20"_s, {entryOf(u"2604.00001"_s), entryOf(u"2604.15579"_s)}));
    load(issueOf(u"b"_s, u"2026-04-27"_s, {entryOf(u"2604.15579v2"_s)}));
    const Ctl::Outcome outcome = m_ctl->run({u"check"_s, u"b"_s});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.text(),
        u"warning\tran-before\t1\tIt ran before: in “The issue a” of 20 Apr 2026, as entry 2.\n"_s);
    QCOMPARE(m_ctl->run({u"check"_s, u"a"_s}).out, "Nothing to mend.\n");
}

void TestCtlCheck::aLargeEmailIsSaid()
{
    QJsonObject entry = entryOf(u"2604.15579"_s);
    entry.insert(u"summary"_s, u"paper "_s.repeated(20'000));
    load(issueOf(u"a"_s, u"2026-04-27"_s, {entry}));
    const Ctl::Outcome outcome = m_ctl->run({u"check"_s, u"a"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY2(outcome.text().startsWith(u"warning\temail-size\t0\t"_s), outcome.out.constData());
}

void TestCtlCheck::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("no issue named") << QStringList {u"check"_s} << 2 << u"not enough"_s;
    QTest::newRow("two issues") << QStringList {u"check"_s, u"a"_s, u"b"_s} << 2 << u"b"_s;
    QTest::newRow("no such issue") << QStringList {u"check"_s, u"none"_s} << 1 << u"“none”"_s;
}

void TestCtlCheck::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, words);
    const Ctl::Outcome outcome = m_ctl->run(arguments);
    QVERIFY2(outcome.isRefusal(status, words), outcome.err.constData());
}

QTEST_GUILESS_MAIN(TestCtlCheck)
#include "tst_ctl_check.moc"
