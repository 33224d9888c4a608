// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace galley {

class FieldNote;

/// Asks for what a new issue needs. The slug follows the date until it is edited.
class NewIssueDialog : public QDialog
{
    Q_OBJECT

public:
    /// `existing` tells the publications there are and the slugs that are taken.
    explicit NewIssueDialog(const QList<IssueInfo> &existing, QWidget *parent = nullptr);

    /// The issue asked for, with a new identity, once the dialog is accepted.
    [[nodiscard]] Issue issue() const;

private:
    void build();
    void fillIn();
    void followDate();
    void check();
    [[nodiscard]] QString problemOfSlug() const;

    QList<IssueInfo> m_existing;
    bool m_slugFollows = true;

    QComboBox *m_publication;
    QLineEdit *m_title;
    QDateEdit *m_date;
    QLineEdit *m_slug;
    FieldNote *m_slugNote;
    QPlainTextEdit *m_introduction;
    QPushButton *m_create = nullptr;
};

/// The first Monday after `today` that no issue has.
[[nodiscard]] QDate nextFreeMonday(QDate today, const QList<IssueInfo> &existing);

} // namespace galley
