// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxlist.h"

#include "inbox/inboxdelegate.h"
#include "inbox/inboxmodel.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace galley {

InboxList::InboxList(InboxModel &model, QWidget *parent) : QListView(parent), m_model(model)
{
    // Before and after the view itself, which forgets what was current.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, &InboxList::remember);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &InboxList::restore);
    setItemDelegate(new InboxDelegate(this));
    setAccessibleName(tr("Candidates"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString InboxList::currentKey() const
{
    return currentIndex().data(InboxModel::KeyRole).toString();
}

void InboxList::goTo(const QString &key)
{
    if (const int row = m_model.rowOf(key); row >= 0)
        setCurrentIndex(m_model.index(row));
}

void InboxList::remember()
{
    m_key = currentKey();
    m_row = currentIndex().row();
    m_top = visualRect(currentIndex()).top();
    m_isRestoring = true;
}

void InboxList::restore()
{
    m_isRestoring = false;
    const int same = m_model.rowOf(m_key);
    const int row = same >= 0 ? same : nearestCandidate(std::max(m_row, 0));
    if (row < 0) {
        Q_EMIT currentCandidateChanged({});
        return;
    }
    const QSignalBlocker quiet(verticalScrollBar());
    setCurrentIndex(m_model.index(row));
    if (m_row >= 0)
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() + visualRect(currentIndex()).top() - m_top);
    scrollTo(currentIndex());
    if (const int above = currentIndex().row() - 1; above >= 0 && !m_model.itemAt(above))
        scrollTo(m_model.index(above)); // its day
    updateGeometries();
}

/// The one that moved up to a row, else the last before it.
int InboxList::nearestCandidate(int row) const
{
    for (int next = row; next < m_model.rowCount(); ++next) {
        if (m_model.itemAt(next))
            return next;
    }
    for (int before = std::min(row, m_model.rowCount()) - 1; before >= 0; --before) {
        if (m_model.itemAt(before))
            return before;
    }
    return -1;
}

void InboxList::move(QAbstractItemView::CursorAction action)
{
    const QModelIndex next = moveCursor(action, Qt::NoModifier);
    if (m_model.itemAt(next.row()))
        setCurrentIndex(next);
}

void InboxList::keyPressEvent(QKeyEvent *event)
{
    const auto own = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    if (event->modifiers() & own) {
        QListView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_J:
        move(MoveDown);
        return;
    case Qt::Key_Space:
        Q_EMIT pageRequested(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT readerRequested();
        return;
    case Qt::Key_Slash:
        Q_EMIT filterRequested();
        return;
    default:
        QListView::keyPressEvent(event);
    }
}

void InboxList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_isRestoring)
        Q_EMIT currentCandidateChanged(current.data(InboxModel::KeyRole).toString());
}

void InboxList::mouseDoubleClickEvent(QMouseEvent *event)
{
    QListView::mouseDoubleClickEvent(event);
    if (m_model.itemAt(indexAt(event->position().toPoint()).row()))
        Q_EMIT readerRequested();
}

void InboxList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // reasons wrap
}

} // namespace galley
