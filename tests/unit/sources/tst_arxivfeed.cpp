// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/arxivfeed.h"
#include "support/fakearxiv.h"
#include "support/recordeddata.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray feedWith(const QByteArray &entries, const QByteArray &prolog = {})
{
    return "<?xml version='1.0' encoding='UTF-8'?>" + prolog
        + "<feed xmlns:arxiv=\"http://arxiv.org/schemas/atom\" "
          "xmlns=\"http://www.w3.org/2005/Atom\">"
        + entries + "</feed>";
}

ArxivRecord recordOf(const FakePaper &paper)
{
    const auto feed = parseArxivFeed(FakeArxiv::feed({paper}));
    if (!feed || feed->records.size() != 1)
        return {};
    return feed->records.first();
}

QStringList idsOf(const Result<ArxivFeed> &feed)
{
    QStringList ids;
    for (const ArxivRecord &record : feed ? feed->records : QList<ArxivRecord>())
        ids.append(record.id.toString());
    return ids;
}

} // namespace

class TestArxivFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void saysNothingOfWhatIsMissing();
    void foreignText_data();
    void foreignText();
    void unwrapsAbstracts_data();
    void unwrapsAbstracts();
    void categories_data();
    void categories();
    void manyAuthors();
    void blankEntriesAreNone();
    void refuses_data();
    void refuses();
    void cutOffAnywhere();
    void pinnedVersionInAddress();
    void recordedFeeds_data();
    void recordedFeeds();
    void dialectsAgree();
    void recordedSearch();
    void readsManyEntries();
};

void TestArxivFeed::readsEveryField()
{
    const ArxivRecord record = recordOf({.id = u"2604.15579"_s,
        .title = u"On $O(n^2)$ Agents at $5 a Run"_s,
        .authors = {u"Ada Lovelace"_s, u"H\u00f6lder, Otto"_s},
        .abstract = u"We show \\alpha & more."_s,
        .comment = u"12 pages"_s,
        .journalRef = u"J. Test 1 (2026), 1-2"_s,
        .doi = u"10.1000/xyz"_s,
        .categories = {u"cs.SE"_s, u"cs.CL"_s},
        .version = 3});
    QCOMPARE(record.id.toString(), u"2604.15579v3"_s);
    QCOMPARE(record.title, u"On $O(n^2)$ Agents at $5 a Run"_s);
    QCOMPARE(record.authors, QStringList({u"Ada Lovelace"_s, u"H\u00f6lder, Otto"_s}));
    QCOMPARE(record.abstract, u"We show \\alpha & more."_s);

    const Entry entry = toEntry(record, PinVersion::No);
    QVERIFY(!entry.id.isNull());
    QCOMPARE(entry.source, Source::Arxiv);
    QCOMPARE(entry.arxivId, u"2604.15579"_s);
    QCOMPARE(entry.arxivVersion, 3);
    QCOMPARE(entry.comment, u"12 pages"_s);
    QCOMPARE(entry.journalRef, u"J. Test 1 (2026), 1-2"_s);
    QCOMPARE(entry.doi, u"10.1000/xyz"_s);
    QCOMPARE(entry.publishedAt, u"2026-04-16T17:59:00Z"_s);
    QCOMPARE(entry.updatedAt, u"2026-04-20T08:00:00Z"_s);
    QCOMPARE(entry.categories, QStringList({u"cs.SE"_s, u"cs.CL"_s}));
    QVERIFY(!entry.citationCount);
    QVERIFY(!entry.summary);
}

void TestArxivFeed::saysNothingOfWhatIsMissing()
{
    const auto feed = parseArxivFeed(
        feedWith("<entry><id>http://arxiv.org/abs/2604.15579v1</id><title>T</title></entry>"));
    QVERIFY(feed);
    const Entry entry = toEntry(feed->records.value(0), PinVersion::No);
    QCOMPARE(entry.title, u"T"_s);
    QVERIFY(!entry.authors && !entry.abstract && !entry.comment && !entry.journalRef && !entry.doi);
    QVERIFY(!entry.publishedAt && !entry.updatedAt && !entry.categories);
}

