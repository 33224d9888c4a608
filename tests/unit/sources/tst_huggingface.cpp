// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/huggingfacesource.h"
#include "support/awaiting.h"
#include "support/fakehuggingface.h"
#include "support/recordeddata.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Cache = HttpRequest::Cache;

namespace {

const ArxivId paperId = *ArxivId::parse(u"2604.15579");

/// A client in a hurry, and Hugging Face at some address.
struct Setting
{
    explicit Setting(const QUrl &api, const ServiceKeys &keys = {})
    {
        Services services = Services::defaults();
        services.huggingFaceApi = api;
        client.setPolicy(api, {.backOff = 10ms, .rateLimitBackOff = 20ms, .idleTimeout = 300ms});
        source = std::make_unique<HuggingFaceSource>(client, services, keys);
    }

    HttpClient client;
    std::unique_ptr<HuggingFaceSource> source;
};

} // namespace

class TestHuggingFace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPaper();
    void saysNothingOfWhatIsMissing();
    void codeAddresses_data();
    void codeAddresses();
    void skipsWhatItCannotRead();
    void refuses_data();
    void refuses();
    void recordedDay();
    void fetchesAPaper();
    void unknownPaperIsNone();
    void refusesAnotherPaper();
    void fetchesADay();
    void sendsTheKeyOnlyWhereThereIsOne();
    void triesTwice();
    void faults_data();
    void faults();
    void cancelling();
    void destroyingEndsRequests();
};

void TestHuggingFace::readsAPaper()
{
    const auto paper = parseHuggingFacePaper(R"({"id":"2604.15579","title":" On\nAgents ",
        "authors":[{"name":"Ada Lovelace","hidden":false},{"name":""},{"name":"Alan Turing"}],
        "summary":"We show.\n\nIt works.","publishedAt":"2026-04-16T17:59:00.000Z","upvotes":7,
        "githubRepo":"https://github.com/a/b","projectPage":"https://a.github.io/b/"})");
    QVERIFY(paper);
    QCOMPARE(paper->id, paperId);
    QCOMPARE(paper->title, u"On Agents"_s);
    QCOMPARE(paper->authors, QStringList({u"Ada Lovelace"_s, u"Alan Turing"_s}));
    QCOMPARE(paper->abstract, u"We show.\n\nIt works."_s);
    QCOMPARE(paper->publishedAt, u"2026-04-16T17:59:00Z"_s);
    QCOMPARE(paper->upvotes, 7);
    QCOMPARE(paper->codeUrl, u"https://github.com/a/b"_s);
    QCOMPARE(paper->projectUrl, u"https://a.github.io/b/"_s);
    QCOMPARE(paper->thumbnailUrl,
        u"https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2604.15579.png"_s);
}

void TestHuggingFace::saysNothingOfWhatIsMissing()
{
    const auto paper = parseHuggingFacePaper(R"({"id":"2604.15579v3","title":"T"})");
    QVERIFY(paper);
    QCOMPARE(paper->id, paperId);
    QVERIFY(!paper->upvotes);
    QVERIFY(paper->authors.isEmpty() && paper->abstract.isEmpty() && paper->publishedAt.isEmpty());
    QVERIFY(paper->codeUrl.isEmpty() && paper->projectUrl.isEmpty());
}

void TestHuggingFace::codeAddresses_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("https") << QByteArray("\"https://github.com/a/b\"")
                           << u"https://github.com/a/b"_s;
    QTest::newRow("a script") << QByteArray("\"javascript:alert(1)\"") << QString();
    QTest::newRow("a file") << QByteArray("\"file:///etc/passwd\"") << QString();
    QTest::newRow("words") << QByteArray("\"see the paper\"") << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("an object") << QByteArray("{}") << QString();
}

void TestHuggingFace::codeAddresses()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, expected);
    const auto paper = parseHuggingFacePaper(
        "{\"id\":\"2604.15579\",\"title\":\"T\",\"githubRepo\":" + value + "}");
    QVERIFY(paper);
    QCOMPARE(paper->codeUrl, expected);
}

