// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/preflight.h"

#include <QAbstractTableModel>
#include <QIcon>

namespace galley {

[[nodiscard]] QIcon iconOf(Finding::Severity severity);

/// The findings of the checks: what is wrong, and where.
class FindingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TextColumn, PlaceColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `issue` names the entries.
    void setFindings(const QList<Finding> &findings, const Issue &issue);
    [[nodiscard]] const Finding &at(int row) const { return m_findings.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Finding> m_findings;
    QStringList m_places;
};

} // namespace galley
