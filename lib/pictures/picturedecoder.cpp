// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picturedecoder.h"

#include "pictures/jpegscans.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCoreApplication>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>

#include <algorithm>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Pictures)
};

constexpr int allocationLimit = 256; // MB, for one picture; 50 million pixels of four bytes fit
constexpr int jpegQuality = 82;
// A picture is drawn over itself by each scan of a progressive JPEG; encoders write about ten.
constexpr int mostJpegScans = 64;

/// Once for the process, before its first picture: the limit is not to be set while another thread
/// reads.
void limitAllocations()
{
    static const bool isLimited = [] {
        QImageReader::setAllocationLimit(allocationLimit);
        return true;
    }();
    Q_UNUSED(isLimited)
}

std::unexpected<Error> cannotBeRead(const QString &detail)
{
    return fail(Error::Code::Malformed,
        Tr::tr("The picture is damaged and cannot be read. Choose another."), detail);
}

std::unexpected<Error> tooLarge(const QSize &size)
{
    return fail(Error::Code::TooLarge,
        Tr::tr("The picture has %1 × %2 pixels, which is more than Galley reads. Choose a smaller "
               "one.")
            .arg(size.width())
            .arg(size.height()));
}

Result<void> checkSize(const QSize &size)
{
    if (!size.isValid() || size.isEmpty())
        return cannotBeRead(u"no size"_s);
    if (std::max(size.width(), size.height()) > largestPictureSide
        || qint64(size.width()) * size.height() > largestPictureArea)
        return tooLarge(size);
    if (std::min(size.width(), size.height()) < smallestPictureSide)
        return fail(Error::Code::InvalidInput,
            Tr::tr("The picture has %1 × %2 pixels, too few to show anything. Choose a larger one.")
                .arg(size.width())
                .arg(size.height()));
    return {};
}

/// `size` within a square, as large as it fits, and never larger than it is.
QSize fitted(const QSize &size, int side)
{
    if (std::max(size.width(), size.height()) <= side)
        return size;
    return size.scaled(side, side, Qt::KeepAspectRatio).expandedTo({1, 1});
}

int bytesPerPixel(QImage::Format format)
{
    return format == QImage::Format_Invalid
        ? 4
        : (QImage::toPixelFormat(format).bitsPerPixel() + 7) / 8;
}

Result<QImage> decoded(const QByteArray &bytes, const QByteArray &format)
{
    limitAllocations();
    QBuffer buffer;
    buffer.setData(bytes);
    if (!buffer.open(QIODevice::ReadOnly))
        return cannotBeRead(buffer.errorString());
    // The format is known, so that no other reader ever sees the bytes.
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (const Result<void> checked = checkSize(size); !checked)
        return std::unexpected(checked.error());
    // A JPEG can be decoded at a fraction of its size, which leaves enough for scaling well.
    if (format == "jpeg")
        reader.setScaledSize(fitted(size, 2 * largestShownSide));
    else if (qint64(size.width()) * size.height() * bytesPerPixel(reader.imageFormat())
        > allocationLimit * 1024LL * 1024)
        return tooLarge(size);
    QImage image = reader.read();
    if (image.isNull())
        return cannotBeRead(reader.errorString());
    return image;
}

/// In sRGB, and without what a file says besides: texts, profiles, densities.
QImage plain(QImage image)
{
    if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb)) {
        const QImage converted = image.convertedToColorSpace(QColorSpace::SRgb);
        if (!converted.isNull())
            image = converted;
    }
    image.convertTo(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    return QImage(
        image.constBits(), image.width(), image.height(), image.bytesPerLine(), image.format())
        .copy();
}

bool isTransparent(const QImage &image)
{
    if (!image.hasAlphaChannel())
        return false;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line, line + image.width(), [](QRgb c) { return qAlpha(c) < 255; }))
            return true;
    }
    return false;
}

QByteArray encoded(const QImage &image, const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (format == "jpeg") {
        writer.setQuality(jpegQuality);
        writer.setOptimizedWrite(true);
    } else {
        writer.setCompression(100); // zlib's level 9
    }
    return writer.write(image) ? bytes : QByteArray();
}

Picture pictureFrom(const QImage &image)
{
    Picture picture {encoded(image, "png"), "image/png", image.size()};
    if (isTransparent(image))
        return picture;
    const QByteArray jpeg = encoded(image.convertToFormat(QImage::Format_RGB32), "jpeg");
    if (!jpeg.isEmpty() && (jpeg.size() < picture.bytes.size() || picture.bytes.isEmpty()))
        picture = {jpeg, "image/jpeg", image.size()};
    return picture;
}

} // namespace

QByteArray pictureFormat(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png"_ba;
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg"_ba;
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif"_ba;
    if (bytes.startsWith("RIFF") && bytes.size() > 12 && bytes.sliced(8, 4) == "WEBP")
        return "webp"_ba;
    return {};
}

Result<Picture> checkedPicture(const QByteArray &bytes)
{
    const QByteArray format = pictureFormat(bytes);
    if (format.isEmpty())
        return fail(Error::Code::InvalidInput,
            Tr::tr("This is no picture that Galley reads. Choose a PNG, JPEG, GIF or WebP file."));
    if (format == "jpeg" && jpegScans(bytes, mostJpegScans + 1) > mostJpegScans)
        return cannotBeRead(u"too many scans"_s);
    Result<QImage> whole = decoded(bytes, format);
    if (!whole)
        return std::unexpected(whole.error());
    if (format == "jpeg") // in the colours of a printer maybe, which scaling would lose
        whole = plain(*whole);
    Picture picture;
    // Pictures of noise are the only ones that take a second round.
    for (int side = largestShownSide; side >= 32; side /= 2) {
        const QSize size = fitted(whole->size(), side);
        picture = pictureFrom(plain(size == whole->size()
                ? *whole
                : whole->scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)));
        if (picture.bytes.size() <= largestShownBytes)
            break;
    }
    if (picture.bytes.isEmpty())
        return cannotBeRead(u"not encoded"_s);
    return picture;
}

} // namespace galley
