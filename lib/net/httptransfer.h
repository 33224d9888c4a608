// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/bodydecoder.h"
#include "net/httperror.h"
#include "net/httprequest.h"
#include "net/routefinder.h"

#include <QHttpHeaders>
#include <QNetworkAccessManager>
#include <QTimer>

#include <optional>

namespace galley {

/// What one attempt at a request brought, whatever its status. The body of a status that was not
/// asked for is only its beginning.
struct HttpAnswer
{
    int status = 0;
    QHttpHeaders headers;
    QByteArray body;
};

using HttpOutcome = std::expected<HttpAnswer, HttpFailure>;

/// Where the requests of one client go through.
struct HttpManagers
{
    QNetworkAccessManager general; ///< through a proxy where there is one
    QNetworkAccessManager direct; ///< to addresses that were judged

    HttpManagers();
};

/// One attempt at a request: its route, its connection, its answer within the limits. Redirects and
/// errors of HTTP are answers here. Destroying it ends the attempt.
class HttpTransfer : public QObject
{
public:
    /// Called once, and never from within start(); it may delete the transfer later, not at once.
    using Done = std::function<void(const HttpOutcome &)>;

    struct Limits
    {
        std::chrono::milliseconds idle;
        std::chrono::milliseconds total;
    };

    HttpTransfer(HttpManagers &managers, const HttpRequest &request, const Limits &limits,
        const Done &done, QObject *parent = nullptr);
    ~HttpTransfer() override;

    /// Headers that ask only whether what one has is still good.
    void setValidators(const QList<std::pair<QByteArray, QByteArray>> &validators);
    void start(bool allowsPrivateHosts);
    /// In place of start(), with a route of one's own.
    void follow(const Route &route);

private:
    [[nodiscard]] QNetworkRequest networkRequest() const;
    [[nodiscard]] bool isWanted(int status) const;
    void connectToNext();
    void post(QNetworkAccessManager &manager, QNetworkRequest request);
    void watch();
    void readHead();
    void readBody();
    void stop(const HttpFailure &failure);
    void replied();
    [[nodiscard]] HttpOutcome judge(const QNetworkReply &reply) const;
    [[nodiscard]] HttpFailure codingFailure(BodyDecoder::State state) const;
    void finish(const HttpOutcome &outcome);

    HttpManagers &m_managers;
    HttpRequest m_request;
    Limits m_limits;
    Done m_done;
    QList<std::pair<QByteArray, QByteArray>> m_validators;
    QList<QHostAddress> m_addresses; ///< left to try
    QNetworkReply *m_reply = nullptr;
    std::optional<BodyDecoder> m_body; ///< once the head is there
    qint64 m_received = 0; ///< of the body, as it was sent
    bool m_isSent = false;
    bool m_isEnough = false; ///< the rest of the body does not matter
    std::optional<HttpFailure> m_stopped; ///< why the reply was aborted
    QTimer m_connectTimer;
    QTimer m_idleTimer;
    QTimer m_totalTimer;
};

} // namespace galley
