// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace galley {

/// How many scans (ITU-T T.81, B.2.3) a JPEG file has, counted up to `most`. A file of a few
/// kilobytes can hold thousands, each of which costs a reader another pass over the whole picture.
[[nodiscard]] int jpegScans(QByteArrayView bytes, int most);

} // namespace galley
