// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/formulaplace.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley::markup;
using namespace Qt::StringLiterals;

/// The caret stands at `|`.
class TestFormulaPlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void isAsFastInEveryText_data();
    void isAsFastInEveryText();
};

void TestFormulaPlace::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>(
        "tex"); // with D for display, an ellipsis for an open one; empty for none
    QTest::addColumn<qsizetype>("start");
    const auto row = [](const char *name, const QString &text, const QString &tex = {},
                         qsizetype start = 0) { QTest::newRow(name) << text << tex << start; };
    row("within", u"So $x|^2$ is"_s, u"x^2"_s, 3);
    row("directly behind", u"So $x^2$| is"_s, u"x^2"_s, 3);
    row("before", u"So |$x^2$ is"_s);
    row("further behind", u"So $x^2$ |is"_s);
    row("the second", u"$a$ and $b|$"_s, u"b"_s, 8);
    row("display", u"So\n$$\nx|\n$$"_s, u"D\nx\n"_s, 3);
    row("parentheses", u"So \\(n|\\)"_s, u"n"_s, 3);
    row("not closed", u"So $\\alpha|"_s, u"\\alpha…"_s, 3);
    row("not closed, with more behind", u"So $x^2| is it. And"_s, u"x^2…"_s, 3);
    row("display not closed", u"So $$ \\sum_i|"_s, u"D\\sum_i…"_s, 3);
    row("a price", u"So $5|"_s);
    row("two prices", u"From $5 to $10| now"_s);
    row("a variable of a shell", u"In $HOME|"_s);
    row("an escaped dollar", u"So \\$x^2|"_s);
    row("code", u"So `$x|$`"_s);
    row("behind code", u"So `a` $x|$"_s, u"x"_s, 7);
    row("another paragraph", u"So $x^2\n\nand| that"_s);
    row("another line", u"So $x^2\nand| that"_s);
    row("nothing", u"|"_s);
    row("at the start", u"|$x$"_s);
}

void TestFormulaPlace::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, tex);
    QFETCH(qsizetype, start);
    const qsizetype caret = text.indexOf(u'|');
    text.remove(caret, 1);
    const auto found = formulaAround(text, caret);
    QString shown;
    if (found)
        shown = (found->isDisplay ? u"D"_s : QString()) + found->tex
            + (found->isClosed ? QString() : u"…"_s);
    QCOMPARE(shown, tex);
    if (found)
        QCOMPARE(found->start, start);
}

void TestFormulaPlace::isAsFastInEveryText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"Words and more. "_s.repeated(60'000);
    QTest::newRow("dollars") << u"$"_s.repeated(1'000'000);
    QTest::newRow("open formulas") << u"$x^"_s.repeated(300'000);
    QTest::newRow("parentheses") << u"\\("_s.repeated(500'000);
    QTest::newRow("braces") << u"$"_s + u"{"_s.repeated(1'000'000);
}

void TestFormulaPlace::isAsFastInEveryText()
{
    QFETCH(QString, text);
    QElapsedTimer clock;
    clock.start();
    constexpr int carets = 20;
    for (int i = 1; i <= carets; ++i)
        (void)formulaAround(text, text.size() / carets * i);
    QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestFormulaPlace)
#include "tst_formulaplace.moc"
