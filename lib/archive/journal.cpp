// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/journal.h"

#include "archive/issuerows.h"
#include "archive/revisionrows.h"
#include "json/issuejson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

Result<Archive::JournaledEdit> journaledFrom(const Sql &sql, const QSqlQuery &row)
{
    const Result<Edit> edit = readEditJson(row.value(1).toString().toUtf8());
    const Result<Edit> inverse = readEditJson(row.value(2).toString().toUtf8());
    const QDateTime at = QDateTime::fromString(row.value(0).toString(), Qt::ISODateWithMs);
    if (!edit || !inverse || !at.isValid())
        return fail(Error::Code::Malformed,
            Tr::tr("The journal in the archive %1 is damaged. Restore a backup.").arg(sql.path()),
            !edit          ? edit.error().message
                : !inverse ? inverse.error().message
                           : QString());
    return Archive::JournaledEdit {at, *edit, *inverse};
}

} // namespace

Result<void> appendToJournal(
    Sql &sql, const IssueId &issue, const QList<Edit> &edits, const QDateTime &at)
{
    if (edits.isEmpty())
        return {};
    if (const Result<void> kept = keepBeforeChange(sql, issue, at); !kept)
        return kept;
    Result<StoredIssue> stored = StoredIssue::open(sql, issue);
    if (!stored)
        return std::unexpected(stored.error());
    const QString now = at.toString(Qt::ISODateWithMs);
    for (const Edit &edit : edits) {
        const Result<Edit> inverse = stored->apply(edit);
        if (!inverse)
            return std::unexpected(inverse.error());
        if (!isChange(edit, *inverse))
            continue;
        const Result<int> appended = sql.run(
            u"INSERT INTO edits (issue_id, at, edit, inverse) VALUES (?, ?, ?, ?)"_s,
            {sqlText(issue), now, sqlText(writeEditJson(edit)), sqlText(writeEditJson(*inverse))});
        if (!appended)
            return std::unexpected(appended.error());
    }
    return stored->finish().and_then([&] { return stampIssue(sql, issue); });
}

Result<QList<Archive::JournaledEdit>> readJournal(Sql &sql, const IssueId &issue)
{
    QList<Archive::JournaledEdit> journal;
    return sql
        .each(u"SELECT at, edit, inverse FROM edits WHERE issue_id = ? ORDER BY seq"_s,
            {sqlText(issue)},
            [&](const QSqlQuery &row) {
                return journaledFrom(sql, row).transform(
                    [&](const Archive::JournaledEdit &edit) { journal.append(edit); });
            })
        .transform([&journal] { return journal; });
}

} // namespace galley
