// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importmodel.h"

#include "base/longdate.h"
#include "importing/duplicates.h"
#include "importing/paperlookup.h"
#include "widgets/twolinedelegate.h"

#include <QIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using State = ImportRow::State;
using Tone = TwoLineDelegate::Tone;

Tone toneOf(const ImportRow &row)
{
    if (row.state == State::Failed)
        return Tone::Problem;
    return row.state == State::Imported && !row.warning.isEmpty() ? Tone::Warning : Tone::Muted;
}

} // namespace

QString wordsOf(const Reference &reference)
{
    if (const ArxivId *id = reference.arxivId())
        return u"arXiv:"_s + id->toString();
    return reference.url()->toDisplayString();
}

void ImportModel::showRecognized(const QList<Reference> &references, const Issue &issue)
{
    const QHash<QString, qsizetype> numbers = referenceKeys(issue);
    beginResetModel();
    m_isRecognition = true;
    m_rows.clear();
    m_rows.reserve(references.size());
    for (const Reference &reference : references) {
        ImportRow row {.reference = reference};
        if (const auto number = numbers.constFind(reference.key()); number != numbers.cend()) {
            row.state = State::Duplicate;
            row.message = tr("Already in this issue as no. %1").arg(*number);
        }
        m_rows.append(std::move(row));
    }
    endResetModel();
}

void ImportModel::addEarlierRuns(const EarlierRuns &runs)
{
    if (runs.isEmpty())
        return;
    m_runs.insert(runs);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    Q_EMIT ticksChanged();
}

void ImportModel::tick(const QStringList &keys)
{
    for (const QString &key : keys)
        m_ticks.insert(key, true);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

QList<Reference> ImportModel::chosen() const
{
    QList<Reference> references;
    for (const ImportRow &row : m_rows) {
        if (isTicked(row))
            references.append(row.reference);
    }
    return references;
}

qsizetype ImportModel::earlierCount() const
{
    return std::ranges::count_if(m_rows, [this](const ImportRow &row) {
        return canBeTicked(row) && m_runs.contains(row.reference.key());
    });
}

void ImportModel::showRows(const QList<ImportRow> &rows)
{
    beginResetModel();
    m_isRecognition = false;
    m_rows = rows;
    endResetModel();
}

void ImportModel::showRow(qsizetype row, const ImportRow &value)
{
    if (row < 0 || row >= m_rows.size())
        return;
    m_rows[row] = value;
    const QModelIndex changed = index(int(row));
    Q_EMIT dataChanged(changed, changed);
}

void ImportModel::addEarlierWorks(const QHash<EntryId, Recollection> &works)
{
    if (works.isEmpty())
        return;
    m_works.insert(works);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

void ImportModel::setCountdown(int seconds)
{
    if (std::exchange(m_countdown, seconds) == seconds)
        return;
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).state == State::Waiting)
            Q_EMIT dataChanged(index(int(row)), index(int(row)));
    }
}

qsizetype ImportModel::count(State state) const
{
    return std::ranges::count(m_rows, state, &ImportRow::state);
}

qsizetype ImportModel::settledCount() const
{
    return m_rows.size() - count(State::Queued) - count(State::Fetching) - count(State::Waiting);
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return lineOf(row);
    case TwoLineDelegate::DetailRole:
        return detailOf(row);
    case TwoLineDelegate::ToneRole:
        return QVariant::fromValue(toneOf(row));
    case Qt::DecorationRole:
        return QIcon::fromTheme(iconOf(row));
    case Qt::CheckStateRole:
        if (!m_isRecognition)
            return {};
        return isTicked(row) ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        // Escaped, so that a title is never taken for rich text.
        return QString(u"<p>"_s + lineOf(row).toHtmlEscaped() + u"</p><p>"_s
            + detailOf(row).toHtmlEscaped() + u"</p>"_s);
    case Qt::AccessibleTextRole:
        return QString(lineOf(row) + u". "_s + detailOf(row));
    default:
        return {};
    }
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
    const bool isTickable = index.isValid() && canBeTicked(m_rows.at(index.row()));
    return isTickable ? flags | Qt::ItemIsUserCheckable : flags;
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)
        || !canBeTicked(m_rows.at(index.row())))
        return false;
    m_ticks.insert(m_rows.at(index.row()).reference.key(), value.toInt() == Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

bool ImportModel::canBeTicked(const ImportRow &row) const
{
    return m_isRecognition && row.state == State::Queued;
}

bool ImportModel::isTicked(const ImportRow &row) const
{
    const QString key = row.reference.key();
    return canBeTicked(row) && m_ticks.value(key, !m_runs.contains(key));
}

QLatin1StringView ImportModel::iconOf(const ImportRow &row) const
{
    switch (row.state) {
    case State::Queued:
        if (!m_isRecognition)
            return "clock"_L1;
        if (m_runs.contains(row.reference.key()))
            return "view-history"_L1;
        return row.reference.arxivId() ? "application-pdf"_L1 : "text-html"_L1;
    case State::Fetching:
        return "download"_L1;
    case State::Waiting:
        return "network-disconnect"_L1;
    case State::Imported:
        return row.warning.isEmpty() ? "data-success"_L1 : "dialog-warning"_L1;
    case State::Duplicate:
        return "edit-duplicate"_L1;
    case State::Failed:
        return "dialog-error"_L1;
    case State::Cancelled:
        return "process-stop"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString ImportModel::lineOf(const ImportRow &row) const
{
    return row.entry ? row.entry->title : wordsOf(row.reference);
}

QString ImportModel::detailOf(const ImportRow &row) const
{
    if (!row.entry)
        return stateOf(row);
    // A long address would leave no room for what became of it.
    const QUrl *url = row.reference.url();
    return (url ? url->host() : wordsOf(row.reference)) + u" · "_s + stateOf(row);
}

QString ImportModel::stateOf(const ImportRow &row) const
{
    switch (row.state) {
    case State::Queued:
        return m_isRecognition ? recognizedAs(row) : tr("Waiting");
    case State::Fetching:
        return tr("Fetching…");
    case State::Waiting:
        return m_countdown > 0
            ? tr("There is no network; trying again in %n s.", nullptr, m_countdown)
            : tr("There is no network; trying again.");
    case State::Imported: {
        const QStringList words {
            tr("Imported."), row.warning, gapNote(row.lookups), earlierWorkOf(row)};
        return words.join(u' ').simplified();
    }
    case State::Duplicate:
    case State::Failed:
        return row.message;
    case State::Cancelled:
        return tr("Cancelled");
    }
    Q_UNREACHABLE_RETURN({});
}

QString ImportModel::earlierWorkOf(const ImportRow &row) const
{
    const auto work = m_works.constFind(row.entry ? row.entry->id : EntryId());
    if (work == m_works.cend())
        return {};
    return tr("It seems to be “%1”, which ran in “%2”, %3.")
        .arg(work->title, work->issueTitle, longDate(work->date));
}

QString ImportModel::recognizedAs(const ImportRow &row) const
{
    const QList<EarlierRun> runs = m_runs.value(row.reference.key());
    if (runs.isEmpty())
        return row.reference.arxivId() ? tr("Paper on arXiv") : tr("Web page");
    if (runs.size() == 1)
        return ranIn(runs.constFirst());
    return ranIn(runs.constFirst()) + u' '
        + tr("And in %n earlier issues.", nullptr, int(runs.size() - 1));
}

} // namespace galley
