// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace galley {

class InboxModel;

/// The candidates. What is current stays so, and where it is, when the list is shown anew; where it is
/// gone, the one that took its place is.
class InboxList : public QListView
{
    Q_OBJECT

public:
    explicit InboxList(InboxModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QString currentKey() const;
    void goTo(const QString &key);

Q_SIGNALS:
    /// Empty when there is none.
    void currentCandidateChanged(const QString &key);
    /// Space and Shift+Space: the reader goes a page on, or back.
    void pageRequested(int by);
    void readerRequested();
    void filterRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &) override { } // letters are commands
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void remember();
    void restore();
    [[nodiscard]] int nearestCandidate(int row) const;
    void move(QAbstractItemView::CursorAction action);

    InboxModel &m_model;
    QString m_key; ///< before the list is shown anew
    int m_row = -1;
    int m_top = 0;
    bool m_isRestoring = false;
};

} // namespace galley
