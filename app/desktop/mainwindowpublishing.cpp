// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the publication is, how it looks and where it goes.
#include "mainwindow.h"

#include "preview/previewpane.h"
#include "publication/publicationdialog.h"

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

PublicationDialog *MainWindow::showPublication()
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
    auto *dialog = new PublicationDialog(m_workspace.publication(), store, this);
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

} // namespace galley
