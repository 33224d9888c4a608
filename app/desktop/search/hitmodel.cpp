// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hitmodel.h"

#include "platform/dates.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley {

void HitModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int HitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant HitModel::data(const QModelIndex &index, int role) const
{
    const SearchHit &hit = m_hits.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::AccessibleTextRole:
        return u"%1. %2. %3"_s.arg(hit.title, placeOf(hit), hit.snippet);
    case HitRole:
        return QVariant::fromValue(hit);
    default:
        return {};
    }
}

QString HitModel::placeOf(const SearchHit &hit)
{
    QStringList parts {QLocale().toString(hit.date, dateFormat())};
    if (hit.entry) {
        parts.append(hit.issueTitle);
        parts.append(tr("entry %1").arg(hit.number));
    } else {
        parts.append(tr("the issue"));
    }
    return parts.join(u" · "_s);
}

} // namespace galley
