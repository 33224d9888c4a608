// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "statistics/statistics.h"

#include <QObject>

#include <memory>

namespace galley {

class ArchiveService;

/// Counts the whole archive, some issues at a time, so that the autosave never waits for it.
class StatisticsReader : public QObject
{
    Q_OBJECT

public:
    /// The archive must outlive it.
    explicit StatisticsReader(ArchiveService &archive, QObject *parent = nullptr);

    /// Begins anew; counted() or failed() follows, unless it is stopped.
    void start();
    void stop();

Q_SIGNALS:
    void progressed(int done, int all);
    void counted(const galley::StatisticsCounter &counter);
    void failed(const galley::Error &error);

private:
    struct Count;
    void goOn(const std::shared_ptr<Count> &count);

    ArchiveService &m_archive;
    std::shared_ptr<Count> m_count; ///< that is under way
};

} // namespace galley
