// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/picture.h"

#include <functional>
#include <optional>

namespace galley {

/// What a page shows for a thumbnail.
struct ShownPicture
{
    QString src; ///< of our own making, never an address from elsewhere
    QSize size; ///< in pixels, for the page to keep its place

    bool operator==(const ShownPicture &) const = default;
};

/// From the address that an entry names. Nothing where the picture is not at hand: a page shows none
/// then, since a reader's browser is to call nobody.
using PictureResolver = std::function<std::optional<ShownPicture>(const QString &url)>;

/// Within the page, as `data:` URLs.
[[nodiscard]] PictureResolver embeddedPictures(const Pictures &pictures);
/// As files by their fileNameOf(), below an address.
[[nodiscard]] PictureResolver picturesBelow(const QString &address, const Pictures &pictures);

} // namespace galley
