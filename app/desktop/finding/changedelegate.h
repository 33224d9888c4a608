// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/replacing.h"

#include <QStyledItemDelegate>

namespace galley {

/// Draws a change within its line: what goes struck out, what comes behind it.
class ChangeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int FoundRole = Qt::UserRole; ///< a FoundText

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

/// The line around a match, shortened before it: "… a key, a ".
struct ChangeLine
{
    QString before;
    QString removed;
    QString added;
    QString after;
};
[[nodiscard]] ChangeLine changeLine(const FoundText &found);

} // namespace galley

Q_DECLARE_METATYPE(galley::FoundText)
