// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void rows();
    void json();
    void oneEntry();
    void refused_data();
    void refused();

private:
    [[nodiscard]] static QJsonObject entry(const QString &title, const QString &arxivId)
    {
        return {{u"title"_s, title}, {u"source"_s, u"api-arxiv"_s}, {u"arxivId"_s, arxivId}};
    }
    void load(const QString &date, const QJsonArray &entries)
    {
        const QJsonObject issue {{u"format"_s, u"galley-issue"_s}, {u"version"_s, 1},
            {u"publication"_s, u"Digest"_s}, {u"slug"_s, date}, {u"title"_s, u"The week"_s},
            {u"date"_s, date}, {u"entries"_s, entries}};
        QCOMPARE(
            m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, QJsonDocument(issue).toJson()).status, 0);
    }

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlMemory::init()
{
    m_ctl = std::make_unique<Ctl>();
    load(u"2026-04-20"_s, {entry(u"Agents"_s, u"2604.00001"_s)});
    load(u"2026-04-27"_s,
        {entry(u"Whales"_s, u"2604.00002"_s), entry(u"Agents again"_s, u"2604.00001"_s)});
}

void TestCtlMemory::rows()
{
    const Ctl::Outcome done = m_ctl->run({u"memory"_s, u"latest"_s});
    QCOMPARE(done.text(),
        u"2\tsame\t2026-04-20\t1\t2026-04-20\tAgents\t\tissues/2026-04-20.html#2604.00001\n"_s);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.err, QByteArray());
}

void TestCtlMemory::json()
{
    const Ctl::Outcome done = m_ctl->run({u"--json"_s, u"memory"_s, u"latest"_s});
    const QJsonArray rows = QJsonDocument::fromJson(done.out).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first()[u"kind"_s].toString(), u"same"_s);
    QCOMPARE(rows.first()[u"entry"_s].toInt(), 2);
}

void TestCtlMemory::oneEntry()
{
    QCOMPARE(m_ctl->run({u"memory"_s, u"latest"_s, u"1"_s}).out, QByteArray());
    QCOMPARE(m_ctl->run({u"memory"_s, u"latest"_s, u"2"_s}).lines().size(), 1);
}

void TestCtlMemory::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("no issue") << QStringList {u"memory"_s} << 2 << u"not enough"_s;
    QTest::newRow("unknown issue") << QStringList {u"memory"_s, u"x"_s} << 1 << u"“x”"_s;
    QTest::newRow("no number") << QStringList {u"memory"_s, u"latest"_s, u"two"_s} << 2 << u"two"_s;
    QTest::newRow("no such entry") << QStringList {u"memory"_s, u"latest"_s, u"3"_s} << 1 << u"3"_s;
}

void TestCtlMemory::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, words);
    QVERIFY(m_ctl->run(arguments).isRefusal(status, words));
}

QTEST_GUILESS_MAIN(TestCtlMemory)
#include "tst_ctl_memory.moc"
