// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picturedecoder.h"
#include "support/pictures.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

using enum PictureKind::Pixels;

constexpr quint32 red = 0xffff0000;
constexpr quint32 blue = 0xff0000ff;

/// Nearly the same: a JPEG's colours are.
bool isLike(quint32 a, quint32 b, int tolerance = 12)
{
    for (int shift = 0; shift < 32; shift += 8) {
        if (std::abs(int((a >> shift) & 0xff) - int((b >> shift) & 0xff)) > tolerance)
            return false;
    }
    return true;
}

} // namespace

class TestPictureDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formats_data();
    void formats();
    void sizes_data();
    void sizes();
    void turned_data();
    void turned();
    void colorsOfPrinters();
    void transparency();
    void noiseIsBounded();
    void forgetsMetadata();
    void sameBytesSamePicture();
    void refused_data();
    void refused();
    void cutAnywhere_data();
    void cutAnywhere();
    void flippedBits_data();
    void flippedBits();
};

void TestPictureDecoder::formats_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint32>("lower");
    const auto row = [](const char *name, const PictureKind &kind) {
        QTest::newRow(name) << pictureBytes(kind) << blue;
    };
    row("PNG", {});
    row("16-bit PNG", {.pixels = Deep});
    row("PNG with a palette", {.pixels = Indexed});
    row("JPEG", {.format = "jpeg"});
    row("WebP", {.format = "webp"});
    QTest::newRow("progressive JPEG") << jpegWithScans(0) << blue;
    QTest::newRow("animated GIF") << animatedGif({320, 180}) << red;
    QTest::newRow("animated WebP") << animatedWebp({320, 180}) << red;
}

void TestPictureDecoder::formats()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint32, lower);
    const Result<Picture> picture = checkedPicture(bytes);
    QVERIFY2(picture, qPrintable(picture ? QString() : picture.error().detail));
    QCOMPARE(picture->size, QSize(320, 180));
    QCOMPARE(sizeOf(picture->bytes), picture->size);
    QCOMPARE(picture->mediaType, "image/" + pictureFormat(picture->bytes));
    QVERIFY(isLike(colorAt(picture->bytes, 0.5, 0.1), red));
    QVERIFY(isLike(colorAt(picture->bytes, 0.5, 0.9), lower));
}

void TestPictureDecoder::sizes_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QSize>("shown");
    QTest::newRow("small stays") << QSize(9, 8) << QSize(9, 8);
    QTest::newRow("fits") << QSize(640, 640) << QSize(640, 640);
    QTest::newRow("wide") << QSize(1280, 640) << QSize(640, 320);
    QTest::newRow("tall") << QSize(700, 1400) << QSize(320, 640);
    QTest::newRow("a line") << QSize(9000, 9) << QSize(640, 1);
}

void TestPictureDecoder::sizes()
{
    QFETCH(QSize, size);
    QFETCH(QSize, shown);
    for (const QByteArray &format : {"png"_ba, "jpeg"_ba}) {
        const Result<Picture> picture =
            checkedPicture(pictureBytes({.size = size, .format = format}));
        QVERIFY(picture);
        QCOMPARE(picture->size, shown);
        QCOMPARE(sizeOf(picture->bytes), shown);
    }
}

void TestPictureDecoder::turned_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<QPointF>("redAt");
    QTest::newRow("upright") << 1 << QPointF(0.5, 0.1);
    QTest::newRow("upside down") << 3 << QPointF(0.5, 0.9);
    QTest::newRow("to the right") << 6 << QPointF(0.9, 0.5);
    QTest::newRow("to the left") << 8 << QPointF(0.1, 0.5);
}

void TestPictureDecoder::turned()
{
    QFETCH(int, orientation);
    QFETCH(QPointF, redAt);
    const Result<Picture> picture = checkedPicture(turnedJpeg({2000, 1000}, orientation));
    QVERIFY(picture);
    QCOMPARE(picture->size, orientation > 4 ? QSize(320, 640) : QSize(640, 320));
    QVERIFY(isLike(colorAt(picture->bytes, redAt.x(), redAt.y()), red));
    QVERIFY(isLike(colorAt(picture->bytes, 1 - redAt.x(), 1 - redAt.y()), blue));
}

void TestPictureDecoder::colorsOfPrinters()
{
    const QByteArray bytes = pictureBytes({.format = "jpeg", .pixels = Cmyk});
    QVERIFY(!bytes.isEmpty());
    const Result<Picture> picture = checkedPicture(bytes);
    QVERIFY(picture);
    QVERIFY(isLike(colorAt(picture->bytes, 0.5, 0.1), red, 40));
    QVERIFY(isLike(colorAt(picture->bytes, 0.5, 0.9), blue, 40));
}

