// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/publicationstore.h"
#include "archive/revisionstore.h"
#include "command.h"
#include "interrupt.h"
#include "output.h"
#include "publicationoption.h"
#include "publishing/publisher.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"[TARGET]"_s,
        Tr::tr("Where to, as “publication targets” prints it (default: the only one)."));
    parser.addOptions({
        {u"dry-run"_s, Tr::tr("Print what would change, and change nothing.")},
        {{u"m"_s, u"message"_s}, Tr::tr("The message of a commit."), u"TEXT"_s},
    });
    addPublicationOption(parser);
}

Outcome<PublishTarget> targetOf(const Session &session, const Publication &publication)
{
    QStringList names;
    for (const PublishTarget &target : publication.targets)
        names.append(target.name);
    if (names.isEmpty())
        return failed(Status::Failed,
            Tr::tr("“%1” has no target yet: “galleyctl publication targets add” adds one.")
                .arg(publication.name));
    const QString wanted = session.arguments().value(0);
    if (wanted.isEmpty() && names.size() > 1)
        return failed(Status::Usage, Tr::tr("Name a target: %1.").arg(names.join(u", "_s)));
    const qsizetype at = wanted.isEmpty() ? 0 : names.indexOf(wanted);
    if (at < 0)
        return failed(Status::Failed,
            Tr::tr("There is no target “%1”; there are: %2.").arg(wanted, names.join(u", "_s)));
    return publication.targets.at(at);
}

/// Runs on another thread, so that Ctrl+C can stop it.
template <class T>
Outcome<T> await(const std::function<Result<T>(const std::stop_token &)> &work)
{
    std::stop_source stop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, qApp, &QCoreApplication::quit,
        Qt::QueuedConnection);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, [&stop] { stop.request_stop(); });
    watcher.setFuture(QtConcurrent::run([&] { return work(stop.get_token()); }));
    QCoreApplication::exec();
    return watcher.result().transform_error([](const Error &error) {
        const QString words = oneLine(error.detail);
        return Failure {Status::Failed,
            words.isEmpty() ? error.message : error.message + u" ("_s + words + u')'};
    });
}

Outcome<Status> plan(const Session &session, const PublishJob &job)
{
    return await<PublishPlan>([&job](const std::stop_token &stop) {
        return planPublication(job, stop);
    }).and_then([&](const PublishPlan &plan) {
        Rows rows(session.wantsJson());
        const auto add = [&rows](QLatin1StringView what, const QStringList &paths) {
            for (const QString &path : paths)
                rows.add({{"change"_L1, what}, {"path"_L1, path}});
        };
        add("new"_L1, plan.site.added);
        add("changed"_L1, plan.site.changed);
        add("removed"_L1, plan.site.removed);
        add("uncommitted"_L1, plan.uncommitted);
        return rows.print().transform([] { return Status::Done; });
    });
}

Outcome<Status> report(const Session &session, const PublishJob &job, const PublishReport &done)
{
    if (!done.output.isEmpty())
        say(done.output);
    Rows rows(session.wantsJson());
    rows.add({{"target"_L1, job.target.name}, {"new"_L1, done.site.added},
        {"changed"_L1, done.site.changed}, {"removed"_L1, done.site.removed},
        {"committed"_L1, done.isCommitted}, {"pushed"_L1, done.isPushed},
        {"seconds"_L1, done.site.seconds}});
    return rows.print().transform([] { return Status::Done; });
}

void showPhase(const PublishProgress &progress)
{
    using enum PublishProgress::Phase;
    switch (progress.phase) {
    case Building:
        showProgress(Tr::tr("Writing %1 of %2").arg(progress.site.done).arg(progress.site.total));
        break;
    case Committing:
        showProgress(Tr::tr("Committing"));
        break;
    case Pushing:
        showProgress(Tr::tr("Pushing"));
        break;
    case Running:
        showProgress(Tr::tr("Running the command"));
        break;
    }
}

Outcome<Status> run(Session &session)
{
    return publicationOf(session).and_then([&](const Publication &publication) {
        return targetOf(session, publication).and_then([&](const PublishTarget &target) {
            const PublishJob job {.archive = session.archivePath(),
                .publication = publication,
                .target = target,
                .message = session.value(u"message"_s),
                .cacheFolder = SiteBuilder::defaultCacheFolder()};
            if (session.has(u"dry-run"_s))
                return plan(session, job);
            return await<PublishReport>([&job](const std::stop_token &stop) {
                return publish(job, showPhase, stop);
            }).and_then([&](const PublishReport &done) {
                return session.archive()
                    .and_then([](Archive *archive) {
                        return RevisionStore(*archive).keepPublished().transform_error(
                            archiveFailure);
                    })
                    .and_then([&] { return report(session, job, done); });
            });
        });
    });
}

} // namespace

constinit const Command publishSite {"publish"_L1, 0, 1,
    [] { return Tr::tr("Write the site to a target, and push it or run its command."); }, describe,
    run};

} // namespace galley::ctl
