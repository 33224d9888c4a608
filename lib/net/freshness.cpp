// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/freshness.h"

#include "net/httpdate.h"

#include <algorithm>
#include <optional>

namespace galley {

namespace {

using Seconds = std::chrono::seconds;

constexpr Seconds year {366LL * 24 * 3600};

/// A directive's value, empty when it has none; nothing when it is not there.
std::optional<QByteArray> directive(const QHttpHeaders &headers, QByteArrayView name)
{
    const QList<QByteArray> parts =
        headers.combinedValue(QHttpHeaders::WellKnownHeader::CacheControl).split(',');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray found = (equals < 0 ? part : part.first(equals)).trimmed().toLower();
        if (found != name)
            continue;
        QByteArray value = equals < 0 ? QByteArray("") : part.sliced(equals + 1).trimmed();
        value.replace('"', "");
        return value;
    }
    return {};
}

Seconds secondsIn(QByteArrayView text)
{
    bool isNumber = false;
    const qlonglong number = text.trimmed().toLongLong(&isNumber);
    return isNumber ? std::clamp(Seconds(number), Seconds(0), year) : Seconds(0);
}

} // namespace

std::chrono::seconds freshTime(const QHttpHeaders &headers, const QDateTime &now)
{
    using enum QHttpHeaders::WellKnownHeader;
    if (directive(headers, "no-cache") || forbidsStoring(headers))
        return Seconds(0);
    Seconds time {0};
    if (const auto maxAge = directive(headers, "max-age")) {
        time = secondsIn(*maxAge) - secondsIn(headers.value(Age));
    } else {
        const QDateTime expires = httpDate(headers.value(Expires));
        const QDateTime date = httpDate(headers.value(Date));
        if (expires.isValid())
            time = Seconds((date.isValid() ? date : now).secsTo(expires));
    }
    return std::clamp(time, Seconds(0), year);
}

bool forbidsStoring(const QHttpHeaders &headers)
{
    return directive(headers, "no-store").has_value();
}

} // namespace galley