void TestArxivFeed::foreignText_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("a script") << u"<script>alert(\"x\")</script> & more"_s;
    QTest::newRow("quotes") << u"“It's” \"quoted\" `so`"_s;
    QTest::newRow("right to left") << u"\u202eevil\u202c שלום \u200fend"_s;
    QTest::newRow("emoji") << u"👩‍🔬 Agents 🎉"_s;
    QTest::newRow("entities in the text") << u"&lt;b&gt; &amp;amp;"_s;
}

void TestArxivFeed::foreignText()
{
    QFETCH(QString, title);
    QCOMPARE(recordOf({.id = u"2604.15579"_s, .title = title}).title, title);
}

void TestArxivFeed::unwrapsAbstracts_data()
{
    QTest::addColumn<QString>("abstract");
    QTest::addColumn<QString>("expected");
    QTest::newRow("wrapped lines")
        << u"  One line\nand the next.\n"_s << u"One line and the next."_s;
    QTest::newRow("an indented paragraph") << u"One.\n  Two."_s << u"One.\n\nTwo."_s;
    QTest::newRow("a blank line") << u"One.\n\nTwo."_s << u"One.\n\nTwo."_s;
    QTest::newRow("both") << u"One.\n \n\n  Two\nthree."_s << u"One.\n\nTwo three."_s;
    QTest::newRow("carriage returns") << u"One\r\nline."_s << u"One line."_s;
    QTest::newRow("TeX") << u"  \\[0\\leq\n\\frac{a}{b}\\] costs $5"_s
                         << u"\\[0\\leq \\frac{a}{b}\\] costs $5"_s;
    QTest::newRow("blank") << u" \n "_s << QString();
}

void TestArxivFeed::unwrapsAbstracts()
{
    QFETCH(QString, abstract);
    QFETCH(QString, expected);
    QCOMPARE(recordOf({.id = u"2604.15579"_s, .abstract = abstract}).abstract, expected);
}

void TestArxivFeed::categories_data()
{
    QTest::addColumn<QStringList>("terms");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("of arXiv") << QStringList {u"hep-th"_s, u"cond-mat.stat-mech"_s, u"math.AG"_s}
                              << QStringList {u"hep-th"_s, u"cond-mat.stat-mech"_s, u"math.AG"_s};
    QTest::newRow("other classes")
        << QStringList {u"math.CA"_s, u"28A80 (Primary) 39B62 (Secondary)"_s, u"35"_s, u"I.2.7"_s}
        << QStringList {u"math.CA"_s};
    QTest::newRow("twice") << QStringList {u"cs.CL"_s, u"cs.CL"_s} << QStringList {u"cs.CL"_s};
}

void TestArxivFeed::categories()
{
    QFETCH(QStringList, terms);
    QFETCH(QStringList, expected);
    QCOMPARE(recordOf({.id = u"2604.15579"_s, .categories = terms}).categories, expected);
}

void TestArxivFeed::manyAuthors()
{
    FakePaper paper {.id = u"2604.15579"_s, .authors = {}};
    for (int i = 0; i < 3000; ++i)
        paper.authors.append(u"Author %1"_s.arg(i));
    const ArxivRecord record = recordOf(paper);
    QCOMPARE(record.authors.size(), 3000);
    QCOMPARE(record.authors.last(), u"Author 2999"_s);
}

void TestArxivFeed::blankEntriesAreNone()
{
    const auto feed = parseArxivFeed(
        feedWith("<entry><arxiv:primary_category term=\"\"/>"
                 "<category term=\"\"/></entry><entry><id>http://arxiv.org/abs/2604.15579v1</id>"
                 "<title>T</title></entry><entry/>"));
    QCOMPARE(idsOf(feed), QStringList {u"2604.15579v1"_s});
}

