// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/importqueue.h"

#include "archive/archive.h"
#include "archive/issuerows.h"
#include "archive/lookuprows.h"

using namespace Qt::StringLiterals;

namespace galley {

ImportQueue::ImportQueue(Archive &archive) : m_archive(archive) { }

Result<void> ImportQueue::add(const IssueId &issue, const QList<Reference> &references)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        Result<void> done = readIssueRow(sql, issue).transform([](const Issue &) { });
        for (qsizetype i = 0; done && i < references.size(); ++i)
            done =
                sql.run(u"INSERT INTO waiting_imports (issue_id, reference_key, target, text)"
                        " VALUES (?, ?, ?, ?) ON CONFLICT (issue_id, reference_key) DO NOTHING"_s,
                       QVariantList {sqlText(issue)} + referenceColumns(references.at(i)))
                    .transform([](int) { });
        return done;
    });
}

Result<void> ImportQueue::remove(const IssueId &issue, const QStringList &keys)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        Result<void> done;
        for (const QString &key : keys) {
            done =
                sql.run(u"DELETE FROM waiting_imports WHERE issue_id = ? AND reference_key = ?"_s,
                       {sqlText(issue), sqlText(key)})
                    .transform([](int) { });
            if (!done)
                break;
        }
        return done;
    });
}

Result<QList<Reference>> ImportQueue::waiting(const IssueId &issue)
{
    QList<Reference> references;
    return m_archive.sql()
        .each(u"SELECT reference_key, target, text FROM waiting_imports WHERE issue_id = ?"
              " ORDER BY number"_s,
            {sqlText(issue)},
            [&references](const QSqlQuery &row) -> Result<void> {
                if (const auto reference = referenceFrom(row)) // else `archive verify` names it
                    references.append(*reference);
                return {};
            })
        .transform([&references] { return references; });
}

} // namespace galley
