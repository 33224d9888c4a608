// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void rowsAreTheBestFirst();
    void json();
    void aWordThatIsNotThere();
    void aMistakeIsSaid();
    void issuesToo();
    void limited();
    void refused_data();
    void refused();

private:
    [[nodiscard]] Ctl::Outcome search(const QStringList &arguments)
    {
        return m_ctl->run(QStringList {u"search"_s} + arguments);
    }

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlSearch::init()
{
    m_ctl = std::make_unique<Ctl>();
    const auto entry = [](const QString &title, const QString &summary) {
        return QJsonObject {
            {u"title"_s, title}, {u"source"_s, u"manual"_s}, {u"summary"_s, summary}};
    };
    const QJsonObject issue {{u"format"_s, u"galley-issue"_s}, {u"version"_s, 1},
        {u"publication"_s, u"Digest"_s}, {u"slug"_s, u"one"_s}, {u"title"_s, u"The first"_s},
        {u"date"_s, u"2026-04-27"_s}, {u"introduction"_s, u"A gentle week."_s},
        {u"entries"_s,
            QJsonArray {entry(u"Agents"_s, u"They route requests."_s),
                entry(u"Routing requests"_s, u"A survey."_s)}}};
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, QJsonDocument(issue).toJson()).status, 0);
}

void TestCtlSearch::rowsAreTheBestFirst()
{
    const Ctl::Outcome done = search({u"requests"_s});
    QCOMPARE(done.text(), u"one\t2\tRouting requests\none\t1\tAgents\tThey route requests.\n"_s);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.err, QByteArray());
    QCOMPARE(search({u"rout*"_s, u"survey"_s}).text(), u"one\t2\tRouting requests\tA survey.\n"_s);
    QCOMPARE(search({u"\"route requests\""_s}).text(), u"one\t1\tAgents\tThey route requests.\n"_s);
}

void TestCtlSearch::json()
{
    const Ctl::Outcome done = m_ctl->run({u"--json"_s, u"search"_s, u"agents"_s});
    const QJsonArray rows = QJsonDocument::fromJson(done.out).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().toObject(),
        (QJsonObject {{u"issue"_s, u"one"_s}, {u"entry"_s, 1}, {u"title"_s, u"Agents"_s},
            {u"text"_s, QString()}}));
    QCOMPARE(m_ctl->run({u"--json"_s, u"search"_s, u"zebra"_s}).out.trimmed(), "[]"_ba);
}

void TestCtlSearch::aWordThatIsNotThere()
{
    const Ctl::Outcome done = search({u"zebra"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.out, QByteArray());
    QCOMPARE(done.err, "Nothing was found.\n"_ba);
}

void TestCtlSearch::aMistakeIsSaid()
{
    const Ctl::Outcome done = search({u"requets"_s});
    QCOMPARE(done.out.count('\n'), 2);
    QVERIFY2(done.err.contains("requets → requests"), done.err.constData());
}

void TestCtlSearch::issuesToo()
{
    QCOMPARE(search({u"gentle"_s}).out, QByteArray());
    QCOMPARE(search({u"gentle"_s, u"--issues"_s}).text(), u"one\t0\tThe first\tA gentle week.\n"_s);
}

void TestCtlSearch::limited()
{
    QCOMPARE(search({u"requests"_s, u"--limit"_s, u"1"_s}).out.count('\n'), 1);
}

void TestCtlSearch::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("no word") << QStringList {u"+"_s} << u"no word"_s;
    QTest::newRow("a filter's value")
        << QStringList {u"difficulty:hard"_s} << u"“difficulty:hard”"_s;
    QTest::newRow("a limit of words")
        << QStringList {u"a1"_s, u"--limit"_s, u"many"_s} << u"“many”"_s;
    QTest::newRow("a limit of nothing") << QStringList {u"a1"_s, u"--limit"_s, u"0"_s} << u"“0”"_s;
}

void TestCtlSearch::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    QVERIFY(search(arguments).isRefusal(2, words));
}

QTEST_GUILESS_MAIN(TestCtlSearch)
#include "tst_ctl_search.moc"
