// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the publication is, how it looks and where it goes.
#include "mainwindow.h"

#include "preview/previewpane.h"
#include "publication/publicationdialog.h"
#include "publishing/publishdialog.h"
#include "render/themefiles.h"
#include "themes/themeeditor.h"

#include <KMessageWidget>

using namespace Qt::StringLiterals;

namespace galley {

/// Puts a window over the writing, so that the proof stays in sight.
void MainWindow::placeBesideProof(QWidget &window) const
{
    if (!m_preview->isVisible())
        return;
    const QRect desk(mapToGlobal(QPoint()), size());
    const QRect proof(m_preview->mapToGlobal(QPoint()), m_preview->size());
    const bool isProofRight = proof.center().x() > desk.center().x();
    const int left = isProofRight ? desk.left() : proof.right();
    const int right = isProofRight ? proof.left() : desk.right();
    window.move(left + std::max(0, (right - left - window.width()) / 2),
        desk.top() + std::max(0, (desk.height() - window.height()) / 2));
}

/// Over the dialog that asks for it, or the window.
PublicationDialog *MainWindow::showPublication(QWidget *over)
{
    if (!m_workspace.document())
        return nullptr;
    if (m_publicationDialog) {
        m_publicationDialog->activateWindow();
        return m_publicationDialog;
    }
    const auto store = [this](const Publication &publication) {
        return m_workspace.setPublication(publication);
    };
    auto *dialog = new PublicationDialog(m_workspace.publication(), store, over ? over : this);
    m_publicationDialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PublicationDialog::lookChanged, this, [this](const Publication &publication) {
        m_preview->setLook({.publication = publication});
    });
    connect(dialog, &QDialog::rejected, this, &MainWindow::showLook);
    placeBesideProof(*dialog);
    dialog->open();
    return dialog;
}

void MainWindow::publishSite()
{
    if (!m_workspace.document() || m_publishDialog)
        return;
    auto *dialog = new PublishDialog(m_workspace, this);
    m_publishDialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PublishDialog::targetsRequested, this, [this, dialog] {
        if (PublicationDialog *publication = showPublication(dialog))
            publication->showPage(PublicationDialog::Page::Targets);
    });
    connect(dialog, &PublishDialog::problemsRequested, this, [this, dialog](const QString &slug) {
        dialog->close();
        m_workspace.openIssue(slug);
        showProblems(true);
    });
    dialog->open();
}

void MainWindow::editTheme()
{
    if (!m_workspace.document())
        return;
    if (m_themeEditor) {
        m_themeEditor->raise();
        m_themeEditor->activateWindow();
        return;
    }
    m_themeEditor = new ThemeEditor; // beside this window, which may cover it
    m_themeEditor->setAttribute(Qt::WA_DeleteOnClose);
    m_themeEditor->setAttribute(Qt::WA_QuitOnClose, false);
    connect(m_themeEditor, &ThemeEditor::lookChanged, this, [this](const Theme &theme) {
        m_draftTheme = theme;
        showLook();
    });
    connect(m_themeEditor, &ThemeEditor::useRequested, this, &MainWindow::useTheme);
    connect(m_themeEditor, &ThemeEditor::closed, this, [this] {
        m_draftTheme.reset();
        showLook();
    });
    const auto used = [this] {
        const QString theme = m_workspace.publication().theme;
        return theme.isEmpty() ? builtInThemeNames().constFirst() : theme;
    };
    connect(&m_workspace, &Workspace::publicationChanged, m_themeEditor,
        [this, used] { m_themeEditor->setUsedTheme(used()); });
    connect(&m_workspace, &Workspace::documentChanged, m_themeEditor,
        [this, used] { m_themeEditor->setUsedTheme(used()); });
    m_themeEditor->setUsedTheme(used());
    m_themeEditor->start(used());
    placeBesideProof(*m_themeEditor);
    m_themeEditor->show();
}

void MainWindow::useTheme(const QString &theme)
{
    if (m_publicationDialog) { // which has another theme at hand
        m_publicationDialog->activateWindow();
        return;
    }
    Publication publication = m_workspace.publication();
    publication.theme = theme;
    m_workspace.setPublication(publication).then(this, [this](const Result<void> &stored) {
        if (m_themeEditor && !stored)
            m_themeEditor->complain(stored.error());
    });
}

} // namespace galley
