// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"
#include "support/localserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <zlib.h>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Answer = Result<HttpResponse>;
using Fault = ServedReply::Fault;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

namespace {

Answer await(const QFuture<Answer> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        return fail(Error::Code::InvalidInput, u"no answer"_s);
    return future.result();
}

QByteArray gzip(const QByteArray &bytes)
{
    z_stream z {};
    deflateInit2(&z, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray result(qsizetype(deflateBound(&z, uLong(bytes.size()))), Qt::Uninitialized);
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    z.avail_in = uInt(bytes.size());
    z.next_out = reinterpret_cast<Bytef *>(result.data());
    z.avail_out = uInt(result.size());
    deflate(&z, Z_FINISH);
    result.truncate(qsizetype(z.total_out));
    deflateEnd(&z);
    return result;
}

ServedReply zipped(const QByteArray &body, Fault fault = Fault::None)
{
    return {.body = gzip(body), .headers = {{"Content-Encoding", "gzip"}}, .fault = fault};
}

Answer get(const QUrl &url, qint64 maxBytes = 1'000'000)
{
    HttpClient client;
    client.setPolicy(url, {.backOff = 10ms, .idleTimeout = 500ms});
    return await(
        client.send({.url = url, .maxBytes = maxBytes, .totalTimeout = 1500ms, .attempts = 1}));
}

} // namespace

class TestHttpBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compressible();
    void endsWithAMessage_data();
    void endsWithAMessage();
    void statusBeforeItsBody_data();
    void statusBeforeItsBody();
    void chunkedIsBounded();
    void limitsOfTheRequest();
};

void TestHttpBodies::compressible()
{
    // A thousand times as large as what came, beyond any threshold for a bomb, and within the limit.
    const QByteArray body = "begin" + QByteArray(15'000'000, ' ') + "end";
    LocalServer server({zipped(body)});
    const Answer answer = get(server.url(), 16 * 1024 * 1024);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QVERIFY(answer->body == body);
}

void TestHttpBodies::endsWithAMessage_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::addColumn<Error::Code>("code");
    using enum Error::Code;
    QTest::newRow("gzip bomb") << zipped(QByteArray(100'000'000, 0)) << TooLarge;
    QTest::newRow("endless") << ServedReply {.body = QByteArray(100'000, 'x'),
        .fault = Fault::Endless}
                             << TooLarge;
    QTest::newRow("drip") << ServedReply::withFault(Fault::Drip) << Timeout;
    QTest::newRow("half a gzip, and the end")
        << zipped(QByteArray(9'000, 'x'), Fault::CloseInBody) << Network;
    ServedReply cut = zipped(QByteArray(9'000, 'x'));
    cut.body.chop(9);
    QTest::newRow("a whole body of half a gzip") << cut << Network;
    ServedReply damaged = zipped(QByteArray(9'000, 'x'));
    damaged.body[damaged.body.size() - 6] = '!';
    QTest::newRow("a damaged gzip") << damaged << Malformed;
    QTest::newRow("no gzip") << ServedReply {.body = "hello",
        .headers = {{"Content-Encoding", "gzip"}}}
                             << Malformed;
    for (const char *name : {"br", "zstd", "compress", "gzip, gzip"})
        QTest::newRow(name) << ServedReply {.body = "hello",
            .headers = {{"Content-Encoding", name}}}
                            << Malformed;
    QTest::newRow("a length of more")
        << ServedReply {.body = QByteArray(400, 'x'), .fault = Fault::CloseInBody} << Network;
    QTest::newRow("a length beyond the limit") << ServedReply {.body = QByteArray(3'000'000, 'x'),
        .fault = Fault::StallInBody} << TooLarge;
}

void TestHttpBodies::endsWithAMessage()
{
    QFETCH(ServedReply, reply);
    QFETCH(Error::Code, code);
    LocalServer server({reply});
    QElapsedTimer timer;
    timer.start();
    const Answer answer = get(server.url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
    QVERIFY2(answer.error().message.contains("127.0.0.1"_L1), qPrintable(answer.error().message));
    QVERIFY(timer.elapsed() < 4000);
    QCOMPARE(server.requestCount(), 1);
}

void TestHttpBodies::statusBeforeItsBody_data()
{
    QTest::addColumn<ServedReply>("reply");
    QTest::newRow("long") << ServedReply {.status = 404, .body = QByteArray(3'000'000, 'x')};
    QTest::newRow("endless") << ServedReply {
        .status = 404, .body = QByteArray(100'000, 'x'), .fault = Fault::Endless};
    QTest::newRow("no gzip") << ServedReply {
        .status = 404, .body = "hello", .headers = {{"Content-Encoding", "gzip"}}};
}

void TestHttpBodies::statusBeforeItsBody()
{
    QFETCH(ServedReply, reply);
    LocalServer server({reply});
    const Answer answer = get(server.url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::NotFound);
}

void TestHttpBodies::chunkedIsBounded()
{
    const QByteArray part = QByteArray(50'000, 'x');
    QByteArray chunked;
    for (int i = 0; i < 30; ++i)
        chunked += QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
    chunked += "0\r\n\r\n";
    LocalServer server({{.body = chunked, .headers = {{"Transfer-Encoding", "chunked"}}}});
    const Answer whole = get(server.url(), 1'500'000);
    QVERIFY2(whole, whole ? "" : qPrintable(whole.error().message));
    QCOMPARE(whole->body.size(), 1'500'000);
    const Answer answer = get(server.url(), 1'499'999);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::TooLarge);
}

void TestHttpBodies::limitsOfTheRequest()
{
    // In place of the policy's: three attempts, and no wait as long as this server wants.
    LocalServer failing({ServedReply::plain(503, "")});
    HttpClient client;
    client.setPolicy(failing.url(), {.attempts = 9, .backOff = 5ms});
    QVERIFY(!await(client.send({.url = failing.url(), .attempts = 3})));
    QCOMPARE(failing.requestCount(), 3);
    LocalServer slow({ServedReply::plain(503, "", {{"Retry-After", "2"}}), {.body = "late"}});
    QElapsedTimer timer;
    timer.start();
    const Answer answer = await(client.send({.url = slow.url(), .longestWait = 1s}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, Error::Code::RateLimited);
    QVERIFY(timer.elapsed() < 1000);
}

QTEST_GUILESS_MAIN(TestHttpBodies)
#include "tst_httpbodies.moc"
