// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QHash>

namespace galley {

/// Where a paper or a page has run.
struct EarlierRun
{
    IssueId issue;
    QString slug;
    QString issueTitle;
    QDate date;
    int number = 0; ///< of the entry in its issue, from 1
    QString title; ///< of the entry

    bool operator==(const EarlierRun &) const = default;
};

/// By Reference::key(), the latest issue first.
using EarlierRuns = QHash<QString, QList<EarlierRun>>;

/// "It ran in “LLM News Digest No. 41”, 12 January 2026."
[[nodiscard]] QString ranIn(const EarlierRun &run);

} // namespace galley
