// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statistics.h"

#include "archive/issuereader.h"
#include "command.h"
#include "output.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

const QString publicationOfStatistics = u"publication"_s;
const QString fromOption = u"from"_s;
const QString toOption = u"to"_s;

Outcome<int> yearOf(const Session &session, const QString &option)
{
    if (!session.has(option))
        return 0;
    const int year = session.value(option).toInt();
    if (year < 1 || year > 9999)
        return failed(Status::Usage,
            Tr::tr("“%1” is no year. Give --%2 one such as 2026.")
                .arg(session.value(option), option));
    return year;
}

Outcome<StatisticsFilter> filterOf(const Session &session)
{
    const Outcome<int> from = yearOf(session, fromOption);
    const Outcome<int> to = from.and_then([&](int) { return yearOf(session, toOption); });
    return to.transform(
        [&](int) { return StatisticsFilter {session.value(publicationOfStatistics), *from, *to}; });
}

Outcome<void> printTables(const Statistics &statistics, bool asJson)
{
    Rows rows(asJson);
    for (const StatisticsTable &table : statistics.tables) {
        for (const StatisticsRow &row : table.rows) {
            for (qsizetype i = 0; i < row.values.size(); ++i)
                rows.add({{"chart"_L1, QString(keyOf(table.kind))}, {"name"_L1, row.name},
                    {"period"_L1, table.periods.at(i)}, {"value"_L1, row.values.at(i)}});
        }
    }
    return rows.print();
}

Outcome<StatisticsCounter> counted(Archive &archive)
{
    StatisticsCounter counter;
    IssueReader reader(archive);
    int done = 0;
    const Result<void> read = reader.reading([&] {
        return reader.each({}, [&](const UnreadIssue &unread) {
            if (++done % 100 == 0)
                showProgress(Tr::tr("%n issues counted", nullptr, done));
            return galley::read(unread).transform(
                [&counter](const Issue &issue) { counter.add(issue); });
        });
    });
    showProgress({});
    return read.transform([&counter] { return counter; }).transform_error(archiveFailure);
}

Outcome<Status> run(Session &session)
{
    const Outcome<StatisticsFilter> filter = filterOf(session);
    if (!filter)
        return std::unexpected(filter.error());
    return session.archive()
        .and_then([](Archive *archive) { return counted(*archive); })
        .and_then([&](const StatisticsCounter &counter) {
            return printTables(counter.statistics(*filter), session.wantsJson());
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command statistics {"statistics"_L1, 0, 0,
    [] {
        return Tr::tr("Print a row for each number: entries per issue, difficulties, sources, "
                      "topics and authors over time.");
    },
    [](QCommandLineParser &parser) {
        parser.addOptions({
            {publicationOfStatistics, Tr::tr("Only of this publication."), u"P"_s},
            {fromOption, Tr::tr("From this year on."), u"YEAR"_s},
            {toOption, Tr::tr("Until this year."), u"YEAR"_s},
        });
    },
    run};

} // namespace galley::ctl
