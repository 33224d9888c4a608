// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/foreigntext.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestForeignText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timestamps_data();
    void timestamps();
    void lines_data();
    void lines();
    void linesAreBounded();
    void paragraphs_data();
    void paragraphs();
    void webAddresses_data();
    void webAddresses();
    void dois_data();
    void dois();
    void counts_data();
    void counts();
};

void TestForeignText::timestamps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"2026-04-16T17:59:00Z"_s, u"2026-04-16T17:59:00Z"_s);
    row(u" 2026-04-16T17:59:00.000Z "_s, u"2026-04-16T17:59:00Z"_s);
    row(u"2026-04-16T17:59:00+02:00"_s, u"2026-04-16T17:59:00+02:00"_s);
    row(u"2026-04-16T17:59:00+99:99"_s, u"2026-04-16"_s);
    row(u"2026-04-16T17:59:00-0400"_s, u"2026-04-16T17:59:00-04:00"_s);
    row(u"2026-04-16T17:59Z"_s, u"2026-04-16T17:59:00Z"_s);
    row(u"2026-04-16 17:59:00"_s, u"2026-04-16T17:59:00Z"_s);
    row(u"2026-04-16"_s, u"2026-04-16"_s);
    row(u"2017/06/12"_s, u"2017-06-12"_s);
    row(u"2017/6/2"_s, u"2017-06-02"_s);
    row(u"Sat, 01 Aug 2026 04:00:14 +0000"_s, u"2026-08-01T04:00:14Z"_s);
    row(u"Sat, 01 Aug 2026 00:00:00 -0400"_s, u"2026-08-01T04:00:00Z"_s);
    row(u"Sat, 1 Aug 2026 04:00:14 GMT"_s, u"2026-08-01T04:00:14Z"_s);
    row(u"01 Aug 26 04:00 EST"_s, u"2026-08-01T09:00:00Z"_s);
    row(u"1 August 2026"_s, u"2026-08-01"_s);
    row(u"Dec 20, 2006"_s, u"2006-12-20"_s);
    row(u"December 20th, 2006"_s, u"2006-12-20"_s);
    row(u"2006 Dec 20"_s, u"2006-12-20"_s);
    row(u"2026-02-30"_s, QString());
    row(u"2026-04-16T25:00:00Z"_s, u"2026-04-16"_s);
    row(u"2026"_s, QString());
    row(u"2026-04"_s, QString());
    row(u"yesterday"_s, QString());
    row(u"32 Foo 2026"_s, QString());
    row(u"1776236340"_s, QString());
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("long") << QString(100'000, u'1') << QString();
}

void TestForeignText::timestamps()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(foreign::timestamp(text), expected);
}

void TestForeignText::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("white space") << u" a \n\t b "_s << u"a b"_s;
    QTest::newRow("control characters") << u"a\u0000b\u001b[31mc\u0085d"_s << u"ab[31mc d"_s;
    QTest::newRow("half a character") << u"a"_s + QChar(0xd83d) + u"b"_s + QChar(0xdc69) << u"ab"_s;
    QTest::newRow("a byte order mark") << u"\ufeffTitle"_s << u"Title"_s;
    QTest::newRow("emoji") << u"👩‍🔬 x"_s << u"👩‍🔬 x"_s;
    QTest::newRow("right to left") << u"שלום"_s << u"שלום"_s;
}

void TestForeignText::lines()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(foreign::line(text), expected);
}

void TestForeignText::linesAreBounded()
{
    QCOMPARE(foreign::line(QString(1'000'000, u'x'), 100).size(), 100);
    QCOMPARE(foreign::line(u"one two three"_s, 10), u"one two…"_s);
    const QString emoji = u"👩"_s.repeated(20);
    const QString cut = foreign::line(emoji, 10);
    QVERIFY(cut.isValidUtf16());
    QVERIFY(cut.size() <= 10);
}

void TestForeignText::paragraphs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("wrapped") << u"a\nb"_s << u"a b"_s;
    QTest::newRow("two") << u"a\n \n\n b  c"_s << u"a\n\nb c"_s;
    QTest::newRow("blank") << u" \n "_s << QString();
}

void TestForeignText::paragraphs()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(foreign::paragraphs(text), expected);
}

void TestForeignText::webAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"https://a.org/x?y=z#f"_s, u"https://a.org/x?y=z#f"_s);
    row(u" HTTP://a.org/ "_s, u"http://a.org/"_s);
    row(u"/x.png"_s, u"https://base.org/x.png"_s);
    row(u"x.png"_s, u"https://base.org/dir/x.png"_s);
    row(u"//cdn.org/x.png"_s, u"https://cdn.org/x.png"_s);
    for (const QString &bad : {u"javascript:alert(1)"_s, u"data:image/png;base64,AA"_s,
             u"file:///etc/passwd"_s, u"ftp://a.org/x"_s, u"https://"_s, u"https:///x"_s,
             u"https://user:pw@a.org/"_s, u"mailto:a@b.org"_s})
        row(bad, QString());
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("long") << u"https://a.org/"_s + QString(3000, u'x') << QString();
}

void TestForeignText::webAddresses()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(foreign::webAddress(text, QUrl(u"https://base.org/dir/page"_s)).toString(), expected);
}

void TestForeignText::dois_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("bare") << u"10.1000/xyz"_s << u"10.1000/xyz"_s;
    QTest::newRow("doi:") << u"doi:10.1000/xyz."_s << u"10.1000/xyz"_s;
    QTest::newRow("address") << u"https://doi.org/10.1371/journal.pone.0000001"_s
                             << u"10.1371/journal.pone.0000001"_s;
    QTest::newRow("brackets") << u"10.1016/S0140-6736(20)30183-5"_s
                              << u"10.1016/S0140-6736(20)30183-5"_s;
    QTest::newRow("none") << u"ISBN 978-3"_s << QString();
    QTest::newRow("no suffix") << u"10.1000/"_s << QString();
}

void TestForeignText::dois()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(foreign::doi(text), expected);
}

void TestForeignText::counts_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("expected"); // -1 for none
    QTest::newRow("0") << QJsonValue(0) << 0;
    QTest::newRow("7") << QJsonValue(7) << 7;
    QTest::newRow("null") << QJsonValue(QJsonValue::Null) << -1;
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined) << -1;
    QTest::newRow("text") << QJsonValue(u"7"_s) << -1;
    QTest::newRow("negative") << QJsonValue(-1) << -1;
    QTest::newRow("fraction") << QJsonValue(1.5) << -1;
    QTest::newRow("huge") << QJsonValue(1e300) << -1;
}

void TestForeignText::counts()
{
    QFETCH(QJsonValue, value);
    QFETCH(int, expected);
    QCOMPARE(foreign::count(value).value_or(-1), expected);
}

QTEST_GUILESS_MAIN(TestForeignText)
#include "tst_foreigntext.moc"
