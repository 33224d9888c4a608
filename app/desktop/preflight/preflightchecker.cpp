// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/preflightchecker.h"

#include "preflight/archivedfacts.h"
#include "workspace.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int pauseMs = 400;

} // namespace

PreflightChecker::PreflightChecker(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PreflightChecker::check);
    connect(&workspace, &Workspace::documentChanged, this, &PreflightChecker::follow);
    connect(&workspace, &Workspace::factsChanged, this, &PreflightChecker::check);
    connect(&workspace, &Workspace::publicationChanged, this, &PreflightChecker::check);
    follow(workspace.document());
}

void PreflightChecker::follow(IssueDocument *document)
{
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    if (document)
        connect(document, &IssueDocument::edited, this, [this] { m_pause.start(); });
    check();
}

void PreflightChecker::check()
{
    m_pause.stop();
    if (m_isChecking) { // one worker at a time; the latest state wins
        m_isStale = true;
        return;
    }
    m_isStale = false;
    if (!m_document) {
        m_findings.clear();
        Q_EMIT checked();
        return;
    }
    m_isChecking = true;
    // They are shared, not copied, until somebody types.
    QtConcurrent::run([issue = m_document->issue(), facts = m_workspace.facts(),
                          publication = m_workspace.publication()] {
        return preflight(issue, withPublication(facts, issue, publication));
    }).then(this, [this](const QList<Finding> &findings) {
        m_isChecking = false;
        if (m_isStale) {
            check();
            return;
        }
        m_findings = findings;
        Q_EMIT checked();
    });
}

} // namespace galley
