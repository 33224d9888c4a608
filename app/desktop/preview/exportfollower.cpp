// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/exportfollower.h"

namespace galley {

ExportFollower::ExportFollower(std::chrono::milliseconds pause, QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ExportFollower::pump);
}

void ExportFollower::setDocument(IssueDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &IssueDocument::edited, this, &ExportFollower::refresh);
    restart();
}

void ExportFollower::setWrite(Write write)
{
    m_write = std::move(write);
    restart();
}

void ExportFollower::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    pump();
}

void ExportFollower::refresh()
{
    m_isStale = true;
    if (m_pause.interval() == 0)
        pump();
    else if (m_isWatched && !m_pause.isActive())
        m_pause.start();
}

void ExportFollower::restart()
{
    ++m_round;
    m_isWriting = false;
    m_isStale = true;
    pump();
}

void ExportFollower::pump()
{
    if (!m_isStale || m_isWriting || !m_isWatched || !m_document || !m_write)
        return;
    m_isStale = false;
    m_isWriting = true;
    m_write(m_document->issue())
        .then(this, [this, round = m_round](const Result<QByteArray> &bytes) {
            if (round != m_round)
                return;
            m_isWriting = false;
            if (bytes)
                Q_EMIT written(*bytes);
            else
                Q_EMIT failed(bytes.error());
            if (!m_pause.isActive())
                pump();
        });
}

} // namespace galley
