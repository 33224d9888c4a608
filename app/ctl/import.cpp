// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/lookupstore.h"
#include "command.h"
#include "importing/duplicates.h"
#include "importing/importer.h"
#include "importing/paperlookup.h"
#include "importing/pastetext.h"
#include "network.h"
#include "pictures.h"
#include "session.h"
#include "summaries.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

/// A reference as it was given, and the importer's row for it.
struct Given
{
    QString text;
    QString why; ///< when there is no reference in it
    qsizetype row = -1;
    bool isRepeated = false; ///< an earlier one has the same row
};

struct Job
{
    QList<Given> given;
    QList<Reference> references; ///< each once
    QHash<QString, qsizetype> rowOf; ///< by key

    void add(const QString &text, const QString &whyNot)
    {
        const QList<Reference> found = findReferences(text);
        if (found.isEmpty())
            given.append({text, whyNot});
        for (const Reference &reference : found) {
            const auto known = rowOf.constFind(reference.key());
            if (known != rowOf.constEnd()) {
                given.append({reference.text, {}, *known, true});
                continue;
            }
            rowOf.insert(reference.key(), references.size());
            given.append({reference.text, {}, references.size()});
            references.append(reference);
        }
    }
};

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    parser.addPositionalArgument(u"REF"_s,
        Tr::tr("An arXiv identifier, a DOI of arXiv, or the address of a paper or page."),
        u"REF…"_s);
    parser.addOption({u"from"_s,
        Tr::tr("Also every reference in this file (text, saved page, mail, bibliography, link); "
               "“-” is standard "
               "input."),
        u"FILE"_s});
}

Outcome<Job> jobOf(const Session &session)
{
    Job job;
    for (const QString &argument : session.arguments().sliced(1))
        job.add(argument, Tr::tr("no arXiv identifier, DOI of arXiv or web address is in it"));
    if (session.has(u"from"_s)) {
        const QString file = session.value(u"from"_s);
        const Result<QString> text =
            readInput(file, largestPaste).and_then([&file](const QByteArray &bytes) {
                return pasteText(bytes, file);
            });
        if (!text)
            return failed(Status::Failed, text.error());
        if (!findReferences(*text).isEmpty())
            job.add(*text, {});
        else
            job.given.append(
                {file, Tr::tr("no arXiv identifier, DOI of arXiv or web address is in the text")});
    }
    if (job.given.isEmpty())
        return failed(
            Status::Usage, Tr::tr("What shall be imported? Give references, or --from FILE."));
    return job;
}

/// Runs the importer until every row is settled, or Ctrl+C.
QList<ImportRow> importAll(const QList<Reference> &references, const Issue &issue)
{
    Network network;
    Importer importer(network.client, network.services, network.keys);
    qsizetype settled = 0;
    QObject::connect(&importer, &Importer::rowChanged, &importer, [&](qsizetype row) {
        const ImportRow::State state = importer.rows()[row].state;
        if (state == ImportRow::State::Queued || state == ImportRow::State::Fetching)
            return;
        ++settled;
        showProgress(Tr::tr("%1 of %2 imported").arg(settled).arg(references.size()));
    });
    importer.start(references, issue);
    finish(importer);
    return importer.rows();
}

/// Appends what was imported, in its order, to the issue as it stands now: another program may have
/// put the same papers in meanwhile.
Outcome<void> append(Session &session, const Issue &issue, QList<ImportRow> &rows)
{
    if (std::ranges::none_of(rows, [](const ImportRow &row) { return row.entry.has_value(); }))
        return {};
    return session.journal(issue.id, [&rows](const Issue &now) {
        const QHash<QString, qsizetype> there = referenceKeys(now);
        QList<Edit> edits;
        for (ImportRow &row : rows) {
            if (row.state != ImportRow::State::Imported || !row.entry)
                continue;
            if (const qsizetype number = there.value(row.reference.key())) {
                row.state = ImportRow::State::Duplicate;
                row.message = alreadyThere(now, number);
                continue;
            }
            edits.append(InsertEntry {now.entries.size() + edits.size(), *row.entry});
        }
        return edits;
    });
}

