// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twolinedelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace galley {

namespace {

constexpr int margin = 8;
constexpr int rowMargin = 6; ///< above and below
constexpr int lineGap = 2;
constexpr int mostDetailLines = 3;
constexpr int iconSize = 22;

using Tone = TwoLineDelegate::Tone;

Tone toneOf(const QModelIndex &index)
{
    return index.data(TwoLineDelegate::ToneRole).value<Tone>();
}

/// Words of papers and servers may hold line ends and control characters.
QString lineOf(const QModelIndex &index, int role)
{
    return index.data(role).toString().simplified();
}

QRect textArea(const QRect &row, bool hasIcon, Qt::LayoutDirection direction)
{
    const int icon = hasIcon ? iconSize + margin : 0;
    const QRect area = row.adjusted(margin + icon, rowMargin, -margin, -rowMargin);
    return QStyle::visualRect(direction, row, area);
}

int textFlags(Tone tone)
{
    return tone == Tone::Muted ? int(Qt::TextSingleLine) : int(Qt::TextWordWrap);
}

int detailHeight(const QFontMetrics &metrics, int width, const QString &text, Tone tone)
{
    if (tone == Tone::Muted || width <= 0)
        return metrics.height();
    const QRect bounds = metrics.boundingRect(QRect(0, 0, width, 10000), textFlags(tone), text);
    return std::min(bounds.height(), metrics.lineSpacing() * mostDetailLines);
}

QColor lineColor(const QStyleOptionViewItem &option)
{
    const QPalette::ColorGroup group =
        option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group,
        option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text);
}

/// A problem is read as well as a title; the colour that says so is the icon's, since a scheme's
/// orange or red is no colour to read small words in.
QColor detailColor(const QStyleOptionViewItem &option, Tone tone)
{
    QColor color = lineColor(option);
    if (tone == Tone::Muted)
        color.setAlphaF(option.state.testFlag(QStyle::State_Selected) ? 0.85F : 0.7F);
    return color;
}

} // namespace

void TwoLineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const QIcon icon = row.icon;
    row.text.clear();
    row.icon = {};
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    painter->save();
    if (!icon.isNull()) {
        const QRect place(row.rect.left() + margin, row.rect.top() + rowMargin, iconSize, iconSize);
        icon.paint(painter, QStyle::visualRect(row.direction, row.rect, place));
    }
    const QRect area = textArea(row.rect, !icon.isNull(), row.direction);
    const QFontMetrics &metrics = row.fontMetrics;
    const int start = int(QStyle::visualAlignment(row.direction, Qt::AlignLeft));
    const int end = int(QStyle::visualAlignment(row.direction, Qt::AlignRight));

    QRect line(area.left(), area.top(), area.width(), metrics.height());
    painter->setFont(row.font);
    if (const QString trailing = lineOf(index, TrailingRole); !trailing.isEmpty()) {
        painter->setPen(detailColor(row, Tone::Muted));
        painter->drawText(line, end | Qt::AlignVCenter | Qt::TextSingleLine, trailing);
        const int taken = metrics.horizontalAdvance(trailing) + 2 * margin;
        line = QStyle::visualRect(row.direction, area, line.adjusted(0, 0, -taken, 0));
    }
    painter->setPen(lineColor(row));
    painter->drawText(line, start | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(lineOf(index, Qt::DisplayRole), Qt::ElideRight, line.width()));

    const Tone tone = toneOf(index);
    QString detail = lineOf(index, DetailRole);
    if (tone == Tone::Muted)
        detail = metrics.elidedText(detail, Qt::ElideRight, area.width());
    painter->setPen(detailColor(row, tone));
    painter->drawText(area.adjusted(0, metrics.height() + lineGap, 0, 0),
        start | Qt::AlignTop | textFlags(tone), detail);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QRect area = textArea(QRect(0, 0, width, 0), !row.icon.isNull(), Qt::LeftToRight);
    const int detail =
        detailHeight(row.fontMetrics, area.width(), lineOf(index, DetailRole), toneOf(index));
    return {0, 2 * rowMargin + row.fontMetrics.height() + lineGap + detail};
}

} // namespace galley
