// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>

namespace galley {

struct HttpRequest
{
    QUrl url; ///< http or https
    QByteArray accept; ///< the Accept header, if any
    QByteArray form; ///< posted as application/x-www-form-urlencoded when not empty, else a GET
    qint64 maxBytes = 16 * 1024 * 1024; ///< of the body, after decompression
    QList<int> answers; ///< statuses besides 2xx that are an answer and not an error
};

struct HttpResponse
{
    int status = 0;
    QUrl url; ///< after redirects
    QByteArray contentType;
    QByteArray body;
};

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

/// HTTP with manners: a queue for each host with its pace, attempts again after failures that pass,
/// limits on sizes and times, redirects to http and https only. Never blocks; one thread.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(QObject *parent = nullptr);
    /// Requests still under way end with Error::Code::Cancelled.
    ~HttpClient() override;

    /// For the host and port of this address.
    void setPolicy(const QUrl &host, const HttpPolicy &policy);

    /// An error's message names the host. Cancelling the future ends the request at once. Requests
    /// may be repeated, so that a form must be safe to send twice.
    [[nodiscard]] QFuture<Result<HttpResponse>> send(const HttpRequest &request);

Q_SIGNALS:
    /// The request waits for its host's pace or after a failure, for more than half a second;
    /// `reason` is a sentence.
    void waiting(const QUrl &url, std::chrono::milliseconds time, const QString &reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
