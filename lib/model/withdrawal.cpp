// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/withdrawal.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// How notices of withdrawal begin. Anchored: a paper about withdrawal is not withdrawn.
const QRegularExpression &notice()
{
    static const QRegularExpression pattern(
        u"^\\W*(?:arxiv\\s+admin(?:istrators?)?\\b(?:\\s+note)?\\W*)?(?:"
        // "This paper has been withdrawn", "Paper withdrawn", "This has now been withdrawn"
        "(?:this|the|our|it)?\\s*(?:(?:arxiv|full|present|current|short|old)\\s+)?"
        "(?:paper|article|submission|manuscript|work|preprint|version|note|document|letter|eprint|"
        "e-print|report|entry|thesis|draft|contribution|study)?(?:\\s+v\\d+)?\\s*"
        "(?:has|have|had|is|was|were|are|must\\s+be|should\\s+be)\\s+"
        "(?:(?:now|since|hereby|temporarily|voluntarily|officially|been|being)\\s+){0,3}"
        "(?:withdrawn|retracted|removed\\s+(?:by|from)\\s+arxiv)\\b"
        "|(?:this|the)?\\s*(?:paper|article|submission|manuscript|work|preprint|version)\\s+"
        "(?:temporarily\\s+)?(?:withdrawn|retracted)\\b"
        // "Withdrawn by the author", "WITHDRAWN."
        "|(?:temporarily\\s+)?(?:withdrawn|retracted|removed\\s+by\\s+arxiv)"
        "(?:\\W*$|\\s*[.,;:!)\\]]|\\s+(?:by|due|because|since|for|as|pending|until|owing)\\b|"
        "\\s+from\\s+(?:arxiv|publication|consideration)\\b|\\s+arxiv\\b)"
        // "The authors have withdrawn this paper", "We withdraw our submission"
        "|(?:this|the|both|all)?\\s*(?:authors?|we|i)\\s+(?:(?:has|have|had|wish(?:es)?\\s+to|"
        "would\\s+like\\s+to|decided\\s+to|request(?:s|ed)?\\s+to)\\s+){0,2}"
        "(?:withdrawn?|withdrew|withdraws|retract(?:s|ed)?)\\s+(?:this|the|our|my)\\s+"
        "(?:paper|article|submission|manuscript|work|preprint|version)\\b"
        ")"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

Withdrawal noticeIn(const QString &text)
{
    constexpr qsizetype noticeLength = 240;
    const QString start = text.first(std::min(text.size(), noticeLength));
    // Nearly every paper is told apart here; the pattern is for the rest.
    if (!start.contains("withdr"_L1, Qt::CaseInsensitive)
        && !start.contains("retract"_L1, Qt::CaseInsensitive)
        && !start.contains("removed"_L1, Qt::CaseInsensitive))
        return Withdrawal::None;
    if (!notice().match(start).hasMatch())
        return Withdrawal::None;
    static const QRegularExpression byArxiv(
        u"\\barxiv\\s+admin|\\bby\\s+arxiv\\b"_s, QRegularExpression::CaseInsensitiveOption);
    return start.contains(byArxiv) ? Withdrawal::ByArxiv : Withdrawal::ByAuthors;
}

} // namespace

Withdrawal withdrawalOf(const QString &comment, const QString &abstract)
{
    const Withdrawal inComment = noticeIn(comment);
    const Withdrawal inAbstract = noticeIn(abstract);
    if (inComment == Withdrawal::ByArxiv || inAbstract == Withdrawal::ByArxiv)
        return Withdrawal::ByArxiv;
    return inComment == Withdrawal::None ? inAbstract : inComment;
}

} // namespace galley
