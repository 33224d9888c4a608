// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/preflight.h"
#include "support/issues.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <functional>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using Severity = Finding::Severity;

namespace {

/// Changes the second entry of an issue without a fault.
using Fault = std::function<void(Issue &, Entry &, PreflightFacts &)>;

const auto paper = u"arxiv:2604.15579"_s;

Entry soundEntry(const QString &title, const QString &arxivId)
{
    Entry entry = fullEntry();
    entry.title = title;
    entry.arxivId = arxivId;
    entry.arxivVersion = 2;
    entry.url = u"https://arxiv.org/abs/"_s + arxivId;
    return entry;
}

Issue soundIssue()
{
    Issue issue = *newIssue(u"Digest"_s, u"No. 2"_s, QDate(2026, 4, 27));
    issue.introduction = u"Hello, *all* of $n$ readers, for $5 or $10."_s;
    issue.entries = {
        soundEntry(u"First"_s, u"2604.00001"_s), soundEntry(u"Second"_s, u"2604.15579"_s)};
    issue.entries.first().summary = u"Another summary."_s;
    return issue;
}

EarlierRun runOn(const QDate &date)
{
    return {IssueId::createUuid(), u"no-1"_s, u"No. 1"_s, date, 7, u"Second"_s};
}

Lookup lookupOf(Provider provider)
{
    Lookup lookup;
    lookup.key = paper;
    lookup.provider = provider;
    return lookup;
}

} // namespace

Q_DECLARE_METATYPE(Fault)

class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSoundIssueHasNoFindings();
    void aFaultIsFound_data();
    void aFaultIsFound();
    void whatIsNoFaultIsNone_data();
    void whatIsNoFaultIsNone();
    void theWorstComesFirst();
    void anEmptyIssueSaysSo();
    void aLargeEmail_data();
    void aLargeEmail();
    void theIntroductionIsMeasured();
    void aWordTooOften();
    void itIsCheap();
};

void TestPreflight::aSoundIssueHasNoFindings()
{
    const QList<Finding> findings = preflight(soundIssue(), {.today = QDate(2026, 4, 20)});
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings[0].text));
}

