// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxdelegate.h"

#include "inbox/inboxmodel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

namespace galley {

namespace {

constexpr int margin = 8;
constexpr int headerTop = 12;
constexpr int lineGap = 2;
constexpr int markWidth = 3;

using Kind = InboxModel::Kind;

Kind kindOf(const QModelIndex &index) { return Kind(index.data(InboxModel::KindRole).toInt()); }

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QFont boldFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QColor textColor(const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto group =
        option.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    return option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
}

QColor mutedColor(const QStyleOptionViewItem &option)
{
    QColor color = textColor(option);
    if (!option.state.testFlag(QStyle::State_Selected)) // whose contrast is none to spare
        color.setAlphaF(0.72F);
    return color;
}

void paintDay(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QFont bold = boldFont(option.font);
    QRect line = option.rect.adjusted(margin, headerTop, -margin, -lineGap);
    const QString count = index.data(InboxModel::CountRole).toString();
    painter->setFont(smallFont(option.font));
    painter->setPen(mutedColor(option));
    painter->drawText(line, Qt::AlignTrailing | Qt::AlignVCenter, count);
    painter->setFont(bold);
    painter->setPen(textColor(option));
    line.setWidth(line.width() - QFontMetrics(option.font).horizontalAdvance(count) - margin);
    painter->drawText(QStyle::visualRect(option.direction,
                          option.rect.adjusted(margin, headerTop, -margin, -lineGap), line),
        Qt::AlignLeading | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideRight, line.width()));
}

void paintNote(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect area = option.rect.adjusted(margin, lineGap, -margin, -lineGap);
    const QFont small = smallFont(option.font);
    if (kindOf(index) == Kind::Problem) {
        const int side = QFontMetrics(small).height();
        QRect icon(area.topLeft(), QSize(side, side));
        QIcon::fromTheme(QStringLiteral("dialog-warning"))
            .paint(painter, QStyle::visualRect(option.direction, area, icon));
        area =
            QStyle::visualRect(option.direction, area, area.adjusted(side + margin / 2, 0, 0, 0));
    }
    painter->setFont(small);
    painter->setPen(mutedColor(option));
    painter->drawText(
        area, Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap, index.data().toString());
}

void paintCandidate(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QFont small = smallFont(option.font);
    const QFontMetrics titleMetrics(option.font);
    const QFontMetrics smallMetrics(small);
    const QRect area = option.rect.adjusted(margin, margin - 2, -margin, -margin + 2);
    if (index.data(InboxModel::MarkedRole).toBool()) {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const QRect mark(
            option.rect.left(), option.rect.top() + 2, markWidth, option.rect.height() - 4);
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark),
            option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Link));
    }
    const QRect first(area.left(), area.top(), area.width(), titleMetrics.height());
    painter->setFont(option.font);
    painter->setPen(textColor(option));
    painter->drawText(first, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, first.width()));
    const QRect second(
        area.left(), first.bottom() + 1 + lineGap, area.width(), smallMetrics.height());
    painter->setFont(small);
    painter->setPen(mutedColor(option));
    painter->drawText(second, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
        smallMetrics.elidedText(
            index.data(InboxModel::DetailRole).toString(), Qt::ElideRight, second.width()));
}

} // namespace

void InboxDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const Kind kind = kindOf(index);
    row.text.clear();
    if (kind == Kind::Candidate) {
        const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
        style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    }
    painter->save();
    painter->setLayoutDirection(row.direction);
    switch (kind) {
    case Kind::Day:
        paintDay(painter, row, index);
        break;
    case Kind::Note:
    case Kind::Problem:
        paintNote(painter, row, index);
        break;
    case Kind::Candidate:
        paintCandidate(painter, row, index);
        break;
    }
    painter->restore();
}

QSize InboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics small(smallFont(option.font));
    switch (const Kind kind = kindOf(index)) {
    case Kind::Day:
        return {0, headerTop + QFontMetrics(boldFont(option.font)).height() + 2 * lineGap};
    case Kind::Note:
    case Kind::Problem: {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        int width = (view ? view->viewport()->width() : option.rect.width()) - 2 * margin;
        if (kind == Kind::Problem)
            width -= small.height() + margin / 2;
        return {0,
            small.boundingRect(QRect(0, 0, std::max(width, 40), 10000), Qt::TextWordWrap,
                     index.data().toString())
                    .height()
                + 2 * lineGap};
    }
    case Kind::Candidate:
        return {0, QFontMetrics(option.font).height() + lineGap + small.height() + 2 * margin - 4};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
