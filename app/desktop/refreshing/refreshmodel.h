// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refreshing/refreshoffers.h"

#include <QAbstractListModel>

namespace galley {

/// The entries of a refresh, for a TwoLineDelegate, and what is offered for each.
class RefreshModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void showRows(const QList<RefreshRow> &rows, const Issue &issue);
    void showRow(qsizetype row, const RefreshRow &value, const Issue &issue);

    [[nodiscard]] const RefreshRow &row(qsizetype row) const { return m_rows.at(row).row; }
    [[nodiscard]] const QList<RefreshOffer> &offers(qsizetype row) const
    {
        return m_rows.at(row).offers;
    }
    void tick(qsizetype row, qsizetype offer, bool isTicked);
    [[nodiscard]] qsizetype tickedCount() const;
    /// Of all rows, in their order.
    [[nodiscard]] QList<Edit> tickedEdits() const;
    [[nodiscard]] qsizetype settledCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    struct Line
    {
        RefreshRow row;
        QString title;
        QList<RefreshOffer> offers;
    };
    [[nodiscard]] static Line lineOf(const RefreshRow &row, const Issue &issue);

    QList<Line> m_rows;
};

} // namespace galley
