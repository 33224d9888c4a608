// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/thumbnail.h"

namespace galley {

QPixmap thumbnailOf(const Picture &picture, QSize most, qreal density)
{
    QPixmap pixmap;
    pixmap.loadFromData(picture.bytes, picture.mediaType == "image/png" ? "png" : "jpeg");
    if (pixmap.isNull())
        return pixmap;
    const QSize pixels = most * density;
    if (pixmap.width() > pixels.width() || pixmap.height() > pixels.height())
        pixmap = pixmap.scaled(pixels, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    pixmap.setDevicePixelRatio(density);
    return pixmap;
}

} // namespace galley