void TestArxivFeed::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("says");
    using enum Error::Code;
    QTest::newRow("nothing") << QByteArray() << Malformed << u"empty"_s;
    QTest::newRow("white space") << QByteArray(" \n ") << Malformed << u"empty"_s;
    QTest::newRow("rate") << QByteArray("Rate exceeded.") << RateLimited << u"wait"_s;
    QTest::newRow("a page") << QByteArray("\n<!DOCTYPE html><html><body>Down</body></html>")
                            << Malformed << u"web page"_s;
    QTest::newRow("an XHTML page")
        << QByteArray("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>")
        << Malformed << u"web page"_s;
    QTest::newRow("text") << QByteArray("Service unavailable") << Malformed << u"Atom"_s;
    QTest::newRow("JSON") << QByteArray("{\"error\": 1}") << Malformed << u"Atom"_s;
    QTest::newRow("another XML") << QByteArray("<rss version='2.0'><channel/></rss>") << Malformed
                                 << u"Atom"_s;
    QTest::newRow("another namespace") << QByteArray("<feed xmlns='x'/>") << Malformed << u"Atom"_s;
    QTest::newRow("broken XML") << feedWith("<entry></id></entry>") << Malformed << u"Atom"_s;
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01", 4) << Malformed << u"Atom"_s;
    QTest::newRow("an entity bomb") << feedWith("<title>&b;</title>",
        "<!DOCTYPE feed [<!ENTITY a 'xxxxxxxxxx'>"
        "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>")
                                    << Malformed << u"Atom"_s;
    QTest::newRow("an error entry")
        << feedWith("<entry><id>https://arxiv.org/api/errors#incorrect_id_format_for_abc</id>"
                    "<title>Error</title><summary>incorrect id format for abc</summary></entry>")
        << InvalidInput << u"incorrect id format for abc"_s;
    QTest::newRow("too large") << QByteArray(largestArxivFeed + 1, ' ') << TooLarge << u"32 MB"_s;
}

void TestArxivFeed::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    QFETCH(QString, says);
    const auto feed = parseArxivFeed(bytes);
    QVERIFY(!feed);
    QCOMPARE(feed.error().code, code);
    QVERIFY2(feed.error().message.contains(says), qPrintable(feed.error().message));
}

void TestArxivFeed::cutOffAnywhere()
{
    const QByteArray whole = FakeArxiv::feed({{.id = u"2604.15579"_s}, {.id = u"2604.15580"_s}});
    for (qsizetype length = 0; length < whole.trimmed().size(); ++length) {
        const auto feed = parseArxivFeed(whole.first(length));
        QVERIFY2(!feed, whole.first(length).constData());
        QVERIFY(!feed.error().message.isEmpty());
    }
    const auto half = parseArxivFeed(whole.first(whole.size() / 2));
    QVERIFY2(half.error().message.contains("breaks off"_L1), qPrintable(half.error().message));
}

void TestArxivFeed::pinnedVersionInAddress()
{
    const ArxivRecord record = recordOf({.id = u"hep-th/9901001"_s, .version = 2});
    QCOMPARE(toEntry(record, PinVersion::No).url, u"https://arxiv.org/abs/hep-th/9901001"_s);
    QCOMPARE(toEntry(record, PinVersion::Yes).url, u"https://arxiv.org/abs/hep-th/9901001v2"_s);
}