void TestPreflight::aFaultIsFound_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<Finding::Severity>("severity");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("field"); // -1: none
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, Finding::Severity severity, const char *rule,
                         std::optional<EntryField> field, const QString &words, Fault fault) {
        QTest::newRow(name) << std::move(fault) << severity << QString::fromLatin1(rule)
                            << (field ? static_cast<int>(*field) : -1) << words;
    };
    using F = EntryField;
    const auto summary = [&](const char *name, const QString &text, const QString &words) {
        row(name, Severity::Warning, "markup", F::Summary, words,
            [text](Issue &, Entry &entry, PreflightFacts &) { entry.summary = text; });
    };

    row("withdrawn, by its comment", Severity::Error, "withdrawn", F::Comment, u"by its authors"_s,
        [](Issue &, Entry &entry, auto &) { entry.comment = u"This paper has been withdrawn"_s; });
    row("withdrawn, by a lookup", Severity::Error, "withdrawn", F::Comment, u"arXiv"_s,
        [](Issue &, Entry &, PreflightFacts &facts) {
            Lookup lookup = lookupOf(Provider::Arxiv);
            lookup.withdrawal = Withdrawal::ByArxiv;
            facts.lookups[paper] = {lookup};
        });
    row("a newer version", Severity::Warning, "newer-version", F::ArxivVersion, u"Version 3"_s,
        [](Issue &, Entry &, PreflightFacts &facts) {
            Lookup lookup = lookupOf(Provider::Arxiv);
            lookup.latestVersion = 3;
            facts.lookups[paper] = {lookup};
        });
    row("a service that failed", Severity::Note, "service-gap", {}, u"Semantic Scholar"_s,
        [](Issue &, Entry &, PreflightFacts &facts) {
            Lookup lookup = lookupOf(Provider::SemanticScholar);
            lookup.outcome = Lookup::Outcome::Failed;
            facts.lookups[paper] = {lookup};
        });
    row("the same paper", Severity::Error, "same-paper", F::ArxivId, u"entry 1"_s,
        [](Issue &, Entry &entry, auto &) {
            entry.arxivId = u"2604.00001v3"_s;
            entry.url = u"https://arxiv.org/pdf/2604.00001"_s;
        });
    row("the same page", Severity::Error, "same-paper", F::Url, u"entry 1"_s,
        [](Issue &issue, Entry &entry, auto &) {
            issue.entries[0].arxivId.reset();
            issue.entries[0].url = u"http://example.org/a/"_s;
            entry.arxivId.reset();
            entry.url = u"https://example.org/a#part"_s;
        });
    row("in an earlier issue", Severity::Warning, "ran-before", {},
        u"“No. 1” of 12 Jan 2026, as entry 7"_s, [](Issue &, Entry &, PreflightFacts &facts) {
            facts.earlierRuns[paper] = {runOn(QDate(2026, 6, 1)), runOn(QDate(2026, 1, 12))};
        });
    row("the same title", Severity::Warning, "same-title", F::Title, u"entry 1"_s,
        [](Issue &, Entry &entry, auto &) { entry.title = u" first"_s; });
    row("no title", Severity::Error, "no-title", F::Title, u"no title"_s,
        [](Issue &, Entry &entry, auto &) { entry.title = u" "_s; });
    row("no address", Severity::Warning, "no-url", F::Url, u"no address"_s,
        [](Issue &, Entry &entry, auto &) { entry.url.reset(); });
    for (const char *url : {"javascript:alert(1)", "example.org/a", "https://", "ftp://a.b/c",
             "https://a b.org/", "/abs/1"})
        row(url, Severity::Error, "wrong-url", F::Url, QString::fromLatin1(url),
            [url](Issue &, Entry &entry, auto &) { entry.url = QString::fromLatin1(url); });
    row("an address of the code", Severity::Error, "wrong-url", F::CodeUrl, u"code"_s,
        [](Issue &, Entry &entry, auto &) { entry.codeUrl = u"github.com/a/b"_s; });
    row("an address of the picture", Severity::Error, "wrong-url", F::Thumbnail, u"picture"_s,
        [](Issue &, Entry &entry, auto &) { entry.thumbnail->url = u"data:x"_s; });
    row("another paper's address", Severity::Warning, "other-paper", F::Url, u"2604.99999"_s,
        [](Issue &, Entry &entry, auto &) { entry.url = u"https://arxiv.org/abs/2604.99999"_s; });
    row("no identifier", Severity::Error, "wrong-arxiv-id", F::ArxivId, u"“2613.1”"_s,
        [](Issue &, Entry &entry, auto &) {
            entry.arxivId = u"2613.1"_s;
            entry.url = u"https://example.org"_s;
        });
    row("no difficulty", Severity::Warning, "missing-difficulty", F::Difficulty, u"difficulty"_s,
        [](Issue &, Entry &entry, auto &) { entry.difficulty.reset(); });
    row("no summary", Severity::Warning, "missing-summary", F::Summary, u"summary"_s,
        [](Issue &, Entry &entry, auto &) { entry.summary = u"\n "_s; });
    row("no takeaways", Severity::Warning, "missing-takeaways", F::Takeaways, u"takeaways"_s,
        [](Issue &, Entry &entry, auto &) { entry.takeaways = QStringList(); });
    row("an empty takeaway", Severity::Warning, "empty-takeaway", F::Takeaways, u"Takeaway 2"_s,
        [](Issue &, Entry &entry, auto &) { entry.takeaways = QStringList {u"One"_s, u" "_s}; });
    row("no alternative text", Severity::Warning, "missing-alt", F::Thumbnail, u"see"_s,
        [](Issue &, Entry &entry, auto &) { entry.thumbnail->alt = u""_s; });
    row("a date to come", Severity::Note, "date", F::PublishedAt, u"in the future"_s,
        [](Issue &, Entry &entry, auto &) { entry.publishedAt = u"2062-04-16T00:00:00Z"_s; });
    row("a date long gone", Severity::Note, "date", F::UpdatedAt, u"in the past"_s,
        [](Issue &, Entry &entry, auto &) { entry.updatedAt = u"0226-04-16T00:00:00Z"_s; });
    row("a date that is none", Severity::Note, "date", F::PublishedAt, u"none"_s,
        [](Issue &, Entry &entry, auto &) { entry.publishedAt = u"last week"_s; });
    row("a takeaway", Severity::Warning, "markup", F::Takeaways, u"Takeaway 1"_s,
        [](Issue &, Entry &entry, auto &) { entry.takeaways = QStringList {u"a <b>b</b>"_s}; });
    row("a title's formula", Severity::Warning, "markup", F::Title, u"not closed"_s,
        [](Issue &, Entry &entry, auto &) { entry.title = u"On $\\alpha"_s; });
    row("a long summary", Severity::Note, "length", F::Summary, u"about 4 are meant"_s,
        [](Issue &, Entry &entry, PreflightFacts &facts) {
            facts.lengths.summary = 4;
            entry.summary = u"One two three four, and some more."_s;
        });
    row("a short summary", Severity::Note, "length", F::Summary, u"are few"_s,
        [](Issue &issue, Entry &entry, PreflightFacts &facts) {
            facts.lengths.summary = 4;
            issue.entries[0].summary = u"Here are four words."_s;
            entry.summary = u"One."_s;
        });
    row("a long takeaway", Severity::Note, "length", F::Takeaways, u"Takeaway 2"_s,
        [](Issue &, Entry &entry, PreflightFacts &facts) {
            facts.lengths.takeaway = 3;
            entry.takeaways = QStringList {u"Short"_s, u"Not quite as short"_s};
        });
    row("a long sentence", Severity::Note, "long-sentence", F::Summary, u"“And and and and…”"_s,
        [](Issue &, Entry &entry, auto &) { entry.summary = u"And"_s + u" and"_s.repeated(40); });
    row("a long takeaway's sentence", Severity::Note, "long-sentence", F::Takeaways,
        u"Takeaway 1"_s, [](Issue &, Entry &entry, auto &) {
            entry.takeaways = QStringList {u"And"_s + u" and"_s.repeated(40)};
        });
    row("an opening again", Severity::Note, "alike-opening", F::Summary, u"entry 1"_s,
        [](Issue &, Entry &entry, auto &) { entry.summary = u"Another summary again."_s; });

    summary("HTML", u"so <em class=x>much</em>"_s, u"<em class=x>"_s);
    summary("a line of HTML", u"<div>\nText\n</div>"_s, u"<div>"_s);
    summary("a comment", u"a <!-- b --> c"_s, u"<!--"_s);
    summary("a picture", u"See ![it](https://example.org/a.png)"_s, u"picture"_s);
    summary("a dropped link", u"See [it](javascript:x)"_s, u"javascript:x"_s);
    summary("a link into nothing", u"See [it](/there)"_s, u"/there"_s);
    summary("an open brace", u"That $\\frac{1}{2$ is"_s, u"not closed"_s);
    summary("a brace too many", u"That $x_{1}}$ is"_s, u"closed twice"_s);
    summary("left alone", u"That $\\left( x$ is"_s, u"\\left"_s);
    summary("an environment", u"$$\\begin{pmatrix} 1$$"_s, u"\\begin"_s);
    summary("an open formula", u"That $\\alpha is"_s, u"$\\alpha is"_s);
    summary("an open display", u"That $$ x = 1"_s, u"not closed"_s);
    summary("another TeX", u"That \\(x\\) is"_s, u"$…$"_s);
}

