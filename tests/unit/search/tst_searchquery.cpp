// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchquery.h"
#include "search/searchstatement.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestSearchQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsed_data();
    void parsed();
    void refused_data();
    void refused();
    void tooManyWords();
    void scriptsWithoutSpaces_data();
    void scriptsWithoutSpaces();
};

void TestSearchQuery::parsed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expression");
    const auto row = [](const char *name, const QString &text, const QString &expression) {
        QTest::newRow(name) << text << expression;
    };
    const QString advanced = markOf(SearchMark::Difficulty, u"advanced"_s);
    const QString year = markOf(SearchMark::Year, u"2026"_s);
    row("one word", u"attention"_s, u"(\"attention\")"_s);
    row("all of several", u" two\twords "_s, u"(\"two\" AND \"words\")"_s);
    row("prefix", u"atten*"_s, u"(\"atten\"*)"_s);
    row("phrase", u"\"two words\""_s, u"(\"two words\")"_s);
    row("typographic quotes", u"“two words”"_s, u"(\"two words\")"_s);
    row("unclosed phrase", u"\"two words"_s, u"(\"two words\")"_s);
    row("phrase as a prefix", u"\"two wor\"*"_s, u"(\"two wor\"*)"_s);
    row("phrase behind a word", u"say\"two words\""_s, u"(\"say\" AND \"two words\")"_s);
    row("a word twice", u"one two one"_s, u"(\"one\" AND \"two\")"_s);
    row("without", u"attention -linear"_s, u"(\"attention\") NOT (\"linear\")"_s);
    row("a hyphen within", u"fine-tuning"_s, u"(\"fine-tuning\")"_s);
    row("author", u"author:Ng"_s, u"(authors : \"Ng\")"_s);
    row("author of two words", u"author:\"Ada Ng\""_s, u"(authors : \"Ada Ng\")"_s);
    row("title without", u"a1 -title:b"_s, u"(\"a1\") NOT (title : \"b\")"_s);
    row("difficulty", u"Difficulty:Advanced"_s, u"(marks : \"%1\")"_s.arg(advanced));
    row("word and year", u"word year:2026"_s, u"(\"word\" AND marks : \"%1\")"_s.arg(year));
    row("years", u"year:2026..2027"_s,
        u"((marks : \"%1\" OR marks : \"%2\"))"_s.arg(year, markOf(SearchMark::Year, u"2027"_s)));
    row("issue's beginning", u"issue:2026-04*"_s,
        u"(marks : \"%1\"*)"_s.arg(markOf(SearchMark::Issue, u"2026-04"_s)));
    row("an identifier is words", u"arXiv:2604.15579"_s, u"(\"arxiv 2604.15579\")"_s);
    row("an address is words", u"https://a.example/b"_s, u"(\"https //a.example/b\")"_s);
    row("operators are words", u"a AND NOT b OR c"_s,
        u"(\"a\" AND \"AND\" AND \"NOT\" AND \"b\" AND \"OR\" AND \"c\")"_s);
    row("signs are no words", u"+ ( attention ) ^ *"_s, u"(\"attention\")"_s);
}

void TestSearchQuery::parsed()
{
    QFETCH(QString, text);
    QFETCH(QString, expression);
    const Result<SearchQuery> query = SearchQuery::parse(text);
    QVERIFY2(query, query ? "" : qPrintable(query.error().message));
    QCOMPARE(matchExpression(*query), expression);
}

void TestSearchQuery::refused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &text, const QString &words) {
        QTest::newRow(name) << text << words;
    };
    row("nothing", u" "_s, u"no word"_s);
    row("signs", u"+ *"_s, u"no word"_s);
    row("only without", u"-linear"_s, u"no word"_s);
    row("difficulty", u"difficulty:hard"_s, u"accessible, intermediate, advanced"_s);
    row("source", u"source:web"_s, u"api-arxiv"_s);
    row("year", u"year:lately"_s, u"2024..2026"_s);
    row("years backwards", u"year:2026..2024"_s, u"2024..2026"_s);
    row("very many years", u"year:1..9999"_s, u"2024..2026"_s);
    row("has", u"has:hope"_s, u"code, doi"_s);
}

void TestSearchQuery::refused()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const Result<SearchQuery> query = SearchQuery::parse(text);
    QVERIFY(!query);
    QCOMPARE(query.error().code, Error::Code::InvalidInput);
    QVERIFY2(query.error().message.contains(words), qPrintable(query.error().message));
}

void TestSearchQuery::tooManyWords()
{
    QStringList words;
    for (int i = 0; i <= maxSearchTerms; ++i)
        words.append(u"w%1"_s.arg(i));
    const Result<SearchQuery> query = SearchQuery::parse(words.join(u' '));
    QVERIFY(!query);
    QCOMPARE(query.error().code, Error::Code::TooLarge);
    words.removeLast();
    QVERIFY(SearchQuery::parse(words.join(u' ')));
}

void TestSearchQuery::scriptsWithoutSpaces_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("taken");
    QTest::newRow("Latin") << u"attention"_s << u"attention"_s;
    QTest::newRow("Chinese") << u"注意力"_s << u"注 意 力"_s;
    QTest::newRow("mixed") << u"用GPT写"_s << u"用 GPT 写"_s;
    QTest::newRow("Greek has spaces") << u"προσοχή"_s << u"προσοχή"_s;
    QTest::newRow("beyond the first plane") << u"𠀀𠀁"_s << u"𠀀 𠀁"_s;
}

void TestSearchQuery::scriptsWithoutSpaces()
{
    QFETCH(QString, text);
    QFETCH(QString, taken);
    QCOMPARE(indexable(text).simplified(), taken);
}

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "tst_searchquery.moc"
