// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "model/nextissue.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace galley {

class FieldNote;

/// Asks for what a new issue needs, and has an answer to all of it that goes on with the last issues of
/// the publication, so that Enter is enough. Each field follows the publication and the date until it is
/// edited.
class NewIssueDialog : public QDialog
{
    Q_OBJECT

public:
    /// `existing` tells the publications there are and the slugs that are taken, the latest issue first;
    /// `latest` has the last issue of each publication.
    explicit NewIssueDialog(const QList<IssueInfo> &existing, const QList<Issue> &latest = {},
        QWidget *parent = nullptr);

    /// The issue asked for, with a new identity, once the dialog is accepted.
    [[nodiscard]] Issue issue() const;

private:
    void build();
    void connectFields();
    void fillIn();
    void followPublication();
    void followDate();
    void followIntroduction();
    [[nodiscard]] const Issue *last() const;
    [[nodiscard]] QList<PastIssue> past() const;
    [[nodiscard]] Issue proposed() const;
    void check();
    [[nodiscard]] QString problemOfSlug() const;

    QList<IssueInfo> m_existing;
    QList<Issue> m_latest;
    bool m_titleFollows = true;
    bool m_dateFollows = true;
    bool m_slugFollows = true;
    QString m_proposedIntroduction; ///< as it was filled in

    QComboBox *m_publication;
    QLineEdit *m_title;
    QDateEdit *m_date;
    QLineEdit *m_slug;
    FieldNote *m_slugNote;
    QCheckBox *m_sameIntroduction;
    QPlainTextEdit *m_introduction;
    QPushButton *m_create = nullptr;
};

} // namespace galley
