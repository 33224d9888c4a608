// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"

namespace galley::ctl {

std::span<const Command *const> allCommands()
{
    static constexpr const Command *commands[] {&issueNew, &issueLoad, &issueList, &issueShow,
        &issueRemove, &issueMerge, &importReferences, &refresh, &entrySet, &entryMove, &entryRemove,
        &revisionList, &revisionShow, &revisionDiff, &revisionRestore, &revisionName, &exportIssue,
        &site, &publishSite, &publicationList, &publicationShow, &publicationSet,
        &publicationTargetsAdd, &publicationTargetsRemove, &publicationTargets, &themeList,
        &themeCheck, &themeCopy, &themeRemove, &themeExport, &themeImport, &check, &search, &memory,
        &statistics, &inboxRefresh, &inboxList, &inboxTake, &inboxKeep, &inboxDismiss,
        &inboxFeedsAdd, &inboxFeedsRemove, &inboxFeeds, &archiveVerify, &archiveBackup,
        &archiveCopy, &archiveMerge, &archiveImport};
    return commands;
}

} // namespace galley::ctl
