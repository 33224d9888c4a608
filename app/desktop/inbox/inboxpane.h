// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxfilter.h"
#include "inbox/inboxservice.h"

#include <QTimer>
#include <QWidget>

#include <chrono>

class KMessageWidget;
class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace galley {

class InboxList;
class InboxModel;

/// The candidates by day, the filter above them, and how the refreshing goes.
class InboxPane : public QWidget
{
    Q_OBJECT

public:
    explicit InboxPane(InboxService &service, QWidget *parent = nullptr);

    [[nodiscard]] InboxList &list() const { return *m_list; }
    /// What stands in the list's place when nothing is in it.
    [[nodiscard]] QWidget &emptyView() const { return *m_empty; }
    [[nodiscard]] const InboxItem *currentItem() const;
    void focusList();
    void focusFilter();
    /// Calm words above the list; empty takes them away.
    void inform(const QString &text);

Q_SIGNALS:
    /// So many of the last days.
    void refreshRequested(int days);
    void feedsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildBar();
    QWidget *buildChoosers();
    QWidget *buildProgress();
    QWidget *buildEmpty();
    void buildRefreshMenu(QToolButton *button);
    void fillTriageMenu();
    void fillCategoryMenu();
    void fillUpvotesMenu();
    void setFilter(const InboxFilter &filter);
    void showContents();
    void showEmpty();
    [[nodiscard]] bool isFocusIn(const QWidget &part) const;
    void showProgress(int done, int total);
    void showWaiting(std::chrono::milliseconds time, const QString &reason);
    void showStatus();
    void refreshEnded(const QList<FeedDay> &failures);

    InboxService &m_service;
    InboxFilter m_filter;
    InboxModel *m_model;
    InboxList *m_list;
    QLineEdit *m_words = nullptr;
    QToolButton *m_refresh = nullptr;
    QToolButton *m_triage = nullptr;
    QToolButton *m_category = nullptr;
    QToolButton *m_upvotes = nullptr;
    KMessageWidget *m_message = nullptr;
    QWidget *m_progressRow = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_status = nullptr;
    QStackedWidget *m_views = nullptr;
    QWidget *m_empty = nullptr;
    QLabel *m_emptyTitle = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_emptyButton = nullptr;
    QTimer m_countdown;
    std::chrono::steady_clock::time_point m_waitEnd;
    QString m_waitReason;
    int m_done = 0;
    int m_total = 0;
};

} // namespace galley
