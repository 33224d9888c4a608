// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/picturefetcher.h"

#include "net/httpclient.h"
#include "pictures/dataurl.h"
#include "pictures/picturedecoder.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

// A picture that has not come by then is missed by nobody.
constexpr auto longestFetch = 20s;
constexpr int attempts = 2;
constexpr int workers = 2; // each may hold 256 MB

HttpRequest requestFor(const QString &url)
{
    HttpRequest request {.url = QUrl(url)};
    request.accept = "image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.1";
    request.maxBytes = PictureFetcher::largestFile;
    request.reach = HttpRequest::Reach::PublicOnly;
    request.totalTimeout = longestFetch;
    request.attempts = attempts;
    request.longestWait = longestFetch;
    return request;
}

} // namespace

struct PictureFetcher::Query
{
    QPromise<Result<Picture>> promise;
    QFuture<Result<HttpResponse>> response;
};

PictureFetcher::PictureFetcher(HttpClient &client, QObject *parent)
    : QObject(parent), m_client(client)
{
    m_workers.setMaxThreadCount(workers);
    m_workers.setObjectName("pictures");
}

PictureFetcher::~PictureFetcher()
{
    for (const auto &weak : std::as_const(m_queries)) {
        if (const auto query = weak.lock())
            query->response.cancel();
    }
    m_workers.clear();
    m_workers.waitForDone();
}

QFuture<Result<Picture>> PictureFetcher::fetch(const QString &url)
{
    auto query = std::make_shared<Query>();
    query->promise.start();
    const auto future = query->promise.future();
    if (url.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        // Decoded on the worker too: ten megabytes of base64 are long for a window.
        m_workers.start([query, url] {
            query->promise.addResult(
                bytesOfDataUrl(url, largestFile).and_then([](const QByteArray &bytes) {
                    return checkedPicture(bytes);
                }));
            query->promise.finish();
        });
        return future;
    }

    auto *watcher = new QFutureWatcher<Result<Picture>>(this);
    const std::weak_ptr<Query> weak = query;
    connect(watcher, &QFutureWatcherBase::canceled, this, [weak] {
        if (const auto cancelled = weak.lock())
            cancelled->response.cancel();
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);
    m_queries.removeIf([](const auto &old) { return old.expired(); });
    m_queries.append(query);

    auto response = m_client.send(requestFor(url));
    query->response = response; // which may have its answer at once
    response.then(this, [this, query](const Result<HttpResponse> &got) {
        query->response = {}; // it holds the query
        if (got) {
            decode(query, got->body);
            return;
        }
        query->promise.addResult(Result<Picture>(std::unexpect, got.error()));
        query->promise.finish();
    });
    return future;
}

void PictureFetcher::decode(const std::shared_ptr<Query> &query, const QByteArray &bytes)
{
    m_workers.start([query, bytes] {
        if (!query->promise.isCanceled())
            query->promise.addResult(checkedPicture(bytes));
        query->promise.finish();
    });
}

} // namespace galley

#include "moc_picturefetcher.cpp"
