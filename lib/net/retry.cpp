// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retry.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

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
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    date.setTimeZone(QTimeZone::UTC);
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
