// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace galley {

/// Whether an answer is from the cache, and not for want of a network.
[[nodiscard]] inline bool isKept(const HttpResponse &response)
{
    return response.isFromCache && !response.isStale;
}

/// A question being answered, with one request or with several one after another. Cancelling its
/// future ends the request under way, and so does destroying it or its parent. It destroys itself when
/// it is over. Made on the heap, on the client's thread.
template <class T>
class Exchange : public QObject
{
public:
    Exchange(HttpClient &client, QObject *parent) : QObject(parent), m_client(client)
    {
        m_promise.start();
        connect(&m_watcher, &QFutureWatcherBase::canceled, this, [this] { finish(Result<T>()); });
        m_watcher.setFuture(m_promise.future());
    }

    ~Exchange() override { stop(); }

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }

    [[nodiscard]] bool isOver() const { return m_isOver; } ///< answered or cancelled

    /// Sends a request. `read` turns what comes into a Result, on a worker, since answers may be large;
    /// `then` gets that on this thread. A kept answer that cannot be read is asked for afresh.
    template <class Read, class Then>
    void send(const HttpRequest &request, Read read, Then then)
    {
        using U = std::invoke_result_t<Read, const Result<HttpResponse> &>;
        struct Reading
        {
            U value;
            bool isKept = false;
        };
        m_response = m_client.send(request);
        auto response = m_response; // which may have its answer at once
        response
            .then(QtFuture::Launch::Async,
                [read](const Result<HttpResponse> &answer) {
                    return Reading {read(answer), answer && isKept(*answer)};
                })
            .then(this, [this, request, read, then](const Reading &reading) {
                if (m_isOver)
                    return;
                if (reading.value || !reading.isKept || request.cache != HttpRequest::Cache::Use)
                    return then(reading.value);
                HttpRequest again = request;
                again.cache = HttpRequest::Cache::Revalidate;
                send(again, read, then);
            });
    }

    void finish(const Result<T> &result)
    {
        if (std::exchange(m_isOver, true))
            return;
        m_watcher.disconnect(this);
        stop();
        deleteLater();
        // Whoever awaits this may destroy it.
        QPromise<Result<T>> promise = std::move(m_promise);
        promise.addResult(result);
        promise.finish();
    }

private:
    void stop()
    {
        if (!m_response.isFinished())
            m_response.cancel();
    }

    HttpClient &m_client;
    QPromise<Result<T>> m_promise;
    QFutureWatcher<Result<T>> m_watcher;
    QFuture<Result<HttpResponse>> m_response;
    bool m_isOver = false;
};

} // namespace galley
