// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "net/httperror.h"
#include "net/retry.h"

#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTimer>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int mostRedirects = 5;
constexpr qint64 chunk = 64 * 1024;
constexpr auto worthSaying = 500ms;

struct Host;

/// One request on its way, over all its attempts.
struct Job : QObject
{
    HttpRequest request; ///< `url` follows redirects
    QPromise<Result<HttpResponse>> promise;
    QFutureWatcher<Result<HttpResponse>> watcher;
    Host *host = nullptr;
    int attempt = 0;
    int redirects = 0;
    QNetworkReply *reply = nullptr; ///< while it is under way
    QByteArray body;
    std::optional<HttpFailure> stopped; ///< why we aborted the reply
    QTimer idleTimer;
    QTimer totalTimer;
};

struct Host
{
    HttpPolicy policy;
    QList<Job *> queue;
    int active = 0;
    Clock::time_point nextStart;
    QString reason; ///< for the wait until `nextStart`; empty when it is the pace
    QTimer timer;
    Clock::time_point announced; ///< the wait that was told last
};

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

} // namespace

struct HttpClient::Private
{
    HttpClient *q;
    QNetworkAccessManager network;
    std::map<QString, Host> hosts; ///< by "host:port"; nodes do not move
    QList<Job *> jobs;
    bool allowsPrivateHosts = false;

    Host &hostOf(const QUrl &url);
    void enqueue(Job *job);
    void pump(Host &host);
    void announce(Host &host, std::chrono::milliseconds wait);
    void start(Job *job);
    void readBody(Job *job);
    void stop(Job *job, const HttpFailure &failure);
    void replied(Job *job);
    void judge(Job *job, QNetworkReply &reply);
    void redirect(Job *job, const QNetworkReply &reply, int status);
    void failed(Job *job, const HttpFailure &failure);
    void release(Job *job);
    void finish(Job *job, const Result<HttpResponse> &result);
};

HttpClient::HttpClient(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) { }

HttpClient::~HttpClient()
{
    const QList<Job *> jobs = std::exchange(d->jobs, {});
    for (Job *job : jobs) {
        if (job->reply)
            job->reply->disconnect();
        job->promise.addResult(Result<HttpResponse>(std::unexpect, cancelled()));
        job->promise.finish();
        delete job;
    }
}

void HttpClient::setPolicy(const QUrl &host, const HttpPolicy &policy)
{
    d->hostOf(host).policy = policy;
}

void HttpClient::setCacheFolder(const QString &, qint64) { }

QString HttpClient::defaultCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + "/galley/http"_L1;
}

void HttpClient::setAllowPrivateHosts(bool allow) { d->allowsPrivateHosts = allow; }

QFuture<Result<HttpResponse>> HttpClient::send(const HttpRequest &request)
{
    if (!isWeb(request.url))
        return QtFuture::makeReadyValueFuture(Result<HttpResponse>(std::unexpect,
            Error {Error::Code::InvalidInput,
                tr("“%1” is not an address of the web.")
                    .arg(request.url.toString(QUrl::RemoveQuery)),
                {}}));
    auto *job = new Job;
    job->request = request;
    job->idleTimer.setSingleShot(true);
    job->totalTimer.setSingleShot(true);
    job->promise.start();
    connect(&job->watcher, &QFutureWatcherBase::canceled, this,
        [this, job] { d->finish(job, std::unexpected(cancelled())); });
    job->watcher.setFuture(job->promise.future());
    d->jobs.append(job);
    const auto future = job->promise.future();
    d->enqueue(job);
    return future;
}

Host &HttpClient::Private::hostOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == "http"_L1 ? 80 : 443);
    const QString name = u"%1:%2"_s.arg(url.host().toLower()).arg(port);
    const auto [found, isNew] = hosts.try_emplace(name);
    Host &host = found->second;
    if (isNew) {
        host.timer.setSingleShot(true);
        host.timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&host.timer, &QTimer::timeout, q, [this, &host] { pump(host); });
    }
    return host;
}

void HttpClient::Private::enqueue(Job *job)
{
    job->host = &hostOf(job->request.url);
    job->host->queue.append(job);
    pump(*job->host);
}

