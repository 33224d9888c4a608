// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httptransfer.h"

#include "net/proxy.h"

#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr qint64 chunk = 64 * 1024;
constexpr qint64 readAhead = 4 * chunk; ///< of a server that sends faster than we read
constexpr qint64 enoughOfAnError = 16 * 1024;
constexpr auto connectTimeout = 5s; ///< while another address is left

/// What the server says it sends, or 0. Chunks say it better (RFC 9112, 6.3).
qint64 promisedBytes(const QNetworkReply &reply)
{
    if (reply.hasRawHeader("Transfer-Encoding"))
        return 0;
    return reply.header(QNetworkRequest::ContentLengthHeader).toLongLong();
}

} // namespace

HttpManagers::HttpManagers()
{
    general.setProxyFactory(new FoundProxies);
    direct.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
}

HttpTransfer::HttpTransfer(HttpManagers &managers, const HttpRequest &request, const Limits &limits,
    const Done &done, QObject *parent)
    : QObject(parent), m_managers(managers), m_request(request), m_limits(limits), m_done(done)
{
    for (QTimer *timer : {&m_connectTimer, &m_idleTimer, &m_totalTimer})
        timer->setSingleShot(true);
    const QString host = request.url.host();
    connect(
        &m_idleTimer, &QTimer::timeout, this, [this, host] { stop(stalled(host, m_limits.idle)); });
    connect(&m_totalTimer, &QTimer::timeout, this,
        [this, host] { stop(tooSlow(host, m_limits.total)); });
    connect(&m_connectTimer, &QTimer::timeout, this, [this] { m_reply->abort(); });
    m_totalTimer.start(m_limits.total);
}

HttpTransfer::~HttpTransfer()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void HttpTransfer::setValidators(const QList<std::pair<QByteArray, QByteArray>> &validators)
{
    m_validators = validators;
}

void HttpTransfer::start(bool allowsPrivateHosts)
{
    auto *finder = new RouteFinder(m_request.url, m_request.reach, allowsPrivateHosts, this);
    finder->start([this, finder](const std::expected<Route, HttpFailure> &route) {
        finder->deleteLater();
        if (m_stopped)
            return;
        if (route)
            follow(*route);
        else
            finish(std::unexpected(route.error()));
    });
}

void HttpTransfer::follow(const Route &route)
{
    if (route.addresses.isEmpty()) {
        post(m_managers.general, networkRequest());
        return;
    }
    m_addresses = route.addresses;
    connectToNext();
}

QNetworkRequest HttpTransfer::networkRequest() const
{
    QNetworkRequest request(m_request.url);
    request.setHeader(QNetworkRequest::UserAgentHeader,
        u"Galley/" GALLEY_VERSION " (a workstation for editors of research digests)"_s);
    request.setRawHeader("Accept-Encoding", BodyDecoder::accepted);
    if (!m_request.accept.isEmpty())
        request.setRawHeader("Accept", m_request.accept);
    for (const auto &[name, value] : m_request.headers + m_validators)
        request.setRawHeader(name, value);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    for (const auto attribute :
        {QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute,
            QNetworkRequest::AuthenticationReuseAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    return request;
}

/// To the judged address itself, so that no second look-up can give another one.
void HttpTransfer::connectToNext()
{
    const QHostAddress address = m_addresses.takeFirst();
    QNetworkRequest request = networkRequest();
    QUrl url = m_request.url;
    const QByteArray name = url.host(QUrl::FullyEncoded).toLatin1();
    const QByteArray port = url.port() < 0 ? "" : ':' + QByteArray::number(url.port());
    url.setHost(address.toString());
    request.setUrl(url);
    request.setRawHeader("Host", name + port);
    request.setPeerVerifyName(QString::fromLatin1(name)); // also the name that TLS asks for
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // it has no Host header
    if (!m_addresses.isEmpty())
        m_connectTimer.start(connectTimeout);
    post(m_managers.direct, request);
}

void HttpTransfer::post(QNetworkAccessManager &manager, QNetworkRequest request)
{
    const bool isJson = !m_request.json.isEmpty();
    if (isJson || !m_request.form.isEmpty()) {
        request.setHeader(QNetworkRequest::ContentTypeHeader,
            isJson ? u"application/json"_s : u"application/x-www-form-urlencoded"_s);
        m_reply = manager.post(request, isJson ? m_request.json : m_request.form);
    } else {
        // As a custom verb, since Qt repeats a plain GET by itself, at once, when a connection
        // breaks. (One that breaks before the first byte of an answer is repeated once all the same.)
        m_reply = manager.sendCustomRequest(request, "GET");
    }
    m_reply->setReadBufferSize(readAhead);
    watch();
}

void HttpTransfer::watch()
{
    const auto alive = [this] { m_idleTimer.start(); };
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_isSent = true;
        m_connectTimer.stop();
    });
    connect(m_reply, &QNetworkReply::downloadProgress, this, alive);
    connect(m_reply, &QNetworkReply::uploadProgress, this, alive);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, alive);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpTransfer::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &HttpTransfer::replied);
    m_idleTimer.start(m_limits.idle);
}

