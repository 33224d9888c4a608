// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/semanticscholarsource.h"
#include "support/awaiting.h"
#include "support/fakesemanticscholar.h"
#include "support/recordeddata.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Cache = HttpRequest::Cache;
using Counts = QHash<QString, int>;

namespace {

QList<ArxivId> idsFrom(int first, int count)
{
    QList<ArxivId> ids;
    for (int i = 0; i < count; ++i)
        ids.append(*ArxivId::parse(u"2604.%1"_s.arg(first + i)));
    return ids;
}

struct Setting
{
    explicit Setting(const QUrl &api, const ServiceKeys &keys = {})
    {
        Services services = Services::defaults();
        services.semanticScholarApi = api;
        client.setPolicy(api, {.backOff = 10ms, .rateLimitBackOff = 20ms, .idleTimeout = 300ms});
        source = std::make_unique<SemanticScholarSource>(client, services, keys);
    }

    HttpClient client;
    std::unique_ptr<SemanticScholarSource> source;
};

QByteArray paper(const QByteArray &arxiv, const QByteArray &count)
{
    return "{\"paperId\":\"x\",\"externalIds\":" + arxiv + ",\"citationCount\":" + count + "}";
}

} // namespace

class TestSemanticScholar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void records_data();
    void records();
    void keepsTheOrder();
    void refuses_data();
    void refuses();
    void recordedBatch();
    void oneRequestForMany();
    void goesByTheIdentifier();
    void unknownPapersAreAbsent();
    void noneKnown();
    void severalBatches();
    void nothingAskedFor();
    void sendsTheKeyOnlyWhereThereIsOne();
    void gaveUpOnBusy();
    void faults_data();
    void faults();
    void cancelling();
};

void TestSemanticScholar::records_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<int>("count"); // -1 for unknown
    const QByteArray id = "{\"ArXiv\":\"2604.15579\",\"CorpusId\":1}";
    QTest::newRow("a count") << paper(id, "12") << 12;
    QTest::newRow("none yet") << paper(id, "0") << 0;
    QTest::newRow("null count") << paper(id, "null") << -1;
    QTest::newRow("no count") << QByteArray("{\"externalIds\":" + id + "}") << -1;
    QTest::newRow("a text") << paper(id, "\"12\"") << -1;
    QTest::newRow("negative") << paper(id, "-1") << -1;
    QTest::newRow("a fraction") << paper(id, "1.5") << -1;
    QTest::newRow("huge") << paper(id, "99999999999") << -1;
    QTest::newRow("unknown paper") << QByteArray("null") << -1;
    QTest::newRow("no identifiers") << paper("null", "12") << -1;
    QTest::newRow("none of arXiv") << paper("{\"DOI\":\"10.1/x\"}", "12") << -1;
    QTest::newRow("a bad one") << paper("{\"ArXiv\":\"what\"}", "12") << -1;
    QTest::newRow("a version") << paper("{\"ArXiv\":\"2604.15579v2\"}", "12") << 12;
}

void TestSemanticScholar::records()
{
    QFETCH(QByteArray, item);
    QFETCH(int, count);
    const auto records = parseCitationBatch("[" + item + "]");
    QVERIFY(records);
    QCOMPARE(records->size(), 1);
    const auto expected =
        count < 0 ? std::nullopt : std::optional(CitationRecord {u"2604.15579"_s, count});
    QVERIFY(records->first() == expected);
}

void TestSemanticScholar::keepsTheOrder()
{
    const auto records =
        parseCitationBatch("[null," + paper("{\"ArXiv\":\"hep-th/9901001\"}", "5") + ",null]");
    QVERIFY(records);
    QCOMPARE(records->size(), 3);
    QVERIFY(!records->at(0) && !records->at(2));
    QCOMPARE(records->at(1)->arxivId, u"hep-th/9901001"_s);
}

