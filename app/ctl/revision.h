// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/revisionstore.h"
#include "session.h"

namespace galley::ctl {

/// The revisions of the issue of a slug, or of "latest"; the issue itself may be damaged.
struct RevisionsOf
{
    IssueId issue;
    History history;
};
[[nodiscard]] Outcome<RevisionsOf> revisionsOf(Session &session, const QString &slug);

/// A revision's number from the command line.
[[nodiscard]] Outcome<int> revisionNumber(const QString &text);
[[nodiscard]] Outcome<Issue> revisionNumbered(const RevisionsOf &revisions, const QString &number);

void describeRevision(QCommandLineParser &parser);

} // namespace galley::ctl
