// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/preflight.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace galley {

class IssueDocument;
class Workspace;

/// Runs the editorial checks over the open issue whenever the typing pauses, on a worker.
class PreflightChecker : public QObject
{
    Q_OBJECT

public:
    /// The workspace must outlive it.
    explicit PreflightChecker(Workspace &workspace, QObject *parent = nullptr);

    /// Of the issue as it was when the latest checks began.
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

Q_SIGNALS:
    void checked();

private:
    void follow(IssueDocument *document);
    void check();

    Workspace &m_workspace;
    QPointer<IssueDocument> m_document;
    QList<Finding> m_findings;
    QTimer m_pause; ///< of the typing
    bool m_isChecking = false;
    bool m_isStale = false; ///< something changed while it checked
};

} // namespace galley
