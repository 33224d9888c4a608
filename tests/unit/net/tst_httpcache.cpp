// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/localserver.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = Result<HttpResponse>;
using Cache = HttpRequest::Cache;
using Fault = ServedReply::Fault;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

namespace {

Answer await(const QFuture<Answer> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return fail(Error::Code::InvalidInput, u"no answer"_s);
    return future.result();
}

ServedReply ok(const QByteArray &body, const Headers &headers = {})
{
    return {.body = body, .contentType = "text/plain", .headers = headers};
}

ServedReply notModified(const Headers &headers = {})
{
    return ServedReply::plain(304, "", headers);
}

} // namespace

class TestHttpCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void freshAnswers_data();
    void freshAnswers();
    void oldAnswerIsAskedForAgain();
    void revalidates_data();
    void revalidates();
    void confirmedIsFreshAgain();
    void changedIsReplaced();
    void revalidateAlwaysAsks();
    void bypassLeavesNothing();
    void notStored_data();
    void notStored();
    void noStoreForgets();
    void stale_data();
    void stale();
    void noStaleForAStatus();
    void posts();
    void missingPaperIsAnAnswer();
    void validatorsStayWithTheirAddress();
    void lastsBeyondTheClient();
    void largerThanAsked();
    void damagedFileIsAMiss();
    void headersAreNotOnDisk();
    void cancelledWhileLookingUp();

private:
    [[nodiscard]] Answer get(HttpRequest request)
    {
        if (!m_client) {
            m_client = std::make_unique<HttpClient>();
            m_client->setCacheFolder(m_folder->path());
        }
        m_client->setPolicy(request.url,
            {.attempts = 1, .backOff = 10ms, .idleTimeout = 200ms, .totalTimeout = 5s});
        return await(m_client->send(request));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpClient> m_client;
};

void TestHttpCache::init()
{
    m_client.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHttpCache::freshAnswers_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<int>("freshFor");
    QTest::newRow("the reader takes it") << Headers {} << 60;
    QTest::newRow("the server gives it time") << Headers {{"Cache-Control", "max-age=60"}} << 0;
    QTest::newRow("no-cache, but the reader takes it")
        << Headers {{"Cache-Control", "no-cache"}} << 60;
}

void TestHttpCache::freshAnswers()
{
    QFETCH(Headers, headers);
    QFETCH(int, freshFor);
    LocalServer server({ok("first", headers), ok("second")});
    const HttpRequest request {.url = server.url(u"/a?b"_s),
        .cache = Cache::Use,
        .freshFor = std::chrono::seconds(freshFor)};
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const Answer first = get(request);
    QVERIFY(first);
    QVERIFY(!first->isFromCache && !first->isStale);
    QVERIFY(first->fetchedAt >= before && first->fetchedAt.timeSpec() == Qt::UTC);
    const Answer second = get(request);
    QVERIFY(second);
    QVERIFY(second->isFromCache && !second->isStale);
    QCOMPARE(second->body, "first");
    QCOMPARE(second->contentType, "text/plain");
    QCOMPARE(second->status, 200);
    QCOMPARE(second->url, request.url);
    QVERIFY(qAbs(second->fetchedAt.msecsTo(first->fetchedAt)) < 1000);
    QCOMPARE(server.requestCount(), 1);
}

void TestHttpCache::oldAnswerIsAskedForAgain()
{
    LocalServer server({ok("first"), ok("second")});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use}));
    const Answer second = get({.url = server.url(), .cache = Cache::Use});
    QVERIFY(second);
    QCOMPARE(second->body, "second");
    QVERIFY(!second->isFromCache);
    QVERIFY(server.requests()[1].header("if-none-match").isEmpty());
}

void TestHttpCache::revalidates_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("value");
    const QByteArray date = "Mon, 27 Apr 2026 12:00:00 GMT";
    QTest::newRow("ETag") << Headers {{"ETag", "\"v1\""}} << QByteArray("if-none-match")
                          << QByteArray("\"v1\"");
    QTest::newRow("weak ETag") << Headers {{"ETag", "W/\"v1\""}} << QByteArray("if-none-match")
                               << QByteArray("W/\"v1\"");
    QTest::newRow("Last-Modified")
        << Headers {{"Last-Modified", date}} << QByteArray("if-modified-since") << date;
}

