// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace galley {

/// Draws a row as an icon, a line (Qt::DisplayRole) and below it a quieter one, which wraps where
/// it is a problem. A row that can be ticked has its tick before the icon; Space and a click there
/// change it.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 1, ///< the quieter line
        ToneRole, ///< a Tone
        TrailingRole, ///< a few words at the right of the first line
        FirstOwnRole, ///< from here on a model's own
    };
    enum class Tone { Muted, Warning, Problem };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
};

} // namespace galley

Q_DECLARE_METATYPE(galley::TwoLineDelegate::Tone)
