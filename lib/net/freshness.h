// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHttpHeaders>

#include <chrono>

namespace galley {

/// How long an answer of `now` is fresh, as its server says by `Cache-Control: max-age` less `Age`,
/// or by `Expires` (RFC 9111, 4.2). Zero when it says nothing, or `no-cache`.
[[nodiscard]] std::chrono::seconds freshTime(const QHttpHeaders &headers, const QDateTime &now);

/// `Cache-Control: no-store`.
[[nodiscard]] bool forbidsStoring(const QHttpHeaders &headers);

} // namespace galley
