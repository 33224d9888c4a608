// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchindexer.h"

#include "base/contenthash.h"
#include "search/searchquery.h"
#include "json/issuejson.h"

using namespace Qt::StringLiterals;

namespace galley {

struct SearchIndexer::StoredIssue
{
    qint64 number = 0;
    qint64 stamp = 0;
    QString id;
    QString slug;
    QString title;
    QString date;
    QString introduction;
};

/// What is indexed of an entry, or of an issue itself.
struct SearchIndexer::Document
{
    QString entry; ///< its id; empty for the issue
    QByteArray bytes; ///< everything that the columns are made of
    QString title; ///< of an issue
    QString summary;
    QStringList marks;
};

namespace {

QString joined(const std::optional<QStringList> &texts)
{
    return texts ? texts->join(u'\n') : QString();
}

QStringList marksOf(const Entry &entry)
{
    QStringList marks {markOf(SearchMark::Source, keyOf(entry.source))};
    if (entry.difficulty)
        marks.append(markOf(SearchMark::Difficulty, keyOf(*entry.difficulty)));
    for (const QString &topic : entry.categories.value_or(QStringList()))
        marks.append(markOf(SearchMark::Topic, topic));
    const auto has = [&marks](bool isThere, const QString &what) {
        if (isThere)
            marks.append(markOf(SearchMark::Has, what));
    };
    has(entry.codeUrl.has_value(), u"code"_s);
    has(entry.doi.has_value(), u"doi"_s);
    has(entry.notes.has_value(), u"notes"_s);
    has(entry.thumbnail.has_value(), u"picture"_s);
    has(entry.abstract.has_value(), u"abstract"_s);
    has(!entry.summary.value_or(QString()).isEmpty(), u"summary"_s);
    return marks;
}

/// The columns of search_index, but for the marks.
QStringList columnsOf(const Entry &entry)
{
    const QStringList other {entry.arxivId ? u"arXiv "_s + *entry.arxivId : QString(),
        entry.doi.value_or(QString()), joined(entry.categories), entry.comment.value_or(QString()),
        entry.journalRef.value_or(QString()), entry.notes.value_or(QString())};
    return {entry.title, joined(entry.authors), joined(entry.takeaways),
        entry.summary.value_or(QString()), entry.abstract.value_or(QString()), other.join(u'\n')};
}

qint64 hashOf(const QByteArray &bytes, const QStringList &marks)
{
    return qint64(contentHash(bytes + '\0' + marks.join(u' ').toUtf8()));
}

} // namespace

Result<int> SearchIndexer::behind()
{
    return m_sql
        .value(u"SELECT (SELECT count(*) FROM issues LEFT JOIN search_issues AS s"
               " ON s.issue_number = number WHERE s.stamp IS NOT issues.stamp)"
               " + (SELECT count(*) FROM search_issues"
               " WHERE issue_number NOT IN (SELECT number FROM issues))"_s)
        .transform([](const QVariant &count) { return count.toInt(); });
}

Result<void> SearchIndexer::catchUp(int most)
{
    return m_sql.writing([&]() -> Result<void> {
        QList<StoredIssue> changed;
        Result<void> done = removeGone().and_then([&] {
            return m_sql.each(
                u"SELECT number, issues.stamp, id, slug, title, date, introduction FROM issues"
                " LEFT JOIN search_issues AS s ON s.issue_number = number"
                " WHERE s.stamp IS NOT issues.stamp ORDER BY date, number LIMIT ?"_s,
                {most}, [&changed](const QSqlQuery &row) -> Result<void> {
                    changed.append({row.value(0).toLongLong(), row.value(1).toLongLong(),
                        row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                        row.value(5).toString(), row.value(6).toString()});
                    return {};
                });
        });
        for (qsizetype i = 0; done && i < changed.size(); ++i)
            done = indexIssue(changed.at(i));
        return done;
    });
}

Result<void> SearchIndexer::removeGone()
{
    const QString gone = u" WHERE issue_number NOT IN (SELECT number FROM issues)"_s;
    return m_sql.value(u"SELECT count(*) FROM search_issues"_s + gone)
        .and_then([&](const QVariant &count) -> Result<int> {
            if (count.toInt() == 0)
                return 0;
            return m_sql
                .run(u"DELETE FROM search_index WHERE rowid IN"
                     " (SELECT number FROM search_documents%1)"_s.arg(gone))
                .and_then([&](int) { return m_sql.run(u"DELETE FROM search_documents"_s + gone); })
                .and_then([&](int) { return m_sql.run(u"DELETE FROM search_issues"_s + gone); });
        })
        .transform([](int) {});
}

Result<QList<SearchIndexer::Document>> SearchIndexer::documentsOf(const StoredIssue &issue)
{
    const QStringList marks {markOf(SearchMark::Issue, issue.slug),
        markOf(SearchMark::Year, issue.date.section(u'-', 0, 0))};
    const QByteArray itself = (issue.title + u'\n' + issue.introduction).toUtf8();
    QList<Document> documents {{{}, itself, issue.title, issue.introduction, marks}};
    return m_sql
        .each(u"SELECT id, CAST(document AS BLOB) FROM entries WHERE issue_id = ?"
              " ORDER BY position"_s,
            {issue.id},
            [&](const QSqlQuery &row) -> Result<void> {
                documents.append(
                    {row.value(0).toString(), row.value(1).toByteArray(), {}, {}, marks});
                return {};
            })
        .transform([&documents] { return documents; });
}

Result<void> SearchIndexer::indexIssue(const StoredIssue &issue)
{
    struct Indexed
    {
        qint64 number = 0;
        qint64 content = 0;
    };
    QHash<QString, Indexed> before;
    Result<void> done = m_sql.each(
        u"SELECT entry_id, number, content FROM search_documents WHERE issue_number = ?"_s,
        {issue.number}, [&before](const QSqlQuery &row) -> Result<void> {
            before.insert(
                row.value(0).toString(), {row.value(1).toLongLong(), row.value(2).toLongLong()});
            return {};
        });
    const Result<QList<Document>> documents = documentsOf(issue);
    if (!documents)
        return std::unexpected(documents.error());
    for (qsizetype i = 0; done && i < documents->size(); ++i) {
        const Document &document = documents->at(i);
        const auto indexed = before.constFind(document.entry);
        const bool isNew = indexed == before.cend();
        if (isNew || indexed->content != hashOf(document.bytes, document.marks))
            done = write(issue.number, document, isNew ? 0 : indexed->number);
        before.remove(document.entry);
    }
    for (auto gone = before.cbegin(); done && gone != before.cend(); ++gone)
        done = m_sql.run(u"DELETE FROM search_index WHERE rowid = ?"_s, {gone->number})
                   .and_then([&](int) {
                       return m_sql.run(
                           u"DELETE FROM search_documents WHERE number = ?"_s, {gone->number});
                   })
                   .transform([](int) {});
    return done.and_then([&] {
        return m_sql
            .run(u"INSERT OR REPLACE INTO search_issues (issue_number, stamp) VALUES (?, ?)"_s,
                {issue.number, issue.stamp})
            .transform([](int) { });
    });
}

/// A number of 0 is for a document that was not there.
Result<void> SearchIndexer::write(qint64 issue, const Document &document, qint64 number)
{
    QStringList columns {document.title, {}, {}, document.summary, {}, {}};
    QStringList marks = document.marks;
    if (!document.entry.isEmpty()) {
        // What verify() calls damaged is not found; the search goes on without it.
        const Entry entry = readEntryJson(document.bytes).value_or(Entry());
        columns = columnsOf(entry);
        marks += marksOf(entry);
    }
    const qint64 hash = hashOf(document.bytes, document.marks);
    const Result<QVariant> row = number == 0
        ? m_sql.value(u"INSERT INTO search_documents (issue_number, entry_id, content)"
                      " VALUES (?, ?, ?) RETURNING number"_s,
              {issue, sqlText(document.entry), hash})
        : m_sql.value(u"UPDATE search_documents SET content = ? WHERE number = ?"
                      " RETURNING number"_s,
              {hash, number});
    if (!row)
        return std::unexpected(row.error());
    QVariantList values {*row};
    for (const QString &column : std::as_const(columns))
        values.append(sqlText(indexable(column)));
    values.append(marks.join(u' '));
    return m_sql
        .run(u"INSERT OR REPLACE INTO search_index (rowid, title, authors, takeaways, summary,"
             " abstract, other, marks) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values)
        .transform([](int) { });
}

} // namespace galley
