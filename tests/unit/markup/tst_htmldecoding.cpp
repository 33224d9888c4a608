// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmldecoding.h"

#include <QStringEncoder>
#include <QTest>

using namespace galley::markup;
using namespace Qt::StringLiterals;

class TestHtmlDecoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void utf16_data();
    void utf16();
    void text();
    void longWayToTheMeta();
};

void TestHtmlDecoding::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("ending");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &header,
                         const QString &ending) {
        QTest::newRow(name) << bytes << header << ending;
    };
    const QString e = u"é"_s;
    row("nothing", "", "", u""_s);
    row("UTF-8 undeclared", "\xc3\xa9", "", e);
    row("UTF-8 cut in its last character", "a\xc3\xa9\xe2\x82", "", u"aé"_s);
    row("not UTF-8, undeclared", "\x93\xe9", "", u"“é"_s);
    row("mark wins over all", "\xef\xbb\xbf<meta charset=latin1>\xc3\xa9",
        "text/html; charset=windows-1251", e);
    row("header wins over meta", "<meta charset=utf-8>\xe9", "text/html; charset=iso-8859-1", e);
    row("header in quotes", "\xd0", "text/html;Charset = \"KOI8-R\"; x=y", u"п"_s);
    row("header of an unknown name", "\xc3\xa9", "text/html; charset=klingon", e);
    row("header without a charset", "<meta charset=koi8-r>\xd0", "text/html", u"п"_s);
    row("latin1 means windows-1252", "\x80", "text/html; charset=ISO-8859-1", u"€"_s);
    row("meta", "<meta charset=\"windows-1251\">\xef", "", u"п"_s);
    row("meta within comments does not count", "<!-- <meta charset=koi8-r> -->\xc3\xa9", "", e);
    row("meta in single quotes", "<META CHARSET = 'koi8-r' />\xd0", "", u"п"_s);
    row("http-equiv", "<meta content='text/html; charset=koi8-r' http-equiv=Content-Type>\xd0", "",
        u"п"_s);
    row("content without http-equiv", "<meta content='text/html; charset=koi8-r'>\xc3\xa9", "", e);
    row("meta of UTF-16 cannot be", "<meta charset=utf-16le>\xc3\xa9", "", e);
    row("meta of an unknown name", "<meta charset=klingon>\xc3\xa9", "", e);
    row("XML declaration", "<?xml version='1.0' encoding='koi8-r'?><p>\xd0", "", u"п"_s);
    row("Japanese", "<meta charset=Shift_JIS>\x83\x65", "", u"テ"_s);
    row("Chinese", "<meta charset=gb2312>\xce\xc4", "", u"文"_s);
    row("Korean", "<meta charset=euc-kr>\xc7\xd1", "", u"한"_s);
    row("declared UTF-8 that is broken", "<meta charset=utf-8>\xc3\xa9\xe9.", "", u"é\ufffd."_s);
}

void TestHtmlDecoding::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, header);
    QFETCH(QString, ending);
    const QString text = decodeHtml(bytes, header);
    QCOMPARE(text.last(std::min(text.size(), ending.size())), ending);
}

void TestHtmlDecoding::utf16_data()
{
    QTest::addColumn<QStringConverter::Encoding>("encoding");
    QTest::newRow("UTF-16LE") << QStringConverter::Utf16LE;
    QTest::newRow("UTF-16BE") << QStringConverter::Utf16BE;
    QTest::newRow("UTF-8") << QStringConverter::Utf8;
}

void TestHtmlDecoding::utf16()
{
    QFETCH(QStringConverter::Encoding, encoding);
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder.encode(u"<p>é€"_s);
    QCOMPARE(decodeHtml(bytes), u"<p>é€"_s);
    QCOMPARE(decodeText(bytes), u"<p>é€"_s);
}

void TestHtmlDecoding::text()
{
    QCOMPARE(decodeText("<meta charset=koi8-r>\xc3\xa9"), u"<meta charset=koi8-r>é"_s);
    QCOMPARE(decodeText("\xd0", "text/plain; charset=koi8-r"), u"п"_s);
    QCOMPARE(decodeText("\xe9"), u"é"_s);
    QVERIFY(!decodeAs("klingon", "a"));
    QVERIFY(!decodeAs("", "a"));
    QCOMPARE(decodeAs(" KOI8-R ", "\xd0"), u"п"_s);
}

void TestHtmlDecoding::longWayToTheMeta()
{
    const QByteArray bytes =
        "<script>" + QByteArray(3000, 'x') + "</script><meta charset=koi8-r><p>\xd0";
    QVERIFY(decodeHtml(bytes).endsWith(u'п'));
}

QTEST_GUILESS_MAIN(TestHtmlDecoding)
#include "tst_htmldecoding.moc"
