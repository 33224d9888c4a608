// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/arxivsource.h"
#include "support/awaiting.h"
#include "support/fakearxiv.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Cache = HttpRequest::Cache;

namespace {

const QDate day(2026, 4, 16);

/// A client in a hurry with a cache, and arXiv at some address.
struct Setting
{
    explicit Setting(const QUrl &api)
    {
        Services services = Services::defaults();
        services.arxivApi = api;
        services.arxivInterval = 0ms;
        client.setCacheFolder(folder.path());
        source = std::make_unique<ArxivSource>(client, services);
        client.setPolicy(api,
            {.connections = 1, .backOff = 10ms, .rateLimitBackOff = 20ms, .idleTimeout = 300ms});
    }

    QTemporaryDir folder;
    HttpClient client;
    std::unique_ptr<ArxivSource> source;
};

QList<ArxivId> idsFrom(int first, int count)
{
    QList<ArxivId> ids;
    for (int i = 0; i < count; ++i)
        ids.append(*ArxivId::parse(u"2604.%1"_s.arg(first + i)));
    return ids;
}

ServedReply feedOf(const QList<FakePaper> &papers) { return {.body = FakeArxiv::feed(papers)}; }

} // namespace

class TestArxivSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRequestForAHundred();
    void keepsAnswers();
    void asksAfreshForWhatAKeptAnswerLacks();
    void asksAfreshWhereAKeptAnswerIsNone();
    void emptyAnswerIsAskedForOnceMore();
    void faults_data();
    void faults();
    void cancelling();
    void destroyingEndsRequests();
    void searchesADay();
    void asksInTheWordsOfTheApi();
    void turnsPages();
    void stopsAtTheMost();
    void emptyDay();
    void badCategories_data();
    void badCategories();
};

void TestArxivSource::oneRequestForAHundred()
{
    FakeArxiv arxiv;
    arxiv.setKnowsEveryPaper(true);
    const Setting s(arxiv.api());
    const auto answer = await(s.source->fetch(idsFrom(10000, 100), Cache::Bypass));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->size(), 100);
    QCOMPARE(answer->last()->id.base(), u"2604.10099"_s);
    QCOMPARE(arxiv.requests().size(), 1);
}

void TestArxivSource::keepsAnswers()
{
    FakeArxiv arxiv;
    arxiv.setKnowsEveryPaper(true);
    const Setting s(arxiv.api());
    QVERIFY(await(s.source->fetch(idsFrom(10000, 3))));
    QVERIFY(await(s.source->fetch(idsFrom(10000, 3))));
    QCOMPARE(arxiv.requests().size(), 1);
    QVERIFY(await(s.source->fetch(idsFrom(10000, 3), Cache::Revalidate)));
    QCOMPARE(arxiv.requests().size(), 2);
    QVERIFY(await(s.source->fetch(idsFrom(10000, 4))));
    QCOMPARE(arxiv.requests().size(), 3);
}

void TestArxivSource::asksAfreshForWhatAKeptAnswerLacks()
{
    FakeArxiv arxiv;
    arxiv.add({.id = u"2604.10000"_s});
    const Setting s(arxiv.api());
    const auto before = await(s.source->fetch(idsFrom(10000, 2)));
    QVERIFY(before && before->at(0) && !before->at(1));
    QCOMPARE(arxiv.requests().size(), 1);
    arxiv.add({.id = u"2604.10001"_s});
    const auto after = await(s.source->fetch(idsFrom(10000, 2)));
    QVERIFY(after && after->at(0) && after->at(1));
    QCOMPARE(arxiv.requests().size(), 2);
    QVERIFY(await(s.source->fetch(idsFrom(10000, 2))));
    QCOMPARE(arxiv.requests().size(), 2);
}

void TestArxivSource::asksAfreshWhereAKeptAnswerIsNone()
{
    FakeArxiv arxiv;
    arxiv.setKnowsEveryPaper(true);
    arxiv.failNext({ServedReply::plain(200, "<html>Down for maintenance</html>")});
    const Setting s(arxiv.api());
    QVERIFY(!await(s.source->fetch(idsFrom(10000, 1))));
    QVERIFY(await(s.source->fetch(idsFrom(10000, 1))));
    QCOMPARE(arxiv.requests().size(), 2);
}

void TestArxivSource::emptyAnswerIsAskedForOnceMore()
{
    FakeArxiv arxiv;
    arxiv.setKnowsEveryPaper(true);
    arxiv.failNext({feedOf({})});
    const Setting s(arxiv.api());
    const auto answer = await(s.source->fetch(idsFrom(10000, 1)));
    QVERIFY(answer && answer->first());
    arxiv.failNext({feedOf({}), feedOf({})});
    const auto none = await(s.source->fetch(idsFrom(20000, 1)));
    QVERIFY(none && !none->first());
    QCOMPARE(arxiv.requests().size(), 4);
}

void TestArxivSource::faults_data()
{
    QTest::addColumn<ServedReply>("reply");
    using Fault = ServedReply::Fault;
    QTest::newRow("closed in the body") << ServedReply::withFault(Fault::CloseInBody);
    QTest::newRow("reset in the body") << ServedReply::withFault(Fault::ResetInBody);
    QTest::newRow("a stall in the body") << ServedReply::withFault(Fault::StallInBody);
    QTest::newRow("a page") << ServedReply::plain(200, "<html>Down</html>");
    QTest::newRow("half a feed") << ServedReply {
        .body = FakeArxiv::feed({{.id = u"2604.10000"_s}}).first(500)};
    QTest::newRow("403") << ServedReply::plain(403, "no");
    QTest::newRow("500") << ServedReply::plain(500, "no");
    QTest::newRow("to a file") << ServedReply::plain(302, "", {{"Location", "file:///etc/passwd"}});
    QTest::newRow("to itself") << ServedReply::plain(302, "", {{"Location", "/api/query"}});
}

