// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QNetworkReply>

#include <chrono>
#include <optional>

namespace galley {

/// Why one attempt at a request failed.
struct HttpFailure
{
    Error error;
    bool mayPass = false; ///< another attempt may succeed
    bool isRateLimit = false;
    bool isUnreached = false; ///< nobody was there: a second attempt says enough
    std::optional<std::chrono::milliseconds> wait; ///< what the server asked for
};

/// A failure below HTTP: no address, no connection, a connection that broke.
[[nodiscard]] HttpFailure networkFailure(
    QNetworkReply::NetworkError error, const QString &host, const QString &detail);
/// A status that is none of success.
[[nodiscard]] HttpFailure statusFailure(int status, const QUrl &url, const QByteArray &body);
[[nodiscard]] HttpFailure stalled(const QString &host, std::chrono::milliseconds time);
[[nodiscard]] HttpFailure tooSlow(const QString &host, std::chrono::milliseconds time);
[[nodiscard]] HttpFailure tooLarge(const QString &host, qint64 maxBytes);
[[nodiscard]] HttpFailure badRedirect(const QString &host, const QString &target);
[[nodiscard]] HttpFailure tooManyRedirects(const QString &host);
/// From https to http, with a key on board.
[[nodiscard]] HttpFailure insecureRedirect(const QString &host, const QString &target);
/// In a private network, for Reach::PublicOnly.
[[nodiscard]] HttpFailure privateHost(const QString &host);
/// A Content-Encoding that was not asked for, or bytes that do not keep to it.
[[nodiscard]] HttpFailure unreadableCoding(const QString &host, const QByteArray &encoding);
/// Why the next request waits: the pace of its host.
[[nodiscard]] QString paceReason(const QString &host, std::chrono::milliseconds interval);
/// Why the next request waits: this failure.
[[nodiscard]] QString pauseReason(
    const HttpFailure &failure, const QString &host, std::chrono::milliseconds wait);
[[nodiscard]] Error notTheWeb(const QUrl &url);
[[nodiscard]] Error longWait(const QString &host, std::chrono::milliseconds time);
[[nodiscard]] Error cancelled();

/// "3 s", "2 min".
[[nodiscard]] QString inWords(std::chrono::milliseconds time);

} // namespace galley
