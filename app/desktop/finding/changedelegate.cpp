// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/changedelegate.h"

#include <KColorScheme>

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype around = 32; // characters before a match
constexpr qsizetype mostShown = 200; // of each part

QString oneLine(QStringView text, qsizetype most)
{
    QString line = text.first(std::min(text.size(), most)).toString();
    line.replace(u'\n', u'↵');
    return text.size() > most ? line + u'…' : line;
}

} // namespace

ChangeLine changeLine(const FoundText &found)
{
    const QStringView text = found.text;
    qsizetype from = std::max<qsizetype>(0, found.start - around);
    if (from > 0) { // at a word, where there is one
        const qsizetype space = text.indexOf(u' ', from);
        from = space >= 0 && space < found.start ? space + 1 : from;
        if (text.at(from).isLowSurrogate())
            ++from;
    }
    const QString before = oneLine(text.sliced(from, found.start - from), mostShown);
    return {from > 0 ? u'…' + before : before,
        oneLine(text.sliced(found.start, found.length), mostShown),
        oneLine(found.replacement, mostShown),
        oneLine(text.sliced(found.start + found.length), mostShown)};
}

void ChangeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    const QVariant data = index.data(FoundRole);
    if (!data.canConvert<FoundText>()) {
        QStyledItemDelegate::paint(painter, given, index);
        return;
    }
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);

    const ChangeLine line = changeLine(data.value<FoundText>());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    QTextCharFormat removed;
    removed.setFontStrikeOut(true);
    QTextCharFormat added;
    added.setFontUnderline(true);
    if (!isSelected) {
        removed.setBackground(scheme.background(KColorScheme::NegativeBackground));
        added.setBackground(scheme.background(KColorScheme::PositiveBackground));
    }
    QTextLayout layout(line.before + line.removed + line.added + line.after, option.font);
    QTextOption wrap(Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::NoWrap);
    wrap.setTextDirection(option.direction);
    layout.setTextOption(wrap);
    const auto at = static_cast<int>(line.before.size());
    const auto cut = static_cast<int>(line.removed.size());
    layout.setFormats({{at, cut, removed}, {at + cut, static_cast<int>(line.added.size()), added}});
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget)
                           .adjusted(4, 0, -4, 0);
    layout.beginLayout();
    QTextLine row = layout.createLine();
    row.setLineWidth(room.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(room);
    const auto group = !option.state.testFlag(QStyle::State_Enabled) ? QPalette::Disabled
        : option.state.testFlag(QStyle::State_Active)                ? QPalette::Active
                                                                     : QPalette::Inactive;
    painter->setPen(
        option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - row.height()) / 2));
    painter->restore();
}

} // namespace galley
