// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wraplayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace galley {

WrapLayout::WrapLayout(int spacing, QWidget *parent) : QLayout(parent)
{
    setSpacing(spacing);
    setContentsMargins({});
}

WrapLayout::~WrapLayout() = default;

void WrapLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

int WrapLayout::count() const { return int(m_items.size()); }

QLayoutItem *WrapLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items.at(index).get() : nullptr;
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items.at(index).release();
    m_items.erase(m_items.begin() + index);
    return item;
}

Qt::Orientations WrapLayout::expandingDirections() const { return {}; }

bool WrapLayout::hasHeightForWidth() const { return true; }

int WrapLayout::heightForWidth(int width) const { return arrange({0, 0, width, 0}, false); }

/// In one line.
QSize WrapLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size.setWidth(size.width() + (size.width() > 0 ? spacing() : 0) + hint.width());
        size.setHeight(std::max(size.height(), hint.height()));
    }
    return size;
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void WrapLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    arrange(area, true);
}

/// The height it takes.
int WrapLayout::arrange(const QRect &area, bool moves) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = area.left();
    int y = area.top();
    int lineHeight = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x > area.left() && x + size.width() > area.left() + area.width()) {
            x = area.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (moves)
            item->setGeometry(QStyle::visualRect(
                direction, area, {x, y, std::min(size.width(), area.width()), size.height()}));
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - area.top();
}

} // namespace galley
