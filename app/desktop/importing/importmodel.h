// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importer.h"
#include "memory/memory.h"
#include "model/earlierrun.h"

#include <QAbstractListModel>
#include <QHash>

namespace galley {

/// The rows of an import, for a TwoLineDelegate: first what was recognised, each with a tick where
/// it can be imported, then how each fares.
class ImportModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `issue` tells which of them it has already.
    void showRecognized(const QList<Reference> &references, const Issue &issue);
    /// Adds to what is known of other issues. What ran before is ticked only by the editor.
    void addEarlierRuns(const EarlierRuns &runs);
    /// The editor wants these, whatever else is known of them, now or once they are recognised.
    void tick(const QStringList &keys);
    /// What is recognised and ticked.
    [[nodiscard]] QList<Reference> chosen() const;
    /// What is recognised and ran in an earlier issue.
    [[nodiscard]] qsizetype earlierCount() const;

    void showRows(const QList<ImportRow> &rows);
    void showRow(qsizetype row, const ImportRow &value);
    /// What was imported and seems to be a work that the archive knows under another name.
    void addEarlierWorks(const QHash<EntryId, Recollection> &works);
    /// How long the rows that wait for the network still wait.
    void setCountdown(int seconds);

    [[nodiscard]] const QList<ImportRow> &rows() const { return m_rows; }
    [[nodiscard]] qsizetype count(ImportRow::State state) const;
    /// Rows that are neither queued nor being fetched.
    [[nodiscard]] qsizetype settledCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void ticksChanged();

private:
    [[nodiscard]] bool canBeTicked(const ImportRow &row) const;
    [[nodiscard]] bool isTicked(const ImportRow &row) const;
    [[nodiscard]] QLatin1StringView iconOf(const ImportRow &row) const;
    [[nodiscard]] QString lineOf(const ImportRow &row) const;
    [[nodiscard]] QString detailOf(const ImportRow &row) const;
    [[nodiscard]] QString stateOf(const ImportRow &row) const;
    [[nodiscard]] QString earlierWorkOf(const ImportRow &row) const;
    [[nodiscard]] QString recognizedAs(const ImportRow &row) const;

    QList<ImportRow> m_rows;
    EarlierRuns m_runs;
    QHash<EntryId, Recollection> m_works;
    QHash<QString, bool> m_ticks; ///< what the editor decided, by Reference::key()
    int m_countdown = 0;
    bool m_isRecognition = true; ///< and nothing was asked for yet
};

/// "arXiv:2604.15579v2", or the page's address.
[[nodiscard]] QString wordsOf(const Reference &reference);

} // namespace galley
