// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/textpattern.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(galley::FindOptions)

class TestTextPattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void found_data();
    void found();
    void replaced_data();
    void replaced();
    void wrongPatternSaysWhere_data();
    void wrongPatternSaysWhere();
    void endlessPatternEnds_data();
    void endlessPatternEnds();
    void deadlineIsKept();
};

namespace {

constexpr FindOptions plain;
constexpr FindOptions withCase {.matchesCase = true};
constexpr FindOptions words {.isWholeWords = true};
constexpr FindOptions pattern {.isPattern = true};
constexpr FindOptions wordPattern {.isWholeWords = true, .isPattern = true};

} // namespace

void TestTextPattern::found_data()
{
    QTest::addColumn<QString>("looked");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("marked");
    QTest::newRow("any case") << u"model"_s << plain << u"Models and a model"_s
                              << u"[Model]s and a [model]"_s;
    QTest::newRow("case") << u"model"_s << withCase << u"Models and a model"_s
                          << u"Models and a [model]"_s;
    QTest::newRow("whole words") << u"model"_s << words << u"models, model; submodel, model’s"_s
                                 << u"models, [model]; submodel, [model]’s"_s;
    QTest::newRow("whole word of marks")
        << u"C++"_s << words << u"C++ and C++20"_s << u"[C++] and C++20"_s;
    QTest::newRow("accents") << u"ärger"_s << words << u"Ärger verärgert"_s
                             << u"[Ärger] verärgert"_s;
    QTest::newRow("marks are themselves")
        << u"a.c (x)"_s << plain << u"abc a.c (x)"_s << u"abc [a.c (x)]"_s;
    QTest::newRow("pattern") << u"a.c"_s << pattern << u"abc a.c"_s << u"[abc] [a.c]"_s;
    QTest::newRow("pattern of words") << u"a|b"_s << wordPattern << u"a b ab"_s << u"[a] [b] ab"_s;
    QTest::newRow("lines") << u"^.+$"_s << pattern << u"one\ntwo"_s << u"[one]\n[two]"_s;
    QTest::newRow("nothing is no match") << u"x*"_s << pattern << u"axb"_s << u"a[x]b"_s;
    QTest::newRow("emoji") << u"x*"_s << pattern << u"😀x"_s << u"😀[x]"_s;
    QTest::newRow("touching") << u"aa"_s << plain << u"aaaaa"_s << u"[aa][aa]a"_s;
    QTest::newRow("none") << u"z"_s << plain << u"abc"_s << u"abc"_s;
}

void TestTextPattern::found()
{
    QFETCH(QString, looked);
    QFETCH(FindOptions, options);
    QFETCH(QString, text);
    QFETCH(QString, marked);
    const auto compiled = TextPattern::from(looked, options);
    QVERIFY(compiled);
    const auto matches = compiled->matchesIn(text);
    QVERIFY(matches);
    for (auto match = matches->rbegin(); match != matches->rend(); ++match) {
        text.insert(match->start + match->length, u']');
        text.insert(match->start, u'[');
    }
    QCOMPARE(text, marked);
}

void TestTextPattern::replaced_data()
{
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("result");
    QTest::newRow("groups") << pattern << uR"(\2, \1)"_s << u"Lovelace, Ada"_s;
    QTest::newRow("whole") << pattern << uR"(“\0”)"_s << u"“Ada Lovelace”"_s;
    QTest::newRow("missing group") << pattern << uR"(\7.)"_s << u"."_s;
    QTest::newRow("line end") << pattern << uR"(\1\n\2)"_s << u"Ada\nLovelace"_s;
    QTest::newRow("backslash") << pattern << uR"(\\1\alpha\)"_s << uR"(\1\alpha\)"_s;
    QTest::newRow("dollars are TeX") << pattern << u"$1$"_s << u"$1$"_s;
}

void TestTextPattern::replaced()
{
    QFETCH(FindOptions, options);
    QFETCH(QString, replacement);
    QFETCH(QString, result);
    const auto compiled = TextPattern::from(u"(\\w+) (\\w+)"_s, options);
    const auto matches = compiled->matchesIn(u"Ada Lovelace"_s);
    QCOMPARE(matches->size(), 1);
    QCOMPARE(compiled->replacementFor(matches->first(), replacement), result);
}

void TestTextPattern::wrongPatternSaysWhere_data()
{
    QTest::addColumn<QString>("looked");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << u""_s << plain << u"Type"_s;
    QTest::newRow("open bracket") << u"ab[c"_s << pattern << u"at character 5"_s;
    QTest::newRow("closing of ours") << u"a)(b"_s << wordPattern << u"at character 2"_s;
}

void TestTextPattern::wrongPatternSaysWhere()
{
    QFETCH(QString, looked);
    QFETCH(FindOptions, options);
    QFETCH(QString, says);
    const auto compiled = TextPattern::from(looked, options);
    QVERIFY(!compiled);
    QVERIFY2(compiled.error().message.contains(says), qPrintable(compiled.error().message));
}

void TestTextPattern::endlessPatternEnds_data()
{
    QTest::addColumn<QString>("looked");
    QTest::newRow("nested") << u"(a+)+[bc]"_s;
    QTest::newRow("either") << u"(a|aa)+[bc]"_s;
    QTest::newRow("own limit") << u"(*LIMIT_MATCH=4000000000)(a+)+[bc]"_s;
}

void TestTextPattern::endlessPatternEnds()
{
    QFETCH(QString, looked);
    QElapsedTimer timer;
    timer.start();
    const auto compiled = TextPattern::from(looked, pattern);
    if (compiled) { // or it is refused
        const auto matches = compiled->matchesIn(QString(5000, u'a'));
        QVERIFY(!matches);
        QCOMPARE(matches.error().code, Error::Code::TooLarge);
    }
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void TestTextPattern::deadlineIsKept()
{
    const auto compiled = TextPattern::from(u"a"_s);
    const auto matches = compiled->matchesIn(u"aaa"_s, QDeadlineTimer(0));
    QVERIFY(!matches);
    QCOMPARE(matches.error().code, Error::Code::Timeout);
}

QTEST_GUILESS_MAIN(TestTextPattern)
#include "tst_textpattern.moc"
