// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/issue.h"

#include <functional>
#include <stop_token>

namespace galley {

class Archive;

/// A file of a folder of old issues, and what was understood of it.
struct OldIssueFile
{
    enum class Form { Json, Markdown, Html };
    enum class State {
        New, ///< an issue that the archive does not have
        Taken, ///< the archive has another issue of this slug
        Same, ///< the archive has it already, as it is
        Repeated, ///< another file of the folder has the issue, and says as much or more
        Damaged, ///< it should be an issue, but cannot be read
    };

    QString path; ///< below the folder
    Form form = Form::Json;
    State state = State::New;
    std::optional<Issue> issue; ///< unless it is damaged
    QStringList remarks; ///< sentences: what was not understood, or why it is damaged

    bool operator==(const OldIssueFile &) const = default;
};

[[nodiscard]] QLatin1StringView keyOf(OldIssueFile::Form form); ///< "json", "markdown", "html"
[[nodiscard]] QLatin1StringView keyOf(OldIssueFile::State state); ///< "new", "taken", "same", …

struct OldIssuesReport
{
    QList<OldIssueFile> files; ///< by their paths
    int others = 0; ///< files that are no issue

    bool operator==(const OldIssuesReport &) const = default;
};

using OldIssuesProgress = std::function<void(int done, int all)>;

/// Reads every issue in the folder and those below it, as JSON, as Markdown that the export writes, and
/// as HTML that Galley published. Of one issue in several forms the first of these counts. Changes
/// nothing; any thread. Fails where the folder cannot be read, has more than a hundred thousand files,
/// or it is stopped.
[[nodiscard]] Result<OldIssuesReport> readOldIssues(const QString &folder,
    const OldIssuesProgress &progress = {}, const std::stop_token &stop = {});

/// Says which of them the archive has already. In the archive's thread.
[[nodiscard]] Result<void> compareOldIssues(Archive &archive, OldIssuesReport &report);

/// What becomes of an issue whose slug is taken.
enum class OnTaken {
    Skip,
    Replace, ///< what was there stays in the issue's revisions
    Rename, ///< it gets the first free slug with a number behind it
};

/// Stores one that is New or Taken, whole or not at all, and returns its slug; empty for one that was
/// skipped. In the archive's thread.
[[nodiscard]] Result<QString> storeOldIssue(
    Archive &archive, const OldIssueFile &file, OnTaken onTaken);

} // namespace galley
