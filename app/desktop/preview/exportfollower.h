// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"

#include <QFuture>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace galley {

/// Writes the open issue as a whole, again after each edit, and hands over what was written. One writing
/// at a time; edits meanwhile are gathered into the next.
class ExportFollower : public QObject
{
    Q_OBJECT

public:
    using Write = std::function<QFuture<Result<QByteArray>>(const Issue &issue)>;

    /// `pause` gathers edits before a writing that costs the GUI thread something to show.
    explicit ExportFollower(std::chrono::milliseconds pause, QObject *parent = nullptr);

    void setDocument(IssueDocument *document);
    /// How it is written from now on; what was asked for before is of no use any more.
    void setWrite(Write write);
    /// It works only while it is watched.
    void setWatched(bool isWatched);
    /// Something that the writing depends on is another one.
    void refresh();

Q_SIGNALS:
    void written(const QByteArray &bytes);
    void failed(const galley::Error &error);

private:
    void restart();
    void pump();

    QPointer<IssueDocument> m_document;
    Write m_write;
    QTimer m_pause;
    bool m_isWatched = false;
    bool m_isStale = true;
    bool m_isWriting = false;
    int m_round = 0; ///< an answer from an earlier one is of no use
};

} // namespace galley
