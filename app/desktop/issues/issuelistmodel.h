// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "widgets/twolinedelegate.h"

#include <QAbstractListModel>

namespace galley {

/// The archive's issues, for a TwoLineDelegate.
class IssueListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SlugRole = TwoLineDelegate::FirstOwnRole,
        FilterRole, ///< all the words one may type to find it
    };

    using QAbstractListModel::QAbstractListModel;

    void setIssues(const QList<IssueInfo> &issues, const QString &currentSlug);
    [[nodiscard]] const QList<IssueInfo> &issues() const { return m_issues; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString detailOf(const IssueInfo &issue) const;

    QList<IssueInfo> m_issues;
    QString m_currentSlug;
};

} // namespace galley
