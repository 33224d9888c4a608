// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/archivesearch.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace galley {

class HitModel;

/// Words in, entries and issues out while they are typed; Enter opens one.
class SearchDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SearchDialog(ArchiveService &archive, QWidget *parent = nullptr);

    /// Comes to the front with the words selected, so that typing replaces them.
    void startOver();
    /// Asks again, since the archive has changed.
    void refresh();
    void accept() override;

Q_SIGNALS:
    void chosen(const galley::SearchHit &hit);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void ask(const QString &words);
    void show(const SearchAnswer &answer);
    void say(const QString &words);

    ArchiveSearch m_search;
    HitModel *m_model;
    QLineEdit *m_words = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_empty = nullptr; ///< in place of the list
    QLabel *m_note = nullptr; ///< below it
};

} // namespace galley
