// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oldissues/oldissues.h"

#include <QAbstractListModel>

namespace galley {

/// The report of a folder of old issues, for a TwoLineDelegate, and what became of each.
class OldIssuesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setReport(const OldIssuesReport &report);
    void setOnTaken(OnTaken onTaken);
    [[nodiscard]] const QList<OldIssueFile> &files() const { return m_files; }
    /// Whether the file's issue is stored with what is chosen.
    [[nodiscard]] bool isWanted(qsizetype row) const;
    [[nodiscard]] int wantedCount() const;
    [[nodiscard]] int count(OldIssueFile::State state) const;
    /// The slug that it has now, or why it has none.
    void setOutcome(qsizetype row, const Result<QString> &slug);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Outcome
    {
        QString slug;
        QString failure;
    };
    [[nodiscard]] QString stateOf(qsizetype row) const;
    [[nodiscard]] QString detailOf(qsizetype row) const;
    [[nodiscard]] QLatin1StringView iconOf(qsizetype row) const;

    QList<OldIssueFile> m_files;
    QHash<qsizetype, Outcome> m_outcomes;
    OnTaken m_onTaken = OnTaken::Skip;
};

} // namespace galley
