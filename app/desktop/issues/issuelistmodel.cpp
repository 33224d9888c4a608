// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/issuelistmodel.h"

#include <QIcon>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley {

void IssueListModel::setIssues(const QList<IssueInfo> &issues, const QString &currentSlug)
{
    beginResetModel();
    m_issues = issues;
    m_currentSlug = currentSlug;
    endResetModel();
}

int IssueListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_issues.size());
}

QVariant IssueListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IssueInfo &issue = m_issues[index.row()];
    const bool isCurrent = issue.slug == m_currentSlug;
    switch (role) {
    case Qt::DisplayRole:
        return issue.title;
    case TwoLineDelegate::DetailRole:
        return detailOf(issue);
    case TwoLineDelegate::TrailingRole:
        return isCurrent ? tr("open") : QString();
    case Qt::AccessibleTextRole:
        return QString(issue.title + u". "_s + detailOf(issue));
    case SlugRole:
        return issue.slug;
    case FilterRole:
        return QStringList {issue.title, issue.publication, issue.slug,
            QLocale().toString(issue.date, QLocale::LongFormat)}
            .join(u' ');
    default:
        return {};
    }
}

QString IssueListModel::detailOf(const IssueInfo &issue) const
{
    const QString count =
        issue.entryCount == 1 ? tr("1 paper") : tr("%n papers", nullptr, int(issue.entryCount));
    return QStringList {
        QLocale().toString(issue.date, QLocale::LongFormat), count, issue.publication}
        .join(u" · "_s);
}

} // namespace galley
