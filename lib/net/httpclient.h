// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/httppolicy.h"
#include "net/httprequest.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace galley {

/// HTTP with manners: a queue for each host with its pace, attempts again after failures that pass,
/// limits on sizes and times, redirects to http and https only. Never blocks; one thread.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 defaultCacheBytes = 200LL * 1024 * 1024;

    explicit HttpClient(QObject *parent = nullptr);
    /// Requests still under way end with Error::Code::Cancelled.
    ~HttpClient() override;

    /// For the host and port of this address.
    void setPolicy(const QUrl &host, const HttpPolicy &policy);
    /// Without a folder nothing is stored, whatever a request says. It is made when it is needed, and
    /// several processes may share it.
    void setCacheFolder(const QString &folder, qint64 maxBytes = defaultCacheBytes);
    /// $XDG_CACHE_HOME/galley/http.
    [[nodiscard]] static QString defaultCacheFolder();
    /// Lets requests with Reach::PublicOnly go anywhere too.
    void setAllowPrivateHosts(bool allow);

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
