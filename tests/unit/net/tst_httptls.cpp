// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/localserver.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = Result<HttpResponse>;
using Reach = HttpRequest::Reach;

namespace {

// For "localhost" only, and for this test only: anyone may have this key.
constexpr char testKey[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKqOMONbvg7nVG14G
GqIz4P5esamSfvvm4dM2v/QQx6OhRANCAAQ2zrXoJNuQfVnmoLoybp4ABSqhXNaM
2rGF3D1X6T2XKUnw+EZt9W+zkjTuRQPYI2V9xgTB6QW2tM/7STZD2vHt
-----END PRIVATE KEY-----
)";

constexpr char testCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBmTCCAT+gAwIBAgIUd1iN/kPBYZJocL1EYe5E23mMkncwCgYIKoZIzj0EAwIw
FjEUMBIGA1UEAwwLR2FsbGV5IHRlc3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAx
MDEwMDAwMDBaMBYxFDASBgNVBAMMC0dhbGxleSB0ZXN0MFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAENs616CTbkH1Z5qC6Mm6eAAUqoVzWjNqxhdw9V+k9lylJ8PhG
bfVvs5I07kUD2CNlfcYEwekFtrTP+0k2Q9rx7aNpMGcwHQYDVR0OBBYEFB+UeKuw
lu/OcCbXifVmko3KyFgbMB8GA1UdIwQYMBaAFB+UeKuwlu/OcCbXifVmko3KyFgb
MBQGA1UdEQQNMAuCCWxvY2FsaG9zdDAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49
BAMCA0gAMEUCIBorjAKKsV5ht2WxMiCrhb8jw1sCEsQTO2Qp6Cq4XiqhAiEAtlK8
K8C3c+WUZKcYoP+zX73Mego7OOxgCeUJ3SmBKVQ=
-----END CERTIFICATE-----
)";

Answer await(const QFuture<Answer> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return fail(Error::Code::InvalidInput, u"no answer"_s);
    return future.result();
}

QSslCertificate certificate() { return QSslCertificate(QByteArray(testCertificate)); }

/// Answers every request with the same bytes.
struct SecureServer : QSslServer
{
    QList<QByteArray> requests;

    explicit SecureServer(const QByteArray &reply)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(certificate());
        configuration.setPrivateKey(QSslKey(QByteArray(testKey), QSsl::Ec));
        setSslConfiguration(configuration);
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this, reply] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, reply] {
                requests.append(socket->readAll());
                socket->write(reply);
                socket->disconnectFromHost();
            });
        });
    }

    [[nodiscard]] QUrl url(const QString &host) const
    {
        return QUrl(u"https://%1:%2/"_s.arg(host).arg(serverPort()));
    }
};

constexpr char fine[] = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine";

} // namespace

class TestHttpTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void verifiesTheName();
    void refusesAnotherName();
    void refusesAStranger();
    void keepsKeysFromPlainHttp();

private:
    static void trust(bool isTrusted)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(
            isTrusted ? QList {certificate()} : QList<QSslCertificate> {});
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
};

void TestHttpTls::init()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt has no TLS");
    trust(true);
}

void TestHttpTls::verifiesTheName()
{
    // Connected to the judged address, and verified by the name.
    SecureServer server(fine);
    HttpClient client;
    client.setAllowPrivateHosts(true);
    const QUrl url = server.url(u"localhost"_s);
    const Answer answer =
        await(client.send({.url = url, .reach = Reach::PublicOnly, .attempts = 1}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message + answer.error().detail));
    QCOMPARE(answer->body, "fine");
    QVERIFY(server.requests.at(0).toLower().contains("host: " + url.authority().toLatin1()));
}

void TestHttpTls::refusesAnotherName()
{
    // The same server, asked for by a name that its certificate does not have.
    SecureServer server(fine);
    HttpClient client;
    client.setAllowPrivateHosts(true);
    const Answer answer = await(client.send(
        {.url = server.url(u"127.0.0.1"_s), .reach = Reach::PublicOnly, .attempts = 1}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::Network);
    QVERIFY(server.requests.isEmpty());
}

void TestHttpTls::refusesAStranger()
{
    trust(false);
    SecureServer server(fine);
    HttpClient client;
    client.setAllowPrivateHosts(true);
    const Answer answer = await(client.send(
        {.url = server.url(u"localhost"_s), .reach = Reach::PublicOnly, .attempts = 1}));
    QVERIFY(!answer);
    QVERIFY(server.requests.isEmpty());
}

void TestHttpTls::keepsKeysFromPlainHttp()
{
    LocalServer plain({{.body = "plain"}});
    SecureServer server("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: "
        + plain.url().toEncoded() + "\r\n\r\n");
    HttpClient client;
    const QUrl url = server.url(u"localhost"_s);
    const Answer answer = await(client.send({.url = url, .headers = {{"x-api-key", "secret"}}}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::Refused);
    QVERIFY(server.requests.at(0).toLower().contains("x-api-key: secret"));
    QCOMPARE(plain.requestCount(), 0);
    QVERIFY(await(client.send({.url = url}))); // without a key it is followed
}

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_httptls.moc"
