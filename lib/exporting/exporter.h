// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "render/shownpicture.h"
#include "render/theme.h"

#include <QByteArray>

#include <span>

namespace galley {

struct ExportOptions
{
    Look look; ///< without a theme, the publication's own
    PictureResolver pictures; ///< for a format that shows some; without it there are none
};

/// A format that an issue can be published in.
struct ExportFormat
{
    QLatin1StringView name; ///< as in `export --format`
    QLatin1StringView suffix; ///< of a file, without the first dot; no two formats share one
    QString (*title)(); ///< for people, in the language of the program
    Result<QByteArray> (*write)(const Issue &issue, const ExportOptions &options);
    bool hasPictures = false; ///< within it or beside it
    bool hasSitePictures =
        false; ///< at their place in the publication's site, when it has an address
    bool hasSender = false; ///< the publication's
    /// Of an e-mail, how much of emailClip its document takes.
    qsizetype (*emailSize)(const QByteArray &document) = nullptr;
};

/// The one table that galleyctl, the window and the help read.
[[nodiscard]] std::span<const ExportFormat> exportFormats();
/// The format, or an error that names the known ones.
[[nodiscard]] Result<const ExportFormat *> exportFormatNamed(const QString &name);

} // namespace galley
