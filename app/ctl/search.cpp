// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search.h"

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

const QString limitOption = u"limit"_s;
const QString issuesOption = u"issues"_s;

Outcome<SearchOptions> optionsOf(const Session &session)
{
    SearchOptions options {.withIssues = session.has(issuesOption)};
    if (session.has(limitOption)) {
        bool isNumber = false;
        options.limit = session.value(limitOption).toInt(&isNumber);
        if (!isNumber || options.limit < 1 || options.limit > 10'000)
            return failed(Status::Usage,
                Tr::tr("“%1” is no number of rows. Give --limit one from 1 to 10000.")
                    .arg(session.value(limitOption)));
    }
    return options;
}

Outcome<void> printHits(const SearchAnswer &answer, bool asJson)
{
    for (const QString &change : answer.corrected)
        say(Tr::tr("Nothing was found as it was typed. Taken instead: %1.").arg(change));
    if (answer.behind > 0)
        say(Tr::tr("Another program is writing to the archive; its latest changes are not searched "
                   "yet."));
    if (answer.hits.isEmpty() && !asJson)
        say(Tr::tr("Nothing was found."));
    Rows rows(asJson);
    for (const SearchHit &hit : answer.hits)
        rows.add({{"issue"_L1, hit.slug}, {"entry"_L1, hit.number}, {"title"_L1, hit.title},
            {"text"_L1, hit.snippet}});
    return rows.print();
}

Outcome<Status> run(Session &session)
{
    const Outcome<SearchOptions> options = optionsOf(session);
    if (!options)
        return std::unexpected(options.error());
    const Result<SearchQuery> query = SearchQuery::parse(session.arguments().join(u' '));
    if (!query)
        return failed(Status::Usage, query.error());
    return session.archive()
        .and_then([&](Archive *archive) -> Outcome<SearchAnswer> {
            Search search(*archive);
            const auto progress = [](int done, int all) {
                showProgress(
                    Tr::tr("Reading the archive for the search: %1 of %n issues", nullptr, all)
                        .arg(done));
            };
            const Result<int> updated = search.update(progress);
            showProgress({});
            if (!updated)
                return std::unexpected(archiveFailure(updated.error()));
            return search.find(*query, *options).transform_error(archiveFailure);
        })
        .and_then(
            [&](const SearchAnswer &answer) { return printHits(answer, session.wantsJson()); })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command search {"search"_L1, 1, Command::anyNumber,
    [] {
        return Tr::tr("Print a row for each entry that holds all the words, the best first: issue, "
                      "entry, title and where they stand.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"WORDS"_s,
            Tr::tr("word, beginn*, \"two words\", -without, author:, title:, takeaway:, summary:, "
                   "abstract:, difficulty:, issue:, year:, source:, topic:, has:"),
            u"WORDS…"_s);
        parser.addOption({limitOption, Tr::tr("Print at most N rows (50)."), u"N"_s});
        parser.addOption({issuesOption, Tr::tr("Issues, too, as entry 0.")});
    },
    run};

} // namespace galley::ctl
