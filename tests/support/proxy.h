// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

class QTcpServer;

namespace galley::test {

/// A port of 127.0.0.1 behind which another one is, in a thread of its own, so that a test can take the
/// network away.
class Proxy
{
public:
    explicit Proxy(quint16 target);
    ~Proxy();

    [[nodiscard]] quint16 port() const { return m_port; }

    enum class Line {
        Whole,
        Silent, ///< nothing comes through, and nobody is told: the network is split
        Cut, ///< connections are closed, and new ones as soon as they are made
    };
    void set(Line line);

private:
    QThread m_thread;
    QObject *m_context; ///< in the thread
    quint16 m_port = 0;
};

} // namespace galley::test
