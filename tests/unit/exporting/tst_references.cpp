// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/citation.h"
#include "exporting/exporter.h"
#include "model/citationrecords.h"
#include "model/reference.h"
#include "support/issues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

Entry paper(const QString &title = u"Attention Is All You Need"_s)
{
    Entry entry = entryTitled(title);
    entry.source = Source::Arxiv;
    entry.authors = QStringList {u"Ashish Vaswani"_s, u"Noam Shazeer"_s};
    entry.arxivId = u"1706.03762"_s;
    entry.arxivVersion = 7;
    entry.url = u"https://arxiv.org/abs/1706.03762v7"_s;
    entry.publishedAt = u"2017-06-12T17:57:34Z"_s;
    entry.categories = QStringList {u"cs.CL"_s, u"cs.LG"_s};
    entry.abstract = u"An abstract."_s;
    return entry;
}

Issue issueOf(const QList<Entry> &entries)
{
    Issue issue = exampleIssue();
    issue.entries = entries;
    return issue;
}

QString bibtex(const QList<Entry> &entries)
{
    const auto bytes = (*exportFormatNamed(u"bibtex"_s))->write(issueOf(entries), {});
    return bytes ? QString::fromUtf8(*bytes) : bytes.error().message;
}

/// The value of a field of the only record.
QString field(const QList<Entry> &entries, const QString &name)
{
    const QRegularExpression line(
        u"^  %1 = (.*?),?$"_s.arg(name), QRegularExpression::MultilineOption);
    return line.match(bibtex(entries)).captured(1);
}

QJsonArray csl(const QList<Entry> &entries)
{
    const auto bytes = (*exportFormatNamed(u"csl-json"_s))->write(issueOf(entries), {});
    return bytes ? QJsonDocument::fromJson(*bytes).array() : QJsonArray();
}

QStringList keys(const QList<Entry> &entries)
{
    QStringList keys;
    for (const Citation &citation : citations(issueOf(entries)))
        keys.append(citation.key);
    return keys;
}

bool hasPairedBraces(const QString &text)
{
    int open = 0;
    for (const QChar c : text) {
        open += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (open < 0)
            return false;
    }
    return open == 0;
}

} // namespace

/// The two formats that reference managers read.
class TestReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void wholeRecord();
    void wholeItem();
    void kinds_data();
    void kinds();
    void titles_data();
    void titles();
    void namesInBibtex();
    void keys_data();
    void keys();
    void keysStayWhenEntriesMove();
    void addresses();
    void ownReadersFindThem();
    void hostileTexts();
};

void TestReferences::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<PersonName>("expected");
    const auto row = [](const char *name, const PersonName &expected) {
        QTest::newRow(name) << QString::fromUtf8(name) << expected;
    };
    const auto whole = [&row](const char *name) {
        row(name, {{}, {}, {}, {}, QString::fromUtf8(name)});
    };
    row("Ada Lovelace", {u"Ada"_s, {}, u"Lovelace"_s, {}, {}});
    row("Łukasz Kaiser", {u"Łukasz"_s, {}, u"Kaiser"_s, {}, {}});
    row("J. Alex Halderman", {u"J. Alex"_s, {}, u"Halderman"_s, {}, {}});
    row("Laurens van der Maaten", {u"Laurens"_s, u"van der"_s, u"Maaten"_s, {}, {}});
    row("Juan Carlos de la Cruz", {u"Juan Carlos"_s, u"de la"_s, u"Cruz"_s, {}, {}});
    row("Guy Van den Broeck", {u"Guy"_s, {}, u"Van den Broeck"_s, {}, {}});
    row("Martin Luther King Jr.", {u"Martin Luther"_s, {}, u"King"_s, u"Jr."_s, {}});
    row("Robert Downey, Jr.", {u"Robert"_s, {}, u"Downey"_s, u"Jr."_s, {}});
    row("Smith, Jr., John", {u"John"_s, {}, u"Smith"_s, u"Jr."_s, {}});
    row("Maaten, Laurens van der", {u"Laurens"_s, u"van der"_s, u"Maaten"_s, {}, {}});
    row("de la Cruz, Juan", {u"Juan"_s, u"de la"_s, u"Cruz"_s, {}, {}});
    row("Quoc V. Le", {u"Quoc V."_s, {}, u"Le"_s, {}, {}});
    row("Van Jacobson", {u"Van"_s, {}, u"Jacobson"_s, {}, {}});
    row("שרה לוי", {u"שרה"_s, {}, u"לוי"_s, {}, {}});
    whole("OpenAI");
    whole("王小明");
    whole("山田 太郎");
    whole("The ATLAS Collaboration");
    whole("Gemma Team");
    whole("Meta AI");
    whole("OpenAI, Inc.");
    whole("Barnes and Noble");
    whole("Allen Institute for AI");
    whole("Team 42");
    whole(",");
}

