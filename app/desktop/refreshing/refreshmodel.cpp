// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshing/refreshmodel.h"

#include "widgets/twolinedelegate.h"

#include <QIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using State = RefreshRow::State;
using Tone = TwoLineDelegate::Tone;

QLatin1StringView iconOf(const RefreshRow &row, qsizetype offers)
{
    switch (row.state) {
    case State::Queued:
        return "clock"_L1;
    case State::Fetching:
        return "download"_L1;
    case State::Skipped:
    case State::Cancelled:
        return "process-stop"_L1;
    case State::Failed:
        return "dialog-error"_L1;
    case State::Done:
        break;
    }
    if (row.withdrawal != Withdrawal::None)
        return "dialog-warning"_L1;
    return offers > 0 ? "document-edit"_L1 : "data-success"_L1;
}

Tone toneOf(const RefreshRow &row)
{
    if (row.state == State::Failed)
        return Tone::Problem;
    return row.withdrawal == Withdrawal::None ? Tone::Muted : Tone::Warning;
}

} // namespace

RefreshModel::Line RefreshModel::lineOf(const RefreshRow &row, const Issue &issue)
{
    const qsizetype index = indexOf(issue, row.entry);
    if (index < 0) // removed meanwhile
        return {row, tr("An entry that is gone"), {}};
    const Entry &entry = issue.entries.at(index);
    return {row, entry.title, offersOf(row, entry)};
}

void RefreshModel::showRows(const QList<RefreshRow> &rows, const Issue &issue)
{
    beginResetModel();
    m_rows.clear();
    for (const RefreshRow &row : rows)
        m_rows.append(lineOf(row, issue));
    endResetModel();
    Q_EMIT ticksChanged();
}

void RefreshModel::showRow(qsizetype row, const RefreshRow &value, const Issue &issue)
{
    if (row < 0 || row >= m_rows.size())
        return;
    m_rows[row] = lineOf(value, issue);
    Q_EMIT dataChanged(index(int(row)), index(int(row)));
    Q_EMIT ticksChanged();
}

void RefreshModel::tick(qsizetype row, qsizetype offer, bool isTicked)
{
    m_rows[row].offers[offer].isTicked = isTicked;
    Q_EMIT ticksChanged();
}

qsizetype RefreshModel::tickedCount() const { return tickedEdits().size(); }

QList<Edit> RefreshModel::tickedEdits() const
{
    QList<Edit> edits;
    for (const Line &line : m_rows) {
        for (const RefreshOffer &offer : line.offers) {
            if (offer.isTicked)
                edits.append(offer.change.edit);
        }
    }
    return edits;
}

qsizetype RefreshModel::settledCount() const
{
    return std::ranges::count_if(m_rows, [](const Line &line) {
        return line.row.state != State::Queued && line.row.state != State::Fetching;
    });
}

int RefreshModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RefreshModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_rows.at(index.row());
    const QString detail = summaryOf(line.row, line.offers.size());
    switch (role) {
    case Qt::DisplayRole:
        return line.title;
    case TwoLineDelegate::DetailRole:
        return detail;
    case TwoLineDelegate::ToneRole:
        return QVariant::fromValue(toneOf(line.row));
    case Qt::DecorationRole:
        return QIcon::fromTheme(iconOf(line.row, line.offers.size()));
    case Qt::ToolTipRole: // escaped: a title is never taken for rich text
        return QString(u"<p>"_s + line.title.toHtmlEscaped() + u"</p><p>"_s + detail.toHtmlEscaped()
            + u"</p>"_s);
    case Qt::AccessibleTextRole:
        return QString(line.title + u". "_s + detail);
    default:
        return {};
    }
}

} // namespace galley
