// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlStatistics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows();
    void json();
    void emptyArchive();
    void refused();
};

void TestCtlStatistics::rows()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"one"_s, 3)).status, 0);
    const Ctl::Outcome done = ctl.run({u"statistics"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.lines().first(), "entries\t\tone\t3"_ba);
    QVERIFY(done.lines().size() > 5);
    QCOMPARE(ctl.run({u"statistics"_s, u"--to"_s, u"1999"_s}).out, QByteArray());
}

void TestCtlStatistics::json()
{
    const Ctl ctl;
    QCOMPARE(ctl.run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"one"_s, 3)).status, 0);
    const QJsonObject row = ctl.run({u"--json"_s, u"statistics"_s}).json().first().toObject();
    QCOMPARE(row,
        (QJsonObject {{u"chart"_s, u"entries"_s}, {u"name"_s, QString()}, {u"period"_s, u"one"_s},
            {u"value"_s, 3}}));
}

void TestCtlStatistics::emptyArchive()
{
    const Ctl::Outcome done = Ctl().run({u"statistics"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.out, QByteArray());
}

void TestCtlStatistics::refused()
{
    QVERIFY(Ctl().run({u"statistics"_s, u"--from"_s, u"then"_s}).isRefusal(2, u"“then”"_s));
}

QTEST_GUILESS_MAIN(TestCtlStatistics)
#include "tst_ctl_statistics.moc"