void TestSemanticScholar::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("says");
    using enum Error::Code;
    QTest::newRow("busy") << FakeSemanticScholar::tooManyRequests().body << RateLimited << u"key"_s;
    QTest::newRow("busy, a number")
        << QByteArray(R"({"message":"Slow down","code":429})") << RateLimited << u"wait"_s;
    QTest::newRow("bad fields") << QByteArray(R"({"error":"Unrecognized fields: [x]"})") << Refused
                                << u"Unrecognized fields: [x]"_s;
    QTest::newRow("nothing") << QByteArray() << Malformed << u"JSON"_s;
    QTest::newRow("half") << QByteArray("[null,{\"paperId\"") << Malformed << u"breaks off"_s;
    QTest::newRow("a page") << QByteArray("<html></html>") << Malformed << u"JSON"_s;
    QTest::newRow("an object") << QByteArray("{}") << Malformed << u"none that Galley knows"_s;
    QTest::newRow("a text") << QByteArray("\"x\"") << Malformed << u"JSON"_s;
}

void TestSemanticScholar::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    QFETCH(QString, says);
    const auto records = parseCitationBatch(bytes);
    QVERIFY(!records);
    QVERIFY2(records.error().message.contains(says), qPrintable(records.error().message));
    QCOMPARE(records.error().code, code);
}

void TestSemanticScholar::recordedBatch()
{
    if (recordedData().isEmpty())
        QSKIP("GALLEY_RECORDED_DATA is not set");
    const auto batch = parseCitationBatch(recorded(u"s2/paper_batch_with_null.json"_s));
    QVERIFY(batch);
    QCOMPARE(batch->size(), 4);
    for (const auto &record : *batch) // none of the four is on arXiv
        QVERIFY(!record);
    // A single answer has the same objects.
    const auto single =
        parseCitationBatch("[" + recorded(u"s2/paper_doi_arxiv_2312.07559.json"_s) + "]");
    QVERIFY(single);
    QVERIFY(single->first());
    QCOMPARE(single->first()->arxivId, u"2312.07559"_s);
    QVERIFY(single->first()->citationCount > 0);
    for (const QString &name : {u"error_400_bad_fields"_s, u"error_404_paper_not_found"_s}) {
        const auto error = parseCitationBatch(recorded(u"s2/"_s + name + u".json"_s));
        QVERIFY(!error);
        QCOMPARE(error.error().code, Error::Code::Refused);
    }
}

void TestSemanticScholar::oneRequestForMany()
{
    FakeSemanticScholar fake;
    fake.setKnowsEveryPaper(4);
    const Setting s(fake.api());
    const auto counts = await(s.source->citations(idsFrom(10000, 300), Cache::Bypass));
    QVERIFY2(counts, counts ? "" : qPrintable(counts.error().message));
    QCOMPARE(counts->size(), 300);
    QCOMPARE(counts->value(u"2604.10299"_s), 4);
    QCOMPARE(fake.requestCount(), 1);
    const ServedRequest request = fake.requests().first();
    QCOMPARE(request.header("content-type"), "application/json");
    QCOMPARE(FakeSemanticScholar::idsOf(request).size(), 300);
    QCOMPARE(FakeSemanticScholar::idsOf(request).first(), u"ARXIV:2604.10000"_s);
    QVERIFY(request.url.query().contains("citationCount"_L1));
}

void TestSemanticScholar::goesByTheIdentifier()
{
    FakeSemanticScholar fake;
    fake.failNext({{.body = "[" + paper("{\"ArXiv\":\"2604.10001\"}", "1") + ","
            + paper("{\"ArXiv\":\"2604.10000\"}", "2") + ","
            + paper("{\"ArXiv\":\"2604.77777\"}", "3") + "]",
        .contentType = "application/json"}});
    const Setting s(fake.api());
    const auto counts = await(s.source->citations(idsFrom(10000, 2), Cache::Bypass));
    QVERIFY(counts);
    QCOMPARE(*counts, Counts({{u"2604.10000"_s, 2}, {u"2604.10001"_s, 1}}));
}

void TestSemanticScholar::unknownPapersAreAbsent()
{
    FakeSemanticScholar fake;
    fake.add(u"2604.10000"_s, 0);
    fake.add(u"2604.10001"_s, std::nullopt);
    const Setting s(fake.api());
    const auto counts = await(s.source->citations(idsFrom(10000, 3), Cache::Bypass));
    QVERIFY(counts);
    QCOMPARE(*counts, Counts({{u"2604.10000"_s, 0}}));
}

