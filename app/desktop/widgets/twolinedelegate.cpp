// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/twolinedelegate.h"

#include "widgets/tickpalette.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
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

/// The room that a row's tick takes, with its margin.
int tickRoom(const QStyleOptionViewItem &row)
{
    if (!row.features.testFlag(QStyleOptionViewItem::HasCheckIndicator))
        return 0;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    return style->pixelMetric(QStyle::PM_IndicatorWidth, &row, row.widget) + margin;
}

QRect textArea(const QStyleOptionViewItem &row, const QRect &rect)
{
    const int icon = row.icon.isNull() ? 0 : iconSize + margin;
    const QRect area = rect.adjusted(margin + tickRoom(row) + icon, rowMargin, -margin, -rowMargin);
    return QStyle::visualRect(row.direction, rect, area);
}

/// Beside the icon, not at the height that the style would choose for a row of one line.
QRect tickRect(const QStyleOptionViewItem &row)
{
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    const QSize size(style->pixelMetric(QStyle::PM_IndicatorWidth, &row, row.widget),
        style->pixelMetric(QStyle::PM_IndicatorHeight, &row, row.widget));
    const QPoint place(
        row.rect.left() + margin, row.rect.top() + rowMargin + (iconSize - size.height()) / 2);
    return QStyle::visualRect(row.direction, row.rect, QRect(place, size));
}

void paintTick(QPainter *painter, const QStyleOptionViewItem &row)
{
    QStyleOptionViewItem tick(row);
    tick.rect = tickRect(row);
    tick.palette = tickPalette(row.palette);
    tick.state &= ~QStyle::State_HasFocus;
    tick.state |= row.checkState == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &tick, painter, row.widget);
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
    if (tone == Tone::Muted && !option.state.testFlag(QStyle::State_Selected))
        color.setAlphaF(0.7F); // a scheme's selection leaves no contrast to spare
    return color;
}

} // namespace

void TwoLineDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    const QIcon icon = row.icon;
    const QRect area = textArea(row, row.rect);
    const bool canBeTicked = index.flags().testFlag(Qt::ItemIsUserCheckable);
    QStyleOptionViewItem background(row);
    background.text.clear();
    background.icon = {};
    background.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, row.widget);

    painter->save();
    if (row.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) && canBeTicked)
        paintTick(painter, row);
    if (!icon.isNull()) {
        const QRect place(row.rect.left() + margin + tickRoom(row), row.rect.top() + rowMargin,
            iconSize, iconSize);
        icon.paint(painter, QStyle::visualRect(row.direction, row.rect, place));
    }
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
    const QRect area = textArea(row, QRect(0, 0, width, 0));
    const int detail =
        detailHeight(row.fontMetrics, area.width(), lineOf(index, DetailRole), toneOf(index));
    return {0, 2 * rowMargin + row.fontMetrics.height() + lineGap + detail};
}

bool TwoLineDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const auto *mouse =
        event->type() == QEvent::MouseButtonRelease ? static_cast<QMouseEvent *>(event) : nullptr;
    if (!mouse)
        return event->type() == QEvent::KeyPress
            && QStyledItemDelegate::editorEvent(event, model, option, index);
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    // The whole corner: a tick is small.
    const QRect corner(row.rect.topLeft(), QSize(margin + tickRoom(row), row.rect.height()));
    if (mouse->button() != Qt::LeftButton
        || !QStyle::visualRect(row.direction, row.rect, corner)
            .contains(mouse->position().toPoint()))
        return false;
    const bool wasTicked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, int(wasTicked ? Qt::Unchecked : Qt::Checked), Qt::CheckStateRole);
}

} // namespace galley
