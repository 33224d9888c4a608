// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace galley {

/// What a `Retry-After` header asks for (RFC 9110, 10.2.3): seconds or a date. Nothing when it is
/// neither, or no time at all, as arXiv's "Retry-After: 0" is.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(
    QByteArrayView header, const QDateTime &now);

/// The wait before another attempt after `failures` (from 1): twice as long each time, up to half
/// as much again by `jitter` (0 to 1), so that many programs do not come back together.
[[nodiscard]] std::chrono::milliseconds backOff(
    std::chrono::milliseconds base, int failures, double jitter);

} // namespace galley