void TestHuggingFace::skipsWhatItCannotRead()
{
    const auto papers = parseDailyPapers(R"([null, 7, {}, {"paper":{}}, {"paper":{"id":"x/y",
        "title":"T"}}, {"paper":{"id":"2604.15579","title":""}}, {"title":"outer","paper":
        {"id":"2604.15579","title":"inner","publishedAt":"2026-04-16T00:00:00.000Z"},
        "publishedAt":"2026-04-15T20:00:00.000Z","thumbnail":"https://cdn.org/t.png"}])");
    QVERIFY(papers);
    QCOMPARE(papers->size(), 1);
    QCOMPARE(papers->first().title, u"inner"_s);
    QCOMPARE(papers->first().publishedAt, u"2026-04-16T00:00:00Z"_s);
    QCOMPARE(papers->first().thumbnailUrl, u"https://cdn.org/t.png"_s);
}

void TestHuggingFace::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("nothing") << QByteArray() << u"JSON"_s;
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html></html>") << u"web page"_s;
    QTest::newRow("half") << QByteArray("[{\"paper\":{\"id\":\"2604.1") << u"breaks off"_s;
    QTest::newRow("an error") << QByteArray("{\"error\":\"Invalid date\"}") << u"Invalid date"_s;
    QTest::newRow("something else") << QByteArray("{\"a\":1}") << u"none that Galley knows"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"JSON"_s;
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe", 3) << u"JSON"_s;
}

void TestHuggingFace::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto papers = parseDailyPapers(bytes);
    QVERIFY(!papers);
    QVERIFY2(papers.error().message.contains(says), qPrintable(papers.error().message));
    const auto paper = parseHuggingFacePaper(bytes);
    QVERIFY(!paper);
    QVERIFY2(paper.error().message.contains(says), qPrintable(paper.error().message));
}

void TestHuggingFace::recordedDay()
{
    if (recordedData().isEmpty())
        QSKIP("GALLEY_RECORDED_DATA is not set");
    const auto papers = parseDailyPapers(recorded(u"hf/daily_papers_2026-06-12.json"_s));
    QVERIFY(papers);
    QCOMPARE(papers->size(), 30);
    for (const HuggingFacePaper &paper : *papers) {
        QVERIFY(!paper.title.isEmpty() && !paper.authors.isEmpty() && !paper.abstract.isEmpty());
        QVERIFY(paper.publishedAt.endsWith("T00:00:00Z"_L1) || paper.publishedAt.endsWith(u'Z'));
        QVERIFY(paper.upvotes);
        QVERIFY(paper.thumbnailUrl.endsWith(paper.id.base() + ".png"_L1));
    }
    QCOMPARE(papers->at(1).id.base(), u"2606.12730"_s);
    QCOMPARE(papers->at(1).upvotes, 5);
    QCOMPARE(papers->at(1).codeUrl,
        u"https://github.com/psychology-of-AI/Rethinking-Pyschometric-Eval-LLMs"_s);
    QCOMPARE(
        papers->first().publishedAt, u"2026-05-30T00:00:00Z"_s); // not the outer, the day before
}

void TestHuggingFace::fetchesAPaper()
{
    FakeHuggingFace fake;
    fake.add({.id = u"2604.15579"_s, .upvotes = 3, .githubRepo = u"https://github.com/a/b"_s});
    const Setting s(fake.api());
    const auto paper = await(s.source->paper(*ArxivId::parse(u"2604.15579v2"), Cache::Bypass));
    QVERIFY2(paper, paper ? "" : qPrintable(paper.error().message));
    QVERIFY(*paper);
    QCOMPARE((*paper)->upvotes, 3);
    QCOMPARE((*paper)->codeUrl, u"https://github.com/a/b"_s);
    QCOMPARE(fake.requests().value(0).url.path(), u"/api/papers/2604.15579"_s);
}

void TestHuggingFace::unknownPaperIsNone()
{
    FakeHuggingFace fake;
    const Setting s(fake.api());
    const auto paper = await(s.source->paper(paperId, Cache::Bypass));
    QVERIFY(paper);
    QVERIFY(!*paper);
    QCOMPARE(fake.requestCount(), 1);
}

