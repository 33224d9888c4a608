// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpjob.h"

#include "net/freshness.h"
#include "net/redirect.h"
#include "net/retry.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int mostRedirects = 5;

QDateTime now() { return QDateTime::currentDateTimeUtc(); }

QByteArray contentTypeOf(const HttpAnswer &answer)
{
    return answer.headers.value(QHttpHeaders::WellKnownHeader::ContentType).toByteArray();
}

} // namespace

HttpNetwork::HttpNetwork() = default;

HttpNetwork::~HttpNetwork() = default;

HostQueue &HttpNetwork::queueFor(const QUrl &url)
{
    const int port = url.port(url.scheme() == "http"_L1 ? 80 : 443);
    std::unique_ptr<HostQueue> &queue = m_queues[u"%1:%2"_s.arg(url.host().toLower()).arg(port)];
    if (!queue) {
        queue = std::make_unique<HostQueue>(url.host());
        connect(queue.get(), &HostQueue::turn, this,
            [](QObject *job) { static_cast<HttpJob *>(job)->takeTurn(); });
        connect(queue.get(), &HostQueue::waiting, this,
            [this](QObject *job, std::chrono::milliseconds time, const QString &reason) {
                Q_EMIT waiting(static_cast<HttpJob *>(job)->url(), time, reason);
            });
    }
    return *queue;
}

void HttpNetwork::close()
{
    for (const auto &[name, queue] : m_queues)
        queue->disconnect(this);
}

HttpJob::HttpJob(HttpNetwork &network, const HttpRequest &request)
    : m_network(network), m_request(request)
{
    m_promise.start();
    connect(&m_watcher, &QFutureWatcherBase::canceled, this,
        [this] { finish(std::unexpected(cancelled())); });
    m_watcher.setFuture(m_promise.future());
}

HttpJob::~HttpJob() = default;

void HttpJob::start()
{
    if (m_request.cache == HttpRequest::Cache::Bypass || !m_network.cache) {
        enqueue();
        return;
    }
    m_key = HttpCache::keyOf(m_request);
    m_network.cache->load(m_key).then(
        this, [this](const std::optional<StoredAnswer> &stored) { lookedUp(stored); });
}

void HttpJob::lookedUp(const std::optional<StoredAnswer> &stored)
{
    if (m_isOver)
        return;
    if (stored && stored->body.size() <= m_request.maxBytes)
        m_stored = stored;
    if (m_stored && m_request.cache == HttpRequest::Cache::Use
        && isFresh(*m_stored, m_request.freshFor, now()))
        finish(storedResponse(false));
    else
        enqueue();
}

void HttpJob::enqueue()
{
    m_queue = &m_network.queueFor(m_request.url);
    m_queue->append(this);
}

void HttpJob::takeTurn()
{
    m_hasTurn = true;
    ++m_attempt;
    const HttpPolicy &policy = m_queue->policy();
    m_transfer = new HttpTransfer(
        m_network.managers, m_request,
        {policy.idleTimeout, m_request.totalTimeout.value_or(policy.totalTimeout)},
        [this](const HttpOutcome &outcome) { attempted(outcome); }, this);
    m_transfer->setValidators(validators());
    m_transfer->start(m_network.allowsPrivateHosts);
}

/// Only the address that gave the answer knows its validators.
QList<std::pair<QByteArray, QByteArray>> HttpJob::validators() const
{
    QList<std::pair<QByteArray, QByteArray>> result;
    if (!m_stored || m_stored->url != m_request.url)
        return result;
    if (!m_stored->etag.isEmpty())
        result.append({"If-None-Match", m_stored->etag});
    if (!m_stored->lastModified.isEmpty())
        result.append({"If-Modified-Since", m_stored->lastModified});
    return result;
}

void HttpJob::attempted(const HttpOutcome &outcome)
{
    std::exchange(m_transfer, nullptr)->deleteLater();
    if (outcome)
        answered(*outcome);
    else
        fail(outcome.error());
}

bool HttpJob::isWanted(int status) const
{
    return (status >= 200 && status < 300) || m_request.answers.contains(status);
}

void HttpJob::answered(const HttpAnswer &answer)
{
    const QByteArray location =
        answer.headers.value(QHttpHeaders::WellKnownHeader::Location).toByteArray();
    if (answer.status == 304 && !validators().isEmpty()) {
        confirmStored(answer);
        finish(storedResponse(false));
    } else if (isRedirect(answer.status) && !location.isEmpty()) {
        follow(answer.status, location);
    } else if (isWanted(answer.status)) {
        keep(answer);
        finish(HttpResponse {.status = answer.status,
            .url = m_request.url,
            .contentType = contentTypeOf(answer),
            .body = answer.body,
            .fetchedAt = now()});
    } else {
        HttpFailure failure = statusFailure(answer.status, m_request.url, answer.body);
        failure.wait =
            retryAfter(answer.headers.value(QHttpHeaders::WellKnownHeader::RetryAfter), now());
        fail(failure);
    }
}

