// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxservice.h"

#include <QWidget>

class QAction;
class QLabel;
class QToolBar;

namespace galley {

class SourcePane;

/// The candidate that is looked at: what its feeds say of it, and what can be done with it.
class InboxReader : public QWidget
{
    Q_OBJECT

public:
    /// The actions make its bar.
    explicit InboxReader(const QList<QAction *> &actions, QWidget *parent = nullptr);

    /// Null shows that there is none.
    void show(const InboxItem *item, const InboxContents &contents);
    using QWidget::show;
    void setEditorFont(const QFont &font);
    /// A page on, or back.
    void page(int by);
    void focusText();

Q_SIGNALS:
    void left(); ///< Escape

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolBar *m_bar;
    QLabel *m_facts;
    SourcePane *m_source;
    QLabel *m_empty;
};

} // namespace galley
