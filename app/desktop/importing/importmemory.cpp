// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importmemory.h"

#include "archive/importqueue.h"
#include "importing/duplicates.h"

namespace galley {

ImportMemory::ImportMemory(ArchiveService &archive, QObject *parent)
    : QObject(parent), m_archive(archive)
{
}

void ImportMemory::setDocument(IssueDocument *document, Autosaver *autosaver)
{
    if (m_autosaver)
        m_autosaver->disconnect(this);
    m_document = document;
    m_autosaver = autosaver;
    m_settled.clear(); // the old issue says at its next opening which of them it has
    if (!document || !autosaver)
        return;
    connect(autosaver, &Autosaver::stateChanged, this, &ImportMemory::forgetSettled);
    const IssueId issue = document->issue().id;
    m_archive
        .run<QList<Reference>>(
            [issue](Archive &archive) { return ImportQueue(archive).waiting(issue); })
        .then(this, [this, issue](const Result<QList<Reference>> &waiting) {
            if (!m_document || m_document->issue().id != issue)
                return;
            if (waiting)
                showWaiting(*waiting);
            else
                Q_EMIT failed(waiting.error());
        });
}

void ImportMemory::showWaiting(const QList<Reference> &waiting)
{
    // A program that ended between the two writes left what the issue has already.
    const QHash<QString, qsizetype> inIssue = referenceKeys(m_document->issue());
    QStringList arrived;
    QList<Reference> missing;
    for (const Reference &reference : waiting) {
        if (inIssue.contains(reference.key()))
            arrived.append(reference.key());
        else
            missing.append(reference);
    }
    settle(arrived);
    if (!missing.isEmpty())
        Q_EMIT interrupted(missing);
}

QFuture<Result<EarlierRuns>> ImportMemory::earlierRuns(const QStringList &keys)
{
    const IssueId issue = m_document ? m_document->issue().id : IssueId();
    return m_archive.run<EarlierRuns>(
        [keys, issue](Archive &archive) { return archive.appearances(keys, issue); });
}

void ImportMemory::remember(const QList<Reference> &references)
{
    if (!m_document || references.isEmpty())
        return;
    m_archive
        .run<void>([issue = m_document->issue().id, references](
                       Archive &archive) { return ImportQueue(archive).add(issue, references); })
        .then(this, [this](const Result<void> &added) {
            if (!added)
                Q_EMIT failed(added.error());
        });
}

void ImportMemory::settle(const QStringList &keys)
{
    m_settled += keys;
    forgetSettled();
}

void ImportMemory::forgetSettled()
{
    if (m_autosaver && m_autosaver->state() == Autosaver::State::Saved)
        forget(std::exchange(m_settled, {}));
}

void ImportMemory::forget(const QStringList &keys)
{
    if (!m_document || keys.isEmpty())
        return;
    m_archive
        .run<void>([issue = m_document->issue().id, keys](
                       Archive &archive) { return ImportQueue(archive).remove(issue, keys); })
        .then(this, [this](const Result<void> &removed) {
            if (!removed)
                Q_EMIT failed(removed.error());
        });
}

} // namespace galley