void TestHuggingFace::refusesAnotherPaper()
{
    FakeHuggingFace fake;
    fake.failNext(
        {{.body = R"({"id":"2604.99999","title":"Another"})", .contentType = "application/json"}});
    const Setting s(fake.api());
    const auto paper = await(s.source->paper(paperId, Cache::Bypass));
    QVERIFY(!paper);
    QCOMPARE(paper.error().code, Error::Code::Malformed);
}

void TestHuggingFace::fetchesADay()
{
    FakeHuggingFace fake;
    const QDate day(2026, 4, 17);
    fake.add({.id = u"2604.15579"_s, .day = day});
    fake.add({.id = u"2604.15580"_s, .day = day.addDays(1)});
    const Setting s(fake.api());
    const auto papers = await(s.source->dailyPapers(day, Cache::Bypass));
    QVERIFY(papers);
    QCOMPARE(papers->size(), 1);
    QCOMPARE(papers->first().id, paperId);
    const auto none = await(s.source->dailyPapers(day.addDays(5), Cache::Bypass));
    QVERIFY(none);
    QVERIFY(none->isEmpty());
}

void TestHuggingFace::sendsTheKeyOnlyWhereThereIsOne()
{
    FakeHuggingFace fake;
    const Setting without(fake.api());
    QVERIFY(await(without.source->paper(paperId, Cache::Bypass)));
    const Setting with(fake.api(), {.huggingFace = "hf_x"});
    QVERIFY(await(with.source->paper(paperId, Cache::Bypass)));
    QCOMPARE(fake.requests().value(0).header("authorization"), QByteArray());
    QCOMPARE(fake.requests().value(1).header("authorization"), "Bearer hf_x");
}

void TestHuggingFace::triesTwice()
{
    FakeHuggingFace fake;
    fake.add({.id = u"2604.15579"_s});
    fake.failNext({ServedReply::plain(503, "busy")});
    const Setting s(fake.api());
    QVERIFY(await(s.source->paper(paperId, Cache::Bypass)));
    QCOMPARE(fake.requestCount(), 2);
    fake.failNext(QList<ServedReply>(5, ServedReply::plain(503, "busy")));
    QVERIFY(!await(s.source->paper(paperId, Cache::Bypass)));
    QCOMPARE(fake.requestCount(), 4);
}

void TestHuggingFace::faults_data()
{
    QTest::addColumn<ServedReply>("reply");
    using Fault = ServedReply::Fault;
    QTest::newRow("closed in the body") << ServedReply::withFault(Fault::CloseInBody);
    QTest::newRow("reset in the body") << ServedReply::withFault(Fault::ResetInBody);
    QTest::newRow("a stall") << ServedReply::withFault(Fault::Stall);
    QTest::newRow("not JSON") << ServedReply {.body = "<html>Down</html>"};
    QTest::newRow("401") << ServedReply::plain(401, "no");
    QTest::newRow("429 and long") << ServedReply::plain(429, "", {{"Retry-After", "3600"}});
    QTest::newRow("to a file") << ServedReply::plain(302, "", {{"Location", "file:///etc/passwd"}});
}

void TestHuggingFace::faults()
{
    QFETCH(ServedReply, reply);
    FakeHuggingFace fake;
    fake.add({.id = u"2604.15579"_s});
    fake.failNext({reply, reply});
    const Setting s(fake.api());
    const auto paper = await(s.source->paper(paperId, Cache::Bypass));
    QVERIFY(!paper);
    QVERIFY(!paper.error().message.isEmpty());
    QVERIFY(fake.requestCount() <= 2);
}

void TestHuggingFace::cancelling()
{
    FakeHuggingFace fake;
    fake.failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    const Setting s(fake.api());
    auto future = s.source->paper(paperId, Cache::Bypass);
    QTRY_COMPARE(fake.requestCount(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QTRY_VERIFY(s.source->children().isEmpty());
    QCOMPARE(future.resultCount(), 0);
}

void TestHuggingFace::destroyingEndsRequests()
{
    FakeHuggingFace fake;
    fake.failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    Setting s(fake.api());
    const auto future = s.source->paper(paperId, Cache::Bypass);
    QTRY_COMPARE(fake.requestCount(), 1);
    s.source.reset();
    QVERIFY(future.isFinished());
    QVERIFY(future.isCanceled());
}

QTEST_GUILESS_MAIN(TestHuggingFace)
#include "tst_huggingface.moc"
