// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/autosaver.h"

#include <QMutex>
#include <QTimer>

using namespace std::chrono_literals;

namespace galley {

namespace {

/// What is left of a quarter second is for the disk.
constexpr std::chrono::milliseconds writeWithin = 150ms;

/// The edits that are not on the disk, oldest first. Shared with the archive's thread, which takes
/// them out once they are, so that what failed stands before what came later, also at the very end.
class Waiting
{
public:
    void append(const Edit &edit)
    {
        const QMutexLocker locked(&m_mutex);
        if (m_edits.size() > m_writing && replaces(m_edits.last(), edit))
            m_edits.last() = edit;
        else
            m_edits.append(edit);
    }

    [[nodiscard]] bool isEmpty() const
    {
        const QMutexLocker locked(&m_mutex);
        return m_edits.isEmpty();
    }

    /// Runs on the archive's thread.
    Result<void> writeTo(Archive &archive, const IssueId &issue)
    {
        const Result<void> written = archive.journal(issue, begin());
        const QMutexLocker locked(&m_mutex);
        if (written)
            m_edits.remove(0, m_writing);
        m_writing = 0;
        return written;
    }

private:
    QList<Edit> begin()
    {
        const QMutexLocker locked(&m_mutex);
        m_writing = m_edits.size();
        return m_edits;
    }

    /// A field that is set twice in a row needs to be written once.
    static bool replaces(const Edit &before, const Edit &after)
    {
        const auto *entry = std::get_if<SetEntryField>(&before);
        const auto *nextEntry = std::get_if<SetEntryField>(&after);
        if (entry && nextEntry)
            return entry->entry == nextEntry->entry && entry->field == nextEntry->field;
        const auto *issue = std::get_if<SetIssueField>(&before);
        const auto *nextIssue = std::get_if<SetIssueField>(&after);
        return issue && nextIssue && issue->field == nextIssue->field;
    }

    mutable QMutex m_mutex;
    QList<Edit> m_edits;
    qsizetype m_writing = 0; ///< the first so many are being written and stay as they are
};

} // namespace

struct Autosaver::Private
{
    IssueId issue;
    ArchiveService *archive = nullptr;
    std::shared_ptr<Waiting> waiting = std::make_shared<Waiting>();
    QTimer writeTimer;
    QTimer retryTimer;
    bool isWriting = false;
    State state = State::Saved;
    Error lastError;
};

Autosaver::Autosaver(IssueDocument &document, ArchiveService &archive, QObject *parent,
    std::chrono::milliseconds retryEach)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->issue = document.issue().id;
    d->archive = &archive;
    for (QTimer *timer : {&d->writeTimer, &d->retryTimer}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Autosaver::write);
    }
    d->writeTimer.setTimerType(Qt::PreciseTimer);
    d->writeTimer.setInterval(writeWithin);
    d->retryTimer.setInterval(retryEach);
    connect(&document, &IssueDocument::edited, this, &Autosaver::take);
}

Autosaver::~Autosaver()
{
    // Also when a write is on its way: should it fail, this one writes everything.
    if (!d->waiting->isEmpty())
        d->archive->run<void>([waiting = d->waiting, issue = d->issue](
                                  Archive &archive) { return waiting->writeTo(archive, issue); });
}

Autosaver::State Autosaver::state() const { return d->state; }

const Error &Autosaver::lastError() const { return d->lastError; }

void Autosaver::flush()
{
    d->writeTimer.stop(); // so that what a write on its way leaves follows it at once
    write();
}

void Autosaver::take(const Edit &edit)
{
    d->waiting->append(edit);
    if (!d->writeTimer.isActive()) // not started anew by each key: a quarter second is the most
        d->writeTimer.start();
    if (d->state == State::Saved)
        setState(State::Saving);
}

void Autosaver::write()
{
    if (d->isWriting || d->waiting->isEmpty())
        return;
    d->isWriting = true;
    d->writeTimer.stop();
    d->retryTimer.stop();
    d->archive
        ->run<void>([waiting = d->waiting, issue = d->issue](
                        Archive &archive) { return waiting->writeTo(archive, issue); })
        .then(this, [this](const Result<void> &written) { finish(written); });
}

void Autosaver::finish(const Result<void> &written)
{
    d->isWriting = false;
    if (!written) {
        d->retryTimer.start();
        d->lastError = written.error();
        setState(State::Failed);
        return;
    }
    if (d->waiting->isEmpty()) {
        d->writeTimer.stop();
        setState(State::Saved);
        return;
    }
    if (!d->writeTimer.isActive()) // its time came while the other write was on its way
        write();
    setState(State::Saving);
}

void Autosaver::setState(State state)
{
    // A failure that goes on is told again when its reason is another.
    const bool isSame = d->state == state && state != State::Failed;
    d->state = state;
    if (!isSame)
        Q_EMIT stateChanged();
}

} // namespace galley

#include "moc_autosaver.cpp"
