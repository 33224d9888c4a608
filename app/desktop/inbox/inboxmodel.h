// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxfilter.h"
#include "inbox/inboxservice.h"

#include <QAbstractListModel>

namespace galley {

/// Candidates below the headers of their days, and below a day without any the reason. Only
/// candidates can be chosen.
class InboxModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Kind { Day, Note, Problem, Candidate };
    enum Role {
        KindRole = Qt::UserRole, ///< int of a Kind
        KeyRole, ///< the candidate's
        DetailRole, ///< a candidate's quiet line
        CountRole, ///< a day's candidates, as words
        MarkedRole, ///< whether one of the saved words is in it
    };

    explicit InboxModel(QObject *parent = nullptr);

    /// All anew.
    void show(const InboxContents &contents, const InboxFilter &filter, const QDate &today);

    [[nodiscard]] const InboxItem *itemAt(int row) const; ///< null for what is no candidate
    [[nodiscard]] int rowOf(const QString &key) const; ///< -1 when it is not shown
    [[nodiscard]] qsizetype candidateCount() const { return m_items.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Kind kind = Kind::Candidate;
        QString text; ///< of what is no candidate
        qsizetype item = -1; ///< a candidate's place
        qsizetype count = 0; ///< a day's
    };
    struct Shown
    {
        InboxItem item;
        QString detail;
        bool isMarked = false;
    };
    struct Day;
    void append(const Day &day, const InboxContents &contents, const InboxFilter &filter);
    void appendReasons(const Day &day, const InboxContents &contents);

    QList<Row> m_rows;
    QList<Shown> m_items;
    QDate m_today;
};

} // namespace galley
