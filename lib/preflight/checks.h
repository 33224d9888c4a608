// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "language/guidance.h"
#include "preflight/preflight.h"

#include <QCoreApplication>

namespace galley::preflight_checks {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Preflight)
};

/// What a check looks at. What several need is found out once.
struct Context
{
    Context(const Issue &checked, const PreflightFacts &known);

    const Issue &issue;
    const PreflightFacts &facts;
    Guidance guidance;
    QStringList keys; ///< referenceKeyOf() of each entry
    QHash<QString, qsizetype> firstOfKey; ///< the first entry of a paper or page
    QHash<QString, qsizetype> firstOfTitle; ///< by comparableTitle()
};

[[nodiscard]] QString comparableTitle(const Entry &entry);

/// What a check found; which entry and which rule the table adds.
struct Found
{
    Finding::Severity severity = Finding::Severity::Note;
    QString text;
    std::optional<EntryField> field = {};
    std::optional<IssueField> issueField = {};
};
using Founds = QList<Found>;

// Each of one rule; a rule's word is in the table.
Founds noEntries(const Context &context);
Founds noIntroduction(const Context &context);
Founds issueDate(const Context &context);
Founds introductionText(const Context &context);
Founds emailTooLarge(const Context &context);
Founds introductionLength(const Context &context);
Founds introductionSentences(const Context &context);
Founds repeatedWord(const Context &context);

Founds withdrawn(const Context &context, qsizetype at);
Founds newerVersion(const Context &context, qsizetype at);
Founds serviceGap(const Context &context, qsizetype at);
Founds samePaper(const Context &context, qsizetype at);
Founds ranBefore(const Context &context, qsizetype at);
Founds sameTitle(const Context &context, qsizetype at);
Founds noTitle(const Context &context, qsizetype at);
Founds noUrl(const Context &context, qsizetype at);
Founds wrongUrl(const Context &context, qsizetype at);
Founds otherPaper(const Context &context, qsizetype at);
Founds wrongArxivId(const Context &context, qsizetype at);
Founds noDifficulty(const Context &context, qsizetype at);
Founds noSummary(const Context &context, qsizetype at);
Founds noTakeaways(const Context &context, qsizetype at);
Founds emptyTakeaway(const Context &context, qsizetype at);
Founds noAltText(const Context &context, qsizetype at);
Founds entryDates(const Context &context, qsizetype at);
Founds entryTexts(const Context &context, qsizetype at);
Founds entryLengths(const Context &context, qsizetype at);
Founds entrySentences(const Context &context, qsizetype at);
Founds alikeOpening(const Context &context, qsizetype at);

} // namespace galley::preflight_checks
