// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace galley {

/// Two lines a row: number and title; difficulty mark, authors and what is missing, and at the end,
/// plainly, what became of the paper.
class EntryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// A row that looks as if the mouse were over it.
    [[nodiscard]] QModelIndex marked() const { return m_marked; }
    void setMarked(const QModelIndex &index) { m_marked = index; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QPersistentModelIndex m_marked;
};

} // namespace galley
