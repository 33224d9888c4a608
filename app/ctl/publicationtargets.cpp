// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/publicationstore.h"
#include "command.h"
#include "output.h"
#include "publicationoption.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

Outcome<Status> store(Session &session, const Publication &publication)
{
    return session.archive().and_then([&](Archive *archive) {
        return PublicationStore(*archive)
            .put(publication)
            .transform_error(archiveFailure)
            .transform([] { return Status::Done; });
    });
}

/// What the target does, in one cell.
QString detailOf(const PublishTarget &target)
{
    if (target.kind == PublishTarget::Kind::Command)
        return target.command;
    QStringList parts {target.subfolder, target.remote, target.branch};
    parts.removeAll(QString());
    return parts.join(u' ');
}

Outcome<Status> list(Session &session)
{
    return publicationOf(session).and_then([&](const Publication &publication) {
        Rows rows(session.wantsJson());
        for (const PublishTarget &target : publication.targets)
            rows.add({{"name"_L1, target.name}, {"kind"_L1, keyOf(target.kind)},
                {"folder"_L1, target.folder}, {"detail"_L1, detailOf(target)}});
        return rows.print().transform([] { return Status::Done; });
    });
}

Outcome<PublishTarget> targetFrom(const Session &session)
{
    const QString name = session.arguments().at(0).trimmed();
    const QString folder = session.arguments().at(1);
    const bool isGit = session.has(u"git"_s);
    const bool runs = session.has(u"run"_s);
    if (name.isEmpty() || folder.isEmpty())
        return failed(Status::Usage, Tr::tr("A target needs a name and a folder."));
    if (isGit && runs)
        return failed(Status::Usage, Tr::tr("A target has --git or --run, not both."));
    for (const QString &option : {u"subfolder"_s, u"remote"_s, u"branch"_s}) {
        if (session.has(option) && !isGit)
            return failed(Status::Usage, Tr::tr("--%1 belongs to --git.").arg(option));
    }
    const QString subfolder = QDir::cleanPath(session.value(u"subfolder"_s));
    if (QDir::isAbsolutePath(subfolder) || subfolder.startsWith(".."_L1))
        return failed(
            Status::Usage, Tr::tr("--subfolder is a folder of the work tree, such as “docs”."));
    return PublishTarget {.name = name,
        .kind = isGit ? PublishTarget::Kind::Git
            : runs    ? PublishTarget::Kind::Command
                      : PublishTarget::Kind::Folder,
        .folder = QDir::cleanPath(QFileInfo(folder).absoluteFilePath()),
        .subfolder = subfolder == "."_L1 ? QString() : subfolder,
        .remote = session.value(u"remote"_s),
        .branch = session.value(u"branch"_s),
        .command = session.value(u"run"_s)};
}

Outcome<Status> add(Session &session)
{
    const Outcome<PublishTarget> target = targetFrom(session);
    if (!target)
        return std::unexpected(target.error());
    return publicationOf(session).and_then([&](Publication publication) -> Outcome<Status> {
        if (std::ranges::contains(publication.targets, target->name, &PublishTarget::name))
            return failed(Status::Failed,
                Tr::tr("There is a target “%1” already; remove it first.").arg(target->name));
        publication.targets.append(*target);
        return store(session, publication);
    });
}

Outcome<Status> remove(Session &session)
{
    const QString name = session.arguments().constFirst();
    return publicationOf(session).and_then([&](Publication publication) -> Outcome<Status> {
        const auto isIt = [&](const PublishTarget &target) { return target.name == name; };
        if (publication.targets.removeIf(isIt) == 0)
            return failed(Status::Failed,
                Tr::tr("There is no target “%1”; “publication targets” prints them.").arg(name));
        return store(session, publication);
    });
}

} // namespace

constinit const Command publicationTargets {"publication targets"_L1, 0, 0,
    [] { return Tr::tr("Print a row for each place that a publication is published to."); },
    addPublicationOption, list};
constinit const Command publicationTargetsAdd {"publication targets add"_L1, 2, 2,
    [] { return Tr::tr("Add a place to publish to."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"NAME"_s, Tr::tr("What the target is called."));
        parser.addPositionalArgument(
            u"FOLDER"_s, Tr::tr("Where the site is written; with --git, the work tree."));
        parser.addOptions({
            {u"git"_s, Tr::tr("Commit what changed and push it, with the installed git.")},
            {u"subfolder"_s, Tr::tr("Where the site stands in the work tree (default: its top)."),
                u"DIR"_s},
            {u"remote"_s, Tr::tr("Where to push (default: the branch's own remote)."), u"NAME"_s},
            {u"branch"_s, Tr::tr("What to push to (default: the current branch)."), u"NAME"_s},
            {u"run"_s, Tr::tr("A command for the shell to run in the folder afterwards."),
                u"COMMAND"_s},
        });
        addPublicationOption(parser);
    },
    add};
constinit const Command publicationTargetsRemove {"publication targets remove"_L1, 1, 1,
    [] { return Tr::tr("Forget a place to publish to; what is there stays."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(
            u"NAME"_s, Tr::tr("The target's name, as “publication targets” prints it."));
        addPublicationOption(parser);
    },
    remove};

} // namespace galley::ctl
