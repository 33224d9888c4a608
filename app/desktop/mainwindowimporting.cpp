// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How papers come into the window's issue, and how what is known of them is brought up to date.
#include "mainwindow.h"
#include "memory/memorydesk.h"

#include "editor/entryeditor.h"
#include "entries/entrylist.h"
#include "entries/entrymodel.h"
#include "importing/importbar.h"
#include "importing/importdialog.h"
#include "importing/importmemory.h"
#include "refreshing/refreshdialog.h"
#include "settings/keyreader.h"

#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr auto firstPatience = 15s; ///< with a network that is gone

} // namespace

/// The dialog, not yet shown; null while one is open or there is no issue.
ImportDialog *MainWindow::makeImportDialog()
{
    if (!m_workspace.document())
        return nullptr;
    if (m_importDialog) {
        m_importDialog->activateWindow();
        return nullptr;
    }
    auto *dialog = new ImportDialog(m_workspace.http(), m_workspace.services(),
        ServiceKeys::fromEnvironment(), *m_workspace.document(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setPatience(firstPatience);
    dialog->setMemory(&m_workspace.imports());
    dialog->setInsertAt(placeForNewEntry());
    m_importDialog = dialog;
    m_workspace.keys().withKeys(
        dialog, [dialog](const ServiceKeys &keys) { dialog->setKeys(keys); });
    connect(dialog, &ImportDialog::answered, &m_workspace, &Workspace::recordLookups);
    connect(dialog, &ImportDialog::imported, this, [this](const QList<EntryId> &entries) {
        if (!entries.isEmpty())
            m_list->setCurrentEntry(entries.first());
        m_memory->earlierWorks(entries).then(
            m_importDialog, [dialog = m_importDialog](const QHash<EntryId, Recollection> &works) {
                dialog->showEarlierWorks(works);
            });
    });
    connect(dialog, &ImportDialog::importedAtOnce, this,
        [this](const QString &outcome) { inform(KMessageWidget::Positive, outcome); });
    return dialog;
}

void MainWindow::importReferences(const MimeText &paste)
{
    if (ImportDialog *dialog = makeImportDialog())
        dialog->open();
    if (m_importDialog && !(paste == MimeText()))
        m_importDialog->setPaste(paste);
}

void MainWindow::importClipboard()
{
    ImportDialog *dialog = makeImportDialog();
    if (!dialog)
        return;
    dialog->open();
    readMime(QApplication::clipboard()->mimeData())
        .then(dialog, [this, dialog](const MimeText &paste) {
            m_workspace.keys().withKeys(
                dialog, [dialog, paste](const ServiceKeys &) { dialog->importAtOnce(paste); });
        });
}

void MainWindow::resumeImport(const QList<Reference> &references)
{
    if (ImportDialog *dialog = makeImportDialog()) {
        dialog->resume(references);
        dialog->open();
    }
}

void MainWindow::refreshEntry()
{
    if (const EntryId entry = m_list->currentEntry(); !entry.isNull())
        refresh({entry});
}

void MainWindow::refresh(const QList<EntryId> &entries)
{
    if (m_refreshDialog) {
        m_refreshDialog->activateWindow();
        return;
    }
    m_workspace.keys().withKeys(
        this, [this, entries](const ServiceKeys &keys) { startRefresh(entries, keys); });
}

void MainWindow::startRefresh(const QList<EntryId> &entries, const ServiceKeys &keys)
{
    IssueDocument *document = m_workspace.document();
    const bool isThere = document && std::ranges::all_of(entries, [&](const EntryId &entry) {
        return indexOf(document->issue(), entry) >= 0;
    });
    if (!isThere || m_refreshDialog) // the issue was changed while the keychain was asked
        return;
    auto *dialog =
        new RefreshDialog(m_workspace.http(), m_workspace.services(), keys, *document, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_refreshDialog = dialog;
    connect(dialog, &RefreshDialog::answered, &m_workspace, &Workspace::recordLookups);
    if (entries.size() == 1) {
        inform(KMessageWidget::Information, tr("Asking the services about this entry…"));
        auto *cancel = new QAction(QIcon::fromTheme(u"dialog-cancel"_s), tr("Cancel"), m_message);
        connect(cancel, &QAction::triggered, dialog, &RefreshDialog::reject);
        m_message->addAction(cancel);
        connect(dialog, &RefreshDialog::ended, this, &MainWindow::showRefreshed,
            Qt::QueuedConnection); // after the dialog has heard it
        dialog->start(entries);
    } else {
        dialog->start(entries);
        dialog->open();
    }
}

/// Of a single entry: a dialog only where there is something to decide.
void MainWindow::showRefreshed()
{
    if (!m_refreshDialog)
        return;
    if (m_refreshDialog->hasOffers()) {
        m_message->hide();
        m_refreshDialog->open();
        return;
    }
    inform(m_refreshDialog->hasFailed() ? KMessageWidget::Warning : KMessageWidget::Positive,
        m_refreshDialog->outcome());
    delete m_refreshDialog;
}

void MainWindow::connectImports()
{
    ImportMemory &imports = m_workspace.imports();
    connect(&imports, &ImportMemory::interrupted, m_importBar, &ImportBar::offer);
    connect(m_importBar, &ImportBar::discarded, &imports, &ImportMemory::forget);
    connect(m_importBar, &ImportBar::resumeRequested, this, &MainWindow::resumeImport);
    connect(&m_workspace, &Workspace::factsChanged, this, &MainWindow::showMarks);
    connect(m_entryEditor, &EntryEditor::refreshRequested, this, &MainWindow::refreshEntry);
    connect(m_entryEditor, &EntryEditor::importRequested, this, [this](const QString &reference) {
        importReferences({.text = reference, .problems = {}});
    });
}

void MainWindow::showMarks()
{
    m_model->setLookups(m_workspace.facts().lookups);
    m_entryEditor->setLookups(m_workspace.facts().lookups);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_workspace.document() && mayHoldText(event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    readMime(event->mimeData()).then(this, [this](const MimeText &paste) {
        importReferences(paste);
    });
}

} // namespace galley
