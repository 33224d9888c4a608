// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statisticsreader.h"

#include "archive/archiveservice.h"
#include "archive/issuereader.h"

#include <algorithm>

namespace galley {

namespace {

constexpr qsizetype issuesAtATime = 50; // some ten milliseconds

} // namespace

/// Of the archive's thread while it reads, and of the reader's in between.
struct StatisticsReader::Count
{
    QList<qint64> numbers; ///< of the issues
    qsizetype done = 0;
    StatisticsCounter counter;

    [[nodiscard]] Result<void> list(Archive &archive)
    {
        return IssueReader(archive).stamps().transform([this](const QList<IssueStamp> &stamps) {
            for (const IssueStamp &stamp : stamps)
                numbers.append(stamp.number);
        });
    }
    [[nodiscard]] Result<void> readSome(Archive &archive)
    {
        const QList<qint64> now = numbers.mid(done, issuesAtATime);
        done += now.size();
        return IssueReader(archive).each(now, [this](const UnreadIssue &unread) {
            return read(unread).transform([this](const Issue &issue) { counter.add(issue); });
        });
    }
};

StatisticsReader::StatisticsReader(ArchiveService &archive, QObject *parent)
    : QObject(parent), m_archive(archive)
{
}

void StatisticsReader::start()
{
    m_count = std::make_shared<Count>();
    goOn(m_count);
}

void StatisticsReader::stop() { m_count.reset(); }

void StatisticsReader::goOn(const std::shared_ptr<Count> &count)
{
    m_archive
        .run<void>([count](Archive &archive) {
            return count->numbers.isEmpty() ? count->list(archive) : count->readSome(archive);
        })
        .then(this, [this, count](const Result<void> &done) {
            if (count != m_count)
                return; // stopped, or begun anew
            if (!done) {
                stop();
                Q_EMIT failed(done.error());
            } else if (count->done < count->numbers.size()) {
                Q_EMIT progressed(int(count->done), int(count->numbers.size()));
                if (count == m_count)
                    goOn(count);
            } else {
                stop();
                Q_EMIT counted(count->counter);
            }
        });
}

} // namespace galley
