// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arxivid.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestArxivId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void prefixEndsAtTheIdentifier_data();
    void prefixEndsAtTheIdentifier();
    void addressOfAPaper();
};

void TestArxivId::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("base");
    QTest::addColumn<int>("version"); // 0: none
    const auto row = [](const char *text, const char *base, int version) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(base) << version;
    };
    row("2604.15579", "2604.15579", 0);
    row("2604.15579v2", "2604.15579", 2);
    row("2604.15579V2", "2604.15579", 2);
    row("2604.00001v123", "2604.00001", 123);
    row("0704.0001", "0704.0001", 0);
    row("1412.9999v1", "1412.9999", 1);
    row("1501.00001", "1501.00001", 0);
    row("9012.12345", "9012.12345", 0);
    row("hep-th/9901001", "hep-th/9901001", 0);
    row("hep-th/9901001v3", "hep-th/9901001", 3);
    row("HEP-TH/9901001", "hep-th/9901001", 0);
    row("math.GT/0309136", "math/0309136", 0);
    row("math/0309136", "math/0309136", 0);
    row("cond-mat.stat-mech/9805021v1", "cond-mat/9805021", 1);
    row("cs/0703001", "cs/0703001", 0);
    row("hep-th/9107001", "hep-th/9107001", 0);
    row("supr-con/9608008", "supr-con/9608008", 0);
}

void TestArxivId::understands()
{
    QFETCH(QString, text);
    QFETCH(QString, base);
    QFETCH(int, version);
    const auto id = ArxivId::parse(text);
    QVERIFY(id);
    QCOMPARE(id->base(), base);
    QCOMPARE(id->version().value_or(0), version);
}

void TestArxivId::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "2604", "2604.", "2604.1557", "2604.155790", "2600.15579",
             "2613.15579", "2604.00000", "0703.0001", "1412.12345", "1501.0001", "2604.15579v0",
             "2604.15579v01", "2604.15579v", "2604.15579v12345", "2604.15579vv2", "2604.15579 ",
             " 2604.15579", "2604,15579", "arXiv:2604.15579", "9901.12345", "hep-th/9913001",
             "hep-th/9900001", "hep-th/0704001", "hep-th/9106001", "hep-th/990100",
             "hep-th/99010011", "hep-th/9901000", "hep-xx/9901001", "/9901001", "hep-th/",
             "hep-th/9901001v0", "math./0309136", "math.GT", "test/9901001"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("other digits") << u"٢٦٠٤.١٥٥٧٩"_s;
    QTest::newRow("full width") << u"２６０４．１５５７９"_s;
}

void TestArxivId::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!ArxivId::parse(text));
}

void TestArxivId::prefixEndsAtTheIdentifier_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length"); // 0: none
    QTest::newRow("a dot") << u"2604.15579."_s << 10;
    QTest::newRow("a suffix") << u"2604.15579v2.pdf"_s << 12;
    QTest::newRow("a slash") << u"math.GT/0309136/x"_s << 15;
    QTest::newRow("a letter") << u"2604.15579x"_s << 0;
    QTest::newRow("a letter after the version") << u"2604.15579v2x"_s << 0;
    QTest::newRow("a longer number") << u"2604.155791"_s << 0;
}

void TestArxivId::prefixEndsAtTheIdentifier()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    const auto prefix = ArxivId::parsePrefix(text);
    QCOMPARE(prefix ? prefix->length : 0, length);
}

void TestArxivId::addressOfAPaper()
{
    QCOMPARE(ArxivId::parse(u"2604.15579")->absUrl(), u"https://arxiv.org/abs/2604.15579"_s);
    QCOMPARE(
        ArxivId::parse(u"math.GT/0309136v2")->absUrl(), u"https://arxiv.org/abs/math/0309136v2"_s);
    QCOMPARE(ArxivId::parse(u"2604.15579v2")->toString(), u"2604.15579v2"_s);
}

QTEST_GUILESS_MAIN(TestArxivId)
#include "tst_arxivid.moc"
