// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publisher.h"

#include "archive/archive.h"
#include "base/atomicfile.h"
#include "publishing/gitworktree.h"
#include "publishing/process.h"
#include "site/sitemanifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Publishing)
};

using Phase = PublishProgress::Phase;

constexpr qint64 largestManifest = 64 * 1024 * 1024;

void report(const PublishProgressFunction &progress, Phase phase)
{
    if (progress)
        progress({.phase = phase});
}

Result<void> checkTarget(const PublishTarget &target)
{
    if (target.folder.isEmpty() || !QDir::isAbsolutePath(target.folder))
        return fail(Error::Code::InvalidInput,
            Tr::tr("The target “%1” names no folder; choose one.").arg(target.name));
    if (target.kind == PublishTarget::Kind::Command && target.command.trimmed().isEmpty())
        return fail(Error::Code::InvalidInput,
            Tr::tr("The target “%1” has no command to run; enter one.").arg(target.name));
    return {};
}

Result<QString> messageOf(const PublishJob &job)
{
    if (!job.message.trimmed().isEmpty())
        return job.message;
    return Archive::open(job.archive)
        .and_then([](const std::unique_ptr<Archive> &archive) { return archive->issues(); })
        .transform([](const QList<IssueInfo> &issues) {
            // Published words are English.
            return issues.isEmpty() ? u"Publish"_s
                                    : u"Publish “%1”"_s.arg(issues.constFirst().title);
        });
}

SiteBuilder builderOf(const PublishJob &job)
{
    return {job.archive,
        {.folder = siteFolderOf(job.target),
            .baseUrl = job.publication.baseUrl,
            .cacheFolder = job.cacheFolder}};
}

/// Where a target of Git pushes to.
struct Destination
{
    GitWorkTree tree;
    QString remote;
    QString branch;
};

Result<Destination> destinationOf(const PublishTarget &target, const std::stop_token &stop)
{
    return GitWorkTree::open(siteFolderOf(target), stop).and_then([&](const GitWorkTree &tree) {
        return tree.remote(target.remote, stop).transform([&](const QString &remote) {
            return Destination {
                tree, remote, target.branch.isEmpty() ? tree.branch() : target.branch};
        });
    });
}

/// The site's files now, and what an earlier commit has of it.
Result<QSet<QString>> pathsOfSite(const GitWorkTree &tree, const std::stop_token &stop)
{
    const QString name = QString::fromUtf8(SiteManifest::fileName);
    const Result<QByteArray> now = readFile(QDir(tree.folder()).filePath(name), largestManifest);
    return tree.committed(name, stop).transform([&](const QByteArray &before) {
        QSet<QString> paths {name};
        for (const QByteArray &text : {now.value_or(QByteArray()), before}) {
            const SiteManifest manifest = SiteManifest::read(text).value_or(SiteManifest());
            for (const SiteManifest::Line &line : manifest.lines())
                paths.insert(QString::fromUtf8(line.path));
        }
        return paths;
    });
}

/// Those of the site's files that the last commit has otherwise.
Result<QStringList> uncommitted(const GitWorkTree &tree, const std::stop_token &stop)
{
    return pathsOfSite(tree, stop).and_then([&](const QSet<QString> &ours) {
        return tree.changes(stop).transform([&](QStringList changes) {
            changes.removeIf([&](const QString &path) { return !ours.contains(path); });
            return changes;
        });
    });
}

Result<void> planGit(const PublishJob &job, const std::stop_token &stop, PublishPlan &plan)
{
    const Result<Destination> destination = destinationOf(job.target, stop);
    if (!destination)
        return std::unexpected(destination.error());
    const Result<QString> message = messageOf(job);
    if (!message)
        return std::unexpected(message.error());
    plan.remote = destination->remote;
    plan.branch = destination->branch;
    plan.message = *message;
    if (QDir(plan.folder).exists()) {
        const Result<QStringList> earlier = uncommitted(destination->tree, stop);
        if (!earlier)
            return std::unexpected(earlier.error());
        plan.uncommitted = *earlier;
    }
    return destination->tree.unpushed(plan.remote, plan.branch, stop)
        .transform([&](const std::optional<int> &count) { plan.unpushed = count; });
}

