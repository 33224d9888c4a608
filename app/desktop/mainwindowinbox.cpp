// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/entryeditor.h"
#include "entries/entrylist.h"
#include "inbox/inboxdesk.h"
#include "inbox/inboxpane.h"
#include "inbox/inboxreader.h"
#include "mainwindowactions.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenuBar>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr int inboxTab = 1;

} // namespace

QWidget *MainWindow::makeInboxTabs(QWidget *issue)
{
    m_inbox = new InboxDesk(m_workspace, [this] { return placeForNewEntry(); }, this);
    auto *part = new QWidget;
    auto *rows = new QVBoxLayout(part);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    m_tabs = new QTabBar;
    m_tabs->addTab(tr("Issue"));
    m_tabs->addTab(tr("Inbox"));
    m_tabs->setTabToolTip(0, tr("The entries in running order (Alt+1)"));
    m_tabs->setTabToolTip(inboxTab, tr("Candidates for the issue (Alt+2)"));
    m_tabs->setAccessibleName(tr("Issue or inbox"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(true);
    auto *pages = new QStackedWidget;
    pages->addWidget(issue);
    pages->addWidget(m_inbox->pane());
    rows->addWidget(m_tabs);
    rows->addWidget(pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this, pages](int tab) {
        pages->setCurrentIndex(tab);
        m_inbox->setShown(tab == inboxTab);
        if (tab == inboxTab) {
            m_writing->setCurrentWidget(m_inbox->reader());
            m_inbox->pane()->focusList();
        } else if (m_workspace.document()) {
            showEntry(m_list->currentEntry());
            m_list->setFocus();
        } else {
            m_writing->setCurrentWidget(m_empty);
        }
        updateActions();
    });
    connect(m_inbox, &InboxDesk::newCountChanged, this, &MainWindow::showInboxCount);
    connect(m_inbox, &InboxDesk::failed, this, &MainWindow::complain);
    connect(m_inbox, &InboxDesk::taken, m_list, &EntryList::setCurrentEntry);
    // The count in the tab; not while the window starts.
    connect(
        this, &MainWindow::ready, m_inbox,
        [this] { QTimer::singleShot(300ms, &m_workspace.inbox(), &InboxService::load); },
        Qt::SingleShotConnection);
    return part;
}

void MainWindow::makeInboxActions()
{
    const auto make = [this](const QString &text, const QKeySequence &keys, bool shows) {
        auto *action = new QAction(text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, [this, shows] {
            if (!m_wantsIssue || !m_tabs->isVisible()) { // its column makes room
                m_actions->showIssue->setChecked(true);
                toggleColumn(m_actions->showIssue);
            }
            showInbox(shows);
            if (shows)
                m_inbox->pane()->focusList();
            else
                m_list->setFocus();
        });
        addAction(action);
        return action;
    };
    m_actions->goToIssue = make(tr("Go to the &Entries"), Qt::ALT | Qt::Key_1, false);
    m_actions->goToInbox = make(tr("Go to the In&box"), Qt::ALT | Qt::Key_2, true);
    QMenu *menu = menuBar()->addMenu(tr("In&box"));
    menu->addActions(m_inbox->actions());
}

void MainWindow::showInbox(bool shows) { m_tabs->setCurrentIndex(shows ? inboxTab : 0); }

bool MainWindow::isInboxShown() const { return m_tabs->currentIndex() == inboxTab; }

void MainWindow::showInboxCount()
{
    const qsizetype count = m_inbox->newCount();
    m_tabs->setTabText(
        inboxTab, count == 0 ? tr("Inbox") : tr("Inbox (%1)").arg(QLocale().toString(count)));
}

} // namespace galley
