// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/memory.h"

#include "command.h"
#include "output.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <numeric>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

constexpr int issuesAtATime = 200;

Outcome<void> readArchive(Archive &archive, Memory &memory)
{
    Result<int> behind = memory.update(archive, issuesAtATime);
    for (const int all = behind.value_or(0); behind && *behind > 0;) {
        showProgress(
            Tr::tr("Reading the archive: %1 of %n issues", nullptr, all).arg(all - *behind));
        behind = memory.update(archive, issuesAtATime);
    }
    showProgress({});
    return behind.transform([](int) { }).transform_error(archiveFailure);
}

/// The places, from 0, of what is asked about.
Outcome<QList<qsizetype>> places(const Session &session, const Issue &issue)
{
    if (session.arguments().size() > 1)
        return entryNumbered(issue, session.arguments().at(1)).transform([](qsizetype place) {
            return QList<qsizetype> {place};
        });
    QList<qsizetype> all(issue.entries.size());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

Outcome<void> printRows(Session &session, Archive &archive, const Issue &issue)
{
    const Outcome<QList<qsizetype>> asked = places(session, issue);
    if (!asked)
        return std::unexpected(asked.error());
    Memory memory(Memory::defaultCacheFolder());
    if (const Outcome<void> read = readArchive(archive, memory); !read)
        return read;
    Rows rows(session.wantsJson());
    for (const qsizetype place : *asked) {
        const Result<QList<Recollection>> found =
            memory.recall(archive, {issue.entries.at(place), issue.id, issue.date});
        if (!found)
            return std::unexpected(archiveFailure(found.error()));
        for (const Recollection &each : *found)
            rows.add({{"entry"_L1, place + 1}, {"kind"_L1, QString(keyOf(each.kind))},
                {"issue"_L1, each.slug}, {"number"_L1, each.number},
                {"date"_L1, each.date.toString(Qt::ISODate)}, {"title"_L1, each.title},
                {"authors"_L1, each.authors.join("; "_L1)}, {"address"_L1, each.address}});
    }
    return rows.print();
}

Outcome<Status> run(Session &session)
{
    return session.issue(session.arguments().constFirst())
        .and_then([&](const Issue &issue) {
            return session.archive().and_then(
                [&](Archive *archive) { return printRows(session, *archive, issue); });
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command memory {"memory"_L1, 1, 2,
    [] {
        return Tr::tr("Print what the archive knows of an issue's entries: where the same paper "
                      "ran, also under another title, its authors, similar topics.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
        parser.addPositionalArgument(u"N"_s, Tr::tr("Only of this entry, from 1."), u"[N]"_s);
    },
    run};

} // namespace galley::ctl
