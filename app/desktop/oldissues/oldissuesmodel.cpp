// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldissues/oldissuesmodel.h"

#include "base/longdate.h"
#include "widgets/twolinedelegate.h"

#include <QIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Form = OldIssueFile::Form;
using State = OldIssueFile::State;
using Tone = TwoLineDelegate::Tone;

QString nameOf(Form form)
{
    return form == Form::Json ? u"JSON"_s : form == Form::Markdown ? u"Markdown"_s : u"HTML"_s;
}

} // namespace

void OldIssuesModel::setReport(const OldIssuesReport &report)
{
    beginResetModel();
    m_files = report.files;
    m_outcomes.clear();
    endResetModel();
}

void OldIssuesModel::setOnTaken(OnTaken onTaken)
{
    m_onTaken = onTaken;
    if (!m_files.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_files.size()) - 1));
}

bool OldIssuesModel::isWanted(qsizetype row) const
{
    const State state = m_files.at(row).state;
    return !m_outcomes.contains(row)
        && (state == State::New || (state == State::Taken && m_onTaken != OnTaken::Skip));
}

int OldIssuesModel::wantedCount() const
{
    int wanted = 0;
    for (qsizetype row = 0; row < m_files.size(); ++row)
        wanted += isWanted(row) ? 1 : 0;
    return wanted;
}

int OldIssuesModel::count(OldIssueFile::State state) const
{
    return int(std::ranges::count(m_files, state, &OldIssueFile::state));
}

void OldIssuesModel::setOutcome(qsizetype row, const Result<QString> &slug)
{
    m_outcomes.insert(row, slug ? Outcome {*slug, {}} : Outcome {{}, slug.error().message});
    Q_EMIT dataChanged(index(int(row)), index(int(row)));
}

int OldIssuesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_files.size());
}

QVariant OldIssuesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OldIssueFile &file = m_files.at(index.row());
    const QString line = file.issue ? file.issue->title : file.path;
    const bool hasFailed = !m_outcomes.value(index.row()).failure.isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return line;
    case TwoLineDelegate::DetailRole:
        return detailOf(index.row());
    case TwoLineDelegate::TrailingRole:
        return file.issue ? longDate(file.issue->date) : QString();
    case TwoLineDelegate::ToneRole:
        return QVariant::fromValue(file.state == State::Damaged || hasFailed ? Tone::Problem
                : file.remarks.isEmpty() || !isWanted(index.row())           ? Tone::Muted
                                                                             : Tone::Warning);
    case Qt::DecorationRole:
        return QIcon::fromTheme(iconOf(index.row()));
    case Qt::ToolTipRole:
        return QString(u"<p>"_s + file.path.toHtmlEscaped() + u"</p><p>"_s
            + detailOf(index.row()).toHtmlEscaped() + u"</p>"_s);
    case Qt::AccessibleTextRole:
        return QString(line + u". "_s + detailOf(index.row()));
    default:
        return {};
    }
}

QString OldIssuesModel::stateOf(qsizetype row) const
{
    if (const auto outcome = m_outcomes.constFind(row); outcome != m_outcomes.cend())
        return outcome->failure.isEmpty() ? tr("Imported as %1.").arg(outcome->slug)
                                          : outcome->failure;
    switch (m_files.at(row).state) {
    case State::New:
        return {};
    case State::Taken:
        if (m_onTaken == OnTaken::Replace)
            return tr("Replaces the archive's, which stays in its revisions.");
        return m_onTaken == OnTaken::Skip ? tr("The archive has another one.")
                                          : tr("Comes beside the archive's, under another name.");
    case State::Same:
        return tr("The archive has it already.");
    case State::Repeated:
    case State::Damaged:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString OldIssuesModel::detailOf(qsizetype row) const
{
    const OldIssueFile &file = m_files.at(row);
    QStringList parts;
    if (file.issue) {
        parts.append(nameOf(file.form));
        parts.append(tr("%n entries", nullptr, int(file.issue->entries.size())));
    }
    const QString words =
        QStringList(QStringList {stateOf(row)} + file.remarks).join(u' ').trimmed();
    if (!words.isEmpty())
        parts.append(words);
    return parts.join(u" · "_s);
}

QLatin1StringView OldIssuesModel::iconOf(qsizetype row) const
{
    if (const auto outcome = m_outcomes.constFind(row); outcome != m_outcomes.cend())
        return outcome->failure.isEmpty() ? "data-success"_L1 : "dialog-error"_L1;
    switch (m_files.at(row).state) {
    case State::New:
        return "document-import"_L1;
    case State::Taken:
        return m_onTaken == OnTaken::Skip ? "view-history"_L1 : "document-import"_L1;
    case State::Same:
        return "data-success"_L1;
    case State::Repeated:
        return "edit-duplicate"_L1;
    case State::Damaged:
        return "dialog-error"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
