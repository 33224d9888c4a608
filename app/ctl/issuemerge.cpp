// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging.h"

#include "base/atomicfile.h"
#include "command.h"
#include "output.h"
#include "json/issuejson.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

Outcome<Issue> load(const QString &file)
{
    return readFile(file, largestIssueJson)
        .and_then([](const QByteArray &bytes) { return readIssueJson(bytes); })
        .transform_error([&file](const Error &error) {
            const QString message =
                error.message.contains(file) ? error.message : u"%1: %2"_s.arg(file, error.message);
            return Failure {Status::Failed, message};
        });
}

Outcome<MergedIssue> merged(const QStringList &files)
{
    return load(files.at(0)).and_then([&](const Issue &base) {
        return load(files.at(1)).and_then([&](const Issue &ours) {
            return load(files.at(2)).transform([&](const Issue &theirs) {
                const Issue our = withIdsOf(base, ours);
                return mergeIssues(base, our, withIdsOf(our, withIdsOf(base, theirs)));
            });
        });
    });
}

Outcome<void> write(const Session &session, const Issue &issue)
{
    const QByteArray json = writeIssueJson(issue);
    const QString path = session.value(u"output"_s);
    if (path.isEmpty() || path == "-"_L1)
        return print(json);
    return writeFile(path, json).transform_error([](const Error &error) {
        return Failure {Status::Failed, error.message};
    });
}

Outcome<Status> run(Session &session)
{
    const Outcome<std::optional<MergeSide>> side = preferredSide(session);
    if (!side)
        return std::unexpected(side.error());
    return merged(session.arguments()).and_then([&](const MergedIssue &done) -> Outcome<Status> {
        if (!done.conflicts.isEmpty() && !*side) {
            say(Tr::tr("Nothing was merged: both files changed the same. Correct one of them, or "
                       "choose with --prefer."));
            return printConflicts(session, conflictsOf(done)).transform([] {
                return Status::Failed;
            });
        }
        return write(session, resolved(done, side->value_or(MergeSide::Ours))).transform([] {
            return Status::Done;
        });
    });
}

} // namespace

constinit const Command issueMerge {"issue merge"_L1, 3, 3,
    [] {
        return Tr::tr("Merge two files of issue JSON that were made of one; what both changed is "
                      "listed, and then nothing is written.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"BASE"_s, Tr::tr("The issue before."));
        parser.addPositionalArgument(u"OURS"_s, Tr::tr("What we made of it; its slug stays."));
        parser.addPositionalArgument(u"THEIRS"_s, Tr::tr("What they made of it."));
        parser.addOption({{u"o"_s, u"output"_s},
            Tr::tr("The merged file, which may be one of the three; “-” is standard output."),
            u"PATH"_s, u"-"_s});
        addPreferOption(parser);
    },
    run};

} // namespace galley::ctl
