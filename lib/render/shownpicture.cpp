// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/shownpicture.h"

using namespace Qt::StringLiterals;

namespace galley {

PictureResolver embeddedPictures(const Pictures &pictures)
{
    return [pictures](const QString &url) -> std::optional<ShownPicture> {
        const auto found = pictures.constFind(url);
        if (found == pictures.constEnd())
            return std::nullopt;
        return ShownPicture {u"data:"_s + QString::fromLatin1(found->mediaType) + u";base64,"_s
                + QString::fromLatin1(found->bytes.toBase64()),
            found->size};
    };
}

PictureResolver picturesBelow(const QString &address, const Pictures &pictures)
{
    return [address, pictures](const QString &url) -> std::optional<ShownPicture> {
        const auto found = pictures.constFind(url);
        if (found == pictures.constEnd())
            return std::nullopt;
        return ShownPicture {address + u'/' + fileNameOf(*found), found->size};
    };
}

} // namespace galley
