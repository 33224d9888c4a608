// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/likeness.h"
#include "memory/traits.h"
#include "support/recordeddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

Entry entryOf(const QString &title, const QString &authors, const QString &abstract = {})
{
    Entry entry;
    entry.title = title;
    if (!authors.isEmpty())
        entry.authors = authors.split(u"; "_s);
    if (!abstract.isEmpty())
        entry.abstract = abstract;
    return entry;
}

const QString abstractOfRouting =
    u"Serving a language model is mostly a matter of deciding which of several copies answers "
    "which request. We show that a router that predicts the length of an answer from its prompt "
    "cuts the wait at the ninetieth percentile by half, on traces of three public services and "
    "with no change to the model or to its kernels."_s;
const QString abstractOfRoutingRevised =
    u"Serving a language model is mostly a matter of deciding which of several copies answers "
    "which request. We show that a router that predicts the length of an answer from its prompt "
    "cuts the wait at the ninetieth percentile by a third, on traces of three public services and "
    "without changes to the model or to its kernels."_s;
const QString abstractOfPruning =
    u"We remove attention heads one after the other and measure what is lost. Half of them can go "
    "without a change in accuracy, most of those in the upper layers, and the order in which they "
    "go predicts how well a smaller copy can be distilled from what remains after fine tuning."_s;

} // namespace

class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folding_data();
    void folding();
    void names_data();
    void names();
    void identities_data();
    void identities();
    void titles_data();
    void titles();
    void works_data();
    void works();
    void authors();
    void realPapersAreNotTakenForEachOther();
};

void TestLikeness::folding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("wanted");
    QTest::newRow("case") << u"Attention Is All"_s << u"attention is all"_s;
    QTest::newRow("accents") << u"Naïve Bézier Müller"_s << u"naive bezier muller"_s;
    QTest::newRow("letters") << u"Łukasz Sørensen Æsir groß"_s << u"lukasz sorensen aesir gross"_s;
    QTest::newRow("marks") << u"“FooNet” — state-of-the-art!"_s << u"foonet state of the art"_s;
    QTest::newRow("apostrophe") << u"don't don’t"_s << u"dont dont"_s;
    QTest::newRow("width") << u"ＧＰＴ ﬁne"_s << u"gpt fine"_s;
    QTest::newRow("Chinese") << u"注意力 net"_s << u"注 意 力 net"_s;
    QTest::newRow("only marks") << u" -- ! "_s << QString();
}

void TestLikeness::folding()
{
    QFETCH(QString, text);
    QTEST(folded(text), "wanted");
}

void TestLikeness::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("given");
    QTest::newRow("plain") << u"Ada Lovelace"_s << u"lovelace"_s << u"ada"_s;
    QTest::newRow("initials") << u"A. B. Lovelace"_s << u"lovelace"_s << u"a"_s;
    QTest::newRow("family first") << u"Lovelace, Ada King"_s << u"lovelace"_s << u"ada"_s;
    QTest::newRow("one word") << u"Plato"_s << u"plato"_s << QString();
    QTest::newRow("blank") << u"  "_s << QString() << QString();
}

void TestLikeness::names()
{
    QFETCH(QString, name);
    QFETCH(QString, family);
    QFETCH(QString, given);
    QCOMPARE(foldedName(name), (FoldedName {family, given}));
}

void TestLikeness::identities_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("doi");
    QTest::addColumn<QString>("otherUrl");
    QTest::addColumn<QString>("otherDoi");
    QTest::addColumn<bool>("wanted");
    const QString none;
    QTest::newRow("nothing known") << none << none << none << none << false;
    QTest::newRow("same page") << u"https://example.org/a"_s << none << u"https://example.org/a"_s
                               << none << true;
    QTest::newRow("another page") << u"https://example.org/a"_s << none
                                  << u"https://example.org/b"_s << none << false;
    QTest::newRow("versions") << u"https://arxiv.org/abs/2604.15579v1"_s << none
                              << u"https://arxiv.org/pdf/2604.15579v3"_s << none << true;
    QTest::newRow("DOI's case") << none << u"10.1000/ABC"_s << none << u"10.1000/abc"_s << true;
    QTest::newRow("DOI and its address")
        << none << u"10.1000/abc"_s << u"https://doi.org/10.1000/ABC"_s << none << true;
    QTest::newRow("arXiv's DOI") << none << u"10.48550/arXiv.2604.15579"_s
                                 << u"https://arxiv.org/abs/2604.15579"_s << none << true;
}

void TestLikeness::identities()
{
    QFETCH(QString, url);
    QFETCH(QString, doi);
    QFETCH(QString, otherUrl);
    QFETCH(QString, otherDoi);
    Entry a = entryOf(u"A"_s, {});
    Entry b = entryOf(u"B"_s, {});
    a.url = url;
    a.doi = doi;
    b.url = otherUrl;
    b.doi = otherDoi;
    QTEST(nameTheSame(a, b), "wanted");
}

void TestLikeness::titles_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("equal but for case and accents")
        << u"Naïve Routing"_s << u"NAIVE ROUTING"_s << 1.0 << 1.0;
    QTest::newRow("other") << u"Routing requests"_s << u"Pruned heads"_s << 0.0 << 0.1;
    QTest::newRow("more words") << u"Routing requests by length"_s
                                << u"Routing long requests by their length"_s << 0.7 << 0.95;
    QTest::newRow("empty") << QString() << QString() << 0.0 << 0.0;
}