void TestPreflight::aFaultIsFound()
{
    QFETCH(Fault, fault);
    QFETCH(Finding::Severity, severity);
    QFETCH(QString, rule);
    QFETCH(int, field);
    QFETCH(QString, words);
    Issue issue = soundIssue();
    PreflightFacts facts {.today = QDate(2026, 4, 20)};
    fault(issue, issue.entries[1], facts);
    const QList<Finding> findings = preflight(issue, facts);
    QStringList texts;
    for (const Finding &finding : findings)
        texts.append(finding.rule + u": "_s + finding.text);
    QVERIFY2(findings.size() == 1, qPrintable(texts.join(u'\n')));
    const Finding &finding = findings[0];
    QCOMPARE(finding.severity, severity);
    QCOMPARE(finding.rule, rule);
    QCOMPARE(finding.number, 2);
    QCOMPARE(finding.entry, issue.entries[1].id);
    QCOMPARE(finding.field ? static_cast<int>(*finding.field) : -1, field);
    QVERIFY2(finding.text.contains(words), qPrintable(finding.text));
}

void TestPreflight::whatIsNoFaultIsNone_data()
{
    QTest::addColumn<Fault>("change");
    const auto row = [](const char *name, Fault change) {
        QTest::newRow(name) << std::move(change);
    };
    const auto summary = [&](const char *name, const QString &text) {
        row(name, [text](Issue &, Entry &entry, auto &) { entry.summary = text; });
    };
    row("the version that is known", [](Issue &, Entry &, PreflightFacts &facts) {
        Lookup lookup = lookupOf(Provider::Arxiv);
        lookup.latestVersion = 2;
        facts.lookups[paper] = {lookup};
    });
    row("in a later issue", [](Issue &, Entry &, PreflightFacts &facts) {
        facts.earlierRuns[paper] = {runOn(QDate(2026, 6, 1))};
    });
    row("an identifier with a version",
        [](Issue &, Entry &entry, auto &) { entry.arxivId = u"2604.15579v2"_s; });
    row("no picture", [](Issue &, Entry &entry, auto &) { entry.thumbnail.reset(); });
    row("no dates", [](Issue &, Entry &entry, auto &) {
        entry.publishedAt.reset();
        entry.updatedAt.reset();
    });
    summary("prices", u"From $10 to $1, and 50 $ more; $HOME"_s);
    summary("comparisons", u"a < b and c > d, List<T>, <3"_s);
    summary("code", u"`<b>` and `$\\alpha` and `\\(x\\)`\n\n    <div> $x_1\n"_s);
    summary("formulas",
        u"$x_{1}$, $\\left\\{ x \\right.$, $\\leftarrow$, $\\{$ and\n$$\\sum_i x_i$$"_s);
    summary("links", u"[a](https://example.org), <https://example.org>, [b](mailto:a@b.org)"_s);
}

