// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitebuilder.h"

#include "site/sitebuild.h"

#include <QElapsedTimer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A run that ended well, or the error of the last one.
template <class Make>
Result<std::unique_ptr<SiteBuild>> ran(Make make)
{
    std::unique_ptr<SiteBuild> build = make();
    Result<void> done = build->run();
    if (!done && build->wasMisled()) {
        build.reset(); // it has locked the folder
        build = make();
        done = build->run();
    }
    return done.transform([&] { return std::move(build); });
}

} // namespace

SiteBuilder::SiteBuilder(QString archive, SiteOptions options)
    : m_archive(std::move(archive)), m_options(std::move(options))
{
}

Result<SiteReport> SiteBuilder::build(const Progress &progress, const std::stop_token &stop) const
{
    QElapsedTimer clock;
    clock.start();
    const auto make = [&] {
        return std::make_unique<SiteBuild>(
            m_archive, m_options, SiteFolder::Mode::Write, progress, stop);
    };
    return ran(make).transform([&](const std::unique_ptr<SiteBuild> &build) {
        SiteReport report = build->report();
        report.seconds = double(clock.nsecsElapsed()) / 1e9;
        return report;
    });
}

Result<SitePlan> SiteBuilder::plan(const Progress &progress, const std::stop_token &stop) const
{
    const auto make = [&] {
        return std::make_unique<SiteBuild>(
            m_archive, m_options, SiteFolder::Mode::Plan, progress, stop);
    };
    return ran(make).transform([](const std::unique_ptr<SiteBuild> &build) {
        const SiteFolder::Changes changes = build->changes();
        return SitePlan {changes.added, changes.changed, changes.removed, build->report()};
    });
}

QString SiteBuilder::defaultCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + "/galley/sites"_L1;
}

} // namespace galley
