// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging.h"

#include "command.h"
#include "output.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

/// An archive that has to be there already.
Outcome<std::unique_ptr<Archive>> existing(const QString &path)
{
    if (!path.startsWith("postgres"_L1) && !QFileInfo::exists(path))
        return failed(Status::Archive, Tr::tr("There is no archive %1. Name one.").arg(path));
    return Archive::open(path).transform_error(archiveFailure);
}

Outcome<MergedArchives> merged(Session &session, std::optional<MergeSide> side)
{
    std::unique_ptr<Archive> base;
    return session.archive().and_then([&](Archive *ours) -> Outcome<MergedArchives> {
        if (session.has(u"base"_s)) {
            Outcome<std::unique_ptr<Archive>> opened = existing(session.value(u"base"_s));
            if (!opened)
                return std::unexpected(opened.error());
            base = *std::move(opened);
        }
        return existing(session.arguments().constFirst())
            .and_then([&](const std::unique_ptr<Archive> &theirs) {
                return mergeArchives(*ours, *theirs, base.get(), side)
                    .transform_error(archiveFailure);
            });
    });
}

Outcome<Status> run(Session &session)
{
    const Outcome<std::optional<MergeSide>> side = preferredSide(session);
    if (!side)
        return std::unexpected(side.error());
    return merged(session, *side).and_then([&](const MergedArchives &done) -> Outcome<Status> {
        if (!done.conflicts.isEmpty() && !*side) {
            say(Tr::tr("Nothing was merged: both archives changed the same. Correct one of them, "
                       "or choose with --prefer."));
            return printConflicts(session, done.conflicts).transform([] { return Status::Failed; });
        }
        Rows rows(session.wantsJson());
        for (const QString &slug : done.added)
            rows.add({{"merge"_L1, u"added"_s}, {"slug"_L1, slug}});
        for (const QString &slug : done.changed)
            rows.add({{"merge"_L1, u"changed"_s}, {"slug"_L1, slug}});
        return rows.print().transform([] { return Status::Done; });
    });
}

} // namespace

constinit const Command archiveMerge {"archive merge"_L1, 1, 1,
    [] {
        return Tr::tr("Merge the issues of another archive into this one, field by field; what "
                      "both changed is listed, and then nothing is merged.");
    },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(
            u"OTHER"_s, Tr::tr("The other archive, which stays as it is."));
        parser.addOption({u"base"_s,
            Tr::tr("A copy of what both were made of, such as a backup; without it the newest "
                   "revision that both have serves."),
            u"ARCHIVE"_s});
        addPreferOption(parser);
    },
    run};

} // namespace galley::ctl
