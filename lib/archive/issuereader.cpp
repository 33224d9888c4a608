// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuereader.h"

#include "archive/issuerows.h"
#include "json/issuejson.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

QString whereAmong(const std::optional<QList<qint64>> &numbers)
{
    return numbers ? u" WHERE number IN (SELECT CAST(value AS BIGINT) FROM json_each(?))"_s
                   : QString();
}

QVariantList valuesOf(const std::optional<QList<qint64>> &numbers)
{
    return numbers ? QVariantList {sqlNumbers(*numbers)} : QVariantList();
}

/// The rows of all issues, handed on one after the other as the entries' documents, which come in the
/// same order, are added.
class Visits
{
public:
    Visits(const Sql &sql, QSqlQuery issues, const std::function<Result<void>(UnreadIssue)> &visit)
        : m_sql(sql), m_issues(std::move(issues)), m_visit(visit)
    {
        advance();
    }

    [[nodiscard]] Result<void> add(qint64 issue, const QByteArray &document)
    {
        Result<void> done;
        while (done && m_isAtRow && number() != issue)
            done = visitNext();
        if (done)
            m_documents.append(document);
        return done;
    }

    [[nodiscard]] Result<void> finish()
    {
        Result<void> done;
        while (done && m_isAtRow)
            done = visitNext();
        if (done && m_issues.lastError().isValid())
            return std::unexpected(m_sql.errorOf(m_issues));
        return done;
    }

private:
    void advance() { m_isAtRow = m_issues.next(); }
    qint64 number() const { return m_issues.value(8).toLongLong(); }

    Result<void> visitNext()
    {
        const Result<Issue> issue =
            issueFrom(m_sql, QUuid::fromString(m_issues.value(7).toString()), m_issues);
        if (!issue)
            return std::unexpected(issue.error());
        const Result<void> visited = m_visit({{number(), m_issues.value(9).toLongLong()}, *issue,
            std::exchange(m_documents, {}), m_sql.path()});
        advance();
        return visited;
    }

    const Sql &m_sql;
    QSqlQuery m_issues;
    const std::function<Result<void>(UnreadIssue)> &m_visit;
    QList<QByteArray> m_documents;
    bool m_isAtRow = false;
};

} // namespace

Result<Issue> read(const UnreadIssue &unread)
{
    Issue issue = unread.issue;
    issue.entries.reserve(unread.documents.size());
    for (const QByteArray &document : unread.documents) {
        Result<Entry> entry = readEntryJson(document);
        if (!entry)
            return fail(Error::Code::Malformed,
                Tr::tr("Entry %1 of the issue “%2” in the archive %3 is damaged. Restore a "
                       "backup, or load the issue again from its JSON.")
                    .arg(issue.entries.size() + 1)
                    .arg(issue.slug, unread.archive),
                entry.error().message);
        issue.entries.append(*std::move(entry));
    }
    return issue;
}

IssueReader::IssueReader(Archive &archive) : m_archive(archive) { }

Result<void> IssueReader::reading(const std::function<Result<void>()> &work)
{
    return m_archive.sql().reading(work);
}

Result<QList<IssueStamp>> IssueReader::stamps()
{
    QList<IssueStamp> stamps;
    return m_archive.sql()
        .each(u"SELECT number, stamp FROM issues ORDER BY date DESC, number DESC"_s, {},
            [&stamps](const QSqlQuery &row) -> Result<void> {
                stamps.append({row.value(0).toLongLong(), row.value(1).toLongLong()});
                return {};
            })
        .transform([&stamps] { return stamps; });
}

Result<std::optional<Issue>> IssueReader::newest()
{
    Sql &sql = m_archive.sql();
    std::optional<Issue> newest;
    return sql
        .each(u"SELECT publication, slug, title, date, language, introduction, extra, id"
              " FROM issues ORDER BY date DESC, number DESC LIMIT 1"_s,
            {},
            [&](const QSqlQuery &row) {
                return issueFrom(sql, QUuid::fromString(row.value(7).toString()), row)
                    .transform([&newest](const Issue &issue) { newest = issue; });
            })
        .transform([&newest] { return newest; });
}

Result<QList<IssueLine>> IssueReader::lines(const std::optional<QList<qint64>> &numbers)
{
    QList<IssueLine> lines;
    return m_archive.sql()
        .each(u"SELECT number, stamp, slug, title, date FROM issues%1"
              " ORDER BY date DESC, number DESC"_s.arg(whereAmong(numbers)),
            valuesOf(numbers),
            [&lines](const QSqlQuery &row) -> Result<void> {
                lines.append({{row.value(0).toLongLong(), row.value(1).toLongLong()},
                    row.value(2).toString(), row.value(3).toString(),
                    QDate::fromString(row.value(4).toString(), Qt::ISODate)});
                return {};
            })
        .transform([&lines] { return lines; });
}

Result<void> IssueReader::each(const std::optional<QList<qint64>> &numbers,
    const std::function<Result<void>(UnreadIssue)> &visit)
{
    Sql &sql = m_archive.sql();
    const QString those = whereAmong(numbers);
    const QVariantList values = valuesOf(numbers);
    return sql.reading([&]() -> Result<void> {
        Result<QSqlQuery> issues =
            sql.query(u"SELECT publication, slug, title, date, language, introduction, extra, id,"
                      " number, stamp FROM issues%1 ORDER BY date DESC, number DESC"_s.arg(those),
                values);
        if (!issues)
            return std::unexpected(issues.error());
        Visits visits(sql, *std::move(issues), visit);
        // The bytes as they are: made a text, each would be converted twice.
        return sql
            .stream(
                u"SELECT number, CAST(document AS BLOB) FROM issues CROSS JOIN entries"
                " ON issue_id = issues.id%1 ORDER BY date DESC, number DESC, position"_s.arg(those),
                values,
                [&visits](const QSqlQuery &row) {
                    return visits.add(row.value(0).toLongLong(), row.value(1).toByteArray());
                })
            .and_then([&visits] { return visits.finish(); });
    });
}

Result<QString> IssueReader::picturesStamp() { return m_archive.property(u"pictures-stamp"_s); }

} // namespace galley
