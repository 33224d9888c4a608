// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/freshness.h"
#include "net/httpcache.h"

#include <QTest>
#include <QTimeZone>

using namespace galley;
using namespace std::chrono_literals;

namespace {

const QDateTime noon(QDate(2026, 4, 27), QTime(12, 0), QTimeZone::UTC);

} // namespace

class TestFreshness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void serversTime_data();
    void serversTime();
    void storing_data();
    void storing();
    void fresh_data();
    void fresh();
};

void TestFreshness::serversTime_data()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<qint64>("seconds");
    const QByteArray later = "Mon, 27 Apr 2026 12:01:00 GMT";
    QTest::newRow("nothing") << Headers {} << qint64(0);
    QTest::newRow("max-age") << Headers {{"cache-control", "public, Max-Age=60"}} << qint64(60);
    QTest::newRow("quoted") << Headers {{"cache-control", "max-age=\"60\""}} << qint64(60);
    QTest::newRow("two headers") << Headers {{"cache-control", "private"},
        {"Cache-Control", "max-age=60"}}
                                 << qint64(60);
    QTest::newRow("age") << Headers {{"cache-control", "max-age=60"}, {"age", "20"}} << qint64(40);
    QTest::newRow("too old") << Headers {{"cache-control", "max-age=60"}, {"age", "90"}}
                             << qint64(0);
    QTest::newRow("no number") << Headers {{"cache-control", "max-age=soon"}} << qint64(0);
    QTest::newRow("negative") << Headers {{"cache-control", "max-age=-5"}} << qint64(0);
    QTest::newRow("no-cache") << Headers {{"cache-control", "max-age=60, no-cache"}} << qint64(0);
    QTest::newRow("no-store") << Headers {{"cache-control", "max-age=60, no-store"}} << qint64(0);
    QTest::newRow("expires") << Headers {{"expires", later}} << qint64(60);
    QTest::newRow("expires, by its clock")
        << Headers {{"expires", later}, {"date", "Mon, 27 Apr 2026 12:00:50 GMT"}} << qint64(10);
    QTest::newRow("max-age before expires")
        << Headers {{"expires", later}, {"cache-control", "max-age=5"}} << qint64(5);
    QTest::newRow("expires: 0") << Headers {{"expires", "0"}} << qint64(0);
    QTest::newRow("for ever") << Headers {{"cache-control", "max-age=9223372036854775807"}}
                              << qint64(366LL * 24 * 3600);
}

void TestFreshness::serversTime()
{
    using Headers = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(Headers, headers);
    QFETCH(qint64, seconds);
    QCOMPARE(freshTime(QHttpHeaders::fromListOfPairs(headers), noon).count(), seconds);
}

void TestFreshness::storing_data()
{
    QTest::addColumn<QByteArray>("control");
    QTest::addColumn<bool>("isForbidden");
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("no-store") << QByteArray("no-store") << true;
    QTest::newRow("among others") << QByteArray("private,NO-STORE , max-age=0") << true;
    QTest::newRow("no-cache") << QByteArray("no-cache") << false;
    QTest::newRow("a part of a word") << QByteArray("no-stores, x=no-store") << false;
}

void TestFreshness::storing()
{
    QFETCH(QByteArray, control);
    QFETCH(bool, isForbidden);
    QHttpHeaders headers;
    if (!control.isEmpty())
        headers.append(QHttpHeaders::WellKnownHeader::CacheControl, control);
    QCOMPARE(forbidsStoring(headers), isForbidden);
}

void TestFreshness::fresh_data()
{
    QTest::addColumn<int>("ageSeconds");
    QTest::addColumn<int>("serverSays");
    QTest::addColumn<int>("readerTakes");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("nobody says") << 0 << 0 << 0 << false;
    QTest::newRow("the server") << 59 << 60 << 0 << true;
    QTest::newRow("the server, over") << 60 << 60 << 0 << false;
    QTest::newRow("the reader") << 59 << 0 << 60 << true;
    QTest::newRow("the longer of both") << 59 << 60 << 10 << true;
    QTest::newRow("from the future") << -10 << 60 << 60 << false;
}

void TestFreshness::fresh()
{
    QFETCH(int, ageSeconds);
    QFETCH(int, serverSays);
    QFETCH(int, readerTakes);
    QFETCH(bool, isGood);
    StoredAnswer answer;
    answer.checkedAt = noon.addSecs(-ageSeconds);
    answer.freshTime = std::chrono::seconds(serverSays);
    QCOMPARE(isFresh(answer, std::chrono::seconds(readerTakes), noon), isGood);
}

QTEST_GUILESS_MAIN(TestFreshness)
#include "tst_freshness.moc"
