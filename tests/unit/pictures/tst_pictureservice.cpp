// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picturestore.h"
#include "net/httpclient.h"
#include "pictures/picturedecoder.h"
#include "pictures/pictureservice.h"
#include "support/localserver.h"
#include "support/pictures.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

ServedReply pictureReply() { return {.body = pictureBytes(), .contentType = "image/png"}; }

} // namespace

class TestPictureService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void fetchesOnceAndStores();
    void takesWhatIsStored();
    void aFailureIsNotAskedAgain();
    void aFailureIsAskedAgainWhenTold();
    void refusesOtherSchemes();
    void fetchesNothingWhenOff();
    void picturesInAddresses();
    void fewRequestsAtATime();
    void cancelling();
    void closesWhileFetching();

private:
    void start();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<ArchiveService> m_archive;
    std::unique_ptr<PictureService> m_service;
};

void TestPictureService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    start();
}

void TestPictureService::cleanup()
{
    m_service.reset();
    m_archive.reset();
}

/// As after a start of the program.
void TestPictureService::start()
{
    cleanup();
    m_client = std::make_unique<HttpClient>();
    m_client->setAllowPrivateHosts(true);
    m_archive = std::make_unique<ArchiveService>(m_folder->filePath(u"archive.sqlite"_s));
    m_service = std::make_unique<PictureService>(
        *m_archive, [this]() -> HttpClient & { return *m_client; });
}

void TestPictureService::fetchesOnceAndStores()
{
    const LocalServer server({pictureReply()});
    const QString url = server.url(u"/a.png"_s).toString();
    QSignalSpy came(m_service.get(), &PictureService::came);
    QSignalSpy idle(m_service.get(), &PictureService::idle);
    m_service->want({url, url});
    m_service->want({url});
    QVERIFY(!m_service->isIdle());
    QVERIFY(idle.wait());
    m_service->want({url});
    QVERIFY(m_service->isIdle());
    QCOMPARE(came, QList<QVariantList> {{url}});
    QCOMPARE(m_service->pictures(), Pictures({{url, *checkedPicture(pictureBytes())}}));
    QCOMPARE(server.requestCount(), 1);
    start();
    QSignalSpy cameAgain(m_service.get(), &PictureService::came);
    m_service->want({url});
    QVERIFY(cameAgain.wait());
    QCOMPARE(server.requestCount(), 1);
}

void TestPictureService::takesWhatIsStored()
{
    const QString url = closedPort().toString();
    m_archive->run<void>(
        [url](Archive &archive) { return PictureStore(archive).put(url, smallPicture()); });
    QSignalSpy came(m_service.get(), &PictureService::came);
    m_service->want({url});
    QVERIFY(came.wait());
    QCOMPARE(m_service->pictures().value(url), smallPicture());
}

void TestPictureService::aFailureIsNotAskedAgain()
{
    const LocalServer server({ServedReply::plain(404, "no")});
    const QString url = server.url().toString();
    for (int round = 0; round < 2; ++round) {
        start();
        QSignalSpy failed(m_service.get(), &PictureService::failed);
        m_service->want({url});
        QVERIFY(failed.wait());
        QVERIFY(m_service->isIdle());
        QVERIFY(!m_service->failureOf(url).isEmpty());
        QCOMPARE(failed.first().at(1).toString(), m_service->failureOf(url));
    }
    QCOMPARE(server.requestCount(), 1);
}

void TestPictureService::aFailureIsAskedAgainWhenTold()
{
    const LocalServer server({ServedReply::plain(404, "no"), pictureReply()});
    const QString url = server.url().toString();
    QSignalSpy failed(m_service.get(), &PictureService::failed);
    QSignalSpy came(m_service.get(), &PictureService::came);
    m_service->want({url});
    QVERIFY(failed.wait());
    m_service->retry(url);
    QVERIFY(came.wait());
    QCOMPARE(m_service->failureOf(url), QString());
}

void TestPictureService::refusesOtherSchemes()
{
    m_service->want({u"file:///etc/passwd"_s, u"javascript:x"_s, u"data:text/html,x"_s, QString()});
    QVERIFY(m_service->isIdle());
}

void TestPictureService::fetchesNothingWhenOff()
{
    const LocalServer server({pictureReply()});
    const QString url = server.url().toString();
    m_service->setFetching(false);
    QSignalSpy failed(m_service.get(), &PictureService::failed);
    m_service->want({url});
    QVERIFY(failed.wait());
    QCOMPARE(server.requestCount(), 0);
    m_service->setFetching(true);
    QSignalSpy came(m_service.get(), &PictureService::came);
    m_service->retry(url);
    QVERIFY(came.wait());
}

void TestPictureService::picturesInAddresses()
{
    const QString url =
        u"data:image/png;base64,"_s + QString::fromLatin1(pictureBytes().toBase64());
    QSignalSpy came(m_service.get(), &PictureService::came);
    m_service->want({url});
    QVERIFY(came.wait());
    QCOMPARE(m_service->pictures().value(url), *checkedPicture(pictureBytes()));
}

void TestPictureService::fewRequestsAtATime()
{
    const LocalServer server([](const ServedRequest &) {
        ServedReply reply = pictureReply();
        reply.delay = std::chrono::milliseconds(20);
        return reply;
    });
    m_client->setPolicy(server.url(), {.connections = 100});
    QStringList urls;
    for (int i = 0; i < 20; ++i)
        urls.append(server.url(u"/%1.png"_s.arg(i)).toString());
    QSignalSpy idle(m_service.get(), &PictureService::idle);
    m_service->want(urls);
    QVERIFY(idle.wait(20'000));
    QCOMPARE(m_service->pictures().size(), 20);
    for (const ServedRequest &request : server.requests())
        QVERIFY(request.concurrent <= 6);
}

void TestPictureService::cancelling()
{
    const LocalServer server({ServedReply::withFault(ServedReply::Fault::Stall), pictureReply()});
    const QString url = server.url().toString();
    m_service->want({url});
    QTRY_COMPARE(server.requestCount(), 1);
    QSignalSpy idle(m_service.get(), &PictureService::idle);
    m_service->cancel();
    QCOMPARE(idle.size(), 1);
    QVERIFY(m_service->isIdle());
    QSignalSpy came(m_service.get(), &PictureService::came);
    m_service->want({url}); // as if it had never been
    QVERIFY(came.wait());
    QCOMPARE(m_service->failureOf(url), QString());
}

void TestPictureService::closesWhileFetching()
{
    const LocalServer server({ServedReply::withFault(ServedReply::Fault::StallInBody)});
    m_service->want({server.url().toString()});
    QTRY_COMPARE(server.requestCount(), 1);
    QElapsedTimer timer;
    timer.start();
    cleanup();
    QVERIFY(timer.elapsed() < 2000);
}

QTEST_GUILESS_MAIN(TestPictureService)
#include "tst_pictureservice.moc"
