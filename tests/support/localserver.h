// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace galley::test {

/// A request as it came in.
struct ServedRequest
{
    QByteArray method;
    QUrl url; ///< path and query as they came
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    std::chrono::milliseconds at {0}; ///< since the server was made
    int concurrent = 1; ///< how many were being answered then, with this one

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const;
};

/// What the server does with a request.
struct ServedReply
{
    enum class Fault {
        None,
        Reset, ///< the connection is reset before any byte
        ResetInBody, ///< and after half the body
        CloseInBody, ///< closed after half of what Content-Length promises
        Stall, ///< nothing comes, and the connection stays open
        StallInBody, ///< half the body, and then nothing
        Drip, ///< the head, and then the body byte by byte, 20 a second
        Endless, ///< the body again and again, without a length and without an end
    };

    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/atom+xml; charset=utf-8";
    QList<std::pair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds delay {0}; ///< before the first byte
    Fault fault = Fault::None;

    /// A plain-text reply with a status, such as arXiv's "Rate exceeded.".
    [[nodiscard]] static ServedReply plain(int status, const QByteArray &text,
        const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    [[nodiscard]] static ServedReply withFault(Fault fault);
};

/// An HTTP/1.1 server on a loopback port with real sockets. It runs on a thread of its own, so that
/// a test may block, and is told what to do by a function that runs on that thread, one request at a
/// time.
class LocalServer
{
public:
    using Handler = std::function<ServedReply(const ServedRequest &)>;

    explicit LocalServer(Handler handler, quint16 port = 0);
    /// Answers with these, one after another, and then with the last.
    explicit LocalServer(const QList<ServedReply> &replies);
    ~LocalServer();

    /// "http://127.0.0.1:PORT" and the path.
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    /// Every request so far, whole ones only.
    [[nodiscard]] QList<ServedRequest> requests() const;
    [[nodiscard]] qsizetype requestCount() const { return requests().size(); }

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A loopback address where nothing listens.
[[nodiscard]] QUrl closedPort();

} // namespace galley::test
