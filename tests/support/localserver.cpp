// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/localserver.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace galley::test {

namespace {

/// The whole request at the start of `bytes`, or nothing yet.
std::optional<ServedRequest> requestIn(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    ServedRequest request;
    const QList<QByteArray> lines = bytes.first(end).split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    request.method = words.value(0);
    request.url = QUrl::fromEncoded(words.value(1));
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append(
            {line.first(colon).trimmed().toLower(), line.sliced(colon + 1).trimmed()});
    }
    const qsizetype length = request.header("content-length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return {};
    request.body = bytes.sliced(end + 4, length);
    return request;
}

QByteArray headOf(const ServedReply &reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Status\r\n";
    head += "Content-Type: " + reply.contentType + "\r\n";
    head += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    head += "Connection: close\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

void reset(QTcpSocket &socket)
{
    socket.flush();
    const linger noLinger {1, 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &noLinger,
        sizeof noLinger);
    socket.abort();
}

} // namespace

QByteArray ServedRequest::header(const QByteArray &lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

ServedReply ServedReply::plain(
    int status, const QByteArray &text, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    return {.status = status, .body = text, .contentType = "text/plain", .headers = headers};
}

ServedReply ServedReply::withFault(Fault fault)
{
    return {.body = QByteArray(4096, 'x'), .fault = fault};
}

struct LocalServer::Private
{
    Handler handler;
    QElapsedTimer clock;
    mutable QMutex mutex; ///< guards `requests`
    QList<ServedRequest> requests;
    int concurrent = 0;
    quint16 port = 0;
    QThread thread;
    QTcpServer *server = nullptr;

    void start(quint16 wantedPort)
    {
        clock.start();
        server = new QTcpServer;
        server->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, server, &QObject::deleteLater);
        thread.start();
        QMetaObject::invokeMethod(
            server,
            [this, wantedPort] {
                if (!server->listen(QHostAddress::LocalHost, wantedPort))
                    qFatal("cannot listen: %s", qUtf8Printable(server->errorString()));
                port = server->serverPort();
                QObject::connect(server, &QTcpServer::newConnection, server, [this] {
                    while (QTcpSocket *socket = server->nextPendingConnection())
                        serve(socket);
                });
            },
            Qt::BlockingQueuedConnection);
    }

    void serve(QTcpSocket *socket)
    {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto bytes = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, bytes] {
            *bytes += socket->readAll();
            std::optional<ServedRequest> request = requestIn(*bytes);
            if (!request)
                return;
            bytes->clear();
            ++concurrent;
            QObject::connect(socket, &QObject::destroyed, server, [this] { --concurrent; });
            request->at = std::chrono::milliseconds(clock.elapsed());
            request->concurrent = concurrent;
            const ServedReply reply = handler(*request);
            {
                const QMutexLocker lock(&mutex);
                requests.append(*request);
            }
            QTimer::singleShot(reply.delay, socket, [socket, reply] { answer(*socket, reply); });
        });
    }

    static void drip(QTcpSocket &socket, const ServedReply &reply)
    {
        socket.write(headOf(reply));
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket,
            [&socket, timer, body = reply.body, sent = qsizetype(0)]() mutable {
                if (sent < body.size())
                    socket.write(body.sliced(sent++, 1));
                else
                    timer->stop();
            });
        timer->start(std::chrono::milliseconds(50));
    }

    static void pour(QTcpSocket &socket, const ServedReply &reply)
    {
        QByteArray head = headOf(reply);
        head.replace("Content-Length", "X-No-Length");
        socket.write(head + reply.body);
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, [&socket, body = reply.body] {
            if (socket.bytesToWrite() < body.size())
                socket.write(body);
        });
    }

    static void answer(QTcpSocket &socket, const ServedReply &reply)
    {
        const QByteArray half = headOf(reply) + reply.body.first(reply.body.size() / 2);
        switch (reply.fault) {
        case ServedReply::Fault::None:
            socket.write(headOf(reply) + reply.body);
            socket.disconnectFromHost();
            return;
        case ServedReply::Fault::Reset:
            reset(socket);
            return;
        case ServedReply::Fault::ResetInBody:
            socket.write(half);
            reset(socket);
            return;
        case ServedReply::Fault::CloseInBody:
            socket.write(half);
            socket.disconnectFromHost();
            return;
        case ServedReply::Fault::Stall:
            return;
        case ServedReply::Fault::StallInBody:
            socket.write(half);
            return;
        case ServedReply::Fault::Drip:
            drip(socket, reply);
            return;
        case ServedReply::Fault::Endless:
            pour(socket, reply);
            return;
        }
    }
};

LocalServer::LocalServer(Handler handler, quint16 port) : d(std::make_unique<Private>())
{
    d->handler = std::move(handler);
    d->start(port);
}

LocalServer::LocalServer(const QList<ServedReply> &replies)
    : LocalServer([replies, next = qsizetype(0)](const ServedRequest &) mutable {
        const ServedReply reply = replies.at(next);
        next = std::min(next + 1, replies.size() - 1);
        return reply;
    })
{
}

LocalServer::~LocalServer()
{
    d->thread.quit();
    d->thread.wait();
}

QUrl LocalServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(d->port).arg(path));
}

QList<ServedRequest> LocalServer::requests() const
{
    const QMutexLocker lock(&d->mutex);
    return d->requests;
}

QUrl closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    const quint16 port = server.serverPort();
    server.close();
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(port));
}

} // namespace galley::test
