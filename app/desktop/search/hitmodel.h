// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

#include <QAbstractListModel>

namespace galley {

/// What a search found, a row each.
class HitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { HitRole = Qt::UserRole + 1 }; ///< a SearchHit

    using QAbstractListModel::QAbstractListModel;

    void setHits(const QList<SearchHit> &hits);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// "April 27, 2026 · The issue · entry 3"
    [[nodiscard]] static QString placeOf(const SearchHit &hit);

private:
    QList<SearchHit> m_hits;
};

} // namespace galley

Q_DECLARE_METATYPE(galley::SearchHit)