void TestArxivSource::faults()
{
    QFETCH(ServedReply, reply);
    FakeArxiv arxiv;
    arxiv.setKnowsEveryPaper(true);
    arxiv.failNext(QList<ServedReply>(20, reply));
    const Setting s(arxiv.api());
    const auto answer = await(s.source->fetch(idsFrom(10000, 1)));
    QVERIFY(!answer);
    QVERIFY(!answer.error().message.isEmpty());
    QVERIFY(arxiv.requests().size() < 20);
}

void TestArxivSource::cancelling()
{
    FakeArxiv arxiv;
    arxiv.failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    const Setting s(arxiv.api());
    auto future = s.source->fetch(idsFrom(10000, 1));
    QTRY_COMPARE(arxiv.requests().size(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QTRY_VERIFY(s.source->children().isEmpty());
}

void TestArxivSource::destroyingEndsRequests()
{
    FakeArxiv arxiv;
    arxiv.failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    Setting s(arxiv.api());
    const auto fetch = s.source->fetch(idsFrom(10000, 1));
    const auto search = s.source->submitted({u"cs.CL"_s}, day, Cache::Use);
    QTRY_COMPARE(arxiv.requests().size(), 1);
    s.source.reset();
    QVERIFY(fetch.isFinished() && fetch.isCanceled());
    QVERIFY(search.isFinished() && search.isCanceled());
}

void TestArxivSource::searchesADay()
{
    FakeArxiv arxiv;
    arxiv.add({.id = u"2604.10000"_s, .published = u"2026-04-16T00:00:00Z"_s});
    arxiv.add({.id = u"2604.10001"_s, .published = u"2026-04-16T23:59:00Z"_s});
    arxiv.add({.id = u"2604.10002"_s, .published = u"2026-04-17T00:00:00Z"_s});
    arxiv.add({.id = u"2604.10003"_s,
        .categories = {u"math.AG"_s},
        .published = u"2026-04-16T12:00:00Z"_s});
    const Setting s(arxiv.api());
    const auto papers = await(s.source->submitted({u"cs.CL"_s}, day, Cache::Use));
    QVERIFY2(papers, papers ? "" : qPrintable(papers.error().message));
    QCOMPARE(papers->size(), 2);
    QCOMPARE(papers->first().id.base(), u"2604.10001"_s);
    const auto both = await(s.source->submitted({u"cs.CL"_s, u"math.AG"_s}, day, Cache::Use));
    QVERIFY(both);
    QCOMPARE(both->size(), 3);
}

void TestArxivSource::asksInTheWordsOfTheApi()
{
    FakeArxiv arxiv;
    arxiv.add({.id = u"2604.10000"_s});
    const Setting s(arxiv.api());
    QVERIFY(await(s.source->submitted({u"cs.CL"_s}, day, Cache::Use)));
    const QUrlQuery query(arxiv.requests().first().url);
    QCOMPARE(query.queryItemValue(u"search_query"_s, QUrl::FullyDecoded),
        u"cat:cs.CL AND submittedDate:[202604160000 TO 202604162359]"_s);
    QCOMPARE(query.queryItemValue(u"sortBy"_s), u"submittedDate"_s);
    QCOMPARE(query.queryItemValue(u"sortOrder"_s), u"descending"_s);
    QCOMPARE(query.queryItemValue(u"max_results"_s), u"1000"_s);
}

void TestArxivSource::turnsPages()
{
    FakeArxiv arxiv;
    for (int i = 0; i < 1200; ++i)
        arxiv.add({.id = u"2604.%1"_s.arg(10000 + i)});
    const Setting s(arxiv.api());
    const auto papers = await(s.source->submitted({u"cs.CL"_s}, day, Cache::Use));
    QVERIFY(papers);
    QCOMPARE(papers->size(), 1200);
    QCOMPARE(arxiv.requests().size(), 2);
}

void TestArxivSource::stopsAtTheMost()
{
    FakeArxiv arxiv;
    for (int i = 0; i < 2100; ++i)
        arxiv.add({.id = u"2604.%1"_s.arg(10000 + i)});
    const Setting s(arxiv.api());
    const auto papers = await(s.source->submitted({u"cs.CL"_s}, day, Cache::Use));
    QVERIFY(papers);
    QCOMPARE(papers->size(), ArxivSource::mostSubmitted);
    QCOMPARE(arxiv.requests().size(), 2);
}

void TestArxivSource::emptyDay()
{
    FakeArxiv arxiv;
    const Setting s(arxiv.api());
    const auto papers = await(s.source->submitted({u"cs.CL"_s}, day, Cache::Use));
    QVERIFY(papers);
    QVERIFY(papers->isEmpty());
    QCOMPARE(arxiv.requests().size(), 2); // an empty answer may be an error
}

void TestArxivSource::badCategories_data()
{
    QTest::addColumn<QString>("category");
    QTest::newRow("blank") << QString();
    QTest::newRow("words") << u"cs.CL OR all:x"_s;
    QTest::newRow("brackets") << u"cs.CL)"_s;
    QTest::newRow("long") << QString(1000, u'x');
}

void TestArxivSource::badCategories()
{
    QFETCH(QString, category);
    FakeArxiv arxiv;
    const Setting s(arxiv.api());
    const auto papers = await(s.source->submitted({category}, day, Cache::Use));
    QVERIFY(!papers);
    QCOMPARE(papers.error().code, Error::Code::InvalidInput);
    QVERIFY(arxiv.requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestArxivSource)
#include "tst_arxivsource.moc"
