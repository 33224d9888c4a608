// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/memory.h"

#include <QWidget>

class QAction;
class QListView;
class QStandardItemModel;

namespace galley {

/// Below the source: where the archive has met the open entry before. Takes no room while it has not.
class PreviouslyList : public QWidget
{
    Q_OBJECT

public:
    /// The action inserts a line about the current row, or the first.
    explicit PreviouslyList(QAction *insert, QWidget *parent = nullptr);

    void show(const QList<Recollection> &recollections);
    using QWidget::show;
    /// The chosen row's, else the first; nothing where there is none.
    [[nodiscard]] std::optional<Recollection> current() const;

Q_SIGNALS:
    void opened(const galley::Recollection &recollection);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    QListView *m_list;
    QStandardItemModel *m_rows;
    QList<Recollection> m_recollections;
};

} // namespace galley
