// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>

namespace galley {

struct SiteOptions
{
    QString folder; ///< where the site is written; made when missing
    std::optional<QString>
        baseUrl; ///< instead of the publication's; ends with a slash, or is empty
    QString theme; ///< instead of the publication's
    qsizetype feedItems = 20; ///< issues in the feeds
    QString cacheFolder; ///< for what makes the next build fast; without one it is only slower
};

struct SiteProgress
{
    enum class Phase { Issues, Lists, Files };
    Phase phase = Phase::Issues;
    qsizetype done = 0;
    qsizetype total = 0;

    bool operator==(const SiteProgress &) const = default;
};

struct SiteReport
{
    qsizetype issues = 0;
    qsizetype entries = 0;
    qsizetype files = 0; ///< of the site, all of them
    qsizetype added = 0;
    qsizetype changed = 0;
    qsizetype removed = 0;
    double seconds = 0;
};

/// Paths relative to the folder, sorted.
struct SitePlan
{
    QStringList added;
    QStringList changed;
    QStringList removed;
    SiteReport report;
};

/// Writes the whole archive as a static site: each issue's page and JSON, an index, pages by year, topic
/// and difficulty, a search that needs no server, feeds, a site map, the JSON Schema, pictures and the
/// style sheet. The newest issue's publication says how it looks.
///
/// Only what changed is written, each file at once or not at all; what an earlier build wrote and this
/// one does not is removed, and nothing else (sitefolder.h). A build that was cut off goes on with the
/// next. Without a base address all links are relative, and there are no canonical links and no site
/// map; the feeds then name the issues by their ids alone.
///
/// Both functions block, on disk and processors; call them from a thread that may. The archive may be
/// written meanwhile: one state of it is built.
class SiteBuilder
{
public:
    /// Called now and then, in the thread that builds.
    using Progress = std::function<void(const SiteProgress &)>;

    SiteBuilder(QString archive, SiteOptions options);

    /// Error::Code::Busy while another build writes to the folder, Duplicate when files of others are in
    /// the way, Cancelled when it was stopped.
    [[nodiscard]] Result<SiteReport> build(
        const Progress &progress = {}, const std::stop_token &stop = {}) const;
    /// What build() would do now; nothing is written.
    [[nodiscard]] Result<SitePlan> plan(
        const Progress &progress = {}, const std::stop_token &stop = {}) const;

    /// "galley/sites" in the user's XDG cache folder.
    [[nodiscard]] static QString defaultCacheFolder();

private:
    QString m_archive;
    SiteOptions m_options;
};

} // namespace galley
