// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSize>
#include <QString>

namespace galley {

struct Issue;

/// An encoded picture that was decoded once and found to be one.
struct Picture
{
    QByteArray bytes;
    QByteArray mediaType; ///< "image/jpeg" or "image/png"
    QSize size; ///< in pixels

    bool operator==(const Picture &) const = default;
};

/// By the address that an entry names them by.
using Pictures = QHash<QString, Picture>;

/// A name for a file with these bytes and no other: a digest and a suffix, such as "3f….jpg".
[[nodiscard]] QString fileNameOf(const Picture &picture);
/// The same of what is known of it, its digest in hexadecimal.
[[nodiscard]] QString pictureFileName(const QString &sha256, const QByteArray &mediaType);

/// Whether a picture may stand behind this address: http, https, or a picture in the address itself
/// (`data:image/…`).
[[nodiscard]] bool isPictureUrl(const QString &url);

/// Those of an issue's entries, each once, in their order.
[[nodiscard]] QStringList pictureUrls(const Issue &issue);

} // namespace galley
