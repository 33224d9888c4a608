// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/addressrange.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestAddressRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void readsLiterals_data();
    void readsLiterals();
    void loopback_data();
    void loopback();
};

void TestAddressRange::judges_data()
{
    QTest::addColumn<bool>("isPublicAddress");
    const auto rows = [](bool isPublicAddress, std::initializer_list<const char *> addresses) {
        for (const char *address : addresses)
            QTest::newRow(address) << isPublicAddress;
    };
    rows(true,
        {"1.1.1.1", "9.255.255.255", "11.0.0.0", "93.184.216.34", "100.63.255.255", "100.128.0.0",
            "126.255.255.255", "128.0.0.1", "172.15.255.255", "172.32.0.0", "192.0.1.1",
            "192.167.0.1", "192.169.0.1", "198.17.0.1", "198.20.0.1", "223.255.255.255"});
    rows(false,
        {"0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1",
            "127.255.255.255", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1",
            "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.19.255.255",
            "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1",
            "255.255.255.255"});
    rows(true,
        {"2606:4700::1111", "2a00:1450::1", "2001:4860::8888", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1",
            "2002:101:101::1"});
    rows(false,
        {"::", "::1", "fe80::1", "fe80::1%eth0", "fec0::1", "fc00::1", "fd12:3456::1", "ff02::1",
            "100::1", "2001::1", "2001:db8::1", "3fff::1", "5f00::1", "::ffff:127.0.0.1",
            "::ffff:10.0.0.1", "::127.0.0.1", "::8.8.8.8", "64:ff9b::127.0.0.1", "64:ff9b::a00:1",
            "64:ff9b:1::1.1.1.1", "2002:7f00:1::1", "2002:a00:1::", "2002:c0a8:101::1"});
}

void TestAddressRange::judges()
{
    QFETCH(bool, isPublicAddress);
    const QHostAddress address(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(!address.isNull());
    QCOMPARE(isPublic(address), isPublicAddress);
}

void TestAddressRange::readsLiterals_data()
{
    QTest::addColumn<QString>("address"); // empty: a name
    const QString loopback = u"127.0.0.1"_s;
    for (const char *host : {"127.0.0.1", "127.0.0.1.", "127.1", "127.0.1", "2130706433",
             "0x7f.0.0.1", "0x7f000001", "017700000001", "0177.0.0.1"})
        QTest::newRow(host) << loopback;
    QTest::newRow("0") << u"0.0.0.0"_s;
    QTest::newRow("::1") << u"::1"_s;
    QTest::newRow("fe80::1%eth0") << u"fe80::1%eth0"_s;
    for (const char *host :
        {"example.com", "localhost", "127.0.0.1.example.com", "256.1.1.1", "", "1.2.3.4 x", "abc"})
        QTest::newRow(host) << QString();
}

void TestAddressRange::readsLiterals()
{
    QFETCH(QString, address);
    const auto literal = literalAddress(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(literal ? literal->toString() : QString(), address);
}

void TestAddressRange::loopback_data()
{
    QTest::addColumn<bool>("isLoopback");
    for (const char *host : {"localhost", "LOCALHOST", "localhost.", "a.localhost", "127.0.0.1",
             "127.9.9.9", "::1", "::ffff:127.0.0.1"})
        QTest::newRow(host) << true;
    for (const char *host : {"example.com", "notlocalhost", "10.0.0.1", "::2", "localhost.example"})
        QTest::newRow(host) << false;
}

void TestAddressRange::loopback()
{
    QFETCH(bool, isLoopback);
    QCOMPARE(isLoopbackHost(QString::fromLatin1(QTest::currentDataTag())), isLoopback);
}

QTEST_GUILESS_MAIN(TestAddressRange)
#include "tst_addressrange.moc"
