// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QNetworkReply>

#include <chrono>

namespace galley {

/// Why one attempt at a request failed.
struct HttpFailure
{
    Error error;
    bool mayPass = false; ///< another attempt may succeed
    bool isRateLimit = false;
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
[[nodiscard]] Error longWait(const QString &host, std::chrono::milliseconds time);
[[nodiscard]] Error cancelled();

/// "3 s", "2 min".
[[nodiscard]] QString inWords(std::chrono::milliseconds time);

} // namespace galley
