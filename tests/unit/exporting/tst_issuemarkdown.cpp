// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/exporter.h"
#include "exporting/issuemarkdown.h"
#include "markup/markup.h"
#include "render/reading.h"
#include "support/issues.h"
#include "support/recordeddata.h"
#include "json/issuejson.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

QString exported(const Issue &issue)
{
    const auto bytes = (*exportFormatNamed(u"markdown"_s))->write(issue, {});
    return bytes ? QString::fromUtf8(*bytes) : bytes.error().message;
}

Result<Issue> readBack(const Issue &issue) { return readIssueMarkdown(exported(issue).toUtf8()); }

/// What the Markdown export publishes of an entry, as the same words.
Entry published(const Entry &entry)
{
    const auto texts = [](const QStringList &list) {
        return list.isEmpty() ? std::nullopt : std::optional(list);
    };
    const auto text = [](const QString &words) {
        return words.isEmpty() ? std::nullopt : std::optional(words);
    };
    Entry result;
    result.title =
        QString::fromUtf8(markup::plainToMarkdown(entry.title).toUtf8()); // whole characters
    result.url = text(reading::safeUrl(entry.url));
    result.authors = texts(reading::authors(entry));
    result.difficulty = entry.difficulty;
    result.summary = text(markup::tidyMarkdown(entry.summary.value_or(QString())));
    QStringList takeaways;
    for (const QString &takeaway : reading::takeaways(entry))
        takeaways.append(markup::tidyMarkdown(takeaway));
    takeaways.removeAll(QString());
    result.takeaways = texts(takeaways);
    result.source = entry.source;
    result.arxivId = text(reading::tidy(entry.arxivId.value_or(QString())));
    result.citationCount = entry.citationCount;
    return result;
}

Issue published(const Issue &issue)
{
    Issue result = issue;
    result.id = {};
    result.extra = {};
    result.introduction.reset();
    if (const QString text = markup::tidyMarkdown(issue.introduction.value_or(QString()));
        !text.isEmpty())
        result.introduction = text;
    for (Entry &entry : result.entries)
        entry = published(entry);
    return result;
}

Entry plainEntry()
{
    Entry entry = entryTitled(u"A title"_s);
    entry.url = u"https://example.org/"_s;
    entry.authors = QStringList {u"Ada Lovelace"_s};
    entry.difficulty = Difficulty::Advanced;
    entry.summary = u"A summary."_s;
    entry.takeaways = QStringList {u"One."_s, u"Two."_s};
    entry.arxivId = u"2604.15579"_s;
    entry.citationCount = 1234;
    entry.source = Source::Arxiv;
    return entry;
}

Issue issueOf(const Entry &entry)
{
    Issue issue = exampleIssue();
    issue.entries = {entry};
    issue.extra = {};
    return issue;
}

/// A text of marks that mean something in Markdown, in YAML or here.
QString hostileText(QRandomGenerator &random)
{
    static const QStringList pieces {u"a"_s, u"words and"_s, u" "_s, u" "_s, u"\n"_s, u"\n\n"_s,
        u"*"_s, u"**"_s, u"_"_s, u"`"_s, u"```\n"_s, u"~~~\n"_s, u"$"_s, u"$x_1^2$"_s, u"$n$th"_s,
        u"$$y$$"_s, u"\\"_s, u"\\("_s, u"\\)"_s, u"["_s, u"](https://x.org/a)"_s,
        u"[l](https://x.org \"t\")"_s, u"![p](https://x.org/p)"_s, u"<b>"_s, u"<!-- -->"_s, u"> "_s,
        u"- "_s, u"* "_s, u"1. "_s, u"    "_s, u"# "_s, u"## "_s, u"### Takeaways\n"_s, u"---\n"_s,
        u"===\n"_s, u"|a|b|\n|:-|-:|\n|c|d|\n"_s, u"&amp;"_s, u"&#10;"_s, u"&nbsp;"_s, u"~10"_s,
        u"$5"_s, u"https://x.org/a_b"_s, u"é王"_s, u"\t"_s, u"[a]: https://x.org\n"_s, u"[a]"_s,
        u"● Advanced\n"_s, u"via manual\n"_s, u" · "_s, u", "_s, u"\""_s, u"'"_s, u": "_s, u"#"_s,
        u"\r"_s, u"\u2028"_s, u"\u0001"_s, u"\u0085"_s, QString(QChar(0xd83d)), u"\U0001F980"_s};
    QString text;
    for (int i = random.bounded(14); i >= 0; --i)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

QString hostileLine(QRandomGenerator &random) { return u"x"_s + hostileText(random); }

Entry hostileEntry(QRandomGenerator &random)
{
    Entry entry = entryTitled(hostileLine(random));
    const auto maybe = [&random] { return random.bounded(3) > 0; };
    if (maybe())
        entry.url = u"https://x.org/"_s + hostileText(random).remove(u' ');
    if (maybe())
        entry.authors = QStringList {hostileText(random), hostileText(random)};
    if (maybe())
        entry.difficulty = Difficulty::Intermediate;
    if (maybe())
        entry.summary = hostileText(random);
    if (maybe())
        entry.takeaways = QStringList {hostileText(random), hostileText(random)};
    if (maybe())
        entry.arxivId = hostileText(random);
    if (maybe())
        entry.citationCount = random.bounded(3000);
    return entry;
}

} // namespace

class TestIssueMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fixtureComesBack();
    void writtenTextsComeBackAsTheyWere_data();
    void writtenTextsComeBackAsTheyWere();
    void fieldsComeBack_data();
    void fieldsComeBack();
    void unpublishedFieldsStay();
    void hostileTextsComeBack();
    void foreignFrontMatter();
    void handWritten();
    void errors_data();
    void errors();
    void recognised();
};

void TestIssueMarkdown::fixtureComesBack()
{
    const QString document = QString::fromUtf8(fixture(u"exporting/issue.md"_s));
    const Result<Issue> issue = readIssueMarkdown(document.toUtf8());
    QVERIFY2(issue, issue ? "" : qPrintable(issue.error().message));
    QCOMPARE(issue->entries.size(), 3);
    QCOMPARE(exported(*issue), document);
    const Issue original = *readIssueJson(fixture(u"exporting/issue.json"_s));
    QCOMPARE(published(*issue), published(original));
}

void TestIssueMarkdown::writtenTextsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("prose", u"It costs $5 to $10, ~10% less [1], a < b && c | d_e. *Yes*, **so**: 1.5 x."_s);
    row("formulas", u"In $O(n \\log n)$ for the $n$th, US$5, and\n\n$$\\sum_i x_i$$"_s);
    row("lines", u"One line\nand its end\n\nAnother paragraph\\\nbroken"_s);
    row("lists", u"- a\n- b\n  1. c\n  2. d\n\nText\n\n- loose\n\n- list"_s);
    row("code",
        u"Use `a_b | c`:\n\n```python\ndef f(x):\n    return  x\n\n---\n### Takeaways\n```"_s);
    row("list of code", u"- a\n\n  ```\n  ---\n  ```\n\n- b"_s);
    row("links",
        u"See [here](https://x.org/a_(b) \"A \\\"title\\\"\") and https://x.org/c_d."_s.replace(
            u"a_(b)"_s, u"a_\\(b\\)"_s));
    row("quotation", u"> Said\n>\n> - so"_s);
    row("table", u"| a | b | c |\n| :-- | --: | :-: |\n|  | 1 |  |"_s);
    row("emphasis first", u"*An opinion.*\n\nThe rest."_s);
    row("number first", u"2026. A year"_s);
    row("rule", u"a\n\n* * *\n\nb"_s);
}

void TestIssueMarkdown::writtenTextsComeBackAsTheyWere()
{
    QFETCH(QString, text);
    Entry entry = entryTitled(u"A title"_s);
    entry.summary = text;
    entry.takeaways = QStringList {text, u"and"_s, text};
    Issue issue = issueOf(entry);
    issue.introduction = text;
    const Result<Issue> back = readBack(issue);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(back->introduction, text);
    QCOMPARE(back->entries.at(0).summary, text);
    QCOMPARE(back->entries.at(0).takeaways, entry.takeaways);
}