void TestHttpCache::revalidates()
{
    QFETCH(Headers, headers);
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, value);
    LocalServer server({ok("first", headers), notModified()});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use}));
    const Answer second = get({.url = server.url(), .cache = Cache::Use});
    QVERIFY2(second, second ? "" : qPrintable(second.error().message));
    QCOMPARE(second->body, "first");
    QCOMPARE(second->status, 200);
    QVERIFY(second->isFromCache && !second->isStale);
    QCOMPARE(server.requests()[1].header(asked), value);
}

void TestHttpCache::confirmedIsFreshAgain()
{
    LocalServer server({ok("first", {{"ETag", "\"v1\""}, {"Cache-Control", "max-age=0"}}),
        notModified({{"Cache-Control", "max-age=60"}})});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(get({.url = server.url(), .cache = Cache::Use})->body, "first");
    QCOMPARE(server.requestCount(), 2);
}

void TestHttpCache::changedIsReplaced()
{
    LocalServer server(
        {ok("first", {{"ETag", "\"v1\""}}), ok("second", {{"ETag", "\"v2\""}}), notModified()});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use}));
    QCOMPARE(get({.url = server.url(), .cache = Cache::Use})->body, "second");
    QCOMPARE(get({.url = server.url(), .cache = Cache::Use})->body, "second");
    QCOMPARE(server.requests()[2].header("if-none-match"), "\"v2\"");
}

void TestHttpCache::revalidateAlwaysAsks()
{
    LocalServer server(
        {ok("first", {{"ETag", "\"v1\""}, {"Cache-Control", "max-age=600"}}), notModified()});
    QVERIFY(get({.url = server.url(), .cache = Cache::Revalidate, .freshFor = 1h}));
    const Answer second = get({.url = server.url(), .cache = Cache::Revalidate, .freshFor = 1h});
    QVERIFY(second);
    QVERIFY(second->isFromCache);
    QCOMPARE(server.requestCount(), 2);
}

void TestHttpCache::bypassLeavesNothing()
{
    LocalServer server({ok("first", {{"Cache-Control", "max-age=600"}})});
    QVERIFY(get({.url = server.url()}));
    QVERIFY(get({.url = server.url()}));
    QCOMPARE(server.requestCount(), 2);
    m_client.reset();
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestHttpCache::notStored_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::newRow("no-store") << ok("x", {{"Cache-Control", "max-age=60, no-store"}});
    QTest::newRow("404") << ServedReply::plain(404, "x");
    QTest::newRow("206") << ServedReply::plain(206, "x");
    QTest::newRow("short") << ServedReply::withFault(Fault::CloseInBody);
}

void TestHttpCache::notStored()
{
    QFETCH(ServedReply, reply);
    LocalServer server({reply});
    std::ignore = get({.url = server.url(), .cache = Cache::Use, .freshFor = 1h});
    std::ignore = get({.url = server.url(), .cache = Cache::Use, .freshFor = 1h});
    QCOMPARE(server.requestCount(), 2);
    m_client.reset();
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestHttpCache::noStoreForgets()
{
    LocalServer server({ok("first"), ok("second", {{"Cache-Control", "no-store"}})});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use}));
    QVERIFY(get({.url = server.url(), .cache = Cache::Use}));
    m_client.reset();
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void TestHttpCache::stale_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::newRow("reset") << Fault::Reset;
    QTest::newRow("half a body") << Fault::CloseInBody;
    QTest::newRow("silence") << Fault::Stall;
}

void TestHttpCache::stale()
{
    QFETCH(Fault, fault);
    LocalServer server({ok("first"), ServedReply::withFault(fault)});
    const Answer first = get({.url = server.url(), .cache = Cache::Use});
    QVERIFY(first);
    const Answer second = get({.url = server.url(), .cache = Cache::Use});
    QVERIFY2(second, second ? "" : qPrintable(second.error().message));
    QCOMPARE(second->body, "first");
    QVERIFY(second->isStale && second->isFromCache);
    QVERIFY(qAbs(second->fetchedAt.msecsTo(first->fetchedAt)) < 1000);
    QVERIFY(!get({.url = server.url()})); // without the cache it is an error
}

