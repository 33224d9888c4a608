// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindowactions.h"

#include "archive/postgresaddress.h"
#include "base/uuid.h"
#include "editor/entryeditor.h"
#include "editor/issueeditor.h"
#include "editor/textfield.h"
#include "entries/entrylist.h"
#include "exporting/exportdialog.h"
#include "finding/finddesk.h"
#include "language/spelldesk.h"
#include "memory/memorydesk.h"
#include "pictures/pictureservice.h"
#include "preflight/preflightpanel.h"
#include "preview/previewpane.h"
#include "settings/appearance.h"
#include "settings/keychain.h"
#include "settings/settingsdialog.h"
#include "team/teamdesk.h"

#include <KCommandBar>
#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace galley {

void MainWindow::makeActions()
{
    const auto make = [this](const QString &text, const QString &icon, const QKeySequence &keys,
                          auto &&run) {
        auto *action = new QAction(icon.isEmpty() ? QIcon() : QIcon::fromTheme(icon), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WindowShortcut);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    Actions &a = *m_actions;
    a.newIssue =
        make(tr("&New Issue…"), u"document-new"_s, QKeySequence::New, [this] { newIssue(); });
    a.openIssue =
        make(tr("&Open Issue…"), u"document-open"_s, QKeySequence::Open, [this] { pickIssue(); });
    a.openFile = make(tr("Open &JSON File…"), u"document-open-folder"_s,
        Qt::CTRL | Qt::SHIFT | Qt::Key_O, [this] { openFile(); });
    a.importOldIssues =
        make(tr("Import Ol&d Issues…"), u"folder-open"_s, {}, [this] { importOldIssues(); });
    a.importReferences = make(tr("&Import Papers…"), u"document-import"_s, Qt::CTRL | Qt::Key_I,
        [this] { importReferences(); });
    a.importClipboard = make(tr("Import from &Clipboard"), u"edit-paste"_s,
        Qt::CTRL | Qt::SHIFT | Qt::Key_I, [this] { importClipboard(); });
    a.refreshAll = make(
        tr("&Refresh All…"), u"view-refresh"_s, Qt::SHIFT | Qt::Key_F5, [this] { refresh({}); });
    a.exportIssue =
        make(tr("&Export…"), u"document-export"_s, Qt::CTRL | Qt::Key_E, [this] { exportIssue(); });
    a.publishSite = make(tr("&Publish…"), u"document-send"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_B,
        [this] { publishSite(); });
    a.publication = make(tr("Pub&lication…"), u"document-properties"_s,
        Qt::CTRL | Qt::SHIFT | Qt::Key_Comma, [this] { showPublication(); });
    a.editTheme = make(tr("Edit &Theme…"), u"preferences-desktop-theme"_s,
        Qt::CTRL | Qt::SHIFT | Qt::Key_T, [this] { editTheme(); });
    a.quit = make(tr("&Quit"), u"application-exit"_s, QKeySequence::Quit, [this] { close(); });
    a.undo = make(tr("&Undo"), u"edit-undo"_s, QKeySequence::Undo,
        [this] { m_workspace.document()->undo(); });
    a.redo = make(tr("&Redo"), u"edit-redo"_s, QKeySequence::Redo,
        [this] { m_workspace.document()->redo(); });
    // Both of what other programs use, whatever the desktop's own is.
    a.redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    a.search = make(
        tr("&Search Archive…"), u"search"_s, Qt::CTRL | Qt::Key_K, [this] { searchArchive(); });
    a.addEntry = make(
        tr("&New Entry"), u"list-add"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_N, [this] { addEntry(); });
    a.removeEntry = make(tr("&Remove Entry"), u"list-remove"_s, Qt::CTRL | Qt::Key_Delete,
        [this] { removeEntry(); });
    a.refreshEntry =
        make(tr("Re&fresh Metadata"), u"view-refresh"_s, Qt::Key_F5, [this] { refreshEntry(); });
    a.moveUp = make(tr("Move &Up"), u"go-up"_s, Qt::ALT | Qt::Key_Up, [this] { moveEntry(-1); });
    a.moveDown =
        make(tr("Move &Down"), u"go-down"_s, Qt::ALT | Qt::Key_Down, [this] { moveEntry(1); });
    a.previousEntry = make(tr("&Previous Entry"), u"go-previous"_s, Qt::CTRL | Qt::Key_PageUp,
        [this] { goToEntry(-1); });
    a.nextEntry = make(
        tr("Ne&xt Entry"), u"go-next"_s, Qt::CTRL | Qt::Key_PageDown, [this] { goToEntry(1); });
    for (const Difficulty difficulty : allDifficulties) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(difficulty));
        a.difficulties.append(make(labelOf(difficulty), {}, Qt::CTRL | key,
            [this, difficulty] { m_entryEditor->chooseDifficulty(difficulty); }));
    }
    a.showIssue = make(tr("Show the &Issue"), u"sidebar-collapse-left"_s, Qt::Key_F9,
        [this] { toggleColumn(m_actions->showIssue); });
    a.showPreview = make(tr("Show the P&roof"), u"view-preview"_s, Qt::Key_F10,
        [this] { toggleColumn(m_actions->showPreview); });
    for (QAction *toggle : {a.showIssue, a.showPreview}) {
        toggle->setCheckable(true);
        toggle->setChecked(true);
    }
    a.showProblems =
        make(tr("Show the Pro&blems"), u"checkmark"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_K,
            [this] { showProblems(m_actions->showProblems->isChecked()); });
    a.showProblems->setCheckable(true);
    connect(m_problems, &PreflightPanel::closed, this, [this] { showProblems(false); });
    connect(m_problems, &PreflightPanel::chosen, this, &MainWindow::showProblem);
    statusBar()->addPermanentWidget(m_problems->makeButton(a.showProblems));
    a.statistics = make(tr("S&tatistics"), u"office-chart-bar"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_A,
        [this] { showStatistics(); });
    a.settings = make(
        tr("&Settings…"), u"configure"_s, Qt::CTRL | Qt::Key_Comma, [this] { showSettings(); });
    a.commands = make(tr("Find &Command…"), u"search"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P,
        [this] { showCommands(); });
    a.about = make(tr("&About Galley"), u"help-about"_s, {}, [this] { showAbout(); });

    QMenu *issue = menuBar()->addMenu(tr("&Issue"));
    issue->addActions({a.newIssue, a.openIssue, a.openFile, a.importOldIssues});
    issue->addSeparator();
    issue->addActions({a.importReferences, a.importClipboard, a.refreshAll});
    issue->addSeparator();
    issue->addActions({a.exportIssue, a.publishSite});
    issue->addSeparator();
    issue->addActions({a.publication, a.editTheme});
    issue->addSeparator();
    issue->addAction(a.quit);
    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({a.undo, a.redo});
    edit->addSeparator();
    edit->addActions(m_finding->actions());
    edit->addAction(a.search);
    edit->addSeparator();
    edit->addActions(m_spelling->actions());
    edit->addSeparator();
    edit->addAction(a.settings);
    makeTextActions();
    QMenu *entry = menuBar()->addMenu(tr("E&ntry"));
    entry->addActions({a.addEntry, a.removeEntry, a.refreshEntry, m_memory->insertAction()});
    entry->addSeparator();
    entry->addActions({a.moveUp, a.moveDown, a.previousEntry, a.nextEntry});
    entry->addSection(tr("Difficulty"));
    entry->addActions(a.difficulties);
    makeInboxActions();
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({a.goToIssue, a.goToInbox});
    view->addSeparator();
    view->addActions({a.showIssue, a.showPreview, a.showProblems});
    view->addSeparator();
    view->addActions(m_preview->viewActions());
    view->addSeparator();
    view->addAction(a.statistics);
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addActions({a.commands, a.about});

    QToolBar *bar = addToolBar(tr("Main toolbar"));
    bar->setObjectName(u"mainToolBar"_s);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({a.importReferences, a.addEntry});
    bar->addSeparator();
    bar->addActions({a.undo, a.redo});
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addActions({a.exportIssue, a.publishSite});
}

