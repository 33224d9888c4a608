// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What acts on the text with the caret, and where the caret is when Galley starts again.
#include "mainwindowactions.h"

#include "editor/entryeditor.h"
#include "editor/issueeditor.h"
#include "editor/markdownkeys.h"
#include "editor/textfield.h"
#include "entries/entrylist.h"

#include <KCommandBar>

#include <QAction>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace galley {

void MainWindow::makeTextActions()
{
    QMenu *menu = menuBar()->addMenu(tr("&Text"));
    const auto make = [this, menu](const QString &text, const QKeySequence &keys, const auto &run) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        menu->addAction(action);
        return action;
    };
    Actions &a = *m_actions;
    a.marks = {make(tr("&Bold"), Qt::CTRL | Qt::Key_B, [this] { mark(u"**"_s); }),
        // Ctrl+I and Ctrl+K are the import and the search.
        make(tr("&Italics"), Qt::CTRL | Qt::ALT | Qt::Key_I, [this] { mark(u"*"_s); }),
        make(tr("&Code"), Qt::CTRL | Qt::ALT | Qt::Key_C, [this] { mark(u"`"_s); }),
        make(tr("&Link"), Qt::CTRL | Qt::Key_L, [this] { mark({}); })};
    menu->addSeparator();
    a.quotes = {make(tr("&Quote in the Summary"), Qt::CTRL | Qt::Key_J,
                    [this] { m_entryEditor->quote(EntryField::Summary); }),
        make(tr("Quote as a &Takeaway"), Qt::CTRL | Qt::SHIFT | Qt::Key_J,
            [this] { m_entryEditor->quote(EntryField::Takeaways); })};
}

void MainWindow::mark(const QString &mark)
{
    if (!m_text)
        return;
    m_text->setFocus(); // where the command palette had it
    const TextSelection selection = m_text->selection();
    m_text->perform(mark.isEmpty() ? linkedWords(m_text->text(), selection)
                                   : toggledMark(m_text->text(), selection, mark),
        mark.isEmpty() ? tr("Insert Link") : tr("Mark Text"));
}

void MainWindow::followFocus(QWidget *now)
{
    if (!now || (m_commandBar && (now == m_commandBar || m_commandBar->isAncestorOf(now))))
        return; // it comes back
    auto *field = qobject_cast<TextField *>(now);
    m_text = field && field->kind() != TextField::Kind::Line ? field : nullptr;
    updateActions();
}

bool MainWindow::isInItems() const { return m_text && m_text->kind() == TextField::Kind::Items; }

void MainWindow::keepPlace()
{
    const IssueDocument *document = m_workspace.document();
    if (!document || isInboxShown())
        return;
    CaretPlace place;
    place.issue = document->issue().slug;
    place.entry = m_list->currentEntry();
    if (place.entry.isNull())
        std::tie(place.field, place.position) = m_issueEditor->caret();
    else
        std::tie(place.field, place.position) = m_entryEditor->caret();
    m_workspace.keepPlace(place);
}

/// Where the editor was when this issue was open last, at the start of the program.
bool MainWindow::goToPlace()
{
    const CaretPlace &place = m_workspace.lastPlace();
    const IssueDocument *document = m_workspace.document();
    const bool isThere = place.issue == document->issue().slug
        && (place.entry.isNull() || indexOf(document->issue(), place.entry) >= 0);
    if (!isThere || isInboxShown())
        return false;
    m_list->setCurrentEntry(place.entry);
    if (place.entry.isNull())
        m_issueEditor->focusNamed(place.field, place.position);
    else
        m_entryEditor->focusNamed(place.field, place.position);
    return true;
}

} // namespace galley
