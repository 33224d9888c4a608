// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statistics.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Kind = StatisticsKind;

constexpr qsizetype mostIssues = 60; ///< that are shown one by one
constexpr int mostMonths = 36; ///< before years say more
constexpr qsizetype mostRows = 20; ///< of topics and authors
constexpr quint32 unknownName = std::numeric_limits<quint32>::max();

constexpr std::array allKinds {
    Kind::Entries, Kind::Difficulties, Kind::Sources, Kind::Topics, Kind::Authors};

qint32 monthOf(const QDate &date) { return date.year() * 12 + date.month() - 1; }

/// The fixed names of a kind, so that their rows are there and in their order.
QStringList namesOf(Kind kind)
{
    QStringList names;
    if (kind == Kind::Difficulties) {
        for (const Difficulty difficulty : allDifficulties)
            names.append(keyOf(difficulty));
    } else if (kind == Kind::Sources) {
        for (const Source source : {Source::Manual, Source::Arxiv, Source::HuggingFace})
            names.append(keyOf(source));
    }
    return names;
}

QStringList distinct(const std::optional<QStringList> &names)
{
    QStringList result;
    for (const QString &name : names.value_or(QStringList())) {
        if (const QString tidy = name.simplified(); !tidy.isEmpty() && !result.contains(tidy))
            result.append(tidy);
    }
    return result;
}

/// The most first; those without a name last.
bool isBefore(const std::pair<QString, int> &a, const std::pair<QString, int> &b)
{
    if (a.first.isEmpty() != b.first.isEmpty())
        return b.first.isEmpty();
    return a.second > b.second || (a.second == b.second && a.first.localeAwareCompare(b.first) < 0);
}

} // namespace

/// From the first issue to the last in months, or in years where those are many, without a gap.
class StatisticsCounter::Periods
{
public:
    Periods(qint32 first, qint32 last) : m_areMonths(last - first < mostMonths)
    {
        m_first = m_areMonths ? first : first / 12;
        m_count = (m_areMonths ? last : last / 12) - m_first + 1;
    }

    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] qsizetype placeOf(qint32 month) const
    {
        return (m_areMonths ? month : month / 12) - m_first;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (qint32 i = 0; i < m_count; ++i) {
            const qint32 period = m_first + i;
            names.append(m_areMonths ? QDate(period / 12, period % 12 + 1, 1).toString(u"yyyy-MM"_s)
                                     : QString::number(period));
        }
        return names;
    }

private:
    bool m_areMonths;
    qint32 m_first = 0;
    qint32 m_count = 0;
};