void TestReferences::names()
{
    QFETCH(QString, name);
    QFETCH(PersonName, expected);
    QCOMPARE(personName(name), expected);
    QCOMPARE(personName(u"  "_s + name + u'\n'), expected);
}

void TestReferences::wholeRecord()
{
    QCOMPARE(bibtex({paper()}), QString::fromUtf8(R"(% Digest: No. 1, 2026-04-27

@misc{vaswani2017attention,
  title = {Attention Is All You Need},
  author = {Vaswani, Ashish and Shazeer, Noam},
  year = {2017},
  month = jun,
  eprint = {1706.03762},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  url = {https://arxiv.org/abs/1706.03762v7}
}
)"));
}

void TestReferences::wholeItem()
{
    Entry entry = paper();
    entry.doi = u"https://doi.org/10.1000/xyz"_s;
    const QJsonObject expected {{u"id"_s, u"vaswani2017attention"_s}, {u"type"_s, u"article"_s},
        {u"title"_s, u"Attention Is All You Need"_s},
        {u"author"_s,
            QJsonArray {QJsonObject {{u"family"_s, u"Vaswani"_s}, {u"given"_s, u"Ashish"_s}},
                QJsonObject {{u"family"_s, u"Shazeer"_s}, {u"given"_s, u"Noam"_s}}}},
        {u"issued"_s, QJsonObject {{u"date-parts"_s, QJsonArray {QJsonArray {2017, 6, 12}}}}},
        {u"number"_s, u"arXiv:1706.03762"_s}, {u"publisher"_s, u"arXiv"_s},
        {u"DOI"_s, u"10.1000/xyz"_s}, {u"URL"_s, u"https://arxiv.org/abs/1706.03762v7"_s}};
    QCOMPARE(csl({entry}), QJsonArray {expected});
}

void TestReferences::kinds_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QString>("bibtexType");
    QTest::addColumn<QString>("cslType");
    QTest::newRow("preprint") << paper() << u"@misc{"_s << u"article"_s;
    Entry published = paper();
    published.journalRef = u"Phys. Rev. D 66, 010001 (2002)"_s;
    QTest::newRow("published") << published << u"@article{"_s << u"article-journal"_s;
    Entry page = entryTitled(u"A page"_s);
    page.url = u"https://example.org/a"_s;
    QTest::newRow("page") << page << u"@online{"_s << u"webpage"_s;
    page.url = u"https://example.org/blog/a"_s;
    QTest::newRow("blog") << page << u"@online{"_s << u"post-weblog"_s;
    page.url = u"https://someone.substack.com/p/a"_s;
    QTest::newRow("newsletter") << page << u"@online{"_s << u"post-weblog"_s;
    page.doi = u"10.1371/journal.pone.0000001"_s;
    QTest::newRow("with DOI") << page << u"@misc{"_s << u"article"_s;
}

void TestReferences::kinds()
{
    QFETCH(Entry, entry);
    QFETCH(QString, bibtexType);
    QFETCH(QString, cslType);
    QVERIFY(bibtex({entry}).contains(u'\n' + bibtexType));
    const QJsonValue item = csl({entry}).at(0);
    QCOMPARE(item["type"_L1].toString(), cslType);
    QCOMPARE(item["container-title"_L1].toString(), entry.journalRef.value_or(QString()));
}

void TestReferences::titles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &title, const QString &expected) {
        QTest::newRow(name) << title << u'{' + expected + u'}';
    };
    row("title case", u"Attention Is All You Need"_s, u"Attention Is All You Need"_s);
    row("acronyms", u"LoRA: Low-Rank Adaptation of LLMs"_s,
        u"{LoRA}: Low-Rank Adaptation of {LLMs}"_s);
    row("models", u"GPT-4 and T5 on H100s"_s, u"{GPT}-4 and {T5} on {H100s}"_s);
    row("sentence case", u"Learning from Bayes with gaussian priors"_s,
        u"Learning from {Bayes} with gaussian priors"_s);
    row("single letters", u"A Q Network Is a Network With I"_s,
        u"A {Q} Network Is a Network With {I}"_s);
    row("shouted", u"ATTENTION IS ALL"_s, u"ATTENTION IS ALL"_s);
    row("formula", u"Scaling to $O(N \\log N)$ at $5 & 10%"_s,
        u"Scaling to {$O(N \\log N)$} at \\$5 \\& 10\\%"_s);
    row("marks", u"a_b # ~10 ^ {x} \\y"_s,
        u"a\\_b \\# \\textasciitilde{}10 \\textasciicircum{} $\\lbrace$x$\\rbrace$ \\textbackslash{}y"_s);
    row("a formula's only brace", u"sets $\\{x | x^2$ of"_s, u"sets {$\\lbrace x | x^2$} of"_s);
    row("a formula that breaks", u"sets $x_{2$ of"_s, u"sets \\$x\\_$\\lbrace$2\\$ of"_s);
    row("a formula's remark", u"rate $x=5%$ of"_s, u"rate \\$x=5\\%\\$ of"_s);
    row("unicode", u"Über naïve 模型"_s, u"Über naïve 模型"_s);
}

