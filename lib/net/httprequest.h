// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace galley {

struct HttpRequest
{
    /// Which hosts may be connected to. PublicOnly is for addresses that someone else chose: it
    /// refuses this machine and private networks, at every redirect (see addressrange.h).
    enum class Reach { Any, PublicOnly };

    /// What a stored answer is good for (RFC 9111).
    enum class Cache {
        Bypass, ///< nothing is looked up or stored
        Use, ///< a fresh one is the answer; an older one is asked for again, with its validators
        Revalidate, ///< always asked for again, with its validators
    };

    QUrl url; ///< http or https
    QByteArray accept; ///< the Accept header, if any
    QByteArray form; ///< posted as application/x-www-form-urlencoded when not empty, else a GET
    qint64 maxBytes = 16 * 1024 * 1024; ///< of the body, after decompression
    QList<int> answers; ///< statuses besides 2xx that are an answer and not an error
    QByteArray json; ///< posted as application/json when not empty; never together with `form`
    /// Such as a key. Never sent to another origin after a redirect, never logged, never stored.
    QList<std::pair<QByteArray, QByteArray>> headers;
    Reach reach = Reach::Any;
    std::optional<std::chrono::milliseconds> totalTimeout; ///< for one attempt, not the policy's
    std::optional<int> attempts; ///< with the first, not the policy's
    std::optional<std::chrono::milliseconds> longestWait; ///< between attempts, not the policy's
    Cache cache = Cache::Bypass;
    std::chrono::seconds freshFor {0}; ///< a stored answer is fresh at least this long
    /// Told how many bytes of the body came, and how many there will be (0 when that is not known), in the
    /// client's thread.
    std::function<void(qint64 received, qint64 whole)> progress = {};
};

struct HttpResponse
{
    int status = 0;
    QUrl url; ///< after redirects
    QByteArray contentType;
    QByteArray body;
    bool isStale = false; ///< stored earlier, and given since the network fails now
    bool isFromCache = false;
    QDateTime fetchedAt; ///< when the body came from the server, in UTC
};

} // namespace galley
