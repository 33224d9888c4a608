// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry.h"

#include <QTest>
#include <QTimeZone>

using namespace galley;
using namespace std::chrono_literals;

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void retryAfterHeader_data();
    void retryAfterHeader();
    void backOffGrows_data();
    void backOffGrows();
};

void TestRetry::retryAfterHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("wait"); // 0: none
    QTest::newRow("seconds") << QByteArray("5") << qint64(5000);
    QTest::newRow("spaces") << QByteArray(" 5 ") << qint64(5000);
    QTest::newRow("none") << QByteArray() << qint64(0);
    QTest::newRow("zero") << QByteArray("0") << qint64(0);
    QTest::newRow("negative") << QByteArray("-5") << qint64(0);
    QTest::newRow("words") << QByteArray("soon") << qint64(0);
    QTest::newRow("far") << QByteArray("999999999999") << qint64(366LL * 24 * 3600 * 1000);
    QTest::newRow("beyond numbers") << QByteArray("99999999999999999999999") << qint64(0);
    QTest::newRow("date") << QByteArray("Mon, 27 Apr 2026 12:00:30 GMT") << qint64(30'000);
    QTest::newRow("past date") << QByteArray("Mon, 27 Apr 2026 11:00:30 GMT") << qint64(0);
    QTest::newRow("no date") << QByteArray("Mon, 31 Feb 2026 12:00:30 GMT") << qint64(0);
}

void TestRetry::retryAfterHeader()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, wait);
    const QDateTime now(QDate(2026, 4, 27), QTime(12, 0), QTimeZone::UTC);
    const auto result = retryAfter(header, now);
    QCOMPARE(result.has_value(), wait > 0);
    QCOMPARE(result.value_or(0ms).count(), wait);
}

void TestRetry::backOffGrows_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<int>("wait");
    QTest::newRow("first") << 1 << 0.0 << 1000;
    QTest::newRow("first, most jitter") << 1 << 1.0 << 1500;
    QTest::newRow("second") << 2 << 0.0 << 2000;
    QTest::newRow("third") << 3 << 0.5 << 5000;
    QTest::newRow("bounded") << 1000 << 0.0 << 1'024'000;
}

void TestRetry::backOffGrows()
{
    QFETCH(int, failures);
    QFETCH(double, jitter);
    QFETCH(int, wait);
    QCOMPARE(backOff(1s, failures, jitter).count(), wait);
}

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