void TestLikeness::titles()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, least);
    QFETCH(double, most);
    const double found = titleSimilarity(a, b);
    QVERIFY2(found >= least && found <= most, qPrintable(QString::number(found)));
    QCOMPARE(titleSimilarity(b, a), found);
}

void TestLikeness::works_data()
{
    QTest::addColumn<Entry>("a");
    QTest::addColumn<Entry>("b");
    QTest::addColumn<bool>("wanted");
    const auto row = [](const char *name, const Entry &a, const Entry &b, bool wanted) {
        QTest::newRow(name) << a << b << wanted;
    };
    const QString team = u"Ada Lovelace; Alan Turing; Grace Hopper"_s;
    const QString routing = u"Routing requests by the length of their answers"_s;
    // One work.
    row("another title, the abstract revised", entryOf(routing, team, abstractOfRouting),
        entryOf(u"LenRoute: who waits for whom"_s, team, abstractOfRoutingRevised), true);
    row("nobody named, the abstract the same", entryOf(routing, {}, abstractOfRouting),
        entryOf(u"LenRoute"_s, team, abstractOfRouting), true);
    row("the title alone, in capitals", entryOf(routing, {}), entryOf(routing.toUpper(), {}), true);
    row("accents and marks", entryOf(u"Naïve Bézier routing of “long” requests"_s, u"A. Müller"_s),
        entryOf(u"Naive Bezier Routing of Long Requests"_s, u"Anna Muller"_s), true);
    row("a word more, the same team", entryOf(routing, team),
        entryOf(u"Routing long requests by the length of their answers"_s, team), true);
    row("the same name before the colon", entryOf(u"LenRoute: routing requests by length"_s, team),
        entryOf(u"LenRoute: a faster way to serve"_s, team), true);
    row("initials", entryOf(routing, u"A. Lovelace; A. Turing"_s), entryOf(routing, team), true);
    // Others.
    row("the same title, nobody in common", entryOf(routing, u"Ada Lovelace"_s),
        entryOf(routing, u"Alan Turing"_s), false);
    row("a parody", entryOf(u"Attention is all you need"_s, team),
        entryOf(u"Attention is not all you need"_s, u"Emmy Noether"_s), false);
    row("a later version's report",
        entryOf(u"LenRoute 2 technical report"_s, team, abstractOfRouting),
        entryOf(u"LenRoute 2.5 technical report"_s, team, abstractOfPruning), false);
    row("numbered without abstracts", entryOf(u"LenRoute 2 technical report"_s, team),
        entryOf(u"LenRoute 3 technical report"_s, team), false);
    row("part two", entryOf(u"Routing requests in practice, part I"_s, team),
        entryOf(u"Routing requests in practice, part II"_s, team), false);
    row("a series by one team",
        entryOf(u"Routing requests in the cloud"_s, team, abstractOfRouting),
        entryOf(u"Routing requests in the car"_s, team, abstractOfPruning), false);
    row("one common author", entryOf(u"Routing requests by prompt length"_s, team),
        entryOf(u"Routing requests by user"_s, u"Ada Lovelace; Emmy Noether"_s), false);
    row("short titles", entryOf(u"Editorial"_s, {}), entryOf(u"Editorial"_s, {}), false);
    row("short titles of one team", entryOf(u"Agents"_s, team, abstractOfRouting),
        entryOf(u"Agents"_s, team, abstractOfPruning), false);
    row("titles of marks", entryOf(u"???"_s, {}), entryOf(u"!!!"_s, {}), false);
    row("surveys", entryOf(u"A survey of large language models"_s, u"Ada Lovelace; Emmy Noether"_s),
        entryOf(u"A survey of large language model agents"_s, u"Ada Lovelace; Alan Turing"_s),
        false);
}

void TestLikeness::works()
{
    QFETCH(Entry, a);
    QFETCH(Entry, b);
    QTEST(areOneWork(a, b), "wanted");
    QTEST(areOneWork(b, a), "wanted");
}

void TestLikeness::authors()
{
    const Entry a = entryOf(u"A"_s, u"Ada Lovelace; Wei Wang; J. Müller; Plato"_s);
    const Entry b = entryOf(u"B"_s, u"Lovelace, Ada; Wen Wang; Jürgen Muller; Aristotle"_s);
    QCOMPARE(sharedAuthors(a, b), QStringList({u"Ada Lovelace"_s, u"J. Müller"_s}));
    QCOMPARE(sharedAuthors(a, entryOf(u"C"_s, {})), QStringList());
}

void TestLikeness::realPapersAreNotTakenForEachOther()
{
    if (recordedData().isEmpty())
        QSKIP("GALLEY_RECORDED_DATA names no recorded responses");
    const QJsonArray papers =
        QJsonDocument::fromJson(recorded(u"hf/daily_papers_2026-06-12.json"_s)).array();
    QList<Entry> entries;
    for (const QJsonValue &each : papers) {
        const QJsonObject paper = each[u"paper"_s].toObject();
        Entry entry = entryOf(paper[u"title"_s].toString(), {}, paper[u"summary"_s].toString());
        entry.authors.emplace();
        for (const QJsonValue &author : paper[u"authors"_s].toArray())
            entry.authors->append(author[u"name"_s].toString());
        entries.append(entry);
    }
    QVERIFY(entries.size() > 20);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j)
            QVERIFY2(!areOneWork(entries.at(i), entries.at(j)), qPrintable(entries.at(i).title));
        Entry retitled = entries.at(i);
        retitled.title = u"Something else altogether"_s;
        QVERIFY2(areOneWork(entries.at(i), retitled), qPrintable(entries.at(i).title));
    }
}

QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
