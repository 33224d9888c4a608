// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>

namespace galley {

/// What publishing would change: new, changed and removed paths, each kind below a row of its own. Kinds
/// without paths are not there.
class ChangesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole, ///< of a path alone
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setPaths(const QStringList &added, const QStringList &changed, const QStringList &removed);

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    enum Kind { Added, Changed, Removed };
    struct Group
    {
        Kind kind = Added;
        QStringList paths;
    };
    [[nodiscard]] static QString titleOf(Kind kind);

    QList<Group> m_groups;
};

} // namespace galley
