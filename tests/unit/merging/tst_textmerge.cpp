// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging/textmerge.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestTextMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void items_data();
    void items();
    void names();
    void oneSideAlone();
    void nothingThatCameIsLost();
};

void TestTextMerge::texts_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<bool>("isConflict");
    const auto row = [](const char *name, const char *base, const char *ours, const char *theirs,
                         const char *merged, bool isConflict = false) {
        QTest::newRow(name) << QString::fromUtf8(base) << QString::fromUtf8(ours)
                            << QString::fromUtf8(theirs) << QString::fromUtf8(merged) << isConflict;
    };
    row("nobody", "a b", "a b", "a b", "a b");
    row("we", "a b", "a c", "a b", "a c");
    row("they", "a b", "a b", "a c", "a c");
    row("the same", "a b", "a c", "a c", "a c");
    row("two words", "one two three", "eins two three", "one two drei", "eins two drei");
    row("neighbours", "one two", "eins two", "one zwei", "eins zwei");
    row("at both ends", "middle", "start middle", "middle end", "start middle end");
    row("a word goes on behind a new start", "It wor", "It works", "Look: It wor",
        "Look: It works");
    row("one removed, the other changed elsewhere", "a b c d", "a c d", "a b c e", "a c e");
    row("both removed the same", "a b c", "a c", "a c", "a c");
    row("the same word", "the quick fox", "the fast fox", "the rapid fox", "the fast rapid fox",
        true);
    row("at the same place", "a b", "a x b", "a y b", "a x y b", true);
    row("two paragraphs at the end", "a", "a\n\nours", "a\n\ntheirs", "a\n\nours\n\ntheirs");
    row("removed with a word that was changed", "a b c d e", "a e", "a b x d e", "a x e", true);
    row("white space stays", "a  b\nc", "A  b\nc", "a  b\nC", "A  b\nC");
    row("Chinese", "天地人", "天空地人", "天地人们", "天空地人们");
    row("from nothing", "", "ours", "theirs", "ours theirs", true);
    row("all removed", "a b", "", "a c", "c", true);
    row("a sentence written anew", "It is slow, and big.", "It was quick, but small.",
        "It is slow, and big. Really.", "It was quick, but small. Really.");
}

void TestTextMerge::texts()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    QFETCH(QString, merged);
    QFETCH(bool, isConflict);
    const MergedText done = mergeTexts(base, ours, theirs);
    QCOMPARE(done.text, merged);
    QCOMPARE(done.isConflict, isConflict);
    QCOMPARE(mergeTexts(base, theirs, ours).isConflict, isConflict);
}

void TestTextMerge::items_data()
{
    QTest::addColumn<QStringList>("ours");
    QTest::addColumn<QStringList>("theirs");
    QTest::addColumn<QStringList>("merged");
    QTest::addColumn<bool>("isConflict");
    const auto row = [](const char *name, const QStringList &ours, const QStringList &theirs,
                         const QStringList &merged, bool isConflict = false) {
        QTest::newRow(name) << ours << theirs << merged << isConflict;
    };
    // of "one thing", "two things"
    row("one each", {u"one thing"_s, u"two things"_s, u"ours"_s},
        {u"one thing"_s, u"two things"_s, u"theirs"_s},
        {u"one thing"_s, u"two things"_s, u"ours"_s, u"theirs"_s});
    row("two of them", {u"a thing"_s, u"two things"_s}, {u"one thing"_s, u"two cats"_s},
        {u"a thing"_s, u"two cats"_s});
    row("two words of one", {u"a thing"_s, u"two things"_s}, {u"one cat"_s, u"two things"_s},
        {u"a cat"_s, u"two things"_s});
    row("one gone, one changed", {u"two things"_s}, {u"one thing"_s, u"two cats"_s},
        {u"two cats"_s});
    row("the same word", {u"a thing"_s, u"two things"_s}, {u"the thing"_s, u"two things"_s},
        {u"a the thing"_s, u"two things"_s}, true);
    row("all gone twice", {}, {}, {});
}

void TestTextMerge::items()
{
    QFETCH(QStringList, ours);
    QFETCH(QStringList, theirs);
    QFETCH(QStringList, merged);
    QFETCH(bool, isConflict);
    const MergedItems done = mergeItems({u"one thing"_s, u"two things"_s}, ours, theirs);
    QCOMPARE(done.items, merged);
    QCOMPARE(done.isConflict, isConflict);
}

void TestTextMerge::names()
{
    const QStringList base {u"Ada L."_s, u"Bo"_s};
    QCOMPARE(mergeNames(base, {u"Ada L."_s, u"Bo"_s, u"Cy"_s}, {u"Ada M."_s, u"Bo"_s}).items,
        QStringList({u"Ada M."_s, u"Bo"_s, u"Cy"_s}));
    QVERIFY(mergeNames(base, {u"Eda L."_s, u"Bo"_s}, {u"Ada M."_s, u"Bo"_s}).isConflict);
    QCOMPARE(mergeNames({}, {u""_s, u"A"_s}, {u"B"_s}).items, QStringList({u""_s, u"A"_s, u"B"_s}));
}

/// A text of words that are told apart, and of some that are not.
QString randomText(QRandomGenerator &random)
{
    QStringList words;
    for (int i = random.bounded(12); i > 0; --i)
        words.append(QString(QChar(u'a' + random.bounded(6))));
    return words.join(random.bounded(3) ? u" "_s : u"\n"_s);
}

void TestTextMerge::oneSideAlone()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 2000; ++i) {
        const QString base = randomText(random);
        const QString side = randomText(random);
        QCOMPARE(mergeTexts(base, side, base).text, side);
        QCOMPARE(mergeTexts(base, base, side).text, side);
        QCOMPARE(mergeTexts(base, side, side).text, side);
    }
}

/// A text with words of one's own here and there, and some words gone.
QString changed(const QString &text, const QString &mark, int &number, QRandomGenerator &random)
{
    QStringList words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (random.bounded(6) == 0)
            words.append(mark + QString::number(++number));
        if (random.bounded(6) != 0)
            words.append(word);
    }
    return words.join(u' ');
}

void TestTextMerge::nothingThatCameIsLost()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 2000; ++i) {
        const QString base = randomText(random).replace(u'\n', u' ');
        int ours = 0;
        int theirs = 0;
        const QString our = changed(base, u"o"_s, ours, random);
        const QString their = changed(base, u"t"_s, theirs, random);
        const MergedText merged = mergeTexts(base, our, their);
        const QStringList words = merged.text.split(u' ');
        for (int number = 1; number <= ours; ++number)
            QVERIFY2(words.contains(u"o%1"_s.arg(number)), qPrintable(merged.text));
        for (int number = 1; number <= theirs; ++number)
            QVERIFY2(words.contains(u"t%1"_s.arg(number)), qPrintable(merged.text));
        QCOMPARE(mergeTexts(base, their, our).isConflict, merged.isConflict);
    }
}

QTEST_GUILESS_MAIN(TestTextMerge)
#include "tst_textmerge.moc"
