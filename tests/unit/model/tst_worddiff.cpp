// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/worddiff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// "same [-removed-] {+added+}"
QString marked(const QList<DiffPart> &parts)
{
    QString text;
    for (const DiffPart &part : parts) {
        if (part.kind == DiffPart::Kind::Removed)
            text += u"[-%1-]"_s.arg(part.text);
        else if (part.kind == DiffPart::Kind::Added)
            text += u"{+%1+}"_s.arg(part.text);
        else
            text += part.text;
    }
    return text;
}

QString without(const QList<DiffPart> &parts, DiffPart::Kind kind)
{
    QString text;
    for (const DiffPart &part : parts) {
        if (part.kind != kind)
            text += part.text;
    }
    return text;
}

QString randomText(QRandomGenerator &random, int words, int vocabulary)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += u"w%1 "_s.arg(random.bounded(vocabulary));
    return text;
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void diff_data();
    void diff();
    void partsMakeBothTexts();
    void isShortest();
    void longTextsAreBounded_data();
    void longTextsAreBounded();
};

void TestWordDiff::diff_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    QTest::newRow("equal") << u"We show it."_s << u"We show it."_s << u"We show it."_s;
    QTest::newRow("all new") << u""_s << u"We show"_s << u"{+We show+}"_s;
    QTest::newRow("all gone") << u"We show"_s << u""_s << u"[-We show-]"_s;
    QTest::newRow("one word") << u"We show it"_s << u"We prove it"_s
                              << u"We [-show -]{+prove +}it"_s;
    QTest::newRow("a word more at the end")
        << u"We show"_s << u"We show it"_s << u"We show {+it+}"_s;
    QTest::newRow("a word less at the start")
        << u"Now we show"_s << u"we show"_s << u"[-Now -]we show"_s;
    QTest::newRow("other white space") << u"We  show\nit"_s << u"We show it"_s << u"We show it"_s;
    QTest::newRow("white space before") << u"We"_s << u" We"_s << u"{+ +}We"_s;
    QTest::newRow("a formula is a word")
        << u"in $O(n \\log n)$ time"_s << u"in $O(n \\log m)$ time"_s
        << u"in [-$O(n \\log n)$ -]{+$O(n \\log m)$ +}time"_s;
    QTest::newRow("a formula with punctuation")
        << u"at $a b$, too"_s << u"at $a c$, too"_s << u"at [-$a b$, -]{+$a c$, +}too"_s;
    QTest::newRow("a lone dollar")
        << u"costs $5 now"_s << u"costs $6 now"_s << u"costs [-$5 -]{+$6 +}now"_s;
    QTest::newRow("Chinese by the character")
        << u"大型语言模型"_s << u"小型语言模型"_s << u"[-大-]{+小+}型语言模型"_s;
    QTest::newRow("removed before added")
        << u"a b c d"_s << u"a x y d"_s << u"a [-b c -]{+x y +}d"_s;
}

void TestWordDiff::diff()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(marked(wordDiff(before, after)), expected);
}

void TestWordDiff::partsMakeBothTexts()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 300; ++i) {
        const QString before = randomText(random, random.bounded(40), 6);
        const QString after = randomText(random, random.bounded(40), 6);
        const auto parts = wordDiff(before, after);
        QCOMPARE(without(parts, DiffPart::Kind::Removed), after);
        QCOMPARE(without(parts, DiffPart::Kind::Added), before);
    }
}

void TestWordDiff::isShortest()
{
    // The classic of Myers' paper: five changes.
    const auto parts = wordDiff(u"a b c a b b a "_s, u"c b a b a c "_s);
    qsizetype changed = 0;
    for (const DiffPart &part : parts) {
        if (part.kind != DiffPart::Kind::Same)
            changed += part.text.count(u' ');
    }
    QCOMPARE(changed, 5);
}

void TestWordDiff::longTextsAreBounded_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isExact");
    QRandomGenerator random(11);
    const QString text = randomText(random, 100'000, 5000);
    QTest::newRow("changed at both ends") << text << u"x "_s + text.sliced(30) + u"y"_s << true;
    QTest::newRow("another text") << text << randomText(random, 100'000, 5000) << false;
    QTest::newRow("one word for ever")
        << u"a "_s.repeated(100'000) << u"a "_s.repeated(60'000) << true;
    QTest::newRow("no spaces") << QString(100'000, u'x') << QString(100'000, u'y') << true;
    QTest::newRow("dollars") << u"$ "_s.repeated(50'000) << u"$"_s.repeated(100'000) << false;
}

void TestWordDiff::longTextsAreBounded()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, isExact);
    QElapsedTimer clock;
    clock.start();
    const auto parts = wordDiff(before, after);
    QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(without(parts, DiffPart::Kind::Removed), after);
    if (isExact)
        QVERIFY(parts.size() <= 6);
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
