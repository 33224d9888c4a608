// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/publication.h"
#include "site/sitebuilder.h"

#include <functional>
#include <stop_token>

namespace galley {

/// What is to be published, and where to.
struct PublishJob
{
    QString archive; ///< a path
    Publication publication;
    PublishTarget target; ///< one of the publication's
    QString message; ///< of the commit; when empty, "Publish" and the newest issue's title
    QString cacheFolder; ///< as SiteOptions::cacheFolder
};

/// What would happen, before it does.
struct PublishPlan
{
    SitePlan site;
    QString folder; ///< where the site is written
    // Of Git only:
    QString branch;
    QString remote;
    QString message;
    QStringList
        uncommitted; ///< paths of the site that an earlier publication wrote, and did not commit
    std::optional<int> unpushed; ///< commits that go with it; nothing when the branch is new there
};

struct PublishProgress
{
    enum class Phase { Building, Committing, Pushing, Running };
    Phase phase = Phase::Building;
    SiteProgress site; ///< while it is built
};
using PublishProgressFunction = std::function<void(const PublishProgress &)>;

struct PublishReport
{
    SiteReport site;
    bool isCommitted = false; ///< there was something to commit
    bool isPushed = false;
    QString output; ///< of a command, its last lines
};

/// Where the target's site is written.
[[nodiscard]] QString siteFolderOf(const PublishTarget &target);

/// Both block, for a thread that may. Nothing is written by the plan; a publication that fails or is
/// stopped goes on where it was with the next one: a site that is half written is finished, a commit
/// that was not pushed is pushed.
[[nodiscard]] Result<PublishPlan> planPublication(
    const PublishJob &job, const std::stop_token &stop = {});
[[nodiscard]] Result<PublishReport> publish(const PublishJob &job,
    const PublishProgressFunction &progress = {}, const std::stop_token &stop = {});

} // namespace galley
