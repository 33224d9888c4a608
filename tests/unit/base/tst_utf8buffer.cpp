// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8buffer.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestUtf8Buffer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefixEndsWhereATextIsNotPlain();
    void tidyTexts_data();
    void tidyTexts();
    void texts_data();
    void texts();
    void takingEmptiesIt();
};

void TestUtf8Buffer::prefixEndsWhereATextIsNotPlain()
{
    for (qsizetype size = 0; size < 100; ++size) {
        const QString plain(size, u'x');
        QCOMPARE(plainPrefix(plain.utf16(), size, isPrintableAscii), size);
        for (qsizetype at = 0; at < size; ++at) {
            QString text = plain;
            text[at] = u'ä';
            QCOMPARE(plainPrefix(text.utf16(), size, isPrintableAscii), at);
        }
    }
}

void TestUtf8Buffer::tidyTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTidy");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("a word") << u"word"_s << true;
    QTest::newRow("words") << u"two words~"_s << true;
    QTest::newRow("space") << u" "_s << false;
    QTest::newRow("space before") << u" word"_s << false;
    QTest::newRow("space behind") << u"word "_s << false;
    QTest::newRow("two spaces") << u"two  words"_s << false;
    QTest::newRow("two spaces far on") << QString(70, u'x') + u"  x"_s << false;
    QTest::newRow("line break") << u"two\nwords"_s << false;
    QTest::newRow("delete") << u"two\x7fwords"_s << false;
    QTest::newRow("not ASCII") << u"Zoë"_s << false;
}

void TestUtf8Buffer::tidyTexts()
{
    QFETCH(QString, text);
    QTEST(isTidyAscii(text), "isTidy");
}

void TestUtf8Buffer::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("ASCII") << QString(1000, u'x');
    QTest::newRow("two bytes") << u"Zoë"_s;
    QTest::newRow("far on") << QString(100, u'x') + u"ë"_s;
    QTest::newRow("three bytes") << u"論文 und mehr"_s;
    QTest::newRow("four bytes") << u"𝔸 𝔹"_s;
}

void TestUtf8Buffer::texts()
{
    QFETCH(QString, text);
    Utf8Buffer buffer;
    QByteArray expected;
    for (int i = 0; i < 20; ++i) {
        buffer.append(text).append('|').append("é"_ba).append(3, '-');
        expected += text.toUtf8() + "|é---";
    }
    QCOMPARE(buffer.size(), expected.size());
    QVERIFY(buffer.endsWith('-'));
    QCOMPARE(buffer.view(), expected);
    QCOMPARE(buffer.take(), expected);
}

void TestUtf8Buffer::takingEmptiesIt()
{
    Utf8Buffer buffer;
    buffer.append("some text"_L1);
    buffer.truncate(4);
    QCOMPARE(buffer.take(), "some"_ba);
    QVERIFY(buffer.isEmpty());
    QVERIFY(!buffer.endsWith('e'));
    buffer.append('x');
    QCOMPARE(buffer.take(), "x"_ba);
}

QTEST_GUILESS_MAIN(TestUtf8Buffer)
#include "tst_utf8buffer.moc"
