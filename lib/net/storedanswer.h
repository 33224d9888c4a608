// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httprequest.h"

namespace galley {

/// An answer as it is kept.
struct StoredAnswer
{
    int status = 0;
    QUrl url; ///< that gave it, after redirects
    QByteArray contentType;
    QByteArray body;
    QByteArray etag; ///< validators, as the server gave them; may be empty
    QByteArray lastModified;
    QDateTime fetchedAt; ///< when the body came, in UTC
    QDateTime checkedAt; ///< when the server last said that it is good, in UTC
    std::chrono::seconds freshTime {0}; ///< what the server gives it, from `checkedAt`

    bool operator==(const StoredAnswer &) const = default;
};

} // namespace galley