void TestPreflight::whatIsNoFaultIsNone()
{
    QFETCH(Fault, change);
    Issue issue = soundIssue();
    PreflightFacts facts {.today = QDate(2026, 4, 20)};
    change(issue, issue.entries[1], facts);
    const QList<Finding> findings = preflight(issue, facts);
    QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings[0].text));
}

void TestPreflight::theWorstComesFirst()
{
    Issue issue = soundIssue();
    issue.introduction.reset();
    issue.date = QDate(2062, 4, 27);
    issue.entries[0].difficulty.reset();
    issue.entries[1].url = u"x"_s;
    issue.entries[1].summary.reset();
    QList<std::pair<QString, int>> found;
    for (const Finding &finding : preflight(issue, {.today = QDate(2026, 4, 20)}))
        found.append({finding.rule, finding.number});
    QCOMPARE(found,
        (QList<std::pair<QString, int>> {{u"wrong-url"_s, 2}, {u"missing-difficulty"_s, 1},
            {u"missing-summary"_s, 2}, {u"no-introduction"_s, 0}, {u"date"_s, 0}}));
}

void TestPreflight::anEmptyIssueSaysSo()
{
    Issue issue = soundIssue();
    issue.entries.clear();
    const QList<Finding> findings = preflight(issue, {});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].severity, Severity::Error);
    QCOMPARE(findings[0].rule, u"no-entries"_s);
    QVERIFY(findings[0].entry.isNull());
}

void TestPreflight::aLargeEmail_data()
{
    QTest::addColumn<std::optional<qsizetype>>("size");
    QTest::addColumn<QStringList>("findings");
    using Size = std::optional<qsizetype>;
    QTest::newRow("unknown") << Size() << QStringList();
    QTest::newRow("small") << Size(89'999) << QStringList();
    QTest::newRow("near") << Size(90'000) << QStringList {u"2 email-size 90 KB"_s};
    QTest::newRow("too large") << Size(102'001) << QStringList {u"1 email-size 103 KB"_s};
}

void TestPreflight::aLargeEmail()
{
    QFETCH(std::optional<qsizetype>, size);
    QFETCH(QStringList, findings);
    static const QRegularExpression kilobytes(u"\\d+ KB"_s);
    QStringList found;
    for (const Finding &finding :
        preflight(soundIssue(), {.today = QDate(2026, 4, 20), .emailSize = size}))
        found.append(u"%1 %2 %3"_s.arg(static_cast<int>(finding.severity))
                .arg(finding.rule, kilobytes.match(finding.text).captured()));
    QCOMPARE(found, findings);
}

void TestPreflight::theIntroductionIsMeasured()
{
    Issue issue = soundIssue();
    issue.introduction = u"And"_s + u" and"_s.repeated(40);
    QStringList rules;
    for (const Finding &finding :
        preflight(issue, {.today = QDate(2026, 4, 20), .lengths = {.introduction = 20}})) {
        rules.append(finding.rule);
        QCOMPARE(finding.issueField, IssueField::Introduction);
    }
    QCOMPARE(rules, (QStringList {u"length"_s, u"long-sentence"_s}));
}

void TestPreflight::aWordTooOften()
{
    Issue issue = soundIssue();
    issue.entries.append(soundEntry(u"Third"_s, u"2604.00003"_s));
    const QStringList openings {u"Here"_s, u"There"_s, u"Somewhere"_s};
    for (qsizetype i = 0; i < 3; ++i)
        issue.entries[i].summary = openings[i] + u" is an essential, essential point."_s;
    const QList<Finding> findings = preflight(issue, {.today = QDate(2026, 4, 20)});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings[0].rule, u"repeated-word"_s);
    QCOMPARE(findings[0].text, u"“essential” is used 6 times, in the entries 1, 2, 3."_s);
}

void TestPreflight::itIsCheap()
{
    Issue issue = soundIssue();
    issue.entries.clear();
    for (int i = 1; i <= 500; ++i) {
        Entry entry = soundEntry(QString::number(i), u"2604.%1"_s.arg(i, 5, 10, QChar(u'0')));
        entry.summary =
            u"With %1 in $x_1$ and [there](https://example.org). "_s.arg(i).repeated(20);
        issue.entries.append(entry);
    }
    QElapsedTimer clock;
    clock.start();
    QVERIFY(preflight(issue, {.today = QDate(2026, 4, 20)}).isEmpty());
    qInfo("500 entries: %lld ms", static_cast<long long>(clock.elapsed()));
    QVERIFY(clock.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
