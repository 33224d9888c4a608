// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace galley {

/// How a host is treated.
struct HttpPolicy
{
    std::chrono::milliseconds interval {0}; ///< between the starts of two requests
    int connections = 4; ///< at a time
    int attempts = 4; ///< for one request, with the first
    std::chrono::milliseconds backOff {1000}; ///< before the second attempt; doubles after that
    std::chrono::milliseconds rateLimitBackOff {10'000}; ///< the same after a 429
    std::chrono::milliseconds longestWait {180'000}; ///< a longer one is an error instead
    std::chrono::milliseconds idleTimeout {30'000}; ///< without a byte
    std::chrono::milliseconds totalTimeout {120'000}; ///< for one attempt

    /// Polite to a service that asks for `interval` between requests and one connection; back-offs
    /// follow from the interval (3 s and, after a 429, 60 s for arXiv's 3 s).
    [[nodiscard]] static HttpPolicy paced(std::chrono::milliseconds interval);
};

} // namespace galley
