// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/picture.h"

#include <QByteArrayView>

namespace galley {

// Pictures are small in a page: 320 CSS pixels on a screen of twice that density.
inline constexpr int largestShownSide = 640; ///< of a Picture, in pixels
inline constexpr qsizetype largestShownBytes = 256 * 1024; ///< of a Picture, encoded
// What is looked at, in pixels. Below it, a picture is a counter of visits or a spacer.
inline constexpr qint64 largestPictureArea = 50'000'000;
inline constexpr int largestPictureSide = 20'000;
inline constexpr int smallestPictureSide = 8;

/// A picture made anew from bytes that nobody vouches for: PNG, JPEG, GIF or WebP, by content. The
/// first frame, upright, in sRGB, scaled down to fit the limits above and never up, without
/// metadata; JPEG, or PNG where it is transparent or smaller so. The same bytes give the same
/// picture. Takes a second for the largest: for a worker, any thread.
///
/// InvalidInput for another kind of file and for pictures too small to show, TooLarge beyond the
/// limits, Malformed for bytes that cannot be decoded.
[[nodiscard]] Result<Picture> checkedPicture(const QByteArray &bytes);

/// "png", "jpeg", "gif" or "webp" for bytes that begin as such a file does, else nothing.
[[nodiscard]] QByteArray pictureFormat(QByteArrayView bytes);

} // namespace galley
