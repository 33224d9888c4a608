// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bodydecoder.h"

#include <QTest>

#include <zlib.h>

using namespace galley;

using State = BodyDecoder::State;

Q_DECLARE_METATYPE(galley::BodyDecoder::State)

namespace {

/// `windowBits` chooses the format, see zlib's deflateInit2().
QByteArray compressed(const QByteArray &bytes, int windowBits)
{
    z_stream z {};
    deflateInit2(&z, 9, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY);
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

QByteArray gzip(const QByteArray &bytes) { return compressed(bytes, MAX_WBITS + 16); }

QByteArray text()
{
    QByteArray result;
    for (int i = 0; i < 5000; ++i)
        result += "line " + QByteArray::number(i * i) + "\n";
    return result;
}

} // namespace

class TestBodyDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void refuses_data();
    void refuses();
    void incomplete_data();
    void incomplete();
    void bombStaysSmall();
};

void TestBodyDecoder::decodes_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    const QByteArray all = text();
    QTest::newRow("none") << QByteArray() << all << all;
    QTest::newRow("identity") << QByteArray("identity") << all << all;
    QTest::newRow("gzip") << QByteArray("gzip") << gzip(all) << all;
    QTest::newRow("its name") << QByteArray(" X-GZip ") << gzip(all) << all;
    QTest::newRow("two members") << QByteArray("gzip") << gzip(all) + gzip("end") << all + "end";
    QTest::newRow("padding") << QByteArray("gzip") << gzip(all) + QByteArray(9, '\0') << all;
    QTest::newRow("deflate") << QByteArray("deflate") << compressed(all, MAX_WBITS) << all;
    QTest::newRow("bare deflate") << QByteArray("deflate") << compressed(all, -MAX_WBITS) << all;
    QTest::newRow("nothing at all") << QByteArray("gzip") << QByteArray() << QByteArray();
    QTest::newRow("compressed nothing") << QByteArray("gzip") << gzip("") << QByteArray();
}

void TestBodyDecoder::decodes()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    for (const qsizetype step : {qsizetype(1), qsizetype(1000), bytes.size() + 1}) {
        BodyDecoder decoder(encoding, body.size());
        for (qsizetype at = 0; at < bytes.size(); at += step)
            QCOMPARE(
                decoder.add(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at))),
                State::Fine);
        QCOMPARE(decoder.body(), body);
        QVERIFY(decoder.isComplete());
    }
}

void TestBodyDecoder::refuses_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("state");
    QTest::newRow("plain, too large") << QByteArray() << QByteArray(1001, 'x') << State::TooLarge;
    QTest::newRow("gzip, too large")
        << QByteArray("gzip") << gzip(QByteArray(1001, 'x')) << State::TooLarge;
    QTest::newRow("not gzip") << QByteArray("gzip") << QByteArray("hello") << State::Broken;
    QTest::newRow("not deflate") << QByteArray("deflate") << QByteArray("hello") << State::Broken;
    QByteArray damaged = gzip(text().first(900));
    damaged[damaged.size() - 6] = char(damaged[damaged.size() - 6] ^ 1); // in its checksum
    QTest::newRow("damaged") << QByteArray("gzip") << damaged << State::Broken;
    for (const char *name : {"br", "zstd", "compress", "gzip, gzip", "foo"})
        QTest::newRow(name) << QByteArray(name) << gzip("x") << State::Unknown;
}

void TestBodyDecoder::refuses()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bytes);
    QFETCH(State, state);
    BodyDecoder decoder(encoding, 1000);
    QCOMPARE(decoder.add(bytes), state);
    QVERIFY(decoder.body().size() <= 1000);
    QCOMPARE(decoder.add("more"), state);
}

void TestBodyDecoder::incomplete_data()
{
    QTest::addColumn<qsizetype>("length");
    const qsizetype all = gzip(text()).size();
    QTest::newRow("a byte") << qsizetype(1);
    QTest::newRow("the head") << qsizetype(10);
    QTest::newRow("half") << all / 2;
    QTest::newRow("without its checksum") << all - 8;
    QTest::newRow("all but a byte") << all - 1;
}

void TestBodyDecoder::incomplete()
{
    QFETCH(qsizetype, length);
    BodyDecoder decoder("gzip", 1'000'000);
    QCOMPARE(decoder.add(gzip(text()).first(length)), State::Fine);
    QVERIFY(!decoder.isComplete());
}

void TestBodyDecoder::bombStaysSmall()
{
    const QByteArray bomb = gzip(QByteArray(50'000'000, '\0'));
    QVERIFY(bomb.size() < 60'000);
    BodyDecoder decoder("gzip", 1'000'000);
    QCOMPARE(decoder.add(bomb), State::TooLarge);
    QVERIFY(decoder.body().capacity() <= 2'100'000); // it grows by doubling
}

QTEST_GUILESS_MAIN(TestBodyDecoder)
#include "tst_bodydecoder.moc"
