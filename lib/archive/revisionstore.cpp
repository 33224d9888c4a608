// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/revisionstore.h"

#include "archive/revisionrows.h"
#include "archive/storedissues.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Revision)
};

constexpr qsizetype longestName = 200;

QDateTime now() { return QDateTime::currentDateTimeUtc(); }

std::unexpected<Error> noRevision(int number)
{
    return fail(Error::Code::NotFound,
        Tr::tr("There is no revision %1. Choose one from the issue's list.").arg(number));
}

Result<QList<IssueId>> issuesOf(Sql &sql, const QString &statement)
{
    QList<IssueId> issues;
    return sql
        .each(statement, {},
            [&issues](const QSqlQuery &row) -> Result<void> {
                issues.append(QUuid::fromString(row.value(0).toString()));
                return {};
            })
        .transform([&issues] { return issues; });
}

/// Those that have something to forget; most have not.
Result<QList<IssueId>> issuesToTidy(Sql &sql, const QDateTime &at)
{
    return issuesOf(sql, u"SELECT DISTINCT issue_id FROM revisions ORDER BY issue_id"_s)
        .and_then([&](const QList<IssueId> &all) -> Result<QList<IssueId>> {
            QList<IssueId> issues;
            for (const IssueId &issue : all) {
                const Result<QList<Revision>> revisions = readRevisions(sql, issue);
                const Result<QVariant> edits =
                    sql.value(u"SELECT COUNT(*) FROM edits WHERE issue_id = ?"_s, {sqlText(issue)});
                if (!revisions || !edits)
                    return std::unexpected(revisions ? edits.error() : revisions.error());
                if (edits->toInt() > 1 || !revisionsToForget(*revisions, at).isEmpty())
                    issues.append(issue);
            }
            return issues;
        });
}

} // namespace

History::History() : m_bytes(std::make_shared<RevisionBytes>()) { }

Result<Issue> History::issue(int number) const { return issueOf(*m_bytes, m_issue, number); }

RevisionStore::RevisionStore(Archive &archive) : m_archive(archive) { }

Result<IssueId> RevisionStore::idOf(const QString &slug)
{
    return issueIdOf(m_archive.sql(), slug);
}

Result<QList<Revision>> RevisionStore::revisions(const IssueId &issue)
{
    return readRevisions(m_archive.sql(), issue);
}

Result<History> RevisionStore::history(const IssueId &issue)
{
    Sql &sql = m_archive.sql();
    return sql.reading([&] {
        return readRevisions(sql, issue).and_then([&](const QList<Revision> &revisions) {
            return readRevisionBytes(sql, issue).transform([&](const RevisionBytes &bytes) {
                History history;
                history.m_issue = issue;
                history.m_revisions = revisions;
                history.m_bytes = std::make_shared<RevisionBytes>(bytes);
                return history;
            });
        });
    });
}

Result<int> RevisionStore::keep(const Issue &issue, Revision::Kind kind, const QString &name)
{
    Sql &sql = m_archive.sql();
    const Revision wanted {.at = now(), .kind = kind, .name = name.simplified().left(longestName)};
    return sql.writing([&] { return keepRevision(sql, issue.id, snapshotOf(issue), wanted); });
}

Result<void> RevisionStore::keepOpened(const Issue &issue)
{
    Sql &sql = m_archive.sql();
    return readRevisions(sql, issue.id).and_then([&](const QList<Revision> &revisions) {
        if (!revisions.isEmpty() && revisions.constFirst().at.addDuration(8h) > now())
            return Result<void>();
        return keep(issue, Revision::Kind::Opened).transform([](int) { });
    });
}

Result<void> RevisionStore::keepPublished()
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return issuesOf(sql,
            u"SELECT id FROM issues WHERE EXISTS (SELECT 1 FROM revisions WHERE issue_id = id)"
            " AND NOT EXISTS (SELECT 1 FROM revisions WHERE issue_id = id AND kind = 'publish'"
            " AND at >= COALESCE((SELECT MAX(at) FROM edits WHERE issue_id = id), ''))"
            " ORDER BY number"_s)
            .and_then([&](const QList<IssueId> &issues) {
                const Revision wanted {.at = now(), .kind = Revision::Kind::Published};
                Result<void> kept;
                for (const IssueId &issue : issues) {
                    if (kept)
                        kept = keepStored(sql, issue, wanted);
                }
                return kept;
            });
    });
}

Result<void> RevisionStore::rename(const IssueId &issue, int number, const QString &name)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return sql
            .run(u"UPDATE revisions SET name = ? WHERE issue_id = ? AND number = ?"_s,
                {sqlText(name.simplified().left(longestName)), sqlText(issue), number})
            .and_then(
                [number](int rows) { return rows > 0 ? Result<void>() : noRevision(number); });
    });
}

Result<void> RevisionStore::restore(const IssueId &issue, int number)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return readRevisionBytes(sql, issue)
            .and_then([&](const RevisionBytes &bytes) { return issueOf(bytes, issue, number); })
            .and_then([&](const Issue &then) {
                return replaceIssue(sql, issue, then, Revision::Kind::BeforeRestore);
            });
    });
}

Result<void> RevisionStore::tidy(const QDateTime &at)
{
    Sql &sql = m_archive.sql();
    return issuesToTidy(sql, at).and_then([&](const QList<IssueId> &issues) {
        Result<void> done;
        for (const IssueId &issue : issues) {
            if (done)
                done = sql.writing([&] { return thinRevisions(sql, issue, at); });
        }
        return done;
    });
}

} // namespace galley
