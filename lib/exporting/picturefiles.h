// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/exporter.h"

#include <QLatin1StringView>

namespace galley {

/// How a document carries its pictures.
enum class PictureMode {
    Embed, ///< within the document
    Files, ///< in a folder beside it
    None,
};
[[nodiscard]] QLatin1StringView keyOf(PictureMode mode); ///< "embed", "files", "none"
[[nodiscard]] std::optional<PictureMode> pictureModeFromKey(QStringView key);

/// "SLUG-pictures", beside the document.
[[nodiscard]] QString pictureFolder(const Issue &issue);
[[nodiscard]] PictureResolver picturesFor(
    PictureMode mode, const Issue &issue, const Pictures &pictures);
/// For a format that hasSitePictures: where they stand, or will, in the publication's site. None when
/// its address is not known.
[[nodiscard]] PictureResolver picturesOnSite(
    const Publication &publication, const Pictures &pictures);

/// Writes the document, and with PictureMode::Files before it those of the pictures that the issue
/// shows, into its pictureFolder(). All or nothing: where something cannot be written, what was
/// written is taken away again and the document is as it was. Files of an earlier export stay, since
/// another document may show them. Blocks on the disk.
[[nodiscard]] Result<void> writeDocument(const QString &path, const QByteArray &document,
    PictureMode mode, const Issue &issue, const Pictures &pictures);

} // namespace galley
