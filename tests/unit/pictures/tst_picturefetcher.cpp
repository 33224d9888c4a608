// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "pictures/dataurl.h"
#include "pictures/picturedecoder.h"
#include "pictures/picturefetcher.h"
#include "support/localserver.h"
#include "support/pictures.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ServedReply pictureReply(const QByteArray &type = "image/png")
{
    return {.body = pictureBytes(), .contentType = type};
}

/// Waits for it; an error that no service has when it is cancelled.
Result<Picture> outcomeOf(QFuture<Result<Picture>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || !future.resultCount())
        return fail(Error::Code::Cancelled, u"no answer"_s);
    return future.result();
}

} // namespace

class TestPictureFetcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void fetchesAPicture_data();
    void fetchesAPicture();
    void asksForPicturesOnly();
    void faults_data();
    void faults();
    void asksAgainOnce();
    void refusesPrivateHosts();
    void tooManyBytes();
    void cancellingEndsTheRequest();
    void goesWithRequestsUnderWay();
    void dataUrls_data();
    void dataUrls();

private:
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<PictureFetcher> m_fetcher;
};

void TestPictureFetcher::init()
{
    m_fetcher.reset();
    m_client = std::make_unique<HttpClient>();
    m_client->setAllowPrivateHosts(true);
    m_fetcher = std::make_unique<PictureFetcher>(*m_client);
}

void TestPictureFetcher::fetchesAPicture_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("named right") << "image/png"_ba;
    QTest::newRow("named wrong") << "text/html"_ba;
    QTest::newRow("not named") << QByteArray();
}

void TestPictureFetcher::fetchesAPicture()
{
    QFETCH(QByteArray, type);
    const LocalServer server({pictureReply(type)});
    QCOMPARE(outcomeOf(m_fetcher->fetch(server.url(u"/a.png"_s).toString())),
        checkedPicture(pictureBytes()));
}

void TestPictureFetcher::asksForPicturesOnly()
{
    const LocalServer server({pictureReply()});
    QVERIFY(outcomeOf(m_fetcher->fetch(server.url().toString())));
    QVERIFY(server.requests().first().header("accept").contains("image/webp"));
}

void TestPictureFetcher::faults_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::addColumn<Error::Code>("code");
    using enum Error::Code;
    using Fault = ServedReply::Fault;
    QTest::newRow("gone") << ServedReply::plain(404, "no") << NotFound;
    QTest::newRow("a page") << ServedReply::plain(200, "<html>") << InvalidInput;
    QTest::newRow("nothing") << ServedReply::plain(200, "") << InvalidInput;
    QTest::newRow("half of it") << ServedReply {.body = pictureBytes().first(300)} << Malformed;
    QTest::newRow("reset") << ServedReply::withFault(Fault::Reset) << Network;
    QTest::newRow("a bomb") << ServedReply {.body = flatPng({30'000, 30'000})} << TooLarge;
}

void TestPictureFetcher::faults()
{
    QFETCH(ServedReply, reply);
    QFETCH(Error::Code, code);
    const LocalServer server({reply});
    m_client->setPolicy(server.url(), {.backOff = 1ms});
    const Result<Picture> picture = outcomeOf(m_fetcher->fetch(server.url().toString()));
    QVERIFY(!picture);
    QCOMPARE(picture.error().code, code);
    QVERIFY(!picture.error().message.isEmpty());
}

void TestPictureFetcher::asksAgainOnce()
{
    const LocalServer server({ServedReply::plain(503, "busy")});
    m_client->setPolicy(server.url(), {.backOff = 1ms});
    QVERIFY(!outcomeOf(m_fetcher->fetch(server.url().toString())));
    QCOMPARE(server.requestCount(), 2);
}

void TestPictureFetcher::refusesPrivateHosts()
{
    m_client->setAllowPrivateHosts(false);
    const LocalServer server({pictureReply()});
    QVERIFY(!outcomeOf(m_fetcher->fetch(server.url().toString())));
    QCOMPARE(server.requestCount(), 0);
}

void TestPictureFetcher::tooManyBytes()
{
    const LocalServer server({{.body = QByteArray(PictureFetcher::largestFile + 1, 'x')}});
    const Result<Picture> picture = outcomeOf(m_fetcher->fetch(server.url().toString()));
    QVERIFY(!picture);
    QCOMPARE(picture.error().code, Error::Code::TooLarge);
}

void TestPictureFetcher::cancellingEndsTheRequest()
{
    const LocalServer server({ServedReply::withFault(ServedReply::Fault::Stall), pictureReply()});
    m_client->setPolicy(server.url(), {.connections = 1});
    auto stalled = m_fetcher->fetch(server.url(u"/1"_s).toString());
    QTRY_COMPARE(server.requestCount(), 1);
    const auto next = m_fetcher->fetch(server.url(u"/2"_s).toString());
    stalled.cancel();
    QVERIFY(outcomeOf(next)); // the only connection is free again
}

void TestPictureFetcher::goesWithRequestsUnderWay()
{
    const LocalServer server({ServedReply::withFault(ServedReply::Fault::Stall)});
    const auto future = m_fetcher->fetch(server.url().toString());
    QTRY_COMPARE(server.requestCount(), 1);
    m_fetcher.reset();
    QTRY_VERIFY(future.isFinished());
}

void TestPictureFetcher::dataUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isPicture");
    const QByteArray bytes = pictureBytes();
    const QString base64 = QString::fromLatin1(bytes.toBase64());
    QTest::newRow("base64") << u"data:image/png;base64,"_s + base64 << true;
    QTest::newRow("named wrong") << u"DATA:image/svg+xml;Base64,"_s + base64 << true;
    QTest::newRow("as we write them") << dataUrlOf(bytes, "image/png") << true;
    QTest::newRow("with line ends")
        << u"data:image/png;base64,"_s + base64.first(40) + u"%0A\n "_s + base64.sliced(40) << true;
    QTest::newRow("percent signs")
        << u"data:image/png,"_s + QString::fromLatin1(bytes.toPercentEncoding()) << true;
    QTest::newRow("not base64") << u"data:image/png;base64,*"_s + base64 << false;
    QTest::newRow("no comma") << u"data:image/png;base64"_s << false;
    QTest::newRow("nothing") << u"data:,"_s << false;
    QTest::newRow("SVG") << u"data:image/svg+xml,<svg onload='x'/>"_s << false;
    QTest::newRow("too long") << u"data:image/png;base64,"_s
            + QString(4 * PictureFetcher::largestFile, u'A')
                              << false;
}

void TestPictureFetcher::dataUrls()
{
    QFETCH(QString, url);
    QFETCH(bool, isPicture);
    const Result<Picture> picture = outcomeOf(m_fetcher->fetch(url));
    QCOMPARE(picture.has_value(), isPicture);
    if (isPicture)
        QCOMPARE(picture, checkedPicture(pictureBytes()));
    else
        QVERIFY(!picture.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(TestPictureFetcher)
#include "tst_picturefetcher.moc"
