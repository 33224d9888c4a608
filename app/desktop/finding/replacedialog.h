// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "finding/textchanges.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace galley {

class FieldNote;
class Workspace;

/// Replaces words in an entry, the issue or the whole archive, after showing each change.
class ReplaceDialog : public QDialog
{
    Q_OBJECT

public:
    /// The workspace must outlive it.
    ReplaceDialog(Workspace &workspace, QWidget *parent);

    void setDocument(IssueDocument *document);
    void setEntry(const EntryId &entry); ///< null for the issue's own texts
    /// Shows itself with these words, or the ones before.
    void open(const QString &words, const FindOptions &options);
    using QDialog::open;

protected:
    void reject() override;

private:
    enum Scope { ThisEntry, ThisIssue, WholeArchive };

    void build();
    void buildList();
    [[nodiscard]] QWidget *makeFoot();
    void connectChanges();
    void search();
    void clearList();
    void add(const FoundIssue &issue);
    void count();
    void replace();
    void showReplaced(qsizetype issues, qsizetype texts, const QStringList &problems);
    void showRunning();
    [[nodiscard]] QString step() const;

    Workspace &m_workspace;
    TextChanges m_changes;
    QPointer<IssueDocument> m_document;
    EntryId m_entry;
    QList<FoundIssue> m_issues;
    QTimer m_typing;
    QTimer m_counting;
    QLineEdit *m_words;
    QLineEdit *m_replacement;
    QCheckBox *m_case;
    QCheckBox *m_whole;
    QCheckBox *m_pattern;
    QComboBox *m_scope;
    FieldNote *m_problem;
    QTreeWidget *m_list;
    QLabel *m_summary;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_takeBack;
    QPushButton *m_replace;
    bool m_isTakingBack = false;
};

} // namespace galley