void TestIssueMarkdown::fieldsComeBack_data()
{
    QTest::addColumn<Entry>("entry");
    const auto row = [](const char *name, auto change) {
        Entry entry = plainEntry();
        change(entry);
        QTest::newRow(name) << entry;
    };
    row("all", [](Entry &) { });
    row("title only", [](Entry &entry) { entry = entryTitled(u"Only a title"_s); });
    row("marks in the title",
        [](Entry &entry) { entry.title = u"[A] *b* for $5 in $n^2$ <c> # "_s.trimmed(); });
    row("address", [](Entry &entry) { entry.url = u"https://x.org/a_(b)?c=*&amp;d\\e"_s; });
    row("commas in names", [](Entry &entry) {
        entry.authors = QStringList {u"Smith, Jr., John"_s, u"OpenAI, Inc."_s, u"A*B_C"_s};
    });
    row("no authors", [](Entry &entry) { entry.authors.reset(); });
    row("no authors but emphasis", [](Entry &entry) {
        entry.authors.reset();
        entry.summary = u"*Not an author*"_s;
    });
    row("authors and emphasis", [](Entry &entry) { entry.summary = u"*Not an author*"_s; });
    row("no summary", [](Entry &entry) { entry.summary.reset(); });
    row("no takeaways", [](Entry &entry) { entry.takeaways.reset(); });
    row("no citations known", [](Entry &entry) { entry.citationCount.reset(); });
    row("no citations", [](Entry &entry) { entry.citationCount = 0; });
    row("one citation", [](Entry &entry) { entry.citationCount = 1; });
    row("a million citations", [](Entry &entry) { entry.citationCount = 1'234'567; });
    row("old identifier", [](Entry &entry) { entry.arxivId = u"hep-th/9901001"_s; });
    row("no difficulty", [](Entry &entry) { entry.difficulty.reset(); });
    row("hugging face", [](Entry &entry) { entry.source = Source::HuggingFace; });
    row("a summary like provenance", [](Entry &entry) {
        entry.summary = u"via manual"_s;
        entry.takeaways.reset();
    });
}

void TestIssueMarkdown::fieldsComeBack()
{
    QFETCH(Entry, entry);
    Issue issue = issueOf(entry);
    issue.language = u"no"_s;
    issue.title = u"“Quotes” \"and\" \\: # ---"_s;
    issue.introduction.reset();
    Result<Issue> back = readBack(issue);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    issue.id = back->id;
    issue.entries[0].id = back->entries.at(0).id;
    QCOMPARE(*back, issue);
    QVERIFY(!back->id.isNull());
    QVERIFY(!back->entries.at(0).id.isNull());
}

void TestIssueMarkdown::unpublishedFieldsStay()
{
    const Issue issue = issueOf(fullEntry());
    const Result<Issue> back = readBack(issue);
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(published(*back), published(issue));
    QVERIFY(!back->entries.at(0).notes);
    QVERIFY(!back->entries.at(0).abstract);
}

void TestIssueMarkdown::hostileTextsComeBack()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 400; ++round) {
        Issue issue = exampleIssue();
        issue.extra = {};
        issue.publication = hostileLine(random);
        issue.title = hostileLine(random);
        issue.language = hostileText(random);
        issue.introduction = hostileText(random);
        issue.entries = {hostileEntry(random), hostileEntry(random)};
        const QString document = exported(issue);
        const Result<Issue> back = readIssueMarkdown(document.toUtf8());
        QVERIFY2(back, qPrintable((back ? QString() : back.error().message) + u'\n' + document));
        QCOMPARE(exported(*back), document);
        QCOMPARE(back->entries.size(), 2);
        for (qsizetype i = 0; i < 2; ++i) {
            const Entry expected = published(issue.entries.at(i));
            QCOMPARE(published(back->entries.at(i)), expected);
        }
        QCOMPARE(published(*back).introduction, published(issue).introduction);
    }
}

void TestIssueMarkdown::foreignFrontMatter()
{
    QString document = exported(issueOf(plainEntry()));
    document.replace(u"date: "_s,
        u"layout: post\ntags:\n  - title: no\ncategories: [a, b]\ndescription: >\n  folded\ndate: "_s);
    document.replace(u"slug: \"2026-04-27\""_s, u"slug: 2026-04-27 # a remark"_s);
    document.replace(u"publication: \"Digest\""_s, u"publication: 'Digest'"_s);
    document.replace(u'\n', u"\r\n"_s);
    const Result<Issue> issue = readIssueMarkdown(document.toUtf8());
    QVERIFY2(issue, issue ? "" : qPrintable(issue.error().message));
    QCOMPARE(issue->slug, u"2026-04-27"_s);
    QCOMPARE(issue->publication, u"Digest"_s);
    QCOMPARE(issue->title, exampleIssue().title);
}

