// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "net/proxy.h"
#include "support/localserver.h"

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

} // namespace

class TestHttpProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goesThroughTheProxy_data();
    void goesThroughTheProxy();
    void loopbackDoesNot_data();
    void loopbackDoesNot();
    void exceptionsDoNot();
    void literalsAreJudged();

private:
    LocalServer m_proxy {QList<ServedReply> {{.body = "by proxy"}}};
};

void TestHttpProxy::initTestCase()
{
    for (const char *name : {"HTTP_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy",
             "NO_PROXY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"})
        qunsetenv(name);
    qputenv("http_proxy", m_proxy.url().toEncoded());
    qputenv("no_proxy", "direct.invalid,.inside.invalid");
    useSystemProxy();
}

void TestHttpProxy::goesThroughTheProxy_data()
{
    QTest::addColumn<Reach>("reach");
    QTest::newRow("anything") << Reach::Any;
    QTest::newRow("public pages") << Reach::PublicOnly; // whose names the proxy looks up
}

void TestHttpProxy::goesThroughTheProxy()
{
    QFETCH(Reach, reach);
    HttpClient client;
    const auto before = m_proxy.requestCount();
    const Answer answer =
        await(client.send({.url = QUrl(u"http://far.invalid/page"_s), .reach = reach}));
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->body, "by proxy");
    QCOMPARE(m_proxy.requestCount(), before + 1);
    QCOMPARE(m_proxy.requests().last().url, QUrl(u"http://far.invalid/page"_s));
}

void TestHttpProxy::loopbackDoesNot_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("address") << u"127.0.0.1"_s;
    QTest::newRow("name") << u"localhost"_s;
}

void TestHttpProxy::loopbackDoesNot()
{
    QFETCH(QString, host);
    LocalServer server({{.body = "direct"}});
    QUrl url = server.url();
    url.setHost(host);
    HttpClient client;
    const Answer answer = await(client.send({.url = url}));
    QVERIFY(answer);
    QCOMPARE(answer->body, "direct");
    QVERIFY(!await(client.send({.url = url, .reach = Reach::PublicOnly})));
}

void TestHttpProxy::exceptionsDoNot()
{
    HttpClient client;
    const auto before = m_proxy.requestCount();
    for (const QString &host : {u"direct.invalid"_s, u"a.inside.invalid"_s}) {
        const Answer answer = await(client.send({.url = QUrl(u"http://%1/"_s.arg(host))}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, Error::Code::Network);
    }
    QCOMPARE(m_proxy.requestCount(), before);
}

void TestHttpProxy::literalsAreJudged()
{
    HttpClient client;
    const auto before = m_proxy.requestCount();
    const Answer answer =
        await(client.send({.url = QUrl(u"http://192.168.1.1/"_s), .reach = Reach::PublicOnly}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::Refused);
    QCOMPARE(m_proxy.requestCount(), before);
}

QTEST_GUILESS_MAIN(TestHttpProxy)
#include "tst_httpproxy.moc"
