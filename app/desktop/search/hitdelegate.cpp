// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hitdelegate.h"

#include "search/hitmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace galley {

namespace {

constexpr int margin = 8;
constexpr int lineGap = 2;

QColor textColor(const QStyleOptionViewItem &row, bool isMuted)
{
    const QPalette::ColorGroup group =
        row.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = row.state.testFlag(QStyle::State_Selected);
    QColor color =
        row.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    if (isMuted && !isSelected)
        color.setAlphaF(0.7F); // a scheme's selection leaves no contrast to spare
    return color;
}

/// A control character of a paper's is not drawn as a box.
QString drawable(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

/// Draws up to so many lines and returns the height they take; what does not fit is cut off behind
/// the last.
int drawMarked(QPainter *painter, const QRect &area, const QFont &font, const QString &text,
    const QList<SearchMatch> &matches, int lines, Qt::LayoutDirection direction)
{
    QTextLayout layout(drawable(text), font);
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const SearchMatch &match : matches) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        formats.append({int(match.begin), int(match.length), format});
    }
    layout.setFormats(formats);
    qreal height = 0;
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    layout.draw(painter, area.topLeft());
    return qCeil(height);
}

} // namespace

void HitDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row(option);
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const auto hit = index.data(HitModel::HitRole).value<SearchHit>();
    painter->save();
    painter->setClipRect(row.rect);
    QRect area = row.rect.adjusted(margin, margin, -margin, -margin);
    painter->setPen(textColor(row, false));
    area.setTop(area.top() + lineGap
        + drawMarked(painter, area, row.font, hit.title, hit.titleMatches, 1, row.direction));
    painter->setPen(textColor(row, true));
    painter->setFont(row.font);
    painter->drawText(area,
        int(QStyle::visualAlignment(row.direction, Qt::AlignLeft)) | Qt::AlignTop
            | Qt::TextSingleLine,
        row.fontMetrics.elidedText(drawable(HitModel::placeOf(hit)), Qt::ElideRight, area.width()));
    area.setTop(area.top() + row.fontMetrics.height() + lineGap);
    painter->setPen(textColor(row, false));
    drawMarked(painter, area, row.font, hit.snippet, hit.snippetMatches, 2, row.direction);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * margin + 4 * option.fontMetrics.lineSpacing() + 2 * lineGap};
}

} // namespace galley