void TestIssueMarkdown::handWritten()
{
    const Result<Issue> issue = readIssueMarkdown(R"(---
publication: Digest
slug: a
title: A title
date: 2026-04-27
---
Digest
# A title
April 27, 2026 · 1 paper
---
## By hand
_Ada, Bo_

Text with __strong__ words.
### Takeaways
* One
  goes on
* Two
via manual
)");
    QVERIFY2(issue, issue ? "" : qPrintable(issue.error().message));
    const Entry &entry = issue->entries.at(0);
    QCOMPARE(entry.title, u"By hand"_s);
    QCOMPARE(entry.authors, (QStringList {u"Ada"_s, u"Bo"_s}));
    QCOMPARE(entry.summary, u"Text with __strong__ words."_s);
    QCOMPARE(entry.takeaways, (QStringList {u"One\ngoes on"_s, u"Two"_s}));
}

void TestIssueMarkdown::errors_data()
{
    QTest::addColumn<QString>("before"); // in the document below
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &before, const QString &after,
                         const QString &line, const QString &words) {
        QTest::newRow(name) << before << after << line << words;
    };
    row("no front matter", u"---\npub"_s, u"pub"_s, u"Line 1:"_s, u"front matter"_s);
    row("no slug", u"slug"_s, u"slag"_s, u"Line 6:"_s, u"slug"_s);
    row("bad slug", u"slug: \""_s, u"slug: \"A "_s, u"Line 6:"_s, u"A 2026-04-27"_s);
    row("bad date", u"date: 2026-04-27"_s, u"date: 2026-04-31"_s, u"Line 6:"_s, u"date"_s);
    row("open quotes", u"title: \"No. 1\""_s, u"title: \"No. 1"_s, u"Line 4:"_s, u"title"_s);
    row("folded title", u"title: \"No. 1\""_s, u"title: >"_s, u"Line 4:"_s, u"title"_s);
    row("other publication", u"\nDigest\n"_s, u"\nOther\n"_s, u"Line 8:"_s, u"Digest"_s);
    row("other title", u"# No"_s, u"# Nr"_s, u"Line 10:"_s, u"# No. 1"_s);
    row("no dateline", u" · 1 paper\n"_s, u"\n"_s, u"Line 12:"_s, u"April 27, 2026"_s);
    row("no entry's title", u"## [A"_s, u"[A"_s, u"Line 18:"_s, u"## Title"_s);
    row("other difficulty", u"● Advanced"_s, u"● Hard"_s, u"Line 16:"_s, u"○ Accessible"_s);
    row("empty entry", u"● Advanced"_s, u"---"_s, u"Line 14:"_s, u"○ Accessible"_s);
    row("no bullets", u"- One.\n- Two."_s, u""_s, u"Line 24:"_s, u"- …"_s);
    row("a paragraph in the list", u"- Two."_s, u"Two."_s, u"Line 27:"_s, u"- …"_s);
    row("no provenance", u"1,234 citations · via api-arxiv"_s, u"By hand"_s, u"Line 29:"_s,
        u"via manual"_s);
    row("unknown source", u"via api-arxiv"_s, u"via telex"_s, u"Line 29:"_s, u"via manual"_s);
    row("too many citations", u"1,234"_s, u"99,999,999,999"_s, u"Line 29:"_s, u"citations"_s);
    row("no identifier", u"arXiv:2604.15579]"_s, u"2604.15579]"_s, u"Line 29:"_s, u"arXiv:"_s);
}

void TestIssueMarkdown::errors()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, line);
    QFETCH(QString, words);
    Issue issue = issueOf(plainEntry());
    issue.introduction.reset();
    issue.language.reset();
    QString document = exported(issue);
    QVERIFY(document.contains(before));
    document.replace(document.indexOf(before), before.size(), after);
    const Result<Issue> read = readIssueMarkdown(document.toUtf8());
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Malformed);
    QVERIFY2(read.error().message.startsWith(line), qPrintable(read.error().message + document));
    QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

void TestIssueMarkdown::recognised()
{
    QVERIFY(looksLikeIssueMarkdown(exported(exampleIssue()).toUtf8()));
    QVERIFY(!looksLikeIssueMarkdown(writeIssueJson(exampleIssue())));
    QVERIFY(!looksLikeIssueMarkdown({}));
    QVERIFY(!readIssueMarkdown({}));
    QVERIFY(!readIssueMarkdown("---\n"));
}

QTEST_GUILESS_MAIN(TestIssueMarkdown)
#include "tst_issuemarkdown.moc"
