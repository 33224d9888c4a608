// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pictures.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QRandomGenerator>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace galley::test {

namespace {

constexpr QRgb red = 0xffff0000;
constexpr QRgb blue = 0xff0000ff;

QByteArray written(const QImage &image, const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(95);
    return writer.write(image) ? bytes : QByteArray();
}

QImage halves(const QSize &size, QRgb upper = red, QRgb lower = blue)
{
    QImage image(size, QImage::Format_ARGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, y < size.height() / 2 ? upper : lower);
    }
    return image;
}

QImage imageOf(const PictureKind &kind)
{
    using enum PictureKind::Pixels;
    switch (kind.pixels) {
    case Plain:
        return halves(kind.size).convertToFormat(QImage::Format_RGB32);
    case Transparent:
        return halves(kind.size, red, 0);
    case Deep:
        return halves(kind.size).convertToFormat(QImage::Format_RGBA64);
    case Cmyk:
        return halves(kind.size).convertToFormat(QImage::Format_CMYK8888);
    case Indexed:
        return halves(kind.size).convertToFormat(QImage::Format_Indexed8);
    case Noise:
        break;
    }
    QImage noise(kind.size, QImage::Format_ARGB32);
    QRandomGenerator random(1);
    for (int y = 0; y < noise.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(noise.scanLine(y)), noise.width());
    return noise;
}

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<uchar>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

template <class T>
QByteArray bigEndian(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

template <class T>
QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray pngChunk(const QByteArray &typeAndData)
{
    return bigEndian(quint32(typeAndData.size() - 4)) + typeAndData + bigEndian(crcOf(typeAndData));
}

/// One frame of one colour: codes of eight bits, begun anew before they would grow.
QByteArray gifFrame(const QSize &size, char color)
{
    QByteArray codes;
    for (int i = 0; i < size.width() * size.height(); ++i) {
        if (i % 120 == 0)
            codes += '\x80';
        codes += color;
    }
    codes += '\x81';
    QByteArray frame = QByteArray("\x21\xf9\x04\x04\x0a\x00\x00\x00\x2c\x00\x00\x00\x00", 13)
        + littleEndian(quint16(size.width())) + littleEndian(quint16(size.height()))
        + QByteArray("\x00\x07", 2);
    for (qsizetype at = 0; at < codes.size(); at += 255) {
        const QByteArray block = codes.mid(at, 255);
        frame += static_cast<char>(block.size()) + block;
    }
    return frame + '\0';
}

QByteArray riffChunk(const QByteArray &name, const QByteArray &data)
{
    return name + littleEndian(quint32(data.size())) + data
        + (data.size() % 2 ? QByteArray(1, '\0') : QByteArray());
}

QByteArray threeBytes(int value) { return littleEndian(quint32(value)).first(3); }

QByteArray webpFrame(const QSize &size, QRgb color)
{
    const QByteArray still = written(halves(size, color, color), "webp");
    const qsizetype pixels = still.indexOf("VP8", 12);
    return riffChunk("ANMF",
        QByteArray(6, '\0') + threeBytes(size.width() - 1) + threeBytes(size.height() - 1)
            + threeBytes(100) + '\0' + still.sliced(pixels));
}

QImage read(const QByteArray &bytes) { return QImage::fromData(bytes); }

} // namespace

QByteArray pictureBytes(const PictureKind &kind)
{
    QImage image = imageOf(kind);
    if (!kind.text.isEmpty())
        image.setText(u"Comment"_s, kind.text);
    return written(image, kind.format);
}

QByteArray turnedJpeg(const QSize &size, int orientation)
{
    QByteArray jpeg = pictureBytes({.size = size, .format = "jpeg"});
    const QByteArray exif =
        QByteArray("Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01", 24)
        + bigEndian(quint16(orientation)) + QByteArray(6, '\0');
    return jpeg.insert(2, "\xff\xe1" + bigEndian(quint16(exif.size() + 2)) + exif);
}

QByteArray animatedGif(const QSize &size)
{
    QByteArray colors(3 * 128, '\0');
    colors[0] = '\xff'; // red, and then blue
    colors[5] = '\xff';
    return "GIF89a" + littleEndian(quint16(size.width())) + littleEndian(quint16(size.height()))
        + QByteArray("\xf6\x00\x00", 3) + colors + gifFrame(size, '\0') + gifFrame(size, '\1')
        + ';';
}

QByteArray animatedWebp(const QSize &size)
{
    const QByteArray chunks = riffChunk("VP8X",
                                  QByteArray("\x02\0\0\0", 4) + threeBytes(size.width() - 1)
                                      + threeBytes(size.height() - 1))
        + riffChunk("ANIM", QByteArray(6, '\0')) + webpFrame(size, red) + webpFrame(size, blue);
    return riffChunk("RIFF", "WEBP" + chunks);
}

QByteArray flatPng(const QSize &size)
{
    const QByteArray pixels((size.width() / 8 + 2) * size.height(), '\0'); // one bit each
    return "\x89PNG\r\n\x1a\n"
        + pngChunk("IHDR" + bigEndian(quint32(size.width())) + bigEndian(quint32(size.height()))
            + QByteArray("\x01\0\0\0\0", 5))
        + pngChunk("IDAT" + qCompress(pixels, 9).sliced(4)) + pngChunk("IEND");
}

QByteArray jpegWithScans(int scans)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setProgressiveScanWrite(true);
    writer.write(imageOf({}));
    buffer.close();
    const qsizetype end = bytes.lastIndexOf("\xff\xd9");
    const qsizetype last = bytes.lastIndexOf("\xff\xda");
    const QByteArray scan = bytes.sliced(last, end - last);
    for (int i = int(bytes.count("\xff\xda")); i < scans; ++i)
        bytes.insert(end, scan);
    return bytes;
}

quint32 colorAt(const QByteArray &bytes, double x, double y)
{
    const QImage image = read(bytes);
    return image.isNull()
        ? 0
        : image.pixel(int(x * (image.width() - 1)), int(y * (image.height() - 1)));
}

QSize sizeOf(const QByteArray &bytes) { return read(bytes).size(); }

Picture smallPicture(quint32 color, const QSize &size, bool isTransparent)
{
    const QByteArray format = isTransparent ? "png" : "jpeg";
    return {
        written(halves(size, color, isTransparent ? 0 : color), format), "image/" + format, size};
}

} // namespace galley::test