void TestReferences::titles()
{
    QFETCH(QString, title);
    QFETCH(QString, expected);
    QCOMPARE(field({paper(title)}, u"title"_s), expected);
}

void TestReferences::namesInBibtex()
{
    Entry entry = paper();
    entry.authors = QStringList {u"Laurens van der Maaten"_s, u"Guy Van den Broeck"_s,
        u"John Smith Jr."_s, u"Barnes and Noble"_s, u"AT&T Research"_s, u" "_s};
    QCOMPARE(field({entry}, u"author"_s),
        u"{van der Maaten, Laurens and {Van den Broeck}, Guy and Smith, Jr., John and "
        "{Barnes and Noble} and {AT\\&T Research}}"_s);
}

void TestReferences::keys_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QString>("key");
    QTest::newRow("usual") << paper() << u"vaswani2017attention"_s;
    Entry entry = paper(u"Ein Über-Modell"_s);
    entry.authors = QStringList {u"Søren Ångström"_s};
    QTest::newRow("accents") << entry << u"angstrom2017ein"_s;
    entry.authors = QStringList {u"The ATLAS Collaboration"_s};
    QTest::newRow("group") << entry << u"atlas2017ein"_s;
    entry.authors = QStringList {u"王小明"_s};
    QTest::newRow("other letters") << entry << u"untitled2017ein"_s;
    entry.authors.reset();
    entry.publishedAt.reset();
    QTest::newRow("title only") << entry << u"ein"_s;
    entry.title = u"模型"_s;
    QTest::newRow("nothing") << entry << u"untitled"_s;
    entry.title = u"On the 3D of \\{}%,"_s;
    QTest::newRow("digits") << entry << u"untitled3d"_s;
}

