// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archiveservice.h"
#include "document/issuedocument.h"
#include "preflight/preflight.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace galley {

/// What the archive knows of the open issue's papers, kept up to date: loaded on the archive's
/// thread when an issue opens and when its papers change.
class IssueFacts : public QObject
{
    Q_OBJECT

public:
    /// The archive must outlive it.
    explicit IssueFacts(ArchiveService &archive, QObject *parent = nullptr);

    void setDocument(IssueDocument *document); ///< may be null
    /// Empty until they are loaded.
    [[nodiscard]] const PreflightFacts &facts() const { return m_facts; }
    /// Stores what services said, and loads again.
    void record(const QList<Lookup> &lookups);

Q_SIGNALS:
    void changed();
    void failed(const galley::Error &error);

private:
    void loadIfPapersChanged();
    void load();

    ArchiveService &m_archive;
    QPointer<IssueDocument> m_document;
    PreflightFacts m_facts;
    QStringList m_keys; ///< of the papers that m_facts is about, sorted
    QTimer m_pause; ///< of typing in a field that names the paper
    int m_asked = 0; ///< the latest question; answers to others are late
};

} // namespace galley
