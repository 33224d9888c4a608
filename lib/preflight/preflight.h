// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/earlierrun.h"
#include "model/issue.h"
#include "model/lookup.h"
#include "model/targetlengths.h"

namespace galley {

/// What an editor may have overlooked.
struct Finding
{
    enum class Severity {
        Error, ///< must not be printed like this
        Warning, ///< is most likely an oversight
        Note, ///< to be known
    };

    Severity severity = Severity::Note;
    QString rule; ///< a stable word, such as "withdrawn", "missing-summary"
    EntryId entry; ///< null for the issue itself
    int number = 0; ///< of the entry, from 1; 0 for the issue itself
    std::optional<EntryField> field; ///< of the entry, where it can be mended
    std::optional<IssueField> issueField; ///< likewise, of the issue
    QString text; ///< a sentence for the editor

    bool operator==(const Finding &) const = default;
};

/// What the checks must be told, since it is not in the issue.
struct PreflightFacts
{
    Lookups lookups;
    EarlierRuns earlierRuns; ///< in other issues
    QDate today; ///< invalid: what depends on it is not checked
    std::optional<qsizetype>
        emailSize; ///< of its e-mail, in bytes as they travel; unless it is unknown
    TargetLengths lengths; ///< that the publication means its texts to have

    bool operator==(const PreflightFacts &) const = default;
};

/// The editorial checks, each a row of the table in preflight.cpp: the errors first, then the
/// warnings, then the notes, each in running order. Pure; any thread; a few milliseconds for
/// hundreds of entries.
[[nodiscard]] QList<Finding> preflight(const Issue &issue, const PreflightFacts &facts);

} // namespace galley
