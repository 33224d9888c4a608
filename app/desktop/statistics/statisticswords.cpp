// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statisticswords.h"

#include "base/longdate.h"
#include "model/arxivcategory.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Kind = StatisticsKind;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::StatisticsWindow)
};

QString topicName(const QString &code)
{
    const auto categories = commonArxivCategories();
    const auto known = std::ranges::find(categories, code, &ArxivCategory::code);
    return known == categories.end() ? code : code + u" · "_s + known->name;
}

QString sourceName(const QString &key)
{
    const std::optional<Source> source = sourceFromKey(key);
    if (source == Source::Arxiv)
        return Tr::tr("arXiv");
    if (source == Source::HuggingFace)
        return Tr::tr("Hugging Face");
    return Tr::tr("By hand or from pages");
}

} // namespace

QString titleOf(StatisticsKind kind)
{
    switch (kind) {
    case Kind::Entries:
        return Tr::tr("Entries per issue");
    case Kind::Difficulties:
        return Tr::tr("Difficulties");
    case Kind::Sources:
        return Tr::tr("Sources");
    case Kind::Topics:
        return Tr::tr("Topics");
    case Kind::Authors:
        return Tr::tr("Authors");
    }
    Q_UNREACHABLE_RETURN({});
}

QString nameOf(StatisticsKind kind, const StatisticsRow &row)
{
    switch (kind) {
    case Kind::Entries:
        return Tr::tr("Entries");
    case Kind::Difficulties: {
        const std::optional<Difficulty> difficulty = difficultyFromKey(row.name);
        return difficulty ? labelOf(*difficulty) : Tr::tr("Not chosen");
    }
    case Kind::Sources:
        return sourceName(row.name);
    case Kind::Topics:
        return topicName(row.name);
    case Kind::Authors:
        return row.name;
    }
    Q_UNREACHABLE_RETURN({});
}

ChartData chartOf(const StatisticsTable &table)
{
    ChartData chart {.title = titleOf(table.kind), .periods = table.periods, .series = {}};
    const bool areNames = table.kind == Kind::Topics || table.kind == Kind::Authors;
    chart.form = table.kind == Kind::Entries ? ChartData::Form::Bars
        : table.kind == Kind::Topics         ? ChartData::Form::Lines
                                             : ChartData::Form::StackedBars;
    for (const StatisticsRow &row : table.rows.first(
             std::min<qsizetype>(table.rows.size(), qsizetype(chartColorsOnLight.size()))))
        chart.series.append({areNames ? row.name : nameOf(table.kind, row), row.values});
    // One period is no line.
    if (chart.form == ChartData::Form::Lines && chart.periods.size() == 1)
        chart.form = ChartData::Form::Bars;
    return chart;
}

QString summaryOf(const Statistics &statistics)
{
    const QStringList parts {Tr::tr("%n issues", nullptr, statistics.issues),
        Tr::tr("%n entries", nullptr, statistics.entries),
        Tr::tr("%n authors", nullptr, statistics.authors),
        Tr::tr("%n topics", nullptr, statistics.topics),
        statistics.first == statistics.last
            ? longDate(statistics.first)
            : Tr::tr("%1 to %2", "dates")
                  .arg(longDate(statistics.first), longDate(statistics.last))};
    return parts.join(u" · "_s);
}

} // namespace galley
