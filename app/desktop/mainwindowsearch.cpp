// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "editor/entryeditor.h"
#include "editor/issueeditor.h"
#include "editor/writingplaces.h"
#include "entries/entrylist.h"
#include "finding/finddesk.h"
#include "language/spelldesk.h"
#include "memory/memorydesk.h"
#include "oldissues/oldissuesdialog.h"
#include "search/searchdialog.h"
#include "statistics/statisticswindow.h"

#include <QFileDialog>
#include <QStatusBar>

namespace galley {

namespace {

constexpr int noticeTime = 8000; // milliseconds

/// Where the caret goes for what was found.
EntryField fieldOf(SearchField field)
{
    switch (field) {
    case SearchField::Title:
        return EntryField::Title;
    case SearchField::Authors:
        return EntryField::Authors;
    case SearchField::Takeaways:
        return EntryField::Takeaways;
    case SearchField::Other:
        return EntryField::Notes;
    case SearchField::Summary:
    case SearchField::Abstract: // beside it
        return EntryField::Summary;
    }
    Q_UNREACHABLE_RETURN(EntryField::Summary);
}

} // namespace

void MainWindow::searchArchive()
{
    if (!m_searchDialog) {
        m_searchDialog = new SearchDialog(m_workspace.archive(), this);
        connect(m_searchDialog, &SearchDialog::chosen, this, &MainWindow::showHit);
    }
    m_searchDialog->startOver();
    // What was typed in the last quarter of a second.
    if (m_workspace.autosaver() && m_workspace.autosaver()->state() == Autosaver::State::Saving)
        m_workspace.whenSaved([dialog = m_searchDialog] {
            if (dialog)
                dialog->refresh();
        });
}

void MainWindow::showStatistics()
{
    if (!m_statistics) {
        m_statistics = new StatisticsWindow(m_workspace.archive(), this);
        m_statistics->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_statistics->show();
    m_statistics->raise();
    m_statistics->activateWindow();
}

void MainWindow::importOldIssues()
{
    auto *chooser = new QFileDialog(this, tr("A folder of old issues"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    connect(chooser, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        auto *dialog = new OldIssuesDialog(m_workspace.archive(), folder,
            m_workspace.document() ? m_workspace.document()->issue().slug : QString(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    chooser->open();
}

void MainWindow::showHit(const SearchHit &hit)
{
    showInbox(false);
    const IssueDocument *document = m_workspace.document();
    if (!document || document->issue().id != hit.issue) {
        m_firstEntry = int(hit.number);
        m_workspace.openIssue(hit.slug);
        return;
    }
    m_list->setCurrentEntry(hit.entry.value_or(EntryId()));
    if (hit.entry)
        m_entryEditor->focusNear(fieldOf(hit.field));
    else
        m_issueEditor->focusField(
            hit.snippet.isEmpty() ? IssueField::Title : IssueField::Introduction);
}

void MainWindow::makeWritingDesks(QWidget &column)
{
    m_places = new WritingPlaces(*m_entryEditor, *m_issueEditor, this);
    m_finding = new FindDesk(m_workspace, *m_places, *this);
    m_finding->serve(column);
    m_finding->serve(*m_list);
    connect(m_finding, &FindDesk::entryWanted, this, [this](const EntryId &entry) {
        showInbox(false);
        m_list->setCurrentEntry(entry);
    });
    m_spelling = new SpellDesk(m_workspace.archive(), *m_places, *this);
    connect(m_spelling, &SpellDesk::entryWanted, m_finding, &FindDesk::entryWanted);
    connect(m_spelling, &SpellDesk::failed, this, &MainWindow::complain);
    connect(m_spelling, &SpellDesk::said, this,
        [this](const QString &words) { statusBar()->showMessage(words, noticeTime); });
    m_memory = new MemoryDesk(m_workspace, *m_entryEditor, this);
    connect(m_memory, &MemoryDesk::said, this,
        [this](const QString &words) { statusBar()->showMessage(words, noticeTime); });
    connect(m_memory, &MemoryDesk::opened, this, [this](const Recollection &found) {
        SearchHit hit {.issue = found.issue, .slug = found.slug};
        hit.entry = found.entry;
        hit.number = found.number;
        showHit(hit);
    });
}

} // namespace galley
