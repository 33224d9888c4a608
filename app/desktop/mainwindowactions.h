// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"

class QAction;

namespace galley {

/// The window's actions, each with its words, icon and keys.
struct MainWindow::Actions
{
    QAction *newIssue = nullptr;
    QAction *openIssue = nullptr;
    QAction *openFile = nullptr;
    QAction *importOldIssues = nullptr;
    QAction *importReferences = nullptr;
    QAction *importClipboard = nullptr;
    QAction *refreshAll = nullptr;
    QAction *exportIssue = nullptr;
    QAction *publishSite = nullptr;
    QAction *publication = nullptr;
    QAction *editTheme = nullptr;
    QAction *quit = nullptr;
    QAction *undo = nullptr;
    QAction *redo = nullptr;
    QAction *search = nullptr;
    QAction *addEntry = nullptr;
    QAction *removeEntry = nullptr;
    QAction *refreshEntry = nullptr;
    QAction *moveUp = nullptr;
    QAction *moveDown = nullptr;
    QAction *previousEntry = nullptr;
    QAction *nextEntry = nullptr;
    QList<QAction *> difficulties;
    QList<QAction *> marks; ///< of Markdown
    QList<QAction *> quotes; ///< from the source
    QAction *goToIssue = nullptr;
    QAction *goToInbox = nullptr;
    QAction *showIssue = nullptr;
    QAction *showPreview = nullptr;
    QAction *showProblems = nullptr;
    QAction *statistics = nullptr;
    QAction *settings = nullptr;
    QAction *commands = nullptr;
    QAction *about = nullptr;
};

} // namespace galley
