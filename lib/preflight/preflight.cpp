// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/preflight.h"

#include "preflight/checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using namespace preflight_checks;

struct IssueCheck
{
    QLatin1StringView rule;
    Founds (*find)(const Context &);
};

struct EntryCheck
{
    QLatin1StringView rule;
    Founds (*find)(const Context &, qsizetype at);
};

constexpr IssueCheck issueChecks[] {
    {"no-entries"_L1, noEntries},
    {"no-introduction"_L1, noIntroduction},
    {"date"_L1, issueDate},
    {"markup"_L1, introductionText},
    {"email-size"_L1, emailTooLarge},
    {"length"_L1, introductionLength},
    {"long-sentence"_L1, introductionSentences},
    {"repeated-word"_L1, repeatedWord},
};

constexpr EntryCheck entryChecks[] {
    {"withdrawn"_L1, withdrawn},
    {"same-paper"_L1, samePaper},
    {"no-title"_L1, noTitle},
    {"wrong-url"_L1, wrongUrl},
    {"wrong-arxiv-id"_L1, wrongArxivId},
    {"newer-version"_L1, newerVersion},
    {"ran-before"_L1, ranBefore},
    {"other-paper"_L1, otherPaper},
    {"same-title"_L1, sameTitle},
    {"no-url"_L1, noUrl},
    {"missing-difficulty"_L1, noDifficulty},
    {"missing-summary"_L1, noSummary},
    {"missing-takeaways"_L1, noTakeaways},
    {"empty-takeaway"_L1, emptyTakeaway},
    {"markup"_L1, entryTexts},
    {"missing-alt"_L1, noAltText},
    {"service-gap"_L1, serviceGap},
    {"date"_L1, entryDates},
    {"length"_L1, entryLengths},
    {"long-sentence"_L1, entrySentences},
    {"alike-opening"_L1, alikeOpening},
};

} // namespace

namespace preflight_checks {

Context::Context(const Issue &checked, const PreflightFacts &known)
    : issue(checked), facts(known), guidance(guidanceFor(checked))
{
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const QString key = referenceKeyOf(issue.entries[i]);
        keys.append(key);
        if (!key.isEmpty() && !firstOfKey.contains(key))
            firstOfKey.insert(key, i);
        const QString title = comparableTitle(issue.entries[i]);
        if (!title.isEmpty() && !firstOfTitle.contains(title))
            firstOfTitle.insert(title, i);
    }
}

} // namespace preflight_checks

QList<Finding> preflight(const Issue &issue, const PreflightFacts &facts)
{
    const Context context(issue, facts);
    QList<Finding> findings;
    const auto add = [&](QLatin1StringView rule, const Founds &founds, qsizetype at) {
        for (const Found &found : founds)
            findings.append({found.severity, rule, at < 0 ? EntryId() : issue.entries[at].id,
                static_cast<int>(at + 1), found.field, found.issueField, found.text});
    };
    for (const IssueCheck &check : issueChecks)
        add(check.rule, check.find(context), -1);
    for (qsizetype at = 0; at < issue.entries.size(); ++at) {
        for (const EntryCheck &check : entryChecks)
            add(check.rule, check.find(context, at), at);
    }
    std::ranges::stable_sort(findings, {}, &Finding::severity);
    return findings;
}

} // namespace galley
