// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace galley {

/// XXH64 with the seed 0 (https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md), which `xxh64sum`
/// prints, too: tells at the speed of memory whether bytes have changed. Nothing against an enemy.
[[nodiscard]] quint64 contentHash(QByteArrayView bytes);

} // namespace galley