void HttpClient::Private::pump(Host &host)
{
    while (!host.queue.isEmpty() && host.active < host.policy.connections) {
        const auto now = Clock::now();
        if (host.nextStart > now) {
            const auto wait = std::chrono::ceil<std::chrono::milliseconds>(host.nextStart - now);
            host.timer.start(wait);
            announce(host, wait);
            return;
        }
        host.reason.clear();
        host.nextStart = now + host.policy.interval;
        ++host.active;
        start(host.queue.takeFirst());
    }
}

void HttpClient::Private::announce(Host &host, std::chrono::milliseconds wait)
{
    if (wait <= worthSaying || host.announced == host.nextStart)
        return;
    host.announced = host.nextStart;
    const QUrl url = host.queue.first()->request.url;
    const QString reason = host.reason.isEmpty()
        ? HttpClient::tr("%1 asks for a pause of %2 between requests.")
              .arg(url.host(), inWords(host.policy.interval))
        : host.reason;
    Q_EMIT q->waiting(url, wait, reason);
}

void HttpClient::Private::start(Job *job)
{
    ++job->attempt;
    job->body.clear();
    job->stopped.reset();

    QNetworkRequest request(job->request.url);
    request.setHeader(QNetworkRequest::UserAgentHeader,
        u"Galley/" GALLEY_VERSION " (a workstation for editors of research digests)"_s);
    if (!job->request.accept.isEmpty())
        request.setRawHeader("Accept", job->request.accept);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // As a custom verb, since Qt repeats a plain GET by itself, at once, when a connection breaks.
    // (One that breaks before the first byte of an answer is repeated once all the same.)
    for (const auto &[name, value] : job->request.headers)
        request.setRawHeader(name, value);
    if (!job->request.json.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        job->reply = network.post(request, job->request.json);
    } else if (job->request.form.isEmpty()) {
        job->reply = network.sendCustomRequest(request, "GET");
    } else {
        request.setHeader(
            QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        job->reply = network.post(request, job->request.form);
    }

    QNetworkReply *reply = job->reply;
    HttpPolicy policy = job->host->policy;
    policy.totalTimeout = job->request.totalTimeout.value_or(policy.totalTimeout);
    const QString host = job->request.url.host();
    const auto alive = [job] { job->idleTimer.start(); };
    QObject::connect(reply, &QNetworkReply::downloadProgress, job, alive);
    QObject::connect(reply, &QNetworkReply::uploadProgress, job, alive);
    QObject::connect(reply, &QNetworkReply::metaDataChanged, job, alive);
    QObject::connect(reply, &QNetworkReply::readyRead, job, [this, job] { readBody(job); });
    QObject::connect(reply, &QNetworkReply::finished, job, [this, job] { replied(job); });
    job->idleTimer.disconnect();
    job->totalTimer.disconnect();
    QObject::connect(&job->idleTimer, &QTimer::timeout, job,
        [this, job, host, policy] { stop(job, stalled(host, policy.idleTimeout)); });
    QObject::connect(&job->totalTimer, &QTimer::timeout, job,
        [this, job, host, policy] { stop(job, tooSlow(host, policy.totalTimeout)); });
    job->idleTimer.start(policy.idleTimeout);
    job->totalTimer.start(policy.totalTimeout);
}

void HttpClient::Private::readBody(Job *job)
{
    const qint64 most = job->request.maxBytes;
    const QString host = job->request.url.host();
    const qint64 promised = job->reply->header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (promised > most) {
        stop(job, tooLarge(host, most));
        return;
    }
    // The reply decompresses as it is read, so that what was read is what counts.
    while (!job->stopped && job->reply->bytesAvailable() > 0) {
        const QByteArray part = job->reply->read(chunk);
        if (part.isEmpty())
            return;
        job->body += part;
        if (job->body.size() > most)
            stop(job, tooLarge(host, most));
    }
}

void HttpClient::Private::stop(Job *job, const HttpFailure &failure)
{
    if (job->stopped)
        return;
    job->stopped = failure;
    job->reply->abort(); // says finished()
}

void HttpClient::Private::replied(Job *job)
{
    if (!job->stopped)
        readBody(job);
    job->idleTimer.stop();
    job->totalTimer.stop();
    QNetworkReply &reply = *std::exchange(job->reply, nullptr);
    reply.disconnect(job);
    reply.deleteLater();
    --job->host->active;
    if (job->stopped)
        failed(job, *job->stopped);
    else
        judge(job, reply);
}

void HttpClient::Private::judge(Job *job, QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = reply.error();
    const QUrl &url = job->request.url;
    // Qt takes a body that ends before its time for a whole one, at times.
    const qint64 promised = reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
    if (error == QNetworkReply::NoError && job->body.size() < promised) {
        failed(job,
            networkFailure(QNetworkReply::RemoteHostClosedError, url.host(),
                u"%1 of %2 bytes"_s.arg(job->body.size()).arg(promised)));
        return;
    }
    const bool isStatusError = error > QNetworkReply::UnknownProxyError && status >= 400;
    if (error != QNetworkReply::NoError && !isStatusError) {
        failed(job, networkFailure(error, url.host(), reply.errorString()));
    } else if (isRedirect(status) && reply.hasRawHeader("Location")) {
        redirect(job, reply, status);
    } else if ((status >= 200 && status < 300) || job->request.answers.contains(status)) {
        finish(job,
            HttpResponse {status, url,
                reply.header(QNetworkRequest::ContentTypeHeader).toString().toUtf8(), job->body,
                false, false, QDateTime::currentDateTimeUtc()});
    } else {
        HttpFailure failure = statusFailure(status, url, job->body);
        failure.wait = retryAfter(reply.rawHeader("Retry-After"), QDateTime::currentDateTimeUtc());
        failed(job, failure);
    }
}

void HttpClient::Private::redirect(Job *job, const QNetworkReply &reply, int status)
{
    const QUrl from = job->request.url;
    const QUrl to = from.resolved(QUrl::fromEncoded(reply.rawHeader("Location")));
    if (!isWeb(to)) {
        failed(job, badRedirect(from.host(), to.toString()));
        return;
    }
    if (++job->redirects > mostRedirects) {
        failed(job, tooManyRedirects(from.host()));
        return;
    }
    if (status <= 303) { // as browsers do: the next request is a GET
        job->request.form.clear();
        job->request.json.clear();
    }
    const bool isSameOrigin = from.scheme() == to.scheme() && from.authority() == to.authority();
    if (!isSameOrigin)
        job->request.headers.clear();
    job->request.url = to;
    job->attempt = 0;
    Host &old = *job->host;
    enqueue(job);
    if (&old != job->host)
        pump(old);
}

void HttpClient::Private::failed(Job *job, const HttpFailure &failure)
{
    Host &host = *job->host;
    const HttpPolicy &policy = host.policy;
    if (!failure.mayPass || job->attempt >= job->request.attempts.value_or(policy.attempts)) {
        finish(job, std::unexpected(failure.error));
        return;
    }
    const auto base = failure.isRateLimit ? policy.rateLimitBackOff : policy.backOff;
    const auto wait = failure.wait.value_or(
        backOff(base, job->attempt, QRandomGenerator::global()->generateDouble()));
    const QString name = job->request.url.host();
    if (wait > job->request.longestWait.value_or(policy.longestWait)) {
        finish(job, std::unexpected(failure.wait ? longWait(name, wait) : failure.error));
        return;
    }
    host.nextStart = std::max(host.nextStart, Clock::now() + wait);
    host.reason = failure.isRateLimit || failure.wait
        ? HttpClient::tr("%1 asked for a pause; trying again in %2.").arg(name, inWords(wait))
        : HttpClient::tr("%1 does not answer as it should; trying again in %2.")
              .arg(name, inWords(wait));
    host.queue.prepend(job);
    pump(host);
}

/// Takes the job from wherever it is.
void HttpClient::Private::release(Job *job)
{
    jobs.removeOne(job);
    job->watcher.disconnect();
    job->host->queue.removeOne(job);
    if (QNetworkReply *reply = std::exchange(job->reply, nullptr)) {
        reply->disconnect(job);
        reply->abort();
        reply->deleteLater();
        --job->host->active;
    }
    job->idleTimer.stop();
    job->totalTimer.stop();
    job->deleteLater();
}

void HttpClient::Private::finish(Job *job, const Result<HttpResponse> &result)
{
    Host &host = *job->host;
    release(job);
    // The next request first: whoever awaits this one may take its time, or destroy the client.
    pump(host);
    job->promise.addResult(result);
    job->promise.finish();
}

} // namespace galley
