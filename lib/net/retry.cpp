// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry.h"

#include "net/httpdate.h"

#include <algorithm>
#include <cmath>

namespace galley {

std::optional<std::chrono::milliseconds> retryAfter(QByteArrayView header, const QDateTime &now)
{
    const QByteArrayView value = header.trimmed();
    bool isNumber = false;
    const qlonglong seconds = value.toLongLong(&isNumber);
    if (isNumber) {
        constexpr qlonglong year = 366LL * 24 * 3600;
        if (seconds <= 0)
            return {};
        return std::chrono::seconds(std::min(seconds, year));
    }
    const QDateTime date = httpDate(value);
    if (!date.isValid())
        return {};
    const qint64 wait = now.msecsTo(date);
    if (wait <= 0)
        return {};
    return std::chrono::milliseconds(wait);
}

std::chrono::milliseconds backOff(std::chrono::milliseconds base, int failures, double jitter)
{
    constexpr int mostDoublings = 10;
    const double factor = std::ldexp(1.0 + jitter / 2, std::clamp(failures - 1, 0, mostDoublings));
    return std::chrono::milliseconds(std::llround(static_cast<double>(base.count()) * factor));
}

} // namespace galley
