// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldissues/oldissues.h"

#include "command.h"
#include "interrupt.h"
#include "output.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

using State = OldIssueFile::State;

const QString dryRunOption = u"dry-run"_s;
const QString takenOption = u"taken"_s;

Outcome<OnTaken> onTakenOf(const Session &session)
{
    const QString choice = session.has(takenOption) ? session.value(takenOption) : u"skip"_s;
    if (choice == "skip"_L1)
        return OnTaken::Skip;
    if (choice == "replace"_L1)
        return OnTaken::Replace;
    if (choice == "rename"_L1)
        return OnTaken::Rename;
    return failed(Status::Usage,
        Tr::tr("“%1” is no choice. Give --taken skip, replace or rename.").arg(choice));
}

/// A row of the report. `outcome` is what became of the file, or what is known of it.
void addRow(Rows &rows, const OldIssueFile &file, const QString &slug, const QString &outcome,
    const QStringList &remarks)
{
    rows.add(
        {{"file"_L1, file.path}, {"form"_L1, QString(keyOf(file.form))}, {"outcome"_L1, outcome},
            {"slug"_L1, slug}, {"entries"_L1, file.issue ? file.issue->entries.size() : 0},
            {"text"_L1, remarks.join(u' ')}});
}

QString slugOf(const OldIssueFile &file) { return file.issue ? file.issue->slug : QString(); }

struct Stored
{
    Rows rows;
    int failures = 0;
};

void storeAll(Archive &archive, const OldIssuesReport &report, OnTaken onTaken, Stored &stored)
{
    int done = 0;
    for (const OldIssueFile &file : report.files) {
        showProgress(Tr::tr("%1 of %2 issues").arg(++done).arg(report.files.size()));
        const Result<QString> slug = storeOldIssue(archive, file, onTaken);
        if (!slug) {
            ++stored.failures;
            addRow(stored.rows, file, slugOf(file), u"failed"_s, {slug.error().message});
            continue;
        }
        const bool isSkipped = slug->isEmpty();
        const QString outcome = !isSkipped ? u"imported"_s
            : file.state == State::Taken   ? u"skipped"_s
                                           : QString(keyOf(file.state));
        addRow(stored.rows, file, isSkipped ? slugOf(file) : *slug, outcome, file.remarks);
    }
    showProgress({});
}

Outcome<OldIssuesReport> reportOf(Session &session, Archive &archive)
{
    Result<OldIssuesReport> report = interruptible([&](const std::stop_token &stop) {
        return readOldIssues(
            session.arguments().constFirst(),
            [](int done, int all) { showProgress(Tr::tr("%1 of %2 files").arg(done).arg(all)); },
            stop);
    });
    showProgress({});
    if (!report)
        return failed(Status::Failed, report.error().message);
    if (const Result<void> compared = compareOldIssues(archive, *report); !compared)
        return std::unexpected(archiveFailure(compared.error()));
    return *std::move(report);
}

Outcome<Status> run(Session &session)
{
    const Outcome<OnTaken> onTaken = onTakenOf(session);
    if (!onTaken)
        return std::unexpected(onTaken.error());
    return session.archive().and_then([&](Archive *archive) {
        return reportOf(session, *archive).and_then([&](const OldIssuesReport &report) {
            Stored stored {Rows(session.wantsJson()), 0};
            stored.failures =
                int(std::ranges::count(report.files, State::Damaged, &OldIssueFile::state));
            if (session.has(dryRunOption)) {
                for (const OldIssueFile &file : report.files)
                    addRow(stored.rows, file, slugOf(file), keyOf(file.state), file.remarks);
            } else {
                storeAll(*archive, report, *onTaken, stored);
            }
            if (report.files.isEmpty())
                say(Tr::tr("No issue was found in %1.").arg(session.arguments().constFirst()));
            return stored.rows.print().transform(
                [&stored] { return stored.failures > 0 ? Status::Failed : Status::Done; });
        });
    });
}

} // namespace

constinit const Command archiveImport {"archive import"_L1, 1, 1,
    [] {
        return Tr::tr("Take the old issues of a folder (JSON, Markdown, HTML that Galley "
                      "published) and print what was understood.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"FOLDER"_s, Tr::tr("Where they are, also in folders below."));
        parser.addOptions({
            {dryRunOption, Tr::tr("Only print what would be understood.")},
            {takenOption,
                Tr::tr("What becomes of an issue whose slug the archive has: “skip” (the default), "
                       "“replace”, “rename”."),
                u"CHOICE"_s},
        });
    },
    run};

} // namespace galley::ctl