void TestSemanticScholar::noneKnown()
{
    FakeSemanticScholar fake;
    const Setting s(fake.api());
    const auto counts = await(s.source->citations(idsFrom(10000, 3), Cache::Bypass));
    QVERIFY2(counts, counts ? "" : qPrintable(counts.error().message));
    QVERIFY(counts->isEmpty());
    QCOMPARE(fake.requestCount(), 1);
}

void TestSemanticScholar::severalBatches()
{
    FakeSemanticScholar fake;
    fake.setKnowsEveryPaper(1);
    const Setting s(fake.api());
    QList<ArxivId> ids = idsFrom(10000, 501);
    ids += ids; // the same again
    const auto counts = await(s.source->citations(ids, Cache::Bypass));
    QVERIFY(counts);
    QCOMPARE(counts->size(), 501);
    QCOMPARE(fake.requestCount(), 2);
}

void TestSemanticScholar::nothingAskedFor()
{
    FakeSemanticScholar fake;
    const Setting s(fake.api());
    const auto counts = await(s.source->citations({}, Cache::Bypass));
    QVERIFY(counts);
    QCOMPARE(fake.requestCount(), 0);
}

void TestSemanticScholar::sendsTheKeyOnlyWhereThereIsOne()
{
    FakeSemanticScholar fake;
    fake.setKnowsEveryPaper(1);
    const Setting without(fake.api());
    QVERIFY(await(without.source->citations(idsFrom(10000, 1), Cache::Bypass)));
    const Setting with(fake.api(), {.semanticScholar = "secret"});
    QVERIFY(await(with.source->citations(idsFrom(10000, 1), Cache::Bypass)));
    QCOMPARE(fake.requests().value(0).header("x-api-key"), QByteArray());
    QCOMPARE(fake.requests().value(1).header("x-api-key"), "secret");
}

void TestSemanticScholar::gaveUpOnBusy()
{
    FakeSemanticScholar fake;
    fake.failNext(QList<ServedReply>(5, FakeSemanticScholar::tooManyRequests()));
    const Setting s(fake.api());
    const auto counts = await(s.source->citations(idsFrom(10000, 1), Cache::Bypass));
    QVERIFY(!counts);
    QCOMPARE(counts.error().code, Error::Code::RateLimited);
    QCOMPARE(fake.requestCount(), 2);
}

void TestSemanticScholar::faults_data()
{
    QTest::addColumn<ServedReply>("reply");
    using Fault = ServedReply::Fault;
    QTest::newRow("closed in the body") << ServedReply::withFault(Fault::CloseInBody);
    QTest::newRow("reset in the body") << ServedReply::withFault(Fault::ResetInBody);
    QTest::newRow("a stall") << ServedReply::withFault(Fault::Stall);
    QTest::newRow("not JSON") << ServedReply {.body = "<html>Down</html>"};
    QTest::newRow("403") << ServedReply::plain(403, "{\"message\":\"Forbidden\"}");
    QTest::newRow("400") << ServedReply::plain(400, "{\"error\":\"Unrecognized\"}");
    QTest::newRow("500") << ServedReply::plain(500, "no");
    QTest::newRow("429 and long") << ServedReply::plain(429, "", {{"Retry-After", "3600"}});
}

void TestSemanticScholar::faults()
{
    QFETCH(ServedReply, reply);
    FakeSemanticScholar fake;
    fake.setKnowsEveryPaper(1);
    fake.failNext({reply, reply});
    const Setting s(fake.api());
    const auto counts = await(s.source->citations(idsFrom(10000, 1), Cache::Bypass));
    QVERIFY(!counts);
    QVERIFY(!counts.error().message.isEmpty());
    QVERIFY(fake.requestCount() <= 2);
}

void TestSemanticScholar::cancelling()
{
    FakeSemanticScholar fake;
    fake.failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    const Setting s(fake.api());
    auto future = s.source->citations(idsFrom(10000, 1), Cache::Bypass);
    QTRY_COMPARE(fake.requestCount(), 1);
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    QTRY_VERIFY(s.source->children().isEmpty());
}

QTEST_GUILESS_MAIN(TestSemanticScholar)
#include "tst_semanticscholar.moc"
