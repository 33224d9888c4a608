// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"
#include "editor/entryeditor.h"
#include "mainwindow.h"
#include "mainwindowactions.h"
#include "preview/previewpane.h"

#include <QAction>
#include <QSettings>
#include <QSplitter>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int narrow = 1100; // below, the columns fold away one by one
constexpr int narrower = 820;

} // namespace

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitColumns();
}

void MainWindow::fitColumns()
{
    bool issue = m_wantsIssue;
    bool preview = m_wantsPreview;
    if (width() < narrower) { // room for what was asked for last
        const bool isProofAsked = m_askedFor == m_actions->showPreview;
        // The inbox without its list would be a dead end.
        issue = issue && (m_askedFor == m_actions->showIssue || (isInboxShown() && !isProofAsked));
        preview = preview && isProofAsked;
    } else if (width() < narrow && issue && preview) {
        (m_askedFor == m_actions->showPreview ? issue : preview) = false;
    }
    m_tabs->parentWidget()->parentWidget()->setVisible(issue);
    m_preview->setVisible(preview);
    m_actions->showIssue->setChecked(issue);
    m_actions->showPreview->setChecked(preview);
}

void MainWindow::toggleColumn(QAction *action)
{
    bool &wants = action == m_actions->showIssue ? m_wantsIssue : m_wantsPreview;
    // One that made room for the other comes back when there is room for both.
    if (action->isChecked() || m_askedFor != action || width() >= narrow)
        wants = action->isChecked();
    m_askedFor = action->isChecked() ? action : nullptr;
    fitColumns();
}

void MainWindow::restoreLayout()
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    m_wantsIssue = settings.value("window/showIssue"_L1, true).toBool();
    m_wantsPreview = settings.value("window/showProof"_L1, true).toBool();
    resize(1280, 760);
    restoreGeometry(settings.value("window/geometry"_L1).toByteArray());
    if (!m_columns->restoreState(settings.value("window/columns"_L1).toByteArray()))
        m_columns->setSizes({260, 600, 420});
    if (!m_entryEditor->splitter()->restoreState(settings.value("window/writing"_L1).toByteArray()))
        m_entryEditor->splitter()->setSizes({250, 350});
    if (!m_desk->restoreState(settings.value("window/desk"_L1).toByteArray()))
        m_desk->setSizes({500, 200});
}

void MainWindow::saveLayout() const
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue("window/showIssue"_L1, m_wantsIssue);
    settings.setValue("window/showProof"_L1, m_wantsPreview);
    settings.setValue("window/geometry"_L1, saveGeometry());
    settings.setValue("window/columns"_L1, m_columns->saveState());
    settings.setValue("window/desk"_L1, m_desk->saveState());
    settings.setValue("window/writing"_L1, m_entryEditor->splitter()->saveState());
}

} // namespace galley
