// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "net/httptransfer.h"
#include "support/localserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = Result<HttpResponse>;
using Reach = HttpRequest::Reach;

namespace {

Answer await(const QFuture<Answer> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return fail(Error::Code::InvalidInput, u"no answer"_s);
    return future.result();
}

/// The server's address with another name for its host.
QUrl named(const LocalServer &server, const QString &host)
{
    QUrl url = server.url(u"/page?x=1"_s);
    url.setHost(host);
    return url;
}

} // namespace

class TestHttpReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesPrivateHosts_data();
    void refusesPrivateHosts();
    void refusesByRedirect_data();
    void refusesByRedirect();
    void allowedBySetting_data();
    void allowedBySetting();
    void anyReachesAnything();
    void unknownHost();
    void triesTheNextAddress();
    void allAddressesFail();
    void cancelledWhileLookingUp();
};

void TestHttpReach::refusesPrivateHosts_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.1", "localhost", "localhost.", "LOCALHOST", "a.localhost",
             "127.1", "2130706433", "0x7f000001", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "0",
             "[::]", "10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "[fe80::1]",
             "[fd00::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "224.0.0.1", "255.255.255.255"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void TestHttpReach::refusesPrivateHosts()
{
    QFETCH(QString, host);
    LocalServer server({{.body = "inside"}});
    HttpClient client;
    const QUrl url(u"http://%1:%2/"_s.arg(host).arg(server.url().port()));
    QVERIFY(url.isValid());
    const Answer answer = await(client.send({.url = url, .reach = Reach::PublicOnly}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::Refused);
    QVERIFY2(answer.error().message.contains(url.host()), qPrintable(answer.error().message));
    QCOMPARE(server.requestCount(), 0);
}

void TestHttpReach::refusesByRedirect_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host : {"127.0.0.2", "localhost", "[::ffff:127.0.0.1]", "2130706433"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void TestHttpReach::refusesByRedirect()
{
    // The setting goes while the first hop answers, which no public host can stand in for here.
    QFETCH(QString, host);
    LocalServer target({{.body = "inside"}});
    const QByteArray location =
        "http://" + host.toLatin1() + ':' + QByteArray::number(target.url().port()) + "/";
    HttpClient client;
    ServedReply reply = ServedReply::plain(302, "", {{"Location", location}});
    reply.delay = 50ms;
    LocalServer server({reply});
    client.setAllowPrivateHosts(true);
    const auto future = client.send({.url = server.url(), .reach = Reach::PublicOnly});
    QTRY_COMPARE(server.requestCount(), 1);
    client.setAllowPrivateHosts(false);
    const Answer answer = await(future);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::Refused);
    QCOMPARE(target.requestCount(), 0);
}

void TestHttpReach::allowedBySetting_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("literal") << u"127.0.0.1"_s;
    QTest::newRow("name") << u"localhost"_s;
}

void TestHttpReach::allowedBySetting()
{
    QFETCH(QString, host);
    LocalServer server({{.body = "inside"}});
    HttpClient client;
    client.setAllowPrivateHosts(true);
    const QUrl url = named(server, host);
    const Answer answer = await(client.send({.url = url, .reach = Reach::PublicOnly}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->body, "inside");
    QCOMPARE(answer->url, url);
    const ServedRequest request = server.requests().value(0);
    // The name it was asked for, although the connection went to an address.
    QCOMPARE(request.header("host"), url.authority().toLatin1());
    QCOMPARE(request.url.toString(), u"/page?x=1"_s);
}

void TestHttpReach::anyReachesAnything()
{
    LocalServer server({{.body = "inside"}});
    HttpClient client;
    QVERIFY(await(client.send({.url = named(server, u"localhost"_s)})));
}

void TestHttpReach::unknownHost()
{
    HttpClient client;
    const Answer answer = await(
        client.send({.url = QUrl(u"http://no-such-host.invalid/"_s), .reach = Reach::PublicOnly}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::Network);
    QVERIFY(answer.error().message.contains("no-such-host.invalid"_L1));
}

void TestHttpReach::triesTheNextAddress()
{
    LocalServer server({{.body = "inside"}});
    HttpManagers managers;
    std::optional<HttpOutcome> outcome;
    HttpTransfer transfer(managers, {.url = named(server, u"name.example"_s)}, {5s, 10s},
        [&outcome](const HttpOutcome &result) { outcome = result; });
    // Nothing listens at the first one, and the second is judged as good as the first.
    transfer.follow({{QHostAddress(u"127.0.0.2"_s), QHostAddress(u"127.0.0.1"_s)}});
    QTRY_VERIFY(outcome.has_value());
    QVERIFY2(*outcome, *outcome ? "" : qPrintable(outcome->error().error.message));
    QCOMPARE((*outcome)->body, "inside");
    QCOMPARE(server.requests().at(0).header("host"),
        "name.example:" + QByteArray::number(server.url().port()));
}

void TestHttpReach::allAddressesFail()
{
    QUrl url = closedPort();
    url.setHost(u"name.example"_s);
    HttpManagers managers;
    std::optional<HttpOutcome> outcome;
    HttpTransfer transfer(managers, {.url = url}, {5s, 10s},
        [&outcome](const HttpOutcome &result) { outcome = result; });
    transfer.follow({{QHostAddress(u"127.0.0.1"_s), QHostAddress(u"127.0.0.2"_s)}});
    QTRY_VERIFY(outcome.has_value());
    QVERIFY(!*outcome);
    QCOMPARE(outcome->error().error.code, Error::Code::Network);
    QVERIFY(outcome->error().error.message.contains("name.example"_L1));
}

void TestHttpReach::cancelledWhileLookingUp()
{
    HttpClient client;
    auto future =
        client.send({.url = QUrl(u"http://no-such-host.invalid/"_s), .reach = Reach::PublicOnly});
    future.cancel();
    QTRY_VERIFY(future.isFinished());
    const auto last =
        client.send({.url = QUrl(u"http://other-host.invalid/"_s), .reach = Reach::PublicOnly});
    QVERIFY(!last.isFinished()); // and the client goes while it looks up
}

QTEST_GUILESS_MAIN(TestHttpReach)
#include "tst_httpreach.moc"
