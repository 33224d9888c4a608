// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/picture.h"

namespace galley::test {

/// What a picture is made of: the upper half is red, the lower one blue.
struct PictureKind
{
    enum class Pixels { Plain, Transparent, Deep, Cmyk, Indexed, Noise };

    QSize size {320, 180};
    QByteArray format = "png"; ///< as QImageWriter names it
    Pixels pixels = Pixels::Plain;
    QString text; ///< a comment within the file
};
[[nodiscard]] QByteArray pictureBytes(const PictureKind &kind = {});

/// A JPEG with an orientation (Exif 2.32, 4.6.5: 1 to 8) that a reader is to turn it by.
[[nodiscard]] QByteArray turnedJpeg(const QSize &size, int orientation);
/// A red frame and then a blue one.
[[nodiscard]] QByteArray animatedGif(const QSize &size);
[[nodiscard]] QByteArray animatedWebp(const QSize &size);
/// A PNG that says it has this size; all of its pixels are there, and all are the same.
[[nodiscard]] QByteArray flatPng(const QSize &size);
/// A progressive JPEG that goes over its pixels so many times.
[[nodiscard]] QByteArray jpegWithScans(int scans);

/// The colour, as 0xaarrggbb, at a place from 0 to 1 in both directions.
[[nodiscard]] quint32 colorAt(const QByteArray &bytes, double x, double y);
[[nodiscard]] QSize sizeOf(const QByteArray &bytes);
/// A picture as the decoder leaves it, with a size and a colour of its own.
[[nodiscard]] Picture smallPicture(
    quint32 color = 0xff336699, const QSize &size = {64, 36}, bool isTransparent = false);

} // namespace galley::test