bool HttpTransfer::isWanted(int status) const
{
    return (status >= 200 && status < 300) || m_request.answers.contains(status);
}

void HttpTransfer::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const qint64 most = isWanted(status) ? m_request.maxBytes : enoughOfAnError;
    m_body.emplace(m_reply->rawHeader("Content-Encoding"), most);
    if (isWanted(status) && promisedBytes(*m_reply) > most)
        stop(tooLarge(m_request.url.host(), most));
}

void HttpTransfer::readBody()
{
    if (!m_body)
        readHead();
    if (m_stopped)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    while (!m_stopped && !m_isEnough && m_reply->bytesAvailable() > 0) {
        const QByteArray part = m_reply->read(chunk);
        if (part.isEmpty())
            return;
        m_received += part.size();
        const BodyDecoder::State state = m_body->add(part);
        if (state == BodyDecoder::State::Fine) {
            if (m_request.progress && isWanted(status))
                m_request.progress(m_received, promisedBytes(*m_reply));
            continue;
        }
        if (isWanted(status)) {
            stop(codingFailure(state));
        } else {
            m_isEnough = true;
            m_reply->abort();
        }
        return;
    }
}

HttpFailure HttpTransfer::codingFailure(BodyDecoder::State state) const
{
    const QString host = m_request.url.host();
    if (state == BodyDecoder::State::TooLarge)
        return tooLarge(host, m_request.maxBytes);
    return unreadableCoding(host, m_reply->rawHeader("Content-Encoding"));
}

void HttpTransfer::stop(const HttpFailure &failure)
{
    if (m_stopped)
        return;
    m_stopped = failure;
    if (m_reply)
        m_reply->abort(); // says finished()
    else
        finish(std::unexpected(failure));
}

void HttpTransfer::replied()
{
    if (!m_stopped && !m_isEnough && m_reply->isOpen())
        readBody();
    if (!m_reply)
        return; // that aborted it, and we have been here
    m_connectTimer.stop();
    m_idleTimer.stop();
    QNetworkReply &reply = *std::exchange(m_reply, nullptr);
    reply.disconnect(this);
    reply.deleteLater();
    const bool hasFailed = reply.error() != QNetworkReply::NoError;
    if (hasFailed && !m_isSent && !m_stopped && !m_addresses.isEmpty()) {
        m_body.reset();
        connectToNext();
        return;
    }
    finish(judge(reply));
}

HttpOutcome HttpTransfer::judge(const QNetworkReply &reply) const
{
    if (m_stopped)
        return std::unexpected(*m_stopped);
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    HttpAnswer answer {status, reply.headers(), m_body ? m_body->body() : QByteArray()};
    if (m_isEnough)
        return answer;
    const QString host = m_request.url.host();
    const auto error = reply.error();
    const bool isStatusError = error > QNetworkReply::UnknownProxyError && status >= 400;
    if (error != QNetworkReply::NoError && !isStatusError)
        return std::unexpected(networkFailure(error, host, reply.errorString()));
    // Qt takes a body that ends before its time for a whole one, at times.
    const qint64 promised = promisedBytes(reply);
    const bool isShort = status != 304 && m_received < promised;
    if (isShort || (m_body && isWanted(status) && !m_body->isComplete()))
        return std::unexpected(networkFailure(QNetworkReply::RemoteHostClosedError, host,
            u"%1 of %2 bytes"_s.arg(m_received).arg(promised)));
    return answer;
}

void HttpTransfer::finish(const HttpOutcome &outcome)
{
    for (QTimer *timer : {&m_connectTimer, &m_idleTimer, &m_totalTimer})
        timer->stop();
    m_done(outcome);
}

} // namespace galley
