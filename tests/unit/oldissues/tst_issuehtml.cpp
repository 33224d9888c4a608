// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/exporter.h"
#include "markup/markup.h"
#include "oldissues/issuehtml.h"
#include "render/theme.h"
#include "support/issues.h"
#include "support/places.h"
#include "support/recordeddata.h"
#include "json/issuejson.h"

#include <QFile>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray pageOf(const Issue &issue, const QString &theme = {})
{
    ExportOptions options;
    if (!theme.isEmpty())
        options.look.theme = loadTheme(theme).value();
    return exportFormatNamed(u"html"_s).value()->write(issue, options).value();
}

PublishedIssue readBack(const QByteArray &page)
{
    const Result<std::optional<PublishedIssue>> read = readIssueHtml(page);
    if (!read)
        qWarning("%s", qPrintable(read.error().message));
    return read.value_or(std::nullopt).value_or(PublishedIssue());
}

Issue issueOf(const QList<Entry> &entries)
{
    Issue issue;
    issue.publication = u"Digest & Co"_s;
    issue.title = u"The <week>"_s;
    issue.date = QDate(2026, 4, 27);
    issue.entries = entries;
    return issue;
}

/// As it is compared: texts in one style.
QString tidy(const std::optional<QString> &markdown)
{
    return markup::tidyMarkdown(markdown.value_or(QString())).simplified();
}

} // namespace

class TestIssueHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBack_data();
    void comesBack();
    void fields();
    void texts_data();
    void texts();
    void manyAuthors();
    void noEntries();
    void otherPages_data();
    void otherPages();
    void cutOff();
};

void TestIssueHtml::comesBack_data()
{
    QTest::addColumn<QString>("theme");
    for (const QString &theme : themeNames())
        QTest::newRow(qPrintable(theme)) << theme;
}

void TestIssueHtml::comesBack()
{
    QFETCH(QString, theme);
    QFile file(sourceFile(u"resources/sample/sample-issue.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Issue sample = readIssueJson(file.readAll()).value();
    const PublishedIssue published = readBack(pageOf(sample, theme));
    const Issue &issue = published.issue;
    QCOMPARE(issue.title, sample.title);
    QCOMPARE(issue.date, sample.date);
    QCOMPARE(issue.publication, sample.publication);
    QCOMPARE(tidy(issue.introduction), tidy(sample.introduction));
    QCOMPARE(published.lost.size(), 1); // the formulas, of which a page has no TeX
    QCOMPARE(issue.entries.size(), sample.entries.size());
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const Entry &entry = issue.entries.at(i);
        const Entry &wanted = sample.entries.at(i);
        QCOMPARE(entry.title, wanted.title);
        QCOMPARE(entry.url, wanted.url);
        QCOMPARE(entry.authors, wanted.authors);
        QCOMPARE(entry.difficulty, wanted.difficulty);
        QCOMPARE(entry.source, wanted.source);
        QCOMPARE(entry.arxivId, wanted.arxivId);
        if (!wanted.summary.value_or(QString()).contains(u'$'))
            QCOMPARE(tidy(entry.summary), tidy(wanted.summary));
        QCOMPARE(entry.takeaways.value_or(QStringList()).size(),
            wanted.takeaways.value_or(QStringList()).size());
        for (qsizetype j = 0; entry.takeaways && j < entry.takeaways->size(); ++j) {
            if (!wanted.takeaways->at(j).contains(u'$'))
                QCOMPARE(tidy(entry.takeaways->at(j)), tidy(wanted.takeaways->at(j)));
        }
    }
}

void TestIssueHtml::fields()
{
    Entry entry = entryTitled(u"Routing in $O(n^2)$ & “time”"_s);
    entry.url = u"https://example.org/a?b=c&d=e"_s;
    entry.authors = {u"Ada Lovelace"_s, u"Turing, Alan"_s};
    entry.difficulty = Difficulty::Advanced;
    entry.source = Source::HuggingFace;
    entry.arxivId = u"2604.15579"_s;
    entry.doi = u"10.1000/xyz<1>"_s;
    entry.publishedAt = u"2026-04-16T00:00:00Z"_s;
    entry.citationCount = 12345;
    entry.notes = u"for us only"_s;
    const Entry back = readBack(pageOf(issueOf({entry}))).issue.entries.value(0);
    QCOMPARE(back.title, entry.title);
    QCOMPARE(back.url, entry.url);
    QCOMPARE(back.authors, entry.authors);
    QCOMPARE(back.difficulty, entry.difficulty);
    QCOMPARE(back.source, entry.source);
    QCOMPARE(back.arxivId, entry.arxivId);
    QCOMPARE(back.doi, entry.doi);
    QCOMPARE(back.publishedAt, entry.publishedAt);
    QCOMPARE(back.citationCount, entry.citationCount);
    QVERIFY(!back.notes && !back.summary && !back.takeaways);
}

void TestIssueHtml::texts_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::newRow("paragraphs")
        << u"One *soft* **bold** word.\n\nTwo [words](https://a.example/b)."_s;
    QTest::newRow("list") << u"Before\n\n- one\n- two\n  - inner\n\nAfter"_s;
    QTest::newRow("numbers") << u"1. one\n2. two"_s;
    QTest::newRow("code") << u"Call `f(x)`:\n\n```\nint a = 1;\n  b();\n```"_s;
    QTest::newRow("quotation") << u"> Said *she*."_s;
    QTest::newRow("marks of Markdown") << u"3 \\* 4 \\_ 5 and \\# 6"_s;
    QTest::newRow("HTML") << u"a \\<b\\> & c"_s;
}

