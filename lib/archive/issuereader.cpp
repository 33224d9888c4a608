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

/// The documents of all entries in the order of their issues, of which each takes its own.
class Documents
{
public:
    explicit Documents(QSqlQuery query) : m_query(std::move(query)) { advance(); }

    QList<QByteArray> takeOf(qint64 issue)
    {
        QList<QByteArray> documents;
        for (; m_isAtRow && m_query.value(0).toLongLong() == issue; advance())
            documents.append(m_query.value(1).toByteArray());
        return documents;
    }

    [[nodiscard]] Result<void> finished(const Sql &sql) const
    {
        if (m_query.lastError().isValid())
            return std::unexpected(sql.errorOf(m_query));
        return {};
    }

private:
    void advance() { m_isAtRow = m_query.next(); }

    QSqlQuery m_query;
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
    // The bytes as they are: made a text, each would be converted twice.
    Result<QSqlQuery> rows = sql.query(
        u"SELECT number, CAST(document AS BLOB) FROM issues CROSS JOIN entries"
        " ON issue_id = issues.id%1 ORDER BY date DESC, number DESC, position"_s.arg(those),
        values);
    if (!rows)
        return std::unexpected(rows.error());
    Documents documents(*std::move(rows));
    const Result<void> visited =
        sql.each(u"SELECT publication, slug, title, date, language, introduction, extra, id,"
                 " number, stamp FROM issues%1 ORDER BY date DESC, number DESC"_s.arg(those),
            values, [&](const QSqlQuery &row) -> Result<void> {
                const qint64 number = row.value(8).toLongLong();
                return issueFrom(sql, QUuid::fromString(row.value(7).toString()), row)
                    .and_then([&](const Issue &issue) {
                        return visit({{number, row.value(9).toLongLong()}, issue,
                            documents.takeOf(number), sql.path()});
                    });
            });
    return visited.and_then([&] { return documents.finished(sql); });
}

Result<QString> IssueReader::picturesStamp() { return m_archive.property(u"pictures-stamp"_s); }

} // namespace galley
