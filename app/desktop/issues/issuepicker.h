// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"

#include <QDialog>

class KMessageWidget;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;

namespace galley {

class IssueListModel;

/// The archive's issues: type to filter, Enter opens, Delete removes after a question. It asks its
/// owner for all of it and changes nothing itself.
class IssuePicker : public QDialog
{
    Q_OBJECT

public:
    explicit IssuePicker(
        const QList<IssueInfo> &issues, const QString &currentSlug, QWidget *parent = nullptr);

    /// The list after a change of the archive; what is typed and chosen stays.
    void setIssues(const QList<IssueInfo> &issues, const QString &currentSlug);

    void accept() override;
    void reject() override;

Q_SIGNALS:
    void issueChosen(const QString &slug);
    void newRequested();
    void removeRequested(const QString &slug);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void askToRemove();
    void filter(const QString &text);
    void choose(const QString &slug);
    void refresh();
    [[nodiscard]] QString currentSlug() const;

    IssueListModel *m_model;
    QSortFilterProxyModel *m_found;
    QString m_toRemove;

    QLineEdit *m_filter = nullptr;
    KMessageWidget *m_question = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_empty = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace galley
