// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries/entrylist.h"

#include "entries/entrydelegate.h"
#include "entries/entrymodel.h"

#include <QPainter>

namespace galley {

EntryList::EntryList(EntryModel &model, QWidget *parent)
    : QListView(parent), m_model(model), m_delegate(new EntryDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setAccessibleName(tr("Entries"));
    setFrameShape(QFrame::NoFrame);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setDropIndicatorShown(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
}

EntryId EntryList::currentEntry() const { return m_model.entryAt(currentIndex().row()); }

void EntryList::setCurrentEntry(const EntryId &entry)
{
    const int row = m_model.rowOf(entry);
    if (row >= 0)
        setCurrentIndex(m_model.index(row));
}

void EntryList::setMarked(const EntryId &entry)
{
    const int row = entry.isNull() ? -1 : m_model.rowOf(entry);
    const QModelIndex index = row < 0 ? QModelIndex() : m_model.index(row);
    if (index == m_delegate->marked())
        return;
    update(m_delegate->marked());
    m_delegate->setMarked(index);
    update(index);
}

void EntryList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() != 1) // the issue's own row and nothing else
        return;
    constexpr int margin = 16;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(
                         margin, visualRect(m_model.index(0)).bottom() + margin, -margin, -margin),
        Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        tr("No entries yet. Import papers with Ctrl+I, or drop links here."));
}

void EntryList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        Q_EMIT currentEntryChanged(m_model.entryAt(current.row()));
}

} // namespace galley
