// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httperror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::HttpClient)
};

HttpFailure network(const QString &message, const QString &detail, bool mayPass)
{
    return {.error = {Error::Code::Network, message, detail}, .mayPass = mayPass};
}

HttpFailure unreached(const QString &message, const QString &detail)
{
    HttpFailure failure = network(message, detail, true);
    failure.isUnreached = true;
    return failure;
}

QString beginningOf(const QByteArray &body)
{
    constexpr qsizetype most = 500;
    return QString::fromUtf8(body.first(std::min(body.size(), most))).trimmed();
}

} // namespace

HttpFailure networkFailure(
    QNetworkReply::NetworkError error, const QString &host, const QString &detail)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ProxyNotFoundError:
        return network(
            Tr::tr("%1 cannot be found; check the network connection.").arg(host), detail, false);
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::ProxyConnectionRefusedError:
        return unreached(
            Tr::tr(
                "%1 refuses the connection; it may be down, or its address in the settings wrong.")
                .arg(host),
            detail);
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ProxyConnectionClosedError:
        return network(
            Tr::tr("The connection to %1 broke off; try again.").arg(host), detail, true);
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError:
        return {.error = {Error::Code::Timeout,
                    Tr::tr("%1 does not answer; check the network connection or try again later.")
                        .arg(host),
                    detail},
            .mayPass = true};
    case QNetworkReply::SslHandshakeFailedError:
        return network(Tr::tr("The secure connection to %1 failed, its certificate is not trusted; "
                              "check the clock "
                              "and the network you are in.")
                           .arg(host),
            detail, false);
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return unreached(
            Tr::tr("%1 cannot be reached; check the network connection.").arg(host), detail);
    default:
        return network(
            Tr::tr("The answer of %1 cannot be read; try again later.").arg(host), detail, false);
    }
}

HttpFailure statusFailure(int status, const QUrl &url, const QByteArray &body)
{
    const QString host = url.host();
    HttpFailure failure;
    failure.error.code = Error::Code::Refused;
    failure.error.detail = beginningOf(body);
    failure.mayPass = status == 429 || status == 502 || status == 503 || status == 504;
    if (status == 429) {
        failure.isRateLimit = true;
        failure.error.code = Error::Code::RateLimited;
        failure.error.message = Tr::tr(
            "%1 accepts no more requests for now (HTTP 429); wait some minutes and try again.")
                                    .arg(host);
    } else if (status == 404 || status == 410) {
        failure.error.code = Error::Code::NotFound;
        failure.error.message = Tr::tr("%1 has nothing at this address (HTTP %2): %3")
                                    .arg(host)
                                    .arg(status)
                                    .arg(url.toString(QUrl::RemoveUserInfo));
    } else if (status == 401 || status == 403) {
        failure.error.message =
            Tr::tr("%1 does not give access (HTTP %2); a key or a log-in may be needed.")
                .arg(host)
                .arg(status);
    } else if (status >= 500) {
        failure.error.message =
            Tr::tr("%1 has a problem of its own (HTTP %2); try again later.").arg(host).arg(status);
    } else {
        failure.error.message = Tr::tr("%1 refused the request (HTTP %2).").arg(host).arg(status);
    }
    return failure;
}

HttpFailure stalled(const QString &host, std::chrono::milliseconds time)
{
    return {.error = {Error::Code::Timeout,
                Tr::tr("%1 sent nothing for %2; try again.").arg(host, inWords(time)), {}},
        .mayPass = true};
}

HttpFailure tooSlow(const QString &host, std::chrono::milliseconds time)
{
    return {
        .error = {Error::Code::Timeout,
            Tr::tr("%1 did not finish its answer within %2; try again.").arg(host, inWords(time)),
            {}},
        .mayPass = true};
}

HttpFailure tooLarge(const QString &host, qint64 maxBytes)
{
    return {.error = {Error::Code::TooLarge,
                Tr::tr("The answer of %1 is larger than %2 kB and was not read.")
                    .arg(host)
                    .arg(maxBytes / 1024),
                {}}};
}

HttpFailure badRedirect(const QString &host, const QString &target)
{
    return {.error = {Error::Code::Refused,
                Tr::tr("%1 sends on to an address that is not of the web; open it in a browser to "
                       "see why.")
                    .arg(host),
                target}};
}

HttpFailure tooManyRedirects(const QString &host)
{
    return {.error = {Error::Code::Refused,
                Tr::tr("%1 sends on from one address to the next without end; open it in a browser "
                       "to see why.")
                    .arg(host),
                {}}};
}

HttpFailure insecureRedirect(const QString &host, const QString &target)
{
    return {
        .error = {Error::Code::Refused,
            Tr::tr("%1 sends on from a secure address to one that is not, and a key is not sent "
                   "there; check the service's address in the settings.")
                .arg(host),
            target}};
}

HttpFailure privateHost(const QString &host)
{
    return {.error = {Error::Code::Refused,
                Tr::tr("%1 is this computer or in a private network, and pages are read from the "
                       "public web only; the settings can allow private hosts.")
                    .arg(host),
                {}}};
}

HttpFailure unreadableCoding(const QString &host, const QByteArray &encoding)
{
    return {
        .error = {Error::Code::Malformed,
            Tr::tr("The answer of %1 is compressed in a way that cannot be undone; try again "
                   "later.")
                .arg(host),
            u"Content-Encoding: "_s
                + QString::fromLatin1(encoding.first(std::min(encoding.size(), qsizetype(100))))}};
}

QString paceReason(const QString &host, std::chrono::milliseconds interval)
{
    return Tr::tr("%1 asks for a pause of %2 between requests.").arg(host, inWords(interval));
}

QString pauseReason(const HttpFailure &failure, const QString &host, std::chrono::milliseconds wait)
{
    return failure.isRateLimit || failure.wait
        ? Tr::tr("%1 asked for a pause; trying again in %2.").arg(host, inWords(wait))
        : Tr::tr("%1 does not answer as it should; trying again in %2.").arg(host, inWords(wait));
}

Error notTheWeb(const QUrl &url)
{
    return {Error::Code::InvalidInput,
        Tr::tr("“%1” is not an address of the web.")
            .arg(url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo)),
        {}};
}

Error longWait(const QString &host, std::chrono::milliseconds time)
{
    return {Error::Code::RateLimited,
        Tr::tr("%1 asks to wait for %2; try again then.").arg(host, inWords(time)), {}};
}

Error cancelled() { return {Error::Code::Cancelled, Tr::tr("Cancelled."), {}}; }

QString inWords(std::chrono::milliseconds time)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    const auto minutes = (seconds + 59) / 60;
    const auto hours = (minutes + 59) / 60;
    if (seconds < 120)
        return Tr::tr("%1 s").arg(seconds);
    if (minutes < 120)
        return Tr::tr("%1 min").arg(minutes);
    return hours < 48 ? Tr::tr("%1 h").arg(hours) : Tr::tr("%1 days").arg((hours + 23) / 24);
}

} // namespace galley