void HttpJob::follow(int status, const QByteArray &location)
{
    const auto next = redirected(m_request, status, location);
    if (!next) {
        giveUp(next.error().error);
    } else if (++m_redirects > mostRedirects) {
        giveUp(tooManyRedirects(m_request.url.host()).error);
    } else {
        m_request = *next;
        m_attempt = 0;
        HostQueue *old = std::exchange(m_queue, nullptr);
        m_hasTurn = false;
        enqueue();
        old->release();
    }
}

void HttpJob::fail(const HttpFailure &failure)
{
    const HttpPolicy &policy = m_queue->policy();
    const int most = m_request.attempts.value_or(policy.attempts);
    if (!failure.mayPass || m_attempt >= (failure.isUnreached ? std::min(most, 2) : most)) {
        giveUp(failure.error);
        return;
    }
    const auto base = failure.isRateLimit ? policy.rateLimitBackOff : policy.backOff;
    const auto wait = failure.wait.value_or(
        backOff(base, m_attempt, QRandomGenerator::global()->generateDouble()));
    const QString host = m_request.url.host();
    if (wait > m_request.longestWait.value_or(policy.longestWait)) {
        giveUp(failure.wait ? longWait(host, wait) : failure.error);
        return;
    }
    m_hasTurn = false;
    m_queue->putBack(this, wait, pauseReason(failure, host, wait));
    m_queue->release();
}

void HttpJob::giveUp(const Error &error)
{
    const bool isNetworkDown =
        error.code == Error::Code::Network || error.code == Error::Code::Timeout;
    if (m_stored && isNetworkDown)
        finish(storedResponse(true));
    else
        finish(std::unexpected(error));
}

void HttpJob::keep(const HttpAnswer &answer)
{
    if (m_key.isEmpty() || !m_network.cache)
        return;
    if (forbidsStoring(answer.headers)) {
        m_network.cache->remove(m_key);
        return;
    }
    const bool isKeepable = answer.status == 200 || answer.status == 203 || answer.status == 404
        || answer.status == 410;
    if (!isKeepable)
        return;
    using enum QHttpHeaders::WellKnownHeader;
    const QDateTime time = now();
    m_network.cache->save(m_key,
        {.status = answer.status,
            .url = m_request.url,
            .contentType = contentTypeOf(answer),
            .body = answer.body,
            .etag = answer.headers.value(ETag).toByteArray(),
            .lastModified = answer.headers.value(LastModified).toByteArray(),
            .fetchedAt = time,
            .checkedAt = time,
            .freshTime = freshTime(answer.headers, time)});
}

/// After a 304: it is as good as new (RFC 9111, 4.3.4).
void HttpJob::confirmStored(const HttpAnswer &answer)
{
    m_stored->checkedAt = now();
    using enum QHttpHeaders::WellKnownHeader;
    if (answer.headers.contains(CacheControl) || answer.headers.contains(Expires))
        m_stored->freshTime = freshTime(answer.headers, m_stored->checkedAt);
    if (answer.headers.contains(ETag))
        m_stored->etag = answer.headers.value(ETag).toByteArray();
    if (m_network.cache)
        m_network.cache->save(m_key, *m_stored);
}

HttpResponse HttpJob::storedResponse(bool isStale) const
{
    return {.status = m_stored->status,
        .url = m_stored->url,
        .contentType = m_stored->contentType,
        .body = m_stored->body,
        .isStale = isStale,
        .isFromCache = true,
        .fetchedAt = m_stored->fetchedAt};
}

void HttpJob::leaveQueue()
{
    HostQueue *queue = std::exchange(m_queue, nullptr);
    if (!queue)
        return;
    if (std::exchange(m_hasTurn, false))
        queue->release();
    else
        queue->remove(this);
}

void HttpJob::finish(const Result<HttpResponse> &result)
{
    m_isOver = true;
    m_watcher.disconnect(this);
    delete std::exchange(m_transfer, nullptr);
    deleteLater();
    // The next request first: whoever awaits this one may take its time, or destroy the client.
    leaveQueue();
    Q_EMIT ended();
    auto promise = std::move(m_promise);
    promise.addResult(result);
    promise.finish();
}

} // namespace galley
