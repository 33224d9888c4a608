// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries/entrydelegate.h"

#include "entries/entrymodel.h"

#include <KColorScheme>

#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int margin = 8;
constexpr int lineGap = 2;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QFont titleFont(const QFont &font, const QModelIndex &index)
{
    QFont title = font;
    title.setBold(index.row() == 0);
    return title;
}

int numberWidth(const QFont &font)
{
    return QFontMetrics(font).horizontalAdvance(u"000"_s) + margin;
}

/// A word in a box at the end of the line; returns the line without its room.
QRect paintMark(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index,
    const QRect &line, const QColor &text)
{
    const QString words = index.data(EntryModel::MarkRole).toString();
    if (words.isEmpty())
        return line;
    const QFontMetrics metrics(painter->font());
    QRect box = line.adjusted(0, -1, 0, 1);
    box.setLeft(std::max(line.left(), line.right() - metrics.horizontalAdvance(words) - margin));
    const QRect place = QStyle::visualRect(item.direction, item.rect, box);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor edge = text;
    edge.setAlphaF(0.45F);
    painter->setPen(edge);
    if (!item.state.testFlag(QStyle::State_Selected)) {
        const bool isWithdrawn = index.data(EntryModel::WithdrawnRole).toBool();
        painter->setBrush(KColorScheme(QPalette::Active, KColorScheme::View)
                .background(isWithdrawn ? KColorScheme::NegativeBackground
                                        : KColorScheme::NeutralBackground));
    }
    painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    painter->setPen(text);
    painter->drawText(place, Qt::AlignCenter | Qt::TextSingleLine,
        metrics.elidedText(words, Qt::ElideRight, place.width()));
    painter->restore();
    return line.adjusted(0, 0, -(box.width() + margin), 0);
}

/// Who else is there, at the end of the line; returns the line without their room.
QRect paintColleagues(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index,
    const QRect &line, const QColor &text)
{
    const QString names = index.data(EntryModel::ColleaguesRole).toString();
    if (names.isEmpty())
        return line;
    const QFontMetrics metrics(painter->font());
    const QString shown =
        u"● "_s + metrics.elidedText(names, Qt::ElideRight, std::max(line.width() / 3, 40));
    QRect place = line;
    place.setLeft(std::max(line.left(), line.right() - metrics.horizontalAdvance(shown)));
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    painter->setPen(isSelected ? text
                               : KColorScheme(QPalette::Active, KColorScheme::View)
                                     .foreground(KColorScheme::ActiveText)
                                     .color());
    painter->drawText(QStyle::visualRect(item.direction, item.rect, place),
        Qt::AlignTrailing | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return line.adjusted(0, 0, -(place.width() + margin), 0);
}

} // namespace

void EntryDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    if (index == m_marked)
        item.state |= QStyle::State_MouseOver;
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    painter->save();
    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const auto group =
        item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor text =
        item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QColor muted = text;
    if (!selected) // a scheme's selection leaves no contrast to spare
        muted.setAlphaF(0.72F);

    const QFont title = titleFont(item.font, index);
    const QFont small = smallFont(item.font);
    const QFontMetrics titleMetrics(title);
    const QFontMetrics smallMetrics(small);
    QRect box = item.rect.adjusted(margin, margin, -margin, -margin);

    const int number = index.data(EntryModel::NumberRole).toInt();
    if (index.row() > 0) {
        QRect column = box;
        column.setWidth(numberWidth(item.font) - margin);
        painter->setFont(item.font);
        painter->setPen(muted);
        painter->drawText(QStyle::visualRect(item.direction, box, column),
            Qt::AlignRight | Qt::AlignTop, QLocale().toString(number));
        box.setLeft(box.left() + numberWidth(item.font));
    }

    QRect first = box;
    first.setHeight(titleMetrics.height());
    painter->setFont(small);
    first = paintColleagues(painter, item, index, first, text);
    painter->setFont(title);
    painter->setPen(text);
    painter->drawText(QStyle::visualRect(item.direction, item.rect, first),
        Qt::AlignLeading | Qt::AlignVCenter,
        titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, first.width()));

    QRect second = box;
    second.setTop(first.bottom() + 1 + lineGap);
    second.setHeight(smallMetrics.height());
    painter->setFont(small);
    second = paintMark(painter, item, index, second, text);
    int x = second.left();
    const auto part = [&](const QString &words, const QColor &colour) {
        const int room = second.right() - x;
        if (words.isEmpty() || room < smallMetrics.averageCharWidth() * 3)
            return;
        const QString shown = smallMetrics.elidedText(words, Qt::ElideRight, room);
        QRect place(x, second.top(), room, second.height());
        painter->setPen(colour);
        painter->drawText(QStyle::visualRect(item.direction, item.rect, place),
            Qt::AlignLeading | Qt::AlignVCenter, shown);
        x += smallMetrics.horizontalAdvance(shown) + margin;
    };
    const int difficulty = index.data(EntryModel::DifficultyRole).toInt();
    if (difficulty >= 0) {
        const auto level = static_cast<Difficulty>(difficulty);
        part(markOf(level) + u' ' + labelOf(level), text);
    }
    part(index.data(EntryModel::MissingRole).toString(), muted);
    part(index.data(EntryModel::AuthorsRole).toString(), muted);
    painter->restore();
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = QFontMetrics(titleFont(option.font, index)).height() + lineGap
        + QFontMetrics(smallFont(option.font)).height();
    return {200, lines + 2 * margin};
}

} // namespace galley
