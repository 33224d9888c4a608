// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/storedissues.h"

#include "archive/issuediff.h"
#include "archive/issuerows.h"
#include "archive/journal.h"
#include "archive/revisionrows.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

} // namespace

Result<IssueId> issueIdOf(Sql &sql, const QString &slug)
{
    const bool isLatest = slug == latestSlug;
    const Result<QVariant> id = isLatest
        ? sql.value(u"SELECT id FROM issues ORDER BY date DESC, number DESC LIMIT 1"_s)
        : sql.value(u"SELECT id FROM issues WHERE slug = ?"_s, {sqlText(slug)});
    if (!id)
        return std::unexpected(id.error());
    if (id->isValid())
        return QUuid::fromString(id->toString());
    return fail(Error::Code::NotFound,
        isLatest ? Tr::tr("The archive %1 holds no issue yet. Make one first.").arg(sql.path())
                 : Tr::tr("There is no issue “%1” in the archive %2. Choose one from its list.")
                       .arg(slug, sql.path()));
}

Result<Issue> readIssue(Sql &sql, const IssueId &id)
{
    Result<Issue> issue = readIssueRow(sql, id);
    if (!issue)
        return issue;
    return readEntryRows(sql, *issue).transform([&issue](const QList<Entry> &entries) {
        issue->entries = entries;
        return *issue;
    });
}

Result<void> replaceIssue(Sql &sql, const IssueId &id, Issue issue, Revision::Kind kind)
{
    const Revision wanted {.at = QDateTime::currentDateTimeUtc(), .kind = kind};
    if (const Result<void> kept = keepStored(sql, id, wanted); !kept)
        return kept;
    const Result<Issue> old = readIssue(sql, id);
    if (!old && old.error().code == Error::Code::Malformed) {
        issue.id = id;
        return overwriteIssue(sql, issue);
    }
    if (!old)
        return std::unexpected(old.error());
    return appendToJournal(sql, id, editsBetween(*old, issue))
        .and_then([&] {
            return sql.run(u"UPDATE issues SET extra = ? WHERE id = ?"_s,
                {sqlText(QJsonDocument(issue.extra).toJson(QJsonDocument::Compact)), sqlText(id)});
        })
        .and_then([&](int) { return stampIssue(sql, id); });
}

} // namespace galley
