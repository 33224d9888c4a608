// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/memory.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

namespace galley {

class ArchiveService;

/// Asks the archive what it knows of an entry: one question at a time, always the latest, and what was
/// changed is read between two in small parts, so that the autosave never waits for it.
class ArchiveMemory : public QObject
{
    Q_OBJECT

public:
    /// The archive must outlive it.
    explicit ArchiveMemory(ArchiveService &archive, QObject *parent = nullptr);

    /// recalled() follows, unless something else is asked before.
    void ask(const Memory::Question &question);
    /// Asks for nothing any more.
    void stop();
    /// Of several entries, from what was read so far, each in its place: for an import.
    [[nodiscard]] QFuture<Result<QList<QList<Recollection>>>> recallAll(
        const QList<Memory::Question> &questions);

Q_SIGNALS:
    /// Comes again while issues are read that were not known yet.
    void recalled(const QList<galley::Recollection> &recollections);
    void failed(const galley::Error &error);

private:
    struct Answer
    {
        QList<Recollection> recollections;
        int behind = 0;
    };
    void run();
    void take(const Result<Answer> &answer);

    ArchiveService &m_archive;
    std::shared_ptr<Memory> m_memory; ///< touched in the archive's thread only
    std::optional<Memory::Question> m_wanted;
    bool m_isAsking = false;
    bool m_isStale = false; ///< another question than the one that is being answered
    QTimer m_again;
};

} // namespace galley
