// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <QObject>
#include <QTimer>

namespace galley {

class ArchiveService;

/// Searches the archive while somebody types: one query at a time, always the latest, and what was
/// changed is read between two of them in small parts, so that the autosave never waits for it.
class ArchiveSearch : public QObject
{
    Q_OBJECT

public:
    /// The archive must outlive it.
    explicit ArchiveSearch(ArchiveService &archive, QObject *parent = nullptr);

    /// Asks for these words; found() or failed() follows, unless other words are asked for before.
    void find(const QString &words);
    /// Asks for nothing any more.
    void stop();

Q_SIGNALS:
    /// Comes again while issues are read that were not indexed yet.
    void found(const galley::SearchAnswer &answer);
    void failed(const galley::Error &error);

private:
    void ask();
    void take(const Result<SearchAnswer> &answer);

    ArchiveService &m_archive;
    QString m_words; ///< wanted; empty for nothing
    QString m_asked; ///< being looked for
    bool m_isAsking = false;
    QTimer m_again; ///< while another program keeps the archive from being read
};

} // namespace galley
