// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QHash>

namespace galley {

/// What is counted.
enum class StatisticsKind { Entries, Difficulties, Sources, Topics, Authors };

/// "entries", "difficulties", "sources", "topics", "authors"
[[nodiscard]] QLatin1StringView keyOf(StatisticsKind kind);

/// A name and its number in each period.
struct StatisticsRow
{
    QString name; ///< a key, a topic, an author; empty for entries that have none
    QList<double> values;
    double total = 0; ///< of entries

    bool operator==(const StatisticsRow &) const = default;
};

/// The numbers of a chart.
struct StatisticsTable
{
    StatisticsKind kind = StatisticsKind::Entries;
    QStringList periods; ///< years "2026", months "2026-04" or issues, in their order
    QList<StatisticsRow> rows; ///< of topics and authors those with most entries, the most first

    bool operator==(const StatisticsTable &) const = default;
};

struct Statistics
{
    int issues = 0;
    int entries = 0;
    int authors = 0; ///< different names
    int topics = 0; ///< likewise
    QDate first; ///< of an issue; invalid without one
    QDate last;
    QList<StatisticsTable> tables; ///< one of each kind, in their order; none without an issue

    bool operator==(const Statistics &) const = default;
};

struct StatisticsFilter
{
    QString publication; ///< empty: of every one
    int fromYear = 0; ///< 0: from the first
    int toYear = 0; ///< 0: to the last

    bool operator==(const StatisticsFilter &) const = default;
};

/// Counts the issues that it is shown and keeps the counts only, so that a large archive can be read
/// issue by issue, once, and asked with many filters. A plain value; any thread, one at a time.
class StatisticsCounter
{
public:
    void add(const Issue &issue);

    [[nodiscard]] Statistics statistics(const StatisticsFilter &filter = {}) const;
    [[nodiscard]] QStringList publications() const; ///< sorted
    [[nodiscard]] QList<int> years() const; ///< that have an issue, sorted

private:
    struct Key
    {
        quint32 name = 0;
        qint32 month = 0; ///< of all time
        quint16 publication = 0;
        quint16 kind = 0;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.name, key.month, key.publication, key.kind);
        }
    };
    struct CountedIssue
    {
        QDate date;
        QString slug;
        qsizetype publication = 0;
        int entries = 0;
    };
    class Periods;
    [[nodiscard]] QList<CountedIssue> issuesOf(const StatisticsFilter &filter) const;
    [[nodiscard]] QList<std::pair<QString, int>> shownNames(
        StatisticsKind kind, QHash<quint32, int> totals) const;
    void count(StatisticsKind kind, const QString &name, qint32 month, qsizetype publication);
    [[nodiscard]] StatisticsTable entriesTable(
        const QList<CountedIssue> &issues, const Periods &periods) const;

    QHash<Key, int> m_counts;
    QHash<QString, quint32> m_numbers; ///< of names
    QStringList m_names;
    QStringList m_publications;
    QList<CountedIssue> m_issues;
};

/// A table as CSV (RFC 4180): a row for each name, a column for each period.
[[nodiscard]] QByteArray statisticsCsv(const StatisticsTable &table);

} // namespace galley
