// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/candidate.h"
#include "sources/webfeedsource.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace galley {

class FieldNote;

/// Where candidates come from: categories of arXiv, the picks of Hugging Face, and feeds of the web,
/// each of which is fetched once before it is added.
class FeedsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `client` must outlive it.
    FeedsDialog(const QList<InboxFeed> &feeds, const QString &savedWords, HttpClient &client,
        QWidget *parent = nullptr);
    ~FeedsDialog() override;

    /// In their order.
    [[nodiscard]] QList<InboxFeed> feeds() const;
    [[nodiscard]] QString savedWords() const;
    [[nodiscard]] bool isChecking() const;

private:
    QWidget *buildList();
    QWidget *buildAdding();
    QWidget *buildWords(const QString &savedWords);
    void append(const InboxFeed &feed);
    void add();
    void check(const InboxFeed &feed);
    void move(int by);
    void removeCurrent();
    void updateButtons();

    WebFeedSource m_source;
    QFuture<Result<WebFeed>> m_check;
    int m_checks = 0; ///< tells a late answer to an earlier one
    QListWidget *m_list = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_remove = nullptr;
    QComboBox *m_address = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_ok = nullptr;
    FieldNote *m_note = nullptr;
    QLineEdit *m_words = nullptr;
};

} // namespace galley
