// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/pagesource.h"
#include "sources/webfeedsource.h"
#include "support/awaiting.h"
#include "support/localserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>
#include <vector>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Cache = HttpRequest::Cache;
using Fault = ServedReply::Fault;

namespace {

ServedReply page(const QByteArray &html)
{
    return {.body = html, .contentType = "text/html; charset=utf-8"};
}

ServedReply feed(const QByteArray &xml) { return {.body = xml, .contentType = "text/xml"}; }

const QByteArray oneItem =
    "<rss version='2.0'><channel><title>B</title><item><title>T</title><link>/a</link></item>"
    "</channel></rss>";

/// A client in a hurry; private hosts only where `isLocal`.
struct Setting
{
    explicit Setting(const QUrl &host, bool isLocal = true)
    {
        client.setAllowPrivateHosts(isLocal);
        client.setPolicy(host, {.backOff = 10ms, .rateLimitBackOff = 20ms, .idleTimeout = 300ms});
    }

    HttpClient client;
    PageSource pages {client};
    WebFeedSource feeds {client};
};

} // namespace

/// Pages and feeds from anywhere.
class TestWebSources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fetchesAPage();
    void fetchesAFeed();
    void addressAfterRedirects();
    void refusesPrivateHosts_data();
    void refusesPrivateHosts();
    void faultsOfPages_data();
    void faultsOfPages();
    void faultsOfFeeds_data();
    void faultsOfFeeds();
    void sizes();
    void keepsAnswers();
    void cancelling();
    void fewPagesAtOnce();
};

void TestWebSources::fetchesAPage()
{
    LocalServer server({page("<meta property='og:title' content='T'><p>Words")});
    Setting s(server.url());
    const auto record = await(s.pages.fetch(server.url(u"/a?b=c"_s), Cache::Bypass));
    QVERIFY2(record, record ? "" : qPrintable(record.error().message));
    QCOMPARE(record->title, u"T"_s);
    QCOMPARE(record->url, server.url(u"/a?b=c"_s));
    QVERIFY(server.requests().first().header("accept").startsWith("text/html"));
}

void TestWebSources::fetchesAFeed()
{
    LocalServer server({feed(oneItem)});
    Setting s(server.url());
    const auto got = await(s.feeds.fetch(server.url(u"/feed"_s), Cache::Bypass));
    QVERIFY2(got, got ? "" : qPrintable(got.error().message));
    QCOMPARE(got->items.size(), 1);
    QCOMPARE(got->items.first().url, server.url(u"/a"_s));
    QVERIFY(server.requests().first().header("accept").contains("application/rss+xml"));
}

void TestWebSources::addressAfterRedirects()
{
    LocalServer server(
        {ServedReply::plain(301, "", {{"Location", "/moved"}}), page("<title>T</title>")});
    Setting s(server.url());
    const auto record = await(s.pages.fetch(server.url(u"/old"_s), Cache::Bypass));
    QVERIFY(record);
    QCOMPARE(record->url, server.url(u"/moved"_s));
}

void TestWebSources::refusesPrivateHosts_data()
{
    QTest::addColumn<QUrl>("url");
    for (const char *text : {"http://localhost/", "http://10.0.0.1/", "http://192.168.1.1/",
             "http://169.254.169.254/latest/meta-data/", "http://[::1]/", "http://0.0.0.0/",
             "http://2130706433/", "file:///etc/passwd", "ftp://127.0.0.1/"})
        QTest::newRow(text) << QUrl(QString::fromLatin1(text));
}

void TestWebSources::refusesPrivateHosts()
{
    QFETCH(QUrl, url);
    LocalServer server({page("<title>T</title>")});
    Setting s(server.url(), false);
    for (const QUrl &address : {url, server.url()}) {
        QVERIFY(!await(s.pages.fetch(address, Cache::Bypass)));
        QVERIFY(!await(s.feeds.fetch(address, Cache::Bypass)));
    }
    QCOMPARE(server.requestCount(), 0);
}

void TestWebSources::faultsOfPages_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::addColumn<QString>("says");
    QTest::newRow("reset") << ServedReply::withFault(Fault::Reset) << u"127.0.0.1"_s;
    QTest::newRow("closed in the body")
        << ServedReply::withFault(Fault::CloseInBody) << u"127.0.0.1"_s;
    QTest::newRow("a stall") << ServedReply::withFault(Fault::Stall) << u"127.0.0.1"_s;
    QTest::newRow("a stall in the body")
        << ServedReply::withFault(Fault::StallInBody) << u"127.0.0.1"_s;
    QTest::newRow("404") << ServedReply::plain(404, "no") << u"127.0.0.1"_s;
    QTest::newRow("503") << ServedReply::plain(503, "no") << u"127.0.0.1"_s;
    QTest::newRow("a PDF") << ServedReply {.body = "%PDF-1.7", .contentType = "application/pdf"}
                           << u"PDF"_s;
    QTest::newRow("a picture") << ServedReply {.body = "\x89PNG", .contentType = "image/png"}
                               << u"image/png"_s;
    QTest::newRow("nothing") << page("") << u"empty"_s;
    QTest::newRow("to itself") << ServedReply::plain(302, "", {{"Location", "/"}})
                               << u"127.0.0.1"_s;
    QTest::newRow("to a file") << ServedReply::plain(302, "", {{"Location", "file:///etc/passwd"}})
                               << u"127.0.0.1"_s;
}