void TestPictureDecoder::transparency()
{
    for (const QByteArray &format : {"png"_ba, "webp"_ba}) {
        const Result<Picture> picture =
            checkedPicture(pictureBytes({{1000, 500}, format, Transparent}));
        QVERIFY(picture);
        QCOMPARE(picture->mediaType, "image/png");
        QCOMPARE(colorAt(picture->bytes, 0.5, 0.9) >> 24, 0U);
        QCOMPARE(picture->size, QSize(640, 320));
        QVERIFY(picture->bytes.size() < 20'000);
        QVERIFY(isLike(colorAt(picture->bytes, 0.5, 0.1), red));
    }
}

void TestPictureDecoder::noiseIsBounded()
{
    const Result<Picture> picture = checkedPicture(pictureBytes({{900, 900}, "png", Noise}));
    QVERIFY(picture);
    QVERIFY2(picture->bytes.size() <= largestShownBytes,
        qPrintable(QString::number(picture->bytes.size())));
    QCOMPARE(sizeOf(picture->bytes), picture->size);
}

void TestPictureDecoder::forgetsMetadata()
{
    for (const QByteArray &format : {"png"_ba, "jpeg"_ba}) {
        const QByteArray bytes = pictureBytes({.format = format, .text = u"at home"_s});
        QVERIFY(bytes.contains("at home"));
        const Result<Picture> picture = checkedPicture(bytes);
        QVERIFY(picture);
        QVERIFY(!picture->bytes.contains("at home"));
    }
}

void TestPictureDecoder::sameBytesSamePicture()
{
    const QByteArray bytes = pictureBytes({.size = {1000, 700}});
    QCOMPARE(checkedPicture(bytes), checkedPicture(bytes));
}

void TestPictureDecoder::refused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    using enum Error::Code;
    const auto row = [](const char *name, const QByteArray &bytes, Error::Code code) {
        QTest::newRow(name) << bytes << code;
    };
    row("nothing", {}, InvalidInput);
    row("a page", "<!DOCTYPE html><title>Not found</title>", InvalidInput);
    row("SVG",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"90\">"
        "<script>alert(1)</script></svg>",
        InvalidInput);
    row("PDF", "%PDF-1.7\n", InvalidInput);
    row("BMP", pictureBytes({.format = "bmp"}), InvalidInput);
    row("only a beginning", "\x89PNG\r\n\x1a\n", Malformed);
    row("another's beginning", "GIF89a" + pictureBytes().sliced(6), Malformed);
    row("no size", flatPng({0, 0}), Malformed);
    row("a counter of visits", pictureBytes({.size = {1, 1}}), InvalidInput);
    row("a rule", pictureBytes({.size = {600, 2}}), InvalidInput);
    row("too wide", flatPng({20'001, 9}), TooLarge);
    row("a bomb", flatPng({30'000, 30'000}), TooLarge);
    row("too many scans", jpegWithScans(2000), Malformed);
    const QByteArray whole = flatPng({7000, 7000});
    row("cut short", whole.first(whole.size() / 2), Malformed);
}

void TestPictureDecoder::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    const Result<Picture> picture = checkedPicture(bytes);
    QVERIFY(!picture);
    QCOMPARE(picture.error().code, code);
    QVERIFY(!picture.error().message.isEmpty());
}

void TestPictureDecoder::cutAnywhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QSize size(64, 36);
    QTest::newRow("PNG") << pictureBytes({.size = size});
    QTest::newRow("JPEG") << turnedJpeg(size, 6);
    QTest::newRow("WebP") << pictureBytes({.size = size, .format = "webp"});
    QTest::newRow("GIF") << animatedGif(size);
    QTest::newRow("animated WebP") << animatedWebp(size);
}

void TestPictureDecoder::cutAnywhere()
{
    QFETCH(QByteArray, bytes);
    // A picture or an error; a reader may make something of a part.
    for (qsizetype length = 0; length < bytes.size(); length += 7) {
        const Result<Picture> picture = checkedPicture(bytes.first(length));
        QVERIFY(picture ? !picture->size.isEmpty() : !picture.error().message.isEmpty());
    }
}

void TestPictureDecoder::flippedBits_data() { cutAnywhere_data(); }

void TestPictureDecoder::flippedBits()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype i = 0; i < bytes.size(); i += 11) {
        QByteArray damaged = bytes;
        damaged[i] = char(uchar(damaged.at(i)) ^ 0x55);
        const Result<Picture> picture = checkedPicture(damaged);
        QVERIFY(!picture || std::max(picture->size.width(), picture->size.height()) <= 640);
    }
}

QTEST_GUILESS_MAIN(TestPictureDecoder)
#include "tst_picturedecoder.moc"
