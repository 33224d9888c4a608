// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archiveservice.h"
#include "document/autosaver.h"
#include "model/reference.h"

#include <QObject>
#include <QPointer>

namespace galley {

/// What the archive remembers for the imports into the open issue: where papers ran before, and
/// which references were asked for and are not there yet. Reads and writes on the archive's thread,
/// in the order of the calls.
class ImportMemory : public QObject
{
    Q_OBJECT

public:
    /// The archive must outlive it.
    explicit ImportMemory(ArchiveService &archive, QObject *parent = nullptr);

    /// What is open now, both null for nothing. Says interrupted() for what an import into it left.
    void setDocument(IssueDocument *document, Autosaver *autosaver);

    /// The other issues that ran these, by Reference::key().
    [[nodiscard]] QFuture<Result<EarlierRuns>> earlierRuns(const QStringList &keys);
    /// From now on these wait, also when the program ends in any way.
    void remember(const QList<Reference> &references);
    /// These are in the document, and wait no longer once that is saved.
    void settle(const QStringList &keys);
    /// The editor gave these up.
    void forget(const QStringList &keys);

Q_SIGNALS:
    /// The open issue has references that an import did not get to.
    void interrupted(const QList<galley::Reference> &references);
    void failed(const galley::Error &error);

private:
    void forgetSettled();
    void showWaiting(const QList<Reference> &waiting);

    ArchiveService &m_archive;
    QPointer<IssueDocument> m_document;
    QPointer<Autosaver> m_autosaver;
    QStringList m_settled; ///< in the document, perhaps not on the disk
};

} // namespace galley
