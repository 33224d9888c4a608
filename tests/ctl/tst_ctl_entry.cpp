// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void setsFields();
    void emptyMakesMissing();
    void refused_data();
    void refused();
    void moves_data();
    void moves();
    void removes();

private:
    [[nodiscard]] QJsonArray entries() const;
    [[nodiscard]] QString order() const; ///< the numbers in the titles, "1234"

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlEntry::init()
{
    m_ctl = std::make_unique<Ctl>();
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s, 4)).status, 0);
}

QJsonArray TestCtlEntry::entries() const
{
    const QByteArray json = m_ctl->run({u"--json"_s, u"issue"_s, u"show"_s, u"a"_s}).out;
    return QJsonDocument::fromJson(json)["entries"_L1].toArray();
}

QString TestCtlEntry::order() const
{
    QString numbers;
    for (const QJsonValue entry : entries())
        numbers += entry["title"_L1].toString().back();
    return numbers;
}

void TestCtlEntry::setsFields()
{
    const Ctl::Outcome set = m_ctl->run({u"entry"_s, u"set"_s, u"latest"_s, u"2"_s,
        u"title=Größer = besser"_s, u"difficulty=advanced"_s, u"authors=Ada; Bob"_s,
        u"takeaways=One; really\nTwo"_s, u"citationCount=0"_s});
    QCOMPARE(set.status, 0);
    QCOMPARE(set.out + set.err, "");
    const QJsonValue entry = entries().at(1);
    QCOMPARE(entry["title"_L1].toString(), u"Größer = besser"_s);
    QCOMPARE(entry["difficulty"_L1].toString(), u"advanced"_s);
    QCOMPARE(entry["authors"_L1].toArray(), (QJsonArray {u"Ada"_s, u"Bob"_s}));
    QCOMPARE(entry["takeaways"_L1].toArray(), (QJsonArray {u"One; really"_s, u"Two"_s}));
    QCOMPARE(entry["citationCount"_L1].toInt(-1), 0);
    QCOMPARE(entries().at(0)["title"_L1].toString(), u"Entry 1"_s);
}

void TestCtlEntry::emptyMakesMissing()
{
    QCOMPARE(m_ctl->run({u"entry"_s, u"set"_s, u"a"_s, u"1"_s, u"summary="_s}).status, 0);
    QVERIFY(entries().at(0)["summary"_L1].isUndefined());
}

void TestCtlEntry::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &arguments, int status,
                         const QString &words) {
        QTest::newRow(name) << arguments.split(u' ') << status << words;
    };
    row("unknown field", u"set a 1 colour=red"_s, 2, u"“colour”"_s);
    row("a field of none", u"set a 1 title"_s, 2, u"“title”"_s);
    row("no assignment", u"set a 1"_s, 2, u"not enough"_s);
    row("difficulty", u"set a 1 url=x difficulty=easy"_s, 2, u"“easy”"_s);
    row("number", u"set a 1 url=x upvotes=many"_s, 2, u"upvotes"_s);
    row("negative", u"set a 1 url=x upvotes=-1"_s, 2, u"upvotes"_s);
    row("timestamp", u"set a 1 url=x updatedAt=now"_s, 2, u"updatedAt"_s);
    row("no title", u"set a 1 url=x title="_s, 2, u"title"_s);
    row("not a number", u"set a first url=x"_s, 2, u"“first”"_s);
    row("entry 0", u"set a 0 url=x"_s, 1, u"entry 0"_s);
    row("entry 5", u"set a 5 url=x"_s, 1, u"1 to 4"_s);
    row("move to 5", u"move a 1 5"_s, 1, u"entry 5"_s);
    row("move to nowhere", u"move a 1"_s, 2, u"not enough"_s);
    row("remove 9", u"remove a 9"_s, 1, u"entry 9"_s);
}

void TestCtlEntry::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, words);
    const QJsonArray before = entries();
    QVERIFY(m_ctl->run(QStringList {u"entry"_s} + arguments).isRefusal(status, words));
    QCOMPARE(entries(), before);
}

void TestCtlEntry::moves_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("after");
    QTest::newRow("down") << u"1"_s << u"3"_s << u"2314"_s;
    QTest::newRow("up") << u"4"_s << u"1"_s << u"4123"_s;
    QTest::newRow("nowhere") << u"2"_s << u"2"_s << u"1234"_s;
}

void TestCtlEntry::moves()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, after);
    QCOMPARE(m_ctl->run({u"entry"_s, u"move"_s, u"a"_s, from, to}).status, 0);
    QCOMPARE(order(), after);
}

void TestCtlEntry::removes()
{
    QCOMPARE(m_ctl->run({u"entry"_s, u"remove"_s, u"a"_s, u"2"_s}).status, 0);
    QCOMPARE(order(), u"134"_s);
}

QTEST_GUILESS_MAIN(TestCtlEntry)
#include "tst_ctl_entry.moc"