Result<void> commitAndPush(const PublishJob &job, const PublishProgressFunction &progress,
    const std::stop_token &stop, PublishReport &done)
{
    report(progress, Phase::Committing);
    const Result<Destination> destination = destinationOf(job.target, stop);
    if (!destination)
        return std::unexpected(destination.error());
    const Result<QStringList> paths = uncommitted(destination->tree, stop);
    if (!paths)
        return std::unexpected(paths.error());
    if (!paths->isEmpty()) {
        const Result<void> committed = messageOf(job).and_then([&](const QString &message) {
            return destination->tree.commit(*paths, message, stop);
        });
        if (!committed)
            return committed;
        done.isCommitted = true;
    }
    const auto ahead = destination->tree.unpushed(destination->remote, destination->branch, stop);
    if (!ahead)
        return std::unexpected(ahead.error());
    if (*ahead == 0)
        return {};
    report(progress, Phase::Pushing);
    return destination->tree.push(destination->remote, destination->branch, stop).transform([&] {
        done.isPushed = true;
    });
}

Result<void> runCommand(const PublishJob &job, const PublishProgressFunction &progress,
    const std::stop_token &stop, PublishReport &done)
{
    report(progress, Phase::Running);
    ProcessCall call {.program = u"/bin/sh"_s,
        .arguments = {u"-c"_s, job.target.command},
        .folder = job.target.folder};
    call.environment.insert(u"GALLEY_SITE"_s, job.target.folder);
    call.environment.insert(u"GALLEY_BASE_URL"_s, job.publication.baseUrl);
    return runProcess(call, stop).and_then([&](const ProcessOutcome &outcome) -> Result<void> {
        done.output = QString::fromUtf8((outcome.output + outcome.errors).trimmed());
        if (outcome.status == 0)
            return {};
        return fail(Error::Code::Refused,
            outcome.status < 0
                ? Tr::tr("The site is written, but its command was cut off.")
                : Tr::tr("The site is written, but its command failed with status %1.")
                      .arg(outcome.status),
            done.output);
    });
}

} // namespace

QString siteFolderOf(const PublishTarget &target)
{
    const bool isBelow = target.kind == PublishTarget::Kind::Git && !target.subfolder.isEmpty();
    return QDir::cleanPath(
        isBelow ? QDir(target.folder).filePath(target.subfolder) : target.folder);
}

Result<PublishPlan> planPublication(const PublishJob &job, const std::stop_token &stop)
{
    PublishPlan plan {.folder = siteFolderOf(job.target)};
    return checkTarget(job.target)
        .and_then([&]() -> Result<void> {
            return job.target.kind == PublishTarget::Kind::Git ? planGit(job, stop, plan)
                                                               : Result<void>();
        })
        .and_then([&] { return builderOf(job).plan({}, stop); })
        .transform([&](const SitePlan &site) {
            plan.site = site;
            return plan;
        });
}

Result<PublishReport> publish(
    const PublishJob &job, const PublishProgressFunction &progress, const std::stop_token &stop)
{
    using Kind = PublishTarget::Kind;
    PublishReport done;
    const bool isGit = job.target.kind == Kind::Git;
    // What is missing for the push is said before anything is written.
    const Result<void> ready = checkTarget(job.target).and_then([&]() -> Result<void> {
        return isGit ? destinationOf(job.target, stop).transform([](const Destination &) { })
                     : Result<void>();
    });
    if (!ready)
        return std::unexpected(ready.error());
    const auto onSite = [&](const SiteProgress &site) {
        if (progress)
            progress({.site = site});
    };
    return builderOf(job)
        .build(onSite, stop)
        .and_then([&](const SiteReport &site) -> Result<void> {
            done.site = site;
            if (isGit)
                return commitAndPush(job, progress, stop, done);
            if (job.target.kind == Kind::Command)
                return runCommand(job, progress, stop, done);
            return {};
        })
        .transform([&] { return done; });
}

} // namespace galley