void MainWindow::updateActions()
{
    const IssueDocument *document = m_workspace.document();
    const Actions &a = *m_actions;
    a.undo->setEnabled(document && document->canUndo());
    a.redo->setEnabled(document && document->canRedo());
    a.undo->setText(
        document && document->canUndo() ? tr("&Undo %1").arg(document->undoText()) : tr("&Undo"));
    a.redo->setText(
        document && document->canRedo() ? tr("&Redo %1").arg(document->redoText()) : tr("&Redo"));
    // The names are for the menu; a tool button that changes its width would move its neighbours.
    a.undo->setIconText(tr("Undo"));
    a.redo->setIconText(tr("Redo"));

    const EntryId entry = isInboxShown() ? EntryId() : m_list->currentEntry();
    const qsizetype place = document ? indexOf(document->issue(), entry) : -1;
    const qsizetype count = document ? document->issue().entries.size() : 0;
    for (QAction *action : {a.importReferences, a.importClipboard, a.exportIssue, a.publishSite,
             a.publication, a.editTheme, a.addEntry})
        action->setEnabled(document);
    for (QAction *action : a.difficulties)
        action->setEnabled(place >= 0);
    for (QAction *action : a.marks)
        action->setEnabled(m_text);
    for (QAction *action : a.quotes)
        action->setEnabled(place >= 0);
    a.removeEntry->setEnabled(place >= 0);
    a.refreshEntry->setEnabled(place >= 0);
    a.refreshAll->setEnabled(count > 0);
    a.moveUp->setEnabled(isInItems() || place > 0);
    a.moveDown->setEnabled(isInItems() || (place >= 0 && place + 1 < count));
    a.moveUp->setText(isInItems() ? tr("Move Takeaway &Up") : tr("Move &Up"));
    a.moveDown->setText(isInItems() ? tr("Move Takeaway &Down") : tr("Move &Down"));
    a.previousEntry->setEnabled(place >= 0);
    a.nextEntry->setEnabled(document && place + 1 < count);
}

