// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "memory/memory.h"

#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QAction;

namespace galley {

class ArchiveMemory;
class EntryEditor;
class PreviouslyList;
class Workspace;

/// What the archive knows of the open entry, below its source, and the line about it in the summary.
class MemoryDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    MemoryDesk(Workspace &workspace, EntryEditor &editor, QObject *parent);

    /// For the menu.
    [[nodiscard]] QAction *insertAction() const { return m_insert; }
    /// Of these entries those that ran before under another name, as it seems.
    [[nodiscard]] QFuture<QHash<EntryId, Recollection>> earlierWorks(const QList<EntryId> &entries);
    /// What is shown changed; the issue itself for a null id.
    void setEntry(const EntryId &entry);

Q_SIGNALS:
    void opened(const galley::Recollection &recollection);
    void said(const QString &words);

private:
    void setDocument(IssueDocument *document);
    void ask();
    void take(const QList<Recollection> &recollections);
    void insert();

    Workspace &m_workspace;
    EntryEditor &m_editor;
    ArchiveMemory *m_memory;
    QAction *m_insert;
    PreviouslyList *m_list;
    QPointer<IssueDocument> m_document;
    EntryId m_entry;
    QTimer m_pause; ///< of going through the entries, and of typing
};

} // namespace galley
