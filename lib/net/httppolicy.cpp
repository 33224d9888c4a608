// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httppolicy.h"

#include <algorithm>

namespace galley {

HttpPolicy HttpPolicy::paced(std::chrono::milliseconds interval)
{
    const auto base = std::max(interval, std::chrono::milliseconds(10));
    return {.interval = interval, .connections = 1, .backOff = base, .rateLimitBackOff = base * 20};
}

} // namespace galley
