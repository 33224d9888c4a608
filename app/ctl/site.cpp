// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "interrupt.h"
#include "model/publication.h"
#include "output.h"
#include "render/theme.h"
#include "session.h"
#include "site/sitebuilder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QThread>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

void describe(QCommandLineParser &parser)
{
    parser.addOptions({
        {{u"o"_s, u"output"_s},
            Tr::tr("The folder to write the site to, made when missing. Only what changed is "
                   "written; files of others are left alone."),
            u"DIR"_s},
        {u"base-url"_s,
            Tr::tr("Where the site will be found (default: what the publication says). Without one "
                   "there are only relative links and no site map."),
            u"URL"_s},
        {u"theme"_s, Tr::tr("The look: %1.").arg(themeNames().join(", "_L1)), u"T"_s},
        {u"dry-run"_s, Tr::tr("Only print which files would be added, changed and removed.")},
    });
}

Outcome<SiteOptions> optionsOf(const Session &session)
{
    SiteOptions options {.folder = session.value(u"output"_s),
        .baseUrl = {},
        .theme = session.value(u"theme"_s),
        .cacheFolder = SiteBuilder::defaultCacheFolder()};
    if (options.folder.isEmpty())
        return failed(Status::Usage, Tr::tr("-o is needed: the folder to write the site to."));
    if (!options.theme.isEmpty() && !themeNames().contains(options.theme))
        return failed(Status::Usage,
            Tr::tr("There is no theme “%1”; there are %2.")
                .arg(options.theme, themeNames().join(", "_L1)));
    if (const QString url = session.value(u"base-url"_s); !url.isEmpty()) {
        options.baseUrl = baseUrlFrom(url);
        if (!options.baseUrl)
            return failed(Status::Usage,
                Tr::tr("“%1” cannot be where a site is found: it must be an absolute http or https "
                       "address.")
                    .arg(url));
    } else if (session.has(u"base-url"_s)) {
        options.baseUrl = QString();
    }
    return options;
}

QString inWords(const SiteProgress &progress)
{
    switch (progress.phase) {
    case SiteProgress::Phase::Issues:
        return Tr::tr("%1 of %2 issues").arg(progress.done).arg(progress.total);
    case SiteProgress::Phase::Lists:
        return Tr::tr("Lists");
    case SiteProgress::Phase::Files:
        return Tr::tr("Files");
    }
    Q_UNREACHABLE_RETURN({});
}

/// A line to the terminal now and then.
class Teller
{
public:
    void operator()(const SiteProgress &progress)
    {
        constexpr qint64 pause = 100; // ms
        if (m_since.isValid() && m_since.elapsed() < pause)
            return;
        m_since.start();
        showProgress(inWords(progress));
    }

private:
    QElapsedTimer m_since;
};

Failure failureOf(const Error &error) { return {Status::Failed, error.message}; }

QString seconds(double time) { return QString::number(time, 'f', 2); }

Outcome<void> printReport(const Session &session, const SiteReport &report)
{
    Rows rows(session.wantsJson());
    const QList<Rows::Cell> cells {{"issues"_L1, report.issues}, {"entries"_L1, report.entries},
        {"files"_L1, report.files}, {"added"_L1, report.added}, {"changed"_L1, report.changed},
        {"removed"_L1, report.removed}};
    if (session.wantsJson()) {
        rows.add(cells + QList<Rows::Cell> {{"seconds"_L1, report.seconds}});
        return rows.print();
    }
    for (const Rows::Cell &cell : cells)
        rows.add({{"what"_L1, QString(cell.name)}, cell});
    rows.add({{"what"_L1, u"seconds"_s}, {"seconds"_L1, seconds(report.seconds)}});
    return rows.print();
}

Outcome<void> printPlan(const Session &session, const SitePlan &plan)
{
    Rows rows(session.wantsJson());
    const auto add = [&rows](const QString &what, const QStringList &paths) {
        for (const QString &path : paths)
            rows.add({{"what"_L1, what}, {"path"_L1, path}});
    };
    add(u"added"_s, plan.added);
    add(u"changed"_s, plan.changed);
    add(u"removed"_s, plan.removed);
    return rows.print();
}

Outcome<void> write(Session &session, const SiteOptions &options)
{
    const SiteBuilder builder(session.archivePath(), options);
    Teller tell;
    const auto progress = [&tell](const SiteProgress &step) { tell(step); };
    if (session.has(u"dry-run"_s))
        return interruptible(
            [&](const std::stop_token &stop) { return builder.plan(progress, stop); })
            .transform_error(failureOf)
            .and_then([&](const SitePlan &plan) { return printPlan(session, plan); });
    return interruptible([&](const std::stop_token &stop) { return builder.build(progress, stop); })
        .transform_error(failureOf)
        .and_then([&](const SiteReport &report) { return printReport(session, report); });
}

Outcome<Status> run(Session &session)
{
    return optionsOf(session)
        .and_then([&](const SiteOptions &options) {
            // An archive that cannot be opened has an exit status of its own.
            return session.archive().transform([&](Archive *) { return options; });
        })
        .and_then([&](const SiteOptions &options) { return write(session, options); })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command site {"site"_L1, 0, 0,
    [] { return Tr::tr("Write every issue, lists, a search and feeds as a static site."); },
    describe, run};

} // namespace galley::ctl
