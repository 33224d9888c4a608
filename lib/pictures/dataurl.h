// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace galley {

/// The bytes in a `data:` URL (RFC 2397), at most `maxBytes`; its media type is not looked at.
[[nodiscard]] Result<QByteArray> bytesOfDataUrl(const QString &url, qsizetype maxBytes);

/// A `data:` URL with these bytes, in base64.
[[nodiscard]] QString dataUrlOf(const QByteArray &bytes, const QByteArray &mediaType);

} // namespace galley
