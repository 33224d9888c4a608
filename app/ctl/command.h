// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QStringList>

#include <limits>
#include <span>

class QCommandLineParser;

namespace galley::ctl {

class Session;

/// A command of galleyctl. Adding one is adding a file, and its name to the table in command.cpp; one
/// that needs more than the archive belongs in galleyctl-full (CMakeLists.txt).
struct Command
{
    static constexpr int anyNumber = std::numeric_limits<int>::max();

    QLatin1StringView words; ///< "issue new"
    int least = 0; ///< so many arguments are needed …
    int most = 0; ///< … and no more than so many understood
    QString (*summary)() = nullptr; ///< one line for the help
    void (*describe)(QCommandLineParser &parser) = nullptr; ///< adds its arguments and options
    Outcome<Status> (*run)(Session &session) = nullptr;
    /// Instead of all but the first and third: replaces the program by one that has the command.
    Failure (*handOver)(const QStringList &arguments) = nullptr;
};

extern const Command issueNew;
extern const Command issueLoad;
extern const Command issueList;
extern const Command issueShow;
extern const Command issueRemove;
extern const Command issueMerge;
extern const Command importReferences;
extern const Command refresh;
extern const Command entrySet;
extern const Command entryMove;
extern const Command entryRemove;
extern const Command revisionList;
extern const Command revisionShow;
extern const Command revisionDiff;
extern const Command revisionRestore;
extern const Command revisionName;
extern const Command exportIssue;
extern const Command site;
extern const Command inboxRefresh;
extern const Command inboxList;
extern const Command inboxTake;
extern const Command inboxKeep;
extern const Command inboxDismiss;
extern const Command inboxFeedsAdd;
extern const Command inboxFeedsRemove;
extern const Command inboxFeeds;
extern const Command publicationList;
extern const Command publicationShow;
extern const Command publicationSet;
extern const Command publishSite;
extern const Command publicationTargets;
extern const Command publicationTargetsAdd;
extern const Command publicationTargetsRemove;
extern const Command themeList;
extern const Command themeCheck;
extern const Command themeCopy;
extern const Command themeRemove;
extern const Command themeExport;
extern const Command themeImport;
extern const Command check;
extern const Command search;
extern const Command memory;
extern const Command statistics;
extern const Command archiveVerify;
extern const Command archiveBackup;
extern const Command archiveCopy;
extern const Command archiveMerge;
extern const Command archiveImport;

/// In the order of the help; one whose words another begins with comes after that.
[[nodiscard]] std::span<const Command *const> allCommands();

} // namespace galley::ctl