void TestIssueHtml::texts()
{
    QFETCH(QString, markdown);
    Entry entry = entryTitled(u"T"_s);
    entry.summary = markdown;
    entry.takeaways = {markdown, u"short"_s};
    Issue issue = issueOf({entry});
    issue.introduction = markdown;
    const Issue back = readBack(pageOf(issue)).issue;
    QCOMPARE(markup::tidyMarkdown(back.introduction.value_or(QString())),
        markup::tidyMarkdown(markdown));
    const Entry read = back.entries.value(0);
    QCOMPARE(
        markup::tidyMarkdown(read.summary.value_or(QString())), markup::tidyMarkdown(markdown));
    QCOMPARE(read.takeaways.value_or(QStringList()).size(), 2);
    QCOMPARE(markup::markdownToText(read.takeaways->first()), markup::markdownToText(markdown));
    QCOMPARE(read.takeaways->last(), u"short"_s);
}

void TestIssueHtml::manyAuthors()
{
    Entry entry = entryTitled(u"T"_s);
    entry.authors.emplace();
    for (int i = 0; i < 30; ++i)
        entry.authors->append(u"Person %1"_s.arg(i));
    QCOMPARE(readBack(pageOf(issueOf({entry}))).issue.entries.value(0).authors, entry.authors);
}

void TestIssueHtml::noEntries()
{
    QCOMPARE(readBack(pageOf(issueOf({}))).issue.entries.size(), 0);
    QCOMPARE(readBack(pageOf(issueOf({}))).issue.title, u"The <week>"_s);
}

void TestIssueHtml::otherPages_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("no data") << "<article id=a><h2>Title</h2></article>"_ba;
    QTest::newRow("other data")
        << "<script type=\"application/ld+json\">{\"@type\":\"Article\"}</script>"_ba;
    QTest::newRow("no JSON") << "<script type=\"application/ld+json\">{{{</script>"_ba;
    QTest::newRow("bytes") << "\xff\xfe\x00\x01<"_ba;
}

void TestIssueHtml::otherPages()
{
    QFETCH(QByteArray, page);
    const Result<std::optional<PublishedIssue>> read = readIssueHtml(page);
    QVERIFY(read.has_value());
    QVERIFY(!read->has_value());
}

void TestIssueHtml::cutOff()
{
    const QByteArray page = pageOf(issueOf({entryTitled(u"A"_s), entryTitled(u"B"_s)}));
    const Result<std::optional<PublishedIssue>> read =
        readIssueHtml(page.first(page.lastIndexOf("<article")));
    QVERIFY(!read.has_value());
    QVERIFY2(read.error().message.contains("2 entries"_L1), qPrintable(read.error().message));
}

QTEST_GUILESS_MAIN(TestIssueHtml)
#include "tst_issuehtml.moc"