QLatin1StringView keyOf(StatisticsKind kind)
{
    switch (kind) {
    case Kind::Entries:
        return "entries"_L1;
    case Kind::Difficulties:
        return "difficulties"_L1;
    case Kind::Sources:
        return "sources"_L1;
    case Kind::Topics:
        return "topics"_L1;
    case Kind::Authors:
        return "authors"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

void StatisticsCounter::add(const Issue &issue)
{
    qsizetype publication = m_publications.indexOf(issue.publication);
    if (publication < 0) {
        publication = m_publications.size();
        m_publications.append(issue.publication);
    }
    m_issues.append({issue.date, issue.slug, publication, int(issue.entries.size())});
    const qint32 month = monthOf(issue.date);
    const auto countEach = [&](Kind kind, const QStringList &names) {
        for (const QString &name : names)
            count(kind, name, month, publication);
    };
    for (const Entry &entry : issue.entries) {
        count(Kind::Difficulties, entry.difficulty ? QString(keyOf(*entry.difficulty)) : QString(),
            month, publication);
        count(Kind::Sources, keyOf(entry.source), month, publication);
        countEach(Kind::Topics, distinct(entry.categories));
        countEach(Kind::Authors, distinct(entry.authors));
    }
}

void StatisticsCounter::count(
    StatisticsKind kind, const QString &name, qint32 month, qsizetype publication)
{
    auto number = m_numbers.find(name);
    if (number == m_numbers.end()) {
        number = m_numbers.insert(name, quint32(m_names.size()));
        m_names.append(name);
    }
    ++m_counts[{*number, month, quint16(publication), quint16(kind)}];
}

QStringList StatisticsCounter::publications() const
{
    QStringList sorted = m_publications;
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

QList<int> StatisticsCounter::years() const
{
    QSet<int> years;
    for (const CountedIssue &issue : m_issues)
        years.insert(issue.date.year());
    QList<int> sorted = years.values();
    std::ranges::sort(sorted);
    return sorted;
}

/// In the order of their dates.
QList<StatisticsCounter::CountedIssue> StatisticsCounter::issuesOf(
    const StatisticsFilter &filter) const
{
    QList<CountedIssue> issues = m_issues;
    issues.removeIf([&](const CountedIssue &issue) {
        const int year = issue.date.year();
        return (!filter.publication.isEmpty()
                   && m_publications.at(issue.publication) != filter.publication)
            || (filter.fromYear != 0 && year < filter.fromYear)
            || (filter.toYear != 0 && year > filter.toYear);
    });
    std::ranges::stable_sort(
        issues, {}, [](const CountedIssue &issue) { return std::pair(issue.date, issue.slug); });
    return issues;
}

StatisticsTable StatisticsCounter::entriesTable(
    const QList<CountedIssue> &issues, const Periods &periods) const
{
    StatisticsTable table {.kind = Kind::Entries, .rows = QList<StatisticsRow>(1)};
    StatisticsRow &row = table.rows.first();
    for (const CountedIssue &issue : issues)
        row.total += issue.entries;
    if (issues.size() <= mostIssues) {
        for (const CountedIssue &issue : issues) {
            table.periods.append(issue.slug);
            row.values.append(issue.entries);
        }
        return table;
    }
    // The average issue of each period.
    table.periods = periods.names();
    row.values.resize(periods.count());
    QList<int> counts(periods.count());
    for (const CountedIssue &issue : issues) {
        const qsizetype place = periods.placeOf(monthOf(issue.date));
        row.values[place] += issue.entries;
        ++counts[place];
    }
    for (qsizetype i = 0; i < counts.size(); ++i)
        row.values[i] = counts.at(i) == 0 ? 0 : row.values.at(i) / counts.at(i);
    return table;
}

/// The rows of a table with their totals: the fixed ones first, then those that have most.
QList<std::pair<QString, int>> StatisticsCounter::shownNames(
    StatisticsKind kind, QHash<quint32, int> totals) const
{
    QList<std::pair<QString, int>> fixed;
    for (const QString &name : namesOf(kind))
        fixed.append({name, totals.take(m_numbers.value(name, unknownName))});
    QList<std::pair<QString, int>> others;
    for (const auto &[number, total] : totals.asKeyValueRange())
        others.append({m_names.at(number), total});
    const qsizetype shown = std::min(others.size(), mostRows);
    std::ranges::partial_sort(others, others.begin() + shown, isBefore);
    return fixed + others.first(shown);
}

Statistics StatisticsCounter::statistics(const StatisticsFilter &filter) const
{
    Statistics result;
    const QList<CountedIssue> issues = issuesOf(filter);
    if (issues.isEmpty())
        return result;
    result.issues = int(issues.size());
    result.first = issues.first().date;
    result.last = issues.last().date;
    for (const CountedIssue &issue : issues)
        result.entries += issue.entries;
    const Periods periods(monthOf(result.first), monthOf(result.last));
    const qsizetype publication = m_publications.indexOf(filter.publication);

    const auto eachKey = [&](auto visit) {
        for (const auto &[key, count] : m_counts.asKeyValueRange()) {
            if (key.month >= monthOf(result.first) && key.month <= monthOf(result.last)
                && (publication < 0 || key.publication == publication))
                visit(key, count);
        }
    };
    // Names by the hundred thousand: only those that are shown get their rows.
    std::array<QHash<quint32, int>, allKinds.size()> totals; // by kind and name
    eachKey([&](const Key &key, int count) { totals.at(key.kind)[key.name] += count; });
    result.topics = int(totals.at(std::size_t(Kind::Topics)).size());
    result.authors = int(totals.at(std::size_t(Kind::Authors)).size());
    result.tables.append(entriesTable(issues, periods));
    std::array<QHash<quint32, qsizetype>, allKinds.size()> places; // of rows, by kind and name
    for (const Kind kind : allKinds) {
        if (kind == Kind::Entries)
            continue;
        StatisticsTable table {kind, periods.names(), {}};
        for (const auto &[name, total] : shownNames(kind, totals.at(std::size_t(kind)))) {
            places.at(std::size_t(kind))
                .insert(m_numbers.value(name, unknownName), table.rows.size());
            table.rows.append({name, QList<double>(periods.count()), double(total)});
        }
        result.tables.append(table);
    }
    eachKey([&](const Key &key, int count) {
        const auto place = places.at(key.kind).constFind(key.name);
        if (place != places.at(key.kind).cend())
            result.tables[key.kind].rows[*place].values[periods.placeOf(key.month)] += count;
    });
    return result;
}

QByteArray statisticsCsv(const StatisticsTable &table)
{
    const auto quoted = [](QString text) {
        // What a spreadsheet would take for a formula is not one.
        if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
            text.prepend(u'\'');
        return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
    };
    QString csv = quoted(keyOf(table.kind));
    for (const QString &period : table.periods)
        csv += u',' + quoted(period);
    csv += u"\r\n"_s;
    for (const StatisticsRow &row : table.rows) {
        csv += quoted(row.name);
        for (const double value : row.values)
            csv += u',' + QString::number(value, 'g', 6);
        csv += u"\r\n"_s;
    }
    return csv.toUtf8();
}

} // namespace galley
