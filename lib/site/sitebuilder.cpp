// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitebuilder.h"

#include "site/sitebuild.h"

#include <QElapsedTimer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley {

SiteBuilder::SiteBuilder(QString archive, SiteOptions options)
    : m_archive(std::move(archive)), m_options(std::move(options))
{
}

Result<SiteReport> SiteBuilder::build(const Progress &progress, const std::stop_token &stop) const
{
    QElapsedTimer clock;
    clock.start();
    SiteBuild build(m_archive, m_options, SiteFolder::Mode::Write, progress, stop);
    return build.run().transform([&] {
        SiteReport report = build.report();
        report.seconds = double(clock.nsecsElapsed()) / 1e9;
        return report;
    });
}

Result<SitePlan> SiteBuilder::plan(const Progress &progress, const std::stop_token &stop) const
{
    SiteBuild build(m_archive, m_options, SiteFolder::Mode::Plan, progress, stop);
    return build.run().transform([&] {
        const SiteFolder::Changes changes = build.changes();
        return SitePlan {changes.added, changes.changed, changes.removed, build.report()};
    });
}

QString SiteBuilder::defaultCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + "/galley/sites"_L1;
}

} // namespace galley
