// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivemerge.h"
#include "session.h"

namespace galley::ctl {

void addPreferOption(QCommandLineParser &parser);
/// What --prefer says; nothing without it.
[[nodiscard]] Outcome<std::optional<MergeSide>> preferredSide(const Session &session);
/// A row each.
[[nodiscard]] Outcome<void> printConflicts(
    const Session &session, const QList<IssueConflict> &conflicts);

} // namespace galley::ctl
