// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

namespace galley {

/// Writes `bytes` to `path` so that a reader sees the old file or the new one, never a part: the
/// bytes go to a temporary file beside it, which is flushed and renamed. Missing folders are not
/// made. On an error the old file is as it was. Any thread; blocks on the disk.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &bytes);

/// The bytes of `path`, refused before reading when they are more than `maxBytes`.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 maxBytes);

} // namespace galley
