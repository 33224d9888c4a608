// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/spellingwords.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestSpellingWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void hostileTextIsQuick();
    void sourceIsKnown_data();
    void sourceIsKnown();
    void dictionary_data();
    void dictionary();
};

void TestSpellingWords::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const QStringList one {u"one"_s};
    QTest::newRow("prose") << u"Schöne *Grüße*, isn’t it?"_s
                           << QStringList {u"Schöne"_s, u"Grüße"_s, u"isn’t"_s, u"it"_s};
    QTest::newRow("code") << u"one `two three` ``f(`x`)``"_s << one;
    QTest::newRow("block of code") << u"one\n```cpp\nint mian();\n```"_s << one;
    QTest::newRow("open block of code") << u"one\n```\nint mian();"_s << one;
    QTest::newRow("formula") << u"one $\\alpha + beta$ $$gamma$$"_s << one;
    QTest::newRow("prices") << u"$5 or one $6"_s << QStringList {u"or"_s, u"one"_s};
    QTest::newRow("command") << u"one \\emph"_s << one;
    QTest::newRow("link") << u"[one](https://example.org/thier/page)"_s << one;
    QTest::newRow("addresses") << u"https://exmaple.org/a?b one www.exmaple.org ed@exmaple.org"_s
                               << one;
    QTest::newRow("DOI") << u"10.1000/abcdef one"_s << one;
    QTest::newRow("HTML") << u"<span class=\"wron\">one</span>"_s << one;
    QTest::newRow("capitals") << u"RLHF LLMs LLM’s NASA one"_s << one;
    QTest::newRow("camels") << u"PyTorch iPhone LoRA DeepSeek one"_s << one;
    QTest::newRow("digits") << u"GPT4 mp3 7b 12 one"_s << one;
    QTest::newRow("identifiers") << u"max_tokens #hashtg @someboddy C++ one"_s << one;
    QTest::newRow("single letters") << u"A b one"_s << one;
    QTest::newRow("no spaces") << u"機械学習 one"_s << one;
    QTest::newRow("hyphens") << u"long-known"_s << QStringList {u"long"_s, u"known"_s};
    QTest::newRow("none") << u""_s << QStringList();
}

void TestSpellingWords::words()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QStringList words;
    for (const WordPlace &place : wordsToSpell(text))
        words.append(text.sliced(place.start, place.length));
    QCOMPARE(words, found);
}

void TestSpellingWords::hostileTextIsQuick()
{
    for (const QString &part : {u"`"_s, u"$a "_s, u"<"_s, u"]("_s, u"``a`"_s, u"\\("_s}) {
        const QString text = part.repeated(20000);
        QElapsedTimer timer;
        timer.start();
        std::ignore = wordsToSpell(text);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(part));
    }
}

void TestSpellingWords::sourceIsKnown_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("title") << u"mambas"_s << true;
    QTest::newRow("author") << u"Vaswani’s"_s << true;
    QTest::newRow("abstract") << u"Tokeniser"_s << true;
    QTest::newRow("summary") << u"mispeled"_s << false;
}

void TestSpellingWords::sourceIsKnown()
{
    QFETCH(QString, word);
    QFETCH(bool, isKnown);
    Entry entry;
    entry.title = u"Mambas all the way"_s;
    entry.authors = QStringList {u"Ashish Vaswani"_s};
    entry.abstract = u"A tokeniser."_s;
    entry.summary = u"mispeled"_s;
    QCOMPARE(wordsOfSource(entry).contains(comparableWord(word)), isKnown);
}

void TestSpellingWords::dictionary_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("none is English") << u""_s << u"en_US"_s;
    QTest::newRow("English") << u"en"_s << u"en_US"_s;
    QTest::newRow("British") << u"en-GB"_s << u"en_GB"_s;
    QTest::newRow("another country") << u"en-NZ"_s << u"en_US"_s;
    QTest::newRow("German") << u"de"_s << u"de_DE"_s;
    QTest::newRow("Portuguese") << u"pt"_s << u"pt_BR"_s;
    QTest::newRow("case") << u"PT-br"_s << u"pt_BR"_s;
    QTest::newRow("unknown") << u"eo"_s << u""_s;
    QTest::newRow("no prefix of a code") << u"d"_s << u""_s;
}

void TestSpellingWords::dictionary()
{
    QFETCH(QString, language);
    QFETCH(QString, chosen);
    QCOMPARE(dictionaryFor(language,
                 {u"de_AT"_s, u"de_DE"_s, u"en_AU"_s, u"en_GB"_s, u"en_US"_s, u"pt_BR"_s}),
        chosen);
}

QTEST_GUILESS_MAIN(TestSpellingWords)
#include "tst_spellingwords.moc"
