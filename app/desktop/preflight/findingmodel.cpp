// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/findingmodel.h"

#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString wordFor(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Error:
        return FindingModel::tr("Error");
    case Finding::Severity::Warning:
        return FindingModel::tr("Warning");
    case Finding::Severity::Note:
        return FindingModel::tr("Note");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QIcon iconOf(Finding::Severity severity)
{
    switch (severity) {
    case Finding::Severity::Error:
        return QIcon::fromTheme(u"dialog-error"_s);
    case Finding::Severity::Warning:
        return QIcon::fromTheme(u"dialog-warning"_s);
    case Finding::Severity::Note:
        return QIcon::fromTheme(u"dialog-information"_s);
    }
    Q_UNREACHABLE_RETURN({});
}

void FindingModel::setFindings(const QList<Finding> &findings, const Issue &issue)
{
    QStringList places;
    for (const Finding &finding : findings) {
        const qsizetype at = finding.number - 1;
        const bool isThere = at >= 0 && at < issue.entries.size();
        places.append(at < 0 ? tr("The issue")
                : isThere
                ? tr("%1. %2").arg(finding.number).arg(issue.entries[at].title.simplified())
                : tr("Entry %1").arg(finding.number));
    }
    if (findings == m_findings && places == m_places)
        return;
    beginResetModel();
    m_findings = findings;
    m_places = places;
    endResetModel();
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Finding &finding = m_findings.at(index.row());
    const QString &place = m_places.at(index.row());
    const bool isText = index.column() == TextColumn;
    switch (role) {
    case Qt::DisplayRole:
        return isText ? finding.text : place;
    case Qt::DecorationRole:
        return isText ? iconOf(finding.severity) : QVariant();
    case Qt::ToolTipRole:
        return isText ? QVariant() : Qt::convertFromPlainText(place);
    case Qt::AccessibleTextRole:
        return isText ? tr("%1: %2 (%3)").arg(wordFor(finding.severity), finding.text, place)
                      : place;
    default:
        return {};
    }
}

} // namespace galley