void TestArxivFeed::recordedFeeds_data()
{
    if (recordedData().isEmpty())
        QSKIP("no recorded data; set GALLEY_RECORDED_DATA");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("ids");
    QTest::newRow("one missing") << u"batch_one_missing"_s << QStringList {u"1707.08567v1"_s};
    QTest::newRow("three missing, old")
        << u"legacy_batch_4_ids_3_missing"_s << QStringList {u"2201.13452v1"_s};
    QTest::newRow("three missing, Nov 2025")
        << u"nov2025_batch_4_ids_3_missing"_s << QStringList {u"2201.13452v1"_s};
    QTest::newRow("missing, old") << u"legacy_missing_id_empty"_s << QStringList();
    QTest::newRow("missing, Nov 2025") << u"nov2025_missing_id_empty"_s << QStringList();
    QTest::newRow("missing, now") << u"missing_id_empty"_s << QStringList();
    QTest::newRow("old identifier")
        << u"oldstyle_astro-ph_affiliation"_s << QStringList {u"astro-ph/0601001v1"_s};
    QTest::newRow("old identifier, version")
        << u"oldstyle_quant-ph_versioned"_s << QStringList {u"quant-ph/0201082v1"_s};
    QTest::newRow("single") << u"single_new_id"_s << QStringList {u"1605.08386v1"_s};
    QTest::newRow("single, version") << u"single_versioned"_s << QStringList {u"2104.12255v1"_s};
}

void TestArxivFeed::recordedFeeds()
{
    QFETCH(QString, name);
    QFETCH(QStringList, ids);
    const auto feed = parseArxivFeed(recorded(u"arxiv/"_s + name + u".atom.xml"_s));
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(idsOf(feed), ids);
    for (const ArxivRecord &record : feed->records) {
        QVERIFY(!record.title.isEmpty() && !record.authors.isEmpty() && !record.abstract.isEmpty());
        QVERIFY(!record.published.isEmpty() && !record.updated.isEmpty());
        QVERIFY(!record.categories.isEmpty());
        QVERIFY(!record.title.contains(u'\n'));
    }
}

void TestArxivFeed::dialectsAgree()
{
    if (recordedData().isEmpty())
        QSKIP("no recorded data; set GALLEY_RECORDED_DATA");
    const auto old = parseArxivFeed(recorded(u"arxiv/legacy_single_2206.06921.atom.xml"_s));
    const auto later = parseArxivFeed(recorded(u"arxiv/nov2025_single_2206.06921.atom.xml"_s));
    QVERIFY(old && later);
    const ArxivRecord a = old->records.value(0);
    const ArxivRecord b = later->records.value(0);
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.title, b.title);
    QCOMPARE(a.authors, b.authors);
    QCOMPARE(a.comment, b.comment);
    QCOMPARE(a.journalRef, b.journalRef);
    QCOMPARE(a.doi, u"10.1512/iumj.2024.73.9928"_s);
    QCOMPARE(a.doi, b.doi);
    QCOMPARE(a.categories, b.categories);
    QVERIFY(!a.abstract.contains(u'\n'));
}

void TestArxivFeed::recordedSearch()
{
    if (recordedData().isEmpty())
        QSKIP("no recorded data; set GALLEY_RECORDED_DATA");
    const auto feed = parseArxivFeed(recorded(u"arxiv/search_100_results.atom.xml"_s));
    QVERIFY(feed);
    QCOMPARE(feed->records.size(), 100);
    const auto refusal = parseArxivFeed(recorded(u"arxiv/error_malformed_id_http400.atom.xml"_s));
    QVERIFY(!refusal);
    QCOMPARE(refusal.error().code, Error::Code::InvalidInput);
    const auto rss = parseArxivFeed(recorded(u"arxiv/rss_cs.CL_weekend_empty.rss.xml"_s));
    QVERIFY(!rss);
}

void TestArxivFeed::readsManyEntries()
{
    QList<FakePaper> papers;
    for (int i = 1; i <= 2000; ++i)
        papers.append({.id = u"2604.%1"_s.arg(i, 5, 10, QChar(u'0')),
            .abstract = u"Lorem ipsum dolor sit amet, consectetur. "_s.repeated(30)});
    const QByteArray bytes = FakeArxiv::feed(papers);
    Result<ArxivFeed> feed;
    QBENCHMARK_ONCE { feed = parseArxivFeed(bytes); }
    QVERIFY(feed);
    QCOMPARE(feed->records.size(), 2000);
    QCOMPARE(feed->records.last().id.base(), u"2604.02000"_s);
}

QTEST_GUILESS_MAIN(TestArxivFeed)
#include "tst_arxivfeed.moc"
