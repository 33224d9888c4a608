// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/lookupstore.h"
#include "command.h"
#include "importing/refresher.h"
#include "network.h"
#include "session.h"
#include "summaries.h"

#include <QCommandLineParser>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    parser.addPositionalArgument(
        u"N"_s, Tr::tr("Entries, from 1; all of them unless some are named."), u"[N…]"_s);
    parser.addOption({u"dry-run"_s, Tr::tr("Only say what would change.")});
    parser.addOption(
        {u"overwrite"_s, Tr::tr("Take what the services say over what an editor typed as well.")});
}

Outcome<QList<EntryId>> chosen(const Session &session, const Issue &issue)
{
    QList<EntryId> entries;
    for (const QString &number : session.arguments().sliced(1)) {
        const Outcome<qsizetype> index = entryNumbered(issue, number);
        if (!index)
            return std::unexpected(index.error());
        entries.append(issue.entries.at(*index).id);
    }
    return entries;
}

QString fieldsOf(const QList<Edit> &edits)
{
    QStringList names;
    for (const Edit &edit : edits)
        names.append(nameOf(std::get<SetEntryField>(edit).field));
    return names.join(u", "_s);
}

/// What an editor should hear besides what was changed.
QString noteOn(const RefreshRow &row, const QList<Edit> &taken)
{
    QStringList notes;
    if (row.withdrawal != Withdrawal::None)
        notes.append(Tr::tr("the paper seems to be withdrawn"));
    const bool isTaken = std::ranges::any_of(taken, [](const Edit &edit) {
        return std::get<SetEntryField>(edit).field == EntryField::ArxivVersion;
    });
    if (row.newerVersion && !isTaken)
        notes.append(Tr::tr("version %1 exists").arg(*row.newerVersion));
    if (!row.message.isEmpty())
        notes.append(row.message);
    return notes.join(u"; "_s);
}

Outcome<Status> report(
    const Session &session, const Issue &issue, const QList<RefreshRow> &rows, const Taking &taking)
{
    Rows table(session.wantsJson());
    bool allDone = true;
    for (const RefreshRow &row : rows) {
        const QList<Edit> edits = editsOf(row, taking);
        const bool isDone =
            row.state == RefreshRow::State::Done || row.state == RefreshRow::State::Skipped;
        allDone = allDone && isDone;
        const auto status = !isDone                   ? "failed"_L1
            : row.state == RefreshRow::State::Skipped ? "skipped"_L1
            : edits.isEmpty()                         ? "unchanged"_L1
                                                      : "changed"_L1;
        table.add({{"status"_L1, status}, {"entry"_L1, indexOf(issue, row.entry) + 1},
            {"fields"_L1, fieldsOf(edits)}, {"text"_L1, noteOn(row, edits)}});
    }
    return table.print().transform([allDone] { return allDone ? Status::Done : Status::Failed; });
}

Outcome<void> store(
    Session &session, const Issue &issue, const QList<RefreshRow> &rows, const Taking &taking)
{
    QList<Lookup> lookups;
    for (const RefreshRow &row : rows)
        lookups += row.lookups;
    return session.archive()
        .and_then([&](Archive *archive) {
            return LookupStore(*archive).record(lookups).transform_error(archiveFailure);
        })
        .and_then([&] {
            // Only where nobody has written meanwhile what would be overwritten.
            return session.journal(issue.id, [&](const Issue &now) {
                QList<Edit> edits;
                for (const RefreshRow &row : rows) {
                    const qsizetype index = indexOf(now, row.entry);
                    const qsizetype old = indexOf(issue, row.entry);
                    for (const Edit &edit : editsOf(row, taking)) {
                        const EntryField field = std::get<SetEntryField>(edit).field;
                        if (index >= 0
                            && valueOf(now.entries.at(index), field)
                                == valueOf(issue.entries.at(old), field))
                            edits.append(edit);
                    }
                }
                return edits;
            });
        });
}

Outcome<Status> run(Session &session)
{
    return session.issue(session.arguments().constFirst())
        .and_then([&](const Issue &issue) -> Outcome<Status> {
            const Outcome<QList<EntryId>> entries = chosen(session, issue);
            if (!entries)
                return std::unexpected(entries.error());
            Network network;
            Refresher refresher(network.client, network.services, network.keys);
            refresher.start(issue, *entries);
            finish(refresher);
            const QList<RefreshRow> &rows = refresher.rows();
            const Taking taking {.conflicts = session.has(u"overwrite"_s)};
            const Outcome<void> stored =
                session.has(u"dry-run"_s) ? Outcome<void>() : store(session, issue, rows, taking);
            return stored.and_then([&] { return report(session, issue, rows, taking); });
        });
}

} // namespace

constinit const Command refresh {
    "refresh"_L1, 1, Command::anyNumber, refreshSummary, describe, run};

} // namespace galley::ctl
