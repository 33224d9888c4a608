// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/journalpast.h"

#include "archive/storedissues.h"
#include "model/edit.h"
#include "json/issuejson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int mostEdits = 20'000; // a second's work

} // namespace

Result<QList<Past>> pastsInJournal(Sql &sql, const IssueId &id)
{
    const Result<Issue> now = readIssue(sql, id);
    if (!now && now.error().code == Error::Code::Malformed)
        return QList<Past>();
    if (!now)
        return std::unexpected(now.error());
    Issue issue = *now;
    QList<Past> pasts;
    QDateTime next; // of the edit behind this one
    bool isSound = true;
    return sql
        .each(u"SELECT at, inverse FROM edits WHERE issue_id = ? ORDER BY seq DESC LIMIT ?"_s,
            {sqlText(id), mostEdits},
            [&](const QSqlQuery &row) -> Result<void> {
                const QDateTime at =
                    QDateTime::fromString(row.value(0).toString(), Qt::ISODateWithMs);
                const Result<Edit> inverse = readEditJson(row.value(1).toString().toUtf8());
                if (!isSound)
                    return {};
                isSound = at.isValid() && inverse;
                if (!isSound)
                    return {};
                if (pasts.isEmpty() || at.addDuration(writingPause) <= next
                    || at.addDuration(longestWriting) <= pasts.constLast().at)
                    pasts.append({at, snapshotOf(issue)});
                next = at;
                isSound = apply(issue, *inverse).has_value();
                return {};
            })
        .transform([&] {
            if (isSound && !pasts.isEmpty())
                pasts.append({next, snapshotOf(issue)});
            std::ranges::reverse(pasts);
            return pasts;
        });
}

} // namespace galley
