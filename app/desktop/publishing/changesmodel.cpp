// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/changesmodel.h"

#include <QIcon>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr quintptr ofGroup = 0; ///< else the number of the group, from 1

} // namespace

void ChangesModel::setPaths(
    const QStringList &added, const QStringList &changed, const QStringList &removed)
{
    beginResetModel();
    m_groups = {{Added, added}, {Changed, changed}, {Removed, removed}};
    m_groups.removeIf([](const Group &group) { return group.paths.isEmpty(); });
    endResetModel();
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : ofGroup);
}

QModelIndex ChangesModel::parent(const QModelIndex &index) const
{
    const quintptr group = index.internalId();
    return index.isValid() && group != ofGroup
        ? createIndex(static_cast<int>(group) - 1, 0, ofGroup)
        : QModelIndex();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == ofGroup ? static_cast<int>(m_groups.at(parent.row()).paths.size())
                                          : 0;
}

int ChangesModel::columnCount(const QModelIndex &) const { return 1; }

QString ChangesModel::titleOf(Kind kind)
{
    switch (kind) {
    case Added:
        return tr("New");
    case Changed:
        return tr("Changed");
    case Removed:
        return tr("Removed");
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const quintptr parent = index.internalId();
    if (parent != ofGroup) {
        const QString &path = m_groups.at(qsizetype(parent) - 1).paths.at(index.row());
        return role == Qt::DisplayRole || role == PathRole ? QVariant(path) : QVariant();
    }
    const Group &group = m_groups.at(index.row());
    if (role == Qt::DisplayRole)
        return titleOf(group.kind);
    if (role == Qt::DecorationRole)
        return QIcon::fromTheme(group.kind == Added ? u"list-add"_s
                : group.kind == Changed             ? u"document-edit"_s
                                                    : u"list-remove"_s);
    return {};
}

} // namespace galley