void TestWebSources::faultsOfPages()
{
    QFETCH(ServedReply, reply);
    QFETCH(QString, says);
    LocalServer server({reply});
    Setting s(server.url());
    const auto record = await(s.pages.fetch(server.url(), Cache::Bypass));
    QVERIFY(!record);
    QVERIFY2(record.error().message.contains(says), qPrintable(record.error().message));
    QVERIFY(server.requestCount() <= 8);
}

void TestWebSources::faultsOfFeeds_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::addColumn<QString>("says");
    QTest::newRow("closed in the body")
        << ServedReply::withFault(Fault::CloseInBody) << u"127.0.0.1"_s;
    QTest::newRow("half a feed") << feed(oneItem.first(90)) << u"breaks off"_s;
    QTest::newRow("a page") << page("<!DOCTYPE html><html><p>Down") << u"web page"_s;
    QTest::newRow("a bomb") << feed("<!DOCTYPE rss [<!ENTITY a 'x'>]><rss/>") << u"entities"_s;
    QTest::newRow("500") << ServedReply::plain(500, "no") << u"127.0.0.1"_s;
}

void TestWebSources::faultsOfFeeds()
{
    QFETCH(ServedReply, reply);
    QFETCH(QString, says);
    LocalServer server({reply});
    Setting s(server.url());
    const auto got = await(s.feeds.fetch(server.url(), Cache::Bypass));
    QVERIFY(!got);
    QVERIFY2(got.error().message.contains(says), qPrintable(got.error().message));
}

void TestWebSources::sizes()
{
    LocalServer server({page(QByteArray(largestPage + 1, ' '))});
    Setting s(server.url());
    const auto record = await(s.pages.fetch(server.url(), Cache::Bypass));
    QVERIFY(!record);
    QCOMPARE(record.error().code, Error::Code::TooLarge);
    QCOMPARE(server.requestCount(), 1);
}

void TestWebSources::keepsAnswers()
{
    LocalServer server([](const ServedRequest &request) {
        return request.url.path() == "/feed"_L1 ? feed(oneItem) : page("<title>T</title>");
    });
    const QTemporaryDir folder;
    Setting s(server.url());
    s.client.setCacheFolder(folder.path());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(await(s.pages.fetch(server.url(), Cache::Use)));
        QVERIFY(await(s.feeds.fetch(server.url(u"/feed"_s), Cache::Use)));
    }
    QCOMPARE(server.requestCount(), 2);
    QVERIFY(await(s.feeds.fetch(server.url(u"/feed"_s), Cache::Revalidate)));
    QCOMPARE(server.requestCount(), 3);
}

void TestWebSources::cancelling()
{
    LocalServer server({ServedReply::withFault(Fault::Stall)});
    Setting s(server.url());
    auto one = s.pages.fetch(server.url(), Cache::Bypass);
    auto other = s.feeds.fetch(server.url(), Cache::Bypass);
    QTRY_COMPARE(server.requestCount(), 2);
    QElapsedTimer clock;
    clock.start();
    one.cancel();
    other.cancel();
    QTRY_VERIFY(one.isFinished() && other.isFinished());
    QVERIFY(clock.elapsed() < 250);
    QTRY_VERIFY(s.pages.children().isEmpty() && s.feeds.children().isEmpty());
}

void TestWebSources::fewPagesAtOnce()
{
    std::atomic<int> asked = 0;
    std::vector<std::unique_ptr<LocalServer>> servers; // another port is another host
    QList<QFuture<Result<PageRecord>>> futures;
    Setting s(QUrl(u"http://127.0.0.1"_s));
    for (int i = 0; i < PageSource::mostAtOnce + 3; ++i) {
        servers.push_back(std::make_unique<LocalServer>([&asked](const ServedRequest &) {
            ++asked;
            return ServedReply::withFault(Fault::Stall);
        }));
        futures.append(s.pages.fetch(servers.back()->url(), Cache::Bypass));
    }
    QTRY_COMPARE(asked.load(), PageSource::mostAtOnce);
    futures.last().cancel(); // one that waits
    futures.first().cancel();
    QTRY_COMPARE(asked.load(), PageSource::mostAtOnce + 1);
}

QTEST_GUILESS_MAIN(TestWebSources)
#include "tst_websources.moc"