void TestHttpCache::noStaleForAStatus()
{
    LocalServer server({ok("first"), ServedReply::plain(500, "")});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use}));
    const Answer second = get({.url = server.url(), .cache = Cache::Use});
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Refused);
}

void TestHttpCache::posts()
{
    LocalServer server([](const ServedRequest &request) { return ok("for " + request.body); });
    const auto sent = [&](const QByteArray &form, const QByteArray &json) {
        const Answer answer = get(
            {.url = server.url(), .form = form, .json = json, .cache = Cache::Use, .freshFor = 1h});
        return answer ? answer->body : answer.error().message.toUtf8();
    };
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(sent("a=b", {}), "for a=b");
        QCOMPARE(sent("a=c", {}), "for a=c");
        QCOMPARE(sent({}, "[1]"), "for [1]");
        QCOMPARE(sent({}, {}), "for ");
    }
    QCOMPARE(server.requestCount(), 4);
}

void TestHttpCache::missingPaperIsAnAnswer()
{
    LocalServer server({ServedReply::plain(404, "none")});
    const HttpRequest request {
        .url = server.url(), .answers = {404}, .cache = Cache::Use, .freshFor = 1h};
    QCOMPARE(get(request)->status, 404);
    QCOMPARE(get(request)->status, 404);
    QCOMPARE(server.requestCount(), 1);
}

void TestHttpCache::validatorsStayWithTheirAddress()
{
    LocalServer target({ok("there", {{"ETag", "\"v1\""}}), notModified()});
    LocalServer server(
        {ServedReply::plain(302, "", {{"Location", target.url(u"/there"_s).toEncoded()}})});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use}));
    const Answer second = get({.url = server.url(), .cache = Cache::Use});
    QVERIFY(second);
    QVERIFY(second->isFromCache);
    QCOMPARE(second->url, target.url(u"/there"_s));
    QVERIFY(server.requests()[1].header("if-none-match").isEmpty());
    QCOMPARE(target.requests()[1].header("if-none-match"), "\"v1\"");
}

void TestHttpCache::lastsBeyondTheClient()
{
    LocalServer server({ok("first")});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use, .freshFor = 1h}));
    m_client.reset();
    QVERIFY(get({.url = server.url(), .cache = Cache::Use, .freshFor = 1h})->isFromCache);
    QCOMPARE(server.requestCount(), 1);
}

void TestHttpCache::largerThanAsked()
{
    LocalServer server({ok(QByteArray(2000, 'x'))});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use, .freshFor = 1h}));
    const Answer second =
        get({.url = server.url(), .maxBytes = 1000, .cache = Cache::Use, .freshFor = 1h});
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::TooLarge);
}

void TestHttpCache::damagedFileIsAMiss()
{
    LocalServer server({ok("first"), ok("second")});
    const HttpRequest request {.url = server.url(), .cache = Cache::Use, .freshFor = 1h};
    QVERIFY(get(request));
    m_client.reset();
    const QFileInfoList files = QDir(m_folder->path()).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(QFile::resize(files[0].filePath(), files[0].size() - 3));
    QCOMPARE(get(request)->body, "second");
    QCOMPARE(get(request)->body, "second");
    QCOMPARE(server.requestCount(), 2);
}

void TestHttpCache::headersAreNotOnDisk()
{
    LocalServer server({ok("first")});
    QVERIFY(
        get({.url = server.url(), .headers = {{"x-api-key", "very-secret"}}, .cache = Cache::Use}));
    QCOMPARE(server.requests()[0].header("x-api-key"), "very-secret");
    m_client.reset();
    QFile file(QDir(m_folder->path()).entryInfoList(QDir::Files).at(0).filePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("very-secret"));
}

void TestHttpCache::cancelledWhileLookingUp()
{
    LocalServer server({ok("first")});
    QVERIFY(get({.url = server.url(), .cache = Cache::Use, .freshFor = 1h}));
    auto future = m_client->send({.url = server.url(), .cache = Cache::Use, .freshFor = 1h});
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    auto last = m_client->send({.url = server.url(), .cache = Cache::Use, .freshFor = 1h});
    m_client.reset();
    QVERIFY(last.isFinished());
    QCOMPARE(last.result().error().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestHttpCache)
#include "tst_httpcache.moc"
