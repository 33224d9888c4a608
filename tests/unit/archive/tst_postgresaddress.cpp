// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postgresaddress.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestPostgresAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isRead_data();
    void isRead();
    void isRefused_data();
    void isRefused();
    void losesItsPassword_data();
    void losesItsPassword();
};

void TestPostgresAddress::isRead_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<PostgresAddress>("expected");
    const auto row = [](const char *name, const QString &address, const PostgresAddress &expected) {
        QTest::newRow(name) << address << expected;
    };
    row("whole", u"postgresql://mara@db.example:5433/digest"_s,
        {u"mara"_s, {}, u"db.example"_s, u"5433"_s, u"digest"_s, {}});
    row("short name", u"postgres://db.example"_s, {{}, {}, u"db.example"_s, {}, {}, {}});
    row("defaults", u"postgresql:///digest"_s, {{}, {}, {}, {}, u"digest"_s, {}});
    row("password", u"postgresql://m%40x:p%3Aw%2F@h/d"_s,
        {u"m@x"_s, u"p:w/"_s, u"h"_s, {}, u"d"_s, {}});
    row("IPv6", u"postgresql://[::1]:5433/d"_s, {{}, {}, u"::1"_s, u"5433"_s, u"d"_s, {}});
    row("sockets", u"postgresql://%2Frun%2Fpg/d"_s, {{}, {}, u"/run/pg"_s, {}, u"d"_s, {}});
    row("sockets as an option", u"postgresql:///d?host=/run/pg&port=6"_s,
        {{}, {}, u"/run/pg"_s, u"6"_s, u"d"_s, {}});
    row("several", u"postgresql://a:1,b/d"_s, {{}, {}, u"a,b"_s, u"1,"_s, u"d"_s, {}});
    row("TLS", u"postgresql://h/d?sslmode=verify-full&sslrootcert=/a%20b"_s,
        {{}, {}, u"h"_s, {}, u"d"_s,
            {{u"sslmode"_s, u"verify-full"_s}, {u"sslrootcert"_s, u"/a b"_s}}});
}

void TestPostgresAddress::isRead()
{
    QFETCH(QString, address);
    QFETCH(PostgresAddress, expected);
    QVERIFY(isPostgresAddress(address));
    const Result<PostgresAddress> read = PostgresAddress::parse(address);
    QVERIFY(read);
    QCOMPARE(*read, expected);
}

void TestPostgresAddress::isRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("no slashes") << u"postgresql:digest"_s;
    QTest::newRow("port") << u"postgresql://h:port/d"_s;
    QTest::newRow("great port") << u"postgresql://h:65536/d"_s;
    QTest::newRow("option without a value") << u"postgresql://h/d?sslmode"_s;
    QTest::newRow("option that is no word") << u"postgresql://h/d?a%20b=c"_s;
    QTest::newRow("unencoded password") << u"postgresql://m:secret/@x@h/d"_s;
}

void TestPostgresAddress::isRefused()
{
    QFETCH(QString, address);
    const Result<PostgresAddress> read = PostgresAddress::parse(address);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::InvalidInput);
    QVERIFY(read.error().message.contains(withoutPassword(address)));
    QVERIFY(!read.error().message.contains(u"secret"_s));
}

void TestPostgresAddress::losesItsPassword_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char *name, const QString &address, const QString &shown) {
        QTest::newRow(name) << address << shown;
    };
    row("none", u"postgresql://m@h:1/d?sslmode=require"_s,
        u"postgresql://m@h:1/d?sslmode=require"_s);
    row("one", u"postgresql://m:secret@h:1/d"_s, u"postgresql://m@h:1/d"_s);
    row("unencoded", u"postgresql://m:se@cr/et@h:1/d"_s, u"postgresql://m@h:1/d"_s);
    row("option", u"postgresql://h/d?password=secret&sslmode=require"_s,
        u"postgresql://h/d?sslmode=require"_s);
    row("last option", u"postgresql://h/d?sslmode=require&password=secret"_s,
        u"postgresql://h/d?sslmode=require"_s);
    row("only option", u"postgresql://h/d?password=secret"_s, u"postgresql://h/d"_s);
    row("a file", u"/home/m:x@y/archive.sqlite"_s, u"/home/m:x@y/archive.sqlite"_s);
}

void TestPostgresAddress::losesItsPassword()
{
    QFETCH(QString, address);
    QFETCH(QString, shown);
    QCOMPARE(withoutPassword(address), shown);
}

QTEST_GUILESS_MAIN(TestPostgresAddress)
#include "tst_postgresaddress.moc"
