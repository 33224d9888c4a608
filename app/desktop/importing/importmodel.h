// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importer.h"

#include <QAbstractListModel>
#include <QHash>

namespace galley {

/// The rows of an import, for a TwoLineDelegate: first what was recognised, then how each fares.
class ImportModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `issue` tells which of them it has already.
    void showRecognized(const QList<Reference> &references, const Issue &issue);
    void showRows(const QList<ImportRow> &rows);
    void showRow(qsizetype row, const ImportRow &value);

    [[nodiscard]] const QList<ImportRow> &rows() const { return m_rows; }
    [[nodiscard]] qsizetype count(ImportRow::State state) const;
    /// Rows that are neither queued nor being fetched.
    [[nodiscard]] qsizetype settledCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString lineOf(const ImportRow &row) const;
    [[nodiscard]] QString detailOf(const ImportRow &row) const;
    [[nodiscard]] QString stateOf(const ImportRow &row) const;

    QList<ImportRow> m_rows;
    bool m_isRecognition = true; ///< and nothing was asked for yet
};

} // namespace galley