/// Keeps what the services said, tells of those that said nothing, and names the earlier issues that
/// ran a paper, so that the editor may decide.
Outcome<void> remember(Session &session, const Issue &issue, QList<ImportRow> &rows)
{
    QList<Lookup> lookups;
    QStringList keys;
    for (const ImportRow &row : std::as_const(rows)) {
        if (row.state != ImportRow::State::Imported)
            continue;
        lookups += row.lookups;
        keys.append(row.reference.key());
    }
    if (const QString note = gapNote(lookups); !note.isEmpty())
        say(note);
    return session.archive()
        .and_then([&](Archive *archive) {
            return LookupStore(*archive)
                .record(lookups)
                .and_then([&] { return archive->appearances(keys, issue.id); })
                .transform_error(archiveFailure);
        })
        .transform([&](const EarlierRuns &appearances) {
            for (ImportRow &row : rows) {
                const QList<EarlierRun> runs = appearances.value(row.reference.key());
                if (row.state != ImportRow::State::Imported || runs.isEmpty())
                    continue;
                const QStringList warnings {row.warning, ranIn(runs.first())};
                row.warning = warnings.join(u' ').trimmed();
            }
        });
}

QStringList picturesOf(const QList<ImportRow> &rows)
{
    QStringList urls;
    for (const ImportRow &row : rows) {
        if (row.state == ImportRow::State::Imported && row.entry && row.entry->thumbnail)
            urls.append(row.entry->thumbnail->url);
    }
    return urls;
}

bool wasInterrupted(const QList<ImportRow> &rows)
{
    return std::ranges::contains(rows, ImportRow::State::Cancelled, &ImportRow::state);
}

Rows::Cell cell(QLatin1StringView name, const QString &text) { return {name, text}; }

QList<Rows::Cell> rowFor(const Given &given, const QList<ImportRow> &rows)
{
    const auto named = [&given](QLatin1StringView status, const QString &text) {
        return QList {
            cell("status"_L1, status), cell("reference"_L1, given.text), cell("text"_L1, text)};
    };
    if (given.row < 0)
        return named("failed"_L1, given.why);
    const ImportRow &row = rows[given.row];
    switch (row.state) {
    case ImportRow::State::Imported: {
        if (given.isRepeated)
            return named(
                "duplicate"_L1, Tr::tr("it was given before, as %1").arg(row.reference.text));
        QList<Rows::Cell> cells = named("imported"_L1, row.entry ? row.entry->title : QString());
        if (!row.warning.isEmpty())
            cells.append(cell("warning"_L1, row.warning));
        return cells;
    }
    case ImportRow::State::Duplicate:
        return named("duplicate"_L1, row.message);
    case ImportRow::State::Cancelled:
        return named("failed"_L1, row.message.isEmpty() ? Tr::tr("cancelled") : row.message);
    default:
        return named("failed"_L1, row.message);
    }
}

Outcome<Status> report(const Session &session, const Job &job, const QList<ImportRow> &rows)
{
    Rows table(session.wantsJson());
    bool allDone = true;
    for (const Given &given : job.given) {
        const QList<Rows::Cell> row = rowFor(given, rows);
        allDone = allDone && row.first().value != "failed"_L1;
        table.add(row);
    }
    return table.print().transform([allDone] { return allDone ? Status::Done : Status::Failed; });
}

Outcome<Status> run(Session &session)
{
    const Outcome<Job> job = jobOf(session);
    if (!job)
        return std::unexpected(job.error());
    return session.issue(session.arguments().constFirst())
        .and_then([&](const Issue &issue) -> Outcome<Status> {
            QList<ImportRow> rows;
            if (!job->references.isEmpty())
                rows = importAll(job->references, issue);
            return append(session, issue, rows)
                .and_then([&] { return remember(session, issue, rows); })
                .and_then([&] { return report(session, *job, rows); })
                .transform([&](Status status) {
                    if (!wasInterrupted(rows))
                        (void)fetchPictures(session, picturesOf(rows)); // export tells of gaps
                    return status;
                });
        });
}

} // namespace

constinit const Command importReferences {
    "import"_L1, 1, Command::anyNumber, importSummary, describe, run};

} // namespace galley::ctl
