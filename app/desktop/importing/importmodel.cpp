// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importmodel.h"

#include "widgets/twolinedelegate.h"

#include <QIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using State = ImportRow::State;
using Tone = TwoLineDelegate::Tone;

/// The entries' numbers by the keys of what they are about.
QHash<QString, qsizetype> numbersOf(const Issue &issue)
{
    QHash<QString, qsizetype> numbers;
    const auto add = [&numbers](const QString &text, qsizetype number) {
        for (const Reference &reference : findReferences(text))
            numbers.insert(reference.key(), number);
    };
    // From the end, so that the first of two entries about the same paper is named.
    for (qsizetype i = issue.entries.size() - 1; i >= 0; --i) {
        const Entry &entry = issue.entries[i];
        if (entry.arxivId)
            add(*entry.arxivId, i + 1);
        if (entry.url)
            add(*entry.url, i + 1);
    }
    return numbers;
}

QString wordsOf(const Reference &reference)
{
    if (const ArxivId *id = reference.arxivId())
        return u"arXiv:"_s + id->toString();
    return reference.url()->toDisplayString();
}

QLatin1StringView iconOf(const ImportRow &row, bool isRecognition)
{
    switch (row.state) {
    case State::Queued:
        if (!isRecognition)
            return "clock"_L1;
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

Tone toneOf(const ImportRow &row)
{
    if (row.state == State::Failed)
        return Tone::Problem;
    return row.state == State::Imported && !row.warning.isEmpty() ? Tone::Warning : Tone::Muted;
}

} // namespace

void ImportModel::showRecognized(const QList<Reference> &references, const Issue &issue)
{
    const QHash<QString, qsizetype> numbers = numbersOf(issue);
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
        return QIcon::fromTheme(iconOf(row, m_isRecognition));
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

QString ImportModel::lineOf(const ImportRow &row) const
{
    return row.entry ? row.entry->title : wordsOf(row.reference);
}

QString ImportModel::detailOf(const ImportRow &row) const
{
    return row.entry ? wordsOf(row.reference) + u" · "_s + stateOf(row) : stateOf(row);
}

QString ImportModel::stateOf(const ImportRow &row) const
{
    switch (row.state) {
    case State::Queued:
        if (!m_isRecognition)
            return tr("Waiting");
        return row.reference.arxivId() ? tr("Paper on arXiv") : tr("Web page");
    case State::Fetching:
        return tr("Fetching…");
    case State::Imported:
        return row.warning.isEmpty() ? tr("Imported") : tr("Imported. %1").arg(row.warning);
    case State::Duplicate:
    case State::Waiting:
        return row.message;
    case State::Failed:
        return row.message;
    case State::Cancelled:
        return tr("Cancelled");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
