// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/proxy.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace galley::test {

namespace {

class Relay : public QObject
{
public:
    explicit Relay(quint16 target) : m_target(target)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, this, [this] { meet(); });
        (void)m_server.listen(QHostAddress::LocalHost);
    }

    ~Relay() override
    {
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
            socket->disconnect(this); // they go behind the list of pairs
    }

    quint16 port() const { return m_server.serverPort(); }

    void set(Proxy::Line line)
    {
        m_line = line;
        for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>()) {
            if (line == Proxy::Line::Cut)
                socket->abort();
        }
        if (line == Proxy::Line::Whole) {
            const auto pairs = m_pairs; // some may end meanwhile
            for (const auto &[from, to] : pairs)
                pass(from, to);
        }
    }

private:
    void meet()
    {
        QTcpSocket *client = m_server.nextPendingConnection();
        if (m_line == Proxy::Line::Cut) {
            client->abort();
            client->deleteLater();
            return;
        }
        auto *server = new QTcpSocket(&m_server);
        server->connectToHost(QHostAddress::LocalHost, m_target);
        join(client, server);
        join(server, client);
    }

    void join(QTcpSocket *from, QTcpSocket *to)
    {
        m_pairs.emplaceBack(from, to);
        QObject::connect(from, &QTcpSocket::readyRead, this, [=, this] { pass(from, to); });
        QObject::connect(from, &QTcpSocket::connected, this, [=, this] { pass(to, from); });
        QObject::connect(from, &QTcpSocket::disconnected, this, [=, this] {
            to->disconnectFromHost();
            m_pairs.removeIf([from](const auto &pair) { return pair.first == from; });
            from->deleteLater();
        });
    }

    void pass(const QPointer<QTcpSocket> &from, const QPointer<QTcpSocket> &to)
    {
        if (m_line == Proxy::Line::Whole && from && to && to->state() == QTcpSocket::ConnectedState)
            to->write(from->readAll());
    }

    const quint16 m_target;
    QTcpServer m_server;
    Proxy::Line m_line = Proxy::Line::Whole;
    QList<std::pair<QPointer<QTcpSocket>, QPointer<QTcpSocket>>> m_pairs;
};

} // namespace

Proxy::Proxy(quint16 target) : m_context(new QObject)
{
    m_context->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_context, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(
        m_context,
        [this, target] {
            auto *relay = new Relay(target);
            relay->setParent(m_context);
            m_port = relay->port();
        },
        Qt::BlockingQueuedConnection);
}

Proxy::~Proxy()
{
    m_thread.quit();
    m_thread.wait();
}

void Proxy::set(Line line)
{
    QMetaObject::invokeMethod(
        m_context,
        [this, line] { static_cast<Relay *>(m_context->children().constFirst())->set(line); },
        Qt::BlockingQueuedConnection);
}

} // namespace galley::test
