// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

namespace galley {

/// A new UUID of version 7 (RFC 9562, 5.7): ordered by time, also within a millisecond of one process.
/// Any thread.
[[nodiscard]] QUuid newUuid();

} // namespace galley