void TestReferences::keys()
{
    QFETCH(Entry, entry);
    QFETCH(QString, key);
    QCOMPARE(::keys({entry}), QStringList {key});
}

void TestReferences::keysStayWhenEntriesMove()
{
    Entry old = paper();
    Entry middle = paper(u"Attention Again"_s);
    middle.publishedAt = u"2017-07-01T00:00:00Z"_s;
    Entry late = paper(u"Attention, Please"_s);
    late.publishedAt = u"2017-12-31T00:00:00Z"_s;
    const QString key = u"vaswani2017attention"_s;
    QCOMPARE(::keys({old, middle, late}), (QStringList {key, key + u'b', key + u'c'}));
    QCOMPARE(::keys({late, old, middle}), (QStringList {key + u'c', key, key + u'b'}));

    const QStringList many = ::keys(QList<Entry>(60, old));
    QCOMPARE(QSet<QString>(many.begin(), many.end()).size(), 60);
}

void TestReferences::addresses()
{
    Entry entry = paper();
    entry.url = u"https://example.org/{a}?b=1&c=2%#d~e_f"_s;
    entry.doi = u"doi:10.1002/(SICI)1097_x<1::AID>#3"_s;
    QCOMPARE(field({entry}, u"url"_s), u"{https://example.org/%7Ba%7D?b=1&c=2%25#d~e_f}"_s);
    QCOMPARE(field({entry}, u"doi"_s), u"{10.1002/(SICI)1097_x<1::AID>#3}"_s);
    entry.url = u"javascript:alert(1)"_s;
    entry.doi = u"10.1/a}b"_s;
    QCOMPARE(field({entry}, u"url"_s), u"{https://arxiv.org/abs/1706.03762}"_s);
    QCOMPARE(field({entry}, u"doi"_s), QString());
    entry.arxivId = u"not an id"_s;
    QCOMPARE(field({entry}, u"url"_s), QString());
    QCOMPARE(field({entry}, u"eprint"_s), QString());
}

void TestReferences::ownReadersFindThem()
{
    Entry page = entryTitled(u"@article{x, A page"_s);
    page.url = u"https://example.org/a"_s;
    const Issue issue = issueOf({paper(), page, paper(u"@misc{TY  - }"_s)});
    for (const QString &format : {u"bibtex"_s, u"csl-json"_s}) {
        const QByteArray bytes = *(*exportFormatNamed(format))->write(issue, {});
        const QString text = QString::fromUtf8(bytes);
        const QList<CitationRecord> records = citationRecords(text);
        QCOMPARE(records.size(), 3);
        const QList<Citation> expected = citations(issue);
        for (qsizetype i = 0; i < records.size(); ++i) {
            const QString record =
                text.sliced(records.at(i).start, records.at(i).end - records.at(i).start);
            QVERIFY(record.contains(expected.at(i).key));
            QVERIFY(record.contains(expected.at(i).url));
        }
    }
}

void TestReferences::hostileTexts()
{
    QRandomGenerator random(5);
    const QString alphabet = u"{}\\$%&#_~^@\"',=a N$\\{}$\n\r\té王\U0001F600<>()"_s;
    for (int round = 0; round < 500; ++round) {
        const auto text = [&] {
            QString made;
            for (int i = 0; i < 20; ++i)
                made += alphabet.at(random.bounded(alphabet.size()));
            return made;
        };
        Entry entry = paper(u'x' + text());
        entry.authors = QStringList {text(), text() + u" and "_s + text()};
        entry.journalRef = text();
        entry.doi = u"10.1000/"_s + text();
        entry.url = u"https://example.org/"_s + text();
        entry.categories = QStringList {text()};
        const QString bib = bibtex({entry, paper()});
        QVERIFY2(hasPairedBraces(bib), qPrintable(bib));
        QCOMPARE(citationRecords(bib).size(), 2);
        QCOMPARE(csl({entry, paper()}).size(), 2);
    }
}

QTEST_GUILESS_MAIN(TestReferences)
#include "tst_references.moc"