void MainWindow::perform(const Edit &edit, const QString &step)
{
    if (!m_workspace.document())
        return;
    if (const auto done = m_workspace.document()->perform(edit, step); !done)
        complain(done.error());
}

qsizetype MainWindow::placeForNewEntry() const
{
    const Issue &issue = m_workspace.document()->issue();
    const qsizetype current = indexOf(issue, m_list->currentEntry());
    return current < 0 ? issue.entries.size() : current + 1;
}

void MainWindow::addEntry()
{
    Entry entry;
    entry.id = newUuid();
    entry.title = tr("Untitled");
    showInbox(false);
    perform(InsertEntry {placeForNewEntry(), entry}, tr("Add Entry"));
    m_list->setCurrentEntry(entry.id);
    m_entryEditor->focusTitle();
}

void MainWindow::removeEntry()
{
    const EntryId entry = m_list->currentEntry();
    if (!entry.isNull())
        perform(RemoveEntry {entry}, tr("Remove Entry"));
}

void MainWindow::moveEntry(int by)
{
    if (isInItems()) { // what moves is what the caret is in
        m_text->moveItem(by);
        return;
    }
    const EntryId entry = m_list->currentEntry();
    const qsizetype place = indexOf(m_workspace.document()->issue(), entry);
    if (place >= 0)
        perform(MoveEntry {entry, place + by}, tr("Move Entry"));
}

void MainWindow::goToEntry(int by)
{
    const QModelIndex index =
        m_list->currentIndex().siblingAtRow(m_list->currentIndex().row() + by);
    if (!index.isValid())
        return;
    const bool wasWriting = m_entryEditor->isAncestorOf(QApplication::focusWidget());
    m_list->setCurrentIndex(index);
    if (wasWriting && !m_list->currentEntry().isNull())
        m_entryEditor->focusSummary();
}

void MainWindow::showProblems(bool shown)
{
    m_actions->showProblems->setChecked(shown);
    if (shown) {
        m_problems->open();
        return;
    }
    const bool hadFocus = m_problems->isAncestorOf(QApplication::focusWidget());
    m_problems->hide();
    if (hadFocus && !m_list->currentEntry().isNull())
        m_entryEditor->focusSummary();
}

void MainWindow::showProblem(const Finding &finding)
{
    const IssueDocument *document = m_workspace.document();
    if (!document || (finding.number > 0 && indexOf(document->issue(), finding.entry) < 0))
        return; // it went while the checks ran
    showInbox(false);
    m_list->setCurrentEntry(finding.entry);
    if (finding.number > 0)
        m_entryEditor->focusNear(finding.field.value_or(EntryField::Title));
    else if (finding.issueField)
        m_issueEditor->focusField(*finding.issueField);
}

void MainWindow::exportIssue()
{
    if (!m_workspace.document())
        return;
    auto *dialog = new ExportDialog(m_workspace.document()->issue(),
        Look {.publication = m_workspace.publication()}, m_workspace.pictures().pictures(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path) {
        inform(KMessageWidget::Positive, tr("Exported to %1.").arg(path));
    });
    dialog->open();
}

void MainWindow::showSettings()
{
    if (m_settingsDialog) {
        m_settingsDialog->activateWindow();
        return;
    }
    if (!m_keychain)
        m_keychain = std::make_unique<Keychain>();
    auto *dialog = new SettingsDialog(*m_keychain, this);
    m_settingsDialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::changed, this, [this] {
        m_workspace.reloadServices();
        m_team->tellPlace();
        applyAppearance();
    });
    dialog->show();
}

void MainWindow::showCommands()
{
    if (!m_commandBar)
        m_commandBar = new KCommandBar(this);
    QList<KCommandBar::ActionGroup> groups;
    for (const QAction *menu : menuBar()->actions()) {
        KCommandBar::ActionGroup group {menu->text().remove(u'&'), {}};
        for (QAction *action : menu->menu()->actions()) {
            if (!action->isSeparator() && action != m_actions->commands)
                group.actions.append(action);
        }
        groups.append(group);
    }
    m_commandBar->setActions(groups);
    m_commandBar->show();
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Galley"),
        tr("<h3>Galley %1</h3><p>A workstation for the editors of a research digest.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later.</p>"
           "<p>The archive is %2.</p>")
            .arg(QCoreApplication::applicationVersion(),
                withoutPassword(m_workspace.archivePath()).toHtmlEscaped()));
}

} // namespace galley
