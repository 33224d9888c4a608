// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "net/hostqueue.h"
#include "net/httpcache.h"
#include "net/httptransfer.h"

#include <QFutureWatcher>
#include <QPromise>

#include <map>
#include <memory>

namespace galley {

/// What the requests of one client share.
class HttpNetwork : public QObject
{
    Q_OBJECT

public:
    HttpManagers managers;
    std::unique_ptr<HttpCache> cache; ///< none: nothing is stored
    bool allowsPrivateHosts = false;

    HttpNetwork();
    ~HttpNetwork() override;

    /// Made at the first call, and there as long as the network.
    [[nodiscard]] HostQueue &queueFor(const QUrl &url);
    void close(); ///< nobody gets a turn any more

Q_SIGNALS:
    void waiting(const QUrl &url, std::chrono::milliseconds time, const QString &reason);

private:
    std::map<QString, std::unique_ptr<HostQueue>> m_queues; ///< by "host:port"
};

/// One request on its way: the stored answer, the host's queue, attempts, redirects.
class HttpJob : public QObject
{
    Q_OBJECT

public:
    HttpJob(HttpNetwork &network, const HttpRequest &request);
    ~HttpJob() override;

    [[nodiscard]] QFuture<Result<HttpResponse>> future() const { return m_promise.future(); }
    [[nodiscard]] const QUrl &url() const { return m_request.url; } ///< follows redirects

    void start();
    void takeTurn(); ///< of its host
    /// Ends it, whatever it is about. The job deletes itself later.
    void finish(const Result<HttpResponse> &result);

Q_SIGNALS:
    /// Before the future is finished, whose reader may destroy the client.
    void ended();

private:
    void lookedUp(const std::optional<StoredAnswer> &stored);
    void enqueue();
    void attempted(const HttpOutcome &outcome);
    void answered(const HttpAnswer &answer);
    void follow(int status, const QByteArray &location);
    void fail(const HttpFailure &failure);
    void giveUp(const Error &error);
    void keep(const HttpAnswer &answer);
    void confirmStored(const HttpAnswer &answer);
    void leaveQueue();
    [[nodiscard]] bool isWanted(int status) const;
    [[nodiscard]] HttpResponse storedResponse(bool isStale) const;
    [[nodiscard]] QList<std::pair<QByteArray, QByteArray>> validators() const;

    HttpNetwork &m_network;
    HttpRequest m_request; ///< follows redirects
    QPromise<Result<HttpResponse>> m_promise;
    QFutureWatcher<Result<HttpResponse>> m_watcher;
    QByteArray m_key; ///< in the cache; empty to leave it alone
    std::optional<StoredAnswer> m_stored;
    HostQueue *m_queue = nullptr; ///< where it waits or has its turn
    bool m_hasTurn = false;
    bool m_isOver = false;
    HttpTransfer *m_transfer = nullptr;
    int m_attempt = 0;
    int m_redirects = 0;
};

} // namespace galley
