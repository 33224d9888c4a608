// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuerows.h"

#include "archive/sqlengine.h"
#include "model/lookup.h"
#include "json/issuejson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

QString textOf(const QVariant &value) { return value.toString(); }

std::optional<QString> optionalTextOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toString());
}

Result<Entry> entryFrom(const Sql &sql, const Issue &issue, const QSqlQuery &row)
{
    Result<Entry> entry = readEntryJson(row.value(1).toString().toUtf8());
    if (!entry)
        return fail(Error::Code::Malformed,
            Tr::tr("The entry “%1” of the issue “%2” in the archive %3 is damaged. Restore a "
                   "backup, or load the issue again from its JSON.")
                .arg(row.value(2).toString(), issue.slug, sql.path()),
            entry.error().message);
    entry->id = QUuid::fromString(row.value(0).toString());
    return entry;
}

/// The entry's row from `document` on. What could not be read again is not written.
Result<QVariantList> entryColumns(const Entry &entry)
{
    const QByteArray document = writeEntryJson(entry);
    if (const Result<Entry> again = readEntryJson(document); !again)
        return fail(Error::Code::InvalidInput,
            Tr::tr("The entry “%1” cannot be stored: %2").arg(entry.title, again.error().message),
            again.error().detail);
    return QVariantList {sqlText(document), sqlText(entry.title), sqlText(entry.url),
        sqlText(entry.arxivId), sqlText(entry.doi), referenceKeyColumn(entry)};
}

Result<void> insertEntry(Sql &sql, const IssueId &issue, qsizetype position, const Entry &entry)
{
    return entryColumns(entry)
        .and_then([&](const QVariantList &columns) {
            return sql.run(u"INSERT INTO entries (issue_id, id, position, document, title, url,"
                           " arxiv_id, doi, reference_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                QVariantList {sqlText(issue), sqlText(entry.id), position} + columns);
        })
        .transform([](int) {});
}

} // namespace

Result<Issue> issueFrom(const Sql &sql, const IssueId &id, const QSqlQuery &row)
{
    QJsonParseError wrong;
    const QJsonDocument extra = QJsonDocument::fromJson(row.value(6).toString().toUtf8(), &wrong);
    Issue issue {.id = id,
        .publication = textOf(row.value(0)),
        .slug = textOf(row.value(1)),
        .title = textOf(row.value(2)),
        .date = QDate::fromString(row.value(3).toString(), Qt::ISODate),
        .language = optionalTextOf(row.value(4)),
        .introduction = optionalTextOf(row.value(5)),
        .entries = {},
        .extra = extra.object()};
    if (!issue.date.isValid() || !extra.isObject())
        return fail(Error::Code::Malformed,
            Tr::tr("The issue “%1” in the archive %2 is damaged. Restore a backup, or load the "
                   "issue again from its JSON.")
                .arg(issue.slug, sql.path()),
            wrong.errorString());
    return issue;
}

Result<Issue> readIssueRow(Sql &sql, const IssueId &id)
{
    Result<Issue> issue = fail(Error::Code::NotFound,
        Tr::tr("The issue is no longer in the archive %1. Export it to keep it.").arg(sql.path()));
    const Result<void> read =
        sql.each(u"SELECT publication, slug, title, date, language, introduction, extra"
                 " FROM issues WHERE id = ?"_s,
            {sqlText(id)}, [&](const QSqlQuery &row) {
                issue = issueFrom(sql, id, row);
                return Result<void>();
            });
    return read.and_then([&issue] { return issue; });
}

Result<QList<Entry>> readEntryRows(Sql &sql, const Issue &issue)
{
    QList<Entry> entries;
    return sql
        .each(u"SELECT id, document, title FROM entries WHERE issue_id = ? ORDER BY position, id"_s,
            {sqlText(issue.id)},
            [&](const QSqlQuery &row) {
                return entryFrom(sql, issue, row).transform([&](const Entry &entry) {
                    entries.append(entry);
                });
            })
        .transform([&entries] { return entries; });
}

QVariant referenceKeyColumn(const Entry &entry)
{
    const QString key = referenceKeyOf(entry);
    return sqlText(key.isEmpty() ? std::nullopt : std::optional(key));
}

Result<void> fillReferenceKeys(Sql &sql)
{
    struct Row
    {
        QVariantList place;
        QVariant key;
    };
    // Collected first: SQLite does not say what a SELECT sees of rows that change under it.
    QList<Row> rows;
    Result<void> done = sql.each(u"SELECT issue_id, id, arxiv_id, url FROM entries"_s, {},
        [&rows](const QSqlQuery &row) -> Result<void> {
            Entry entry;
            entry.arxivId = optionalTextOf(row.value(2));
            entry.url = optionalTextOf(row.value(3));
            rows.append({{row.value(0), row.value(1)}, referenceKeyColumn(entry)});
            return {};
        });
    for (qsizetype i = 0; done && i < rows.size(); ++i) {
        const auto &[place, key] = rows.at(i);
        if (!key.isNull())
            done = sql.run(u"UPDATE entries SET reference_key = ? WHERE issue_id = ? AND id = ?"_s,
                          QVariantList {key} + place)
                       .transform([](int) { });
    }
    return done;
}

Result<void> insertIssue(Sql &sql, const Issue &issue)
{
    Result<void> done =
        sql.run(u"INSERT INTO issues (id, publication, slug, title, date, language, introduction,"
                " extra, created_at, stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
               {sqlText(issue.id), sqlText(issue.publication), sqlText(issue.slug),
                   sqlText(issue.title), issue.date.toString(Qt::ISODate), sqlText(issue.language),
                   sqlText(issue.introduction),
                   sqlText(QJsonDocument(issue.extra).toJson(QJsonDocument::Compact)),
                   QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), newStamp()})
            .transform([](int) { });
    for (qsizetype i = 0; done && i < issue.entries.size(); ++i)
        done = insertEntry(sql, issue.id, i, issue.entries.at(i));
    return done;
}

QString changeWords(const IssueId &issue, qint64 stamp)
{
    return u"changed %1 %2"_s.arg(issue.toString(QUuid::WithoutBraces)).arg(stamp);
}

qint64 newStamp() { return qint64(QRandomGenerator::global()->generate64()); }

Result<void> overwriteIssue(Sql &sql, const Issue &issue)
{
    Result<void> done;
    for (const QString &table : {u"edits"_s, u"entries"_s}) {
        if (done)
            done = sql.run(u"DELETE FROM %1 WHERE issue_id = ?"_s.arg(table), {sqlText(issue.id)})
                       .transform([](int) { });
    }
    if (done)
        done = sql.run(u"UPDATE issues SET publication = ?, title = ?, date = ?, language = ?,"
                       " introduction = ?, extra = ? WHERE id = ?"_s,
                      {sqlText(issue.publication), sqlText(issue.title),
                          issue.date.toString(Qt::ISODate), sqlText(issue.language),
                          sqlText(issue.introduction),
                          sqlText(QJsonDocument(issue.extra).toJson(QJsonDocument::Compact)),
                          sqlText(issue.id)})
                   .transform([](int) { });
    for (qsizetype i = 0; done && i < issue.entries.size(); ++i)
        done = insertEntry(sql, issue.id, i, issue.entries.at(i));
    return done.and_then([&] { return stampIssue(sql, issue.id); });
}

Result<void> stampIssue(Sql &sql, const IssueId &id)
{
    const qint64 stamp = newStamp();
    return sql.run(u"UPDATE issues SET stamp = ? WHERE id = ?"_s, {stamp, sqlText(id)})
        .and_then([&](int) { return sql.engine().announce(sql, changeWords(id, stamp)); });
}

StoredIssue::StoredIssue(Sql &sql, Issue issue) : m_sql(&sql), m_issue(std::move(issue)) { }

Result<StoredIssue> StoredIssue::open(Sql &sql, const IssueId &id)
{
    Result<Issue> issue = readIssueRow(sql, id);
    if (!issue)
        return std::unexpected(issue.error());
    StoredIssue stored(sql, std::move(*issue));
    return stored.readOrder().transform([&stored] { return stored; });
}

Result<void> StoredIssue::readOrder()
{
    return m_sql->each(
        u"SELECT id, position FROM entries WHERE issue_id = ? ORDER BY position, id"_s,
        {sqlText(m_issue.id)}, [&](const QSqlQuery &row) -> Result<void> {
            Entry entry;
            entry.id = QUuid::fromString(row.value(0).toString());
            const qsizetype position = row.value(1).toLongLong();
            m_positions.insert(entry.id, position);
            // The edits count on positions without gaps; another program may have left some.
            m_isOrderChanged = m_isOrderChanged || position != m_issue.entries.size();
            m_issue.entries.append(entry);
            return {};
        });
}

Result<void> StoredIssue::read(const EntryId &entry)
{
    const qsizetype index = indexOf(m_issue, entry);
    if (index < 0 || m_read.contains(entry))
        return {};
    return m_sql->each(u"SELECT id, document, title FROM entries WHERE issue_id = ? AND id = ?"_s,
        {sqlText(m_issue.id), sqlText(entry)}, [&](const QSqlQuery &row) {
            return entryFrom(*m_sql, m_issue, row).transform([&](const Entry &found) {
                m_issue.entries[index] = found;
                m_read.insert(entry);
            });
        });
}

Result<Edit> StoredIssue::apply(const Edit &edit)
{
    if (std::holds_alternative<SetEntryField>(edit) || std::holds_alternative<RemoveEntry>(edit)) {
        if (const Result<void> found = read(entryOf(edit)); !found)
            return std::unexpected(found.error());
    }
    const Result<Edit> inverse = galley::apply(m_issue, edit);
    if (!inverse)
        return inverse;
    return std::visit([&](const auto &e) { return written(e, *inverse); }, edit).transform([&] {
        return *inverse;
    });
}

Result<void> StoredIssue::finish()
{
    for (const Entry &entry : std::as_const(m_issue.entries)) {
        if (!m_changed.contains(entry.id))
            continue;
        const Result<int> done = entryColumns(entry).and_then([&](const QVariantList &columns) {
            return m_sql->run(u"UPDATE entries SET document = ?, title = ?, url = ?, arxiv_id = ?,"
                              " doi = ?, reference_key = ? WHERE issue_id = ? AND id = ?"_s,
                columns + QVariantList {sqlText(m_issue.id), sqlText(entry.id)});
        });
        if (!done)
            return std::unexpected(done.error());
    }
    m_changed.clear();
    return m_isOrderChanged ? writeOrder() : Result<void>();
}

/// One statement for all that changed places, so that many edits cost no more than one.
Result<void> StoredIssue::writeOrder()
{
    const QList<Entry> &entries = m_issue.entries;
    const auto isInPlace = [&](qsizetype i) { return m_positions.value(entries[i].id, -1) == i; };
    qsizetype begin = 0;
    qsizetype end = entries.size();
    while (begin < end && isInPlace(begin))
        ++begin;
    while (end > begin && isInPlace(end - 1))
        --end;
    QJsonArray ids;
    for (qsizetype i = begin; i < end; ++i) {
        ids.append(sqlText(entries[i].id).toString());
        m_positions.insert(entries[i].id, i);
    }
    m_isOrderChanged = false;
    if (ids.isEmpty())
        return {};
    return m_sql
        ->run(u"WITH place (key, id) AS MATERIALIZED (SELECT key, value FROM json_each(?))"
              " UPDATE entries SET position = place.key + ? FROM place"
              " WHERE issue_id = ? AND entries.id = place.id"_s,
            {sqlText(QJsonDocument(ids).toJson(QJsonDocument::Compact)), begin,
                sqlText(m_issue.id)})
        .transform([](int) { });
}

Result<void> StoredIssue::written(const SetIssueField &edit, const Edit &)
{
    const FieldValue value = valueOf(m_issue, edit.field);
    QVariant bound = sqlText(std::optional<QString>());
    if (const auto *text = std::get_if<QString>(&value))
        bound = sqlText(*text);
    else if (const auto *date = std::get_if<QDate>(&value))
        bound = date->toString(Qt::ISODate);
    // The columns are named as the fields are.
    return m_sql
        ->run(u"UPDATE issues SET %1 = ? WHERE id = ?"_s.arg(nameOf(edit.field)),
            {bound, sqlText(m_issue.id)})
        .transform([](int) { });
}

Result<void> StoredIssue::written(const SetEntryField &edit, const Edit &)
{
    m_changed.insert(edit.entry);
    return {};
}

Result<void> StoredIssue::written(const InsertEntry &edit, const Edit &)
{
    m_read.insert(edit.entry.id);
    m_positions.insert(edit.entry.id, edit.index);
    m_isOrderChanged = true;
    return insertEntry(*m_sql, m_issue.id, edit.index, edit.entry);
}

Result<void> StoredIssue::written(const RemoveEntry &edit, const Edit &)
{
    m_changed.remove(edit.entry);
    m_read.remove(edit.entry);
    m_positions.remove(edit.entry);
    m_isOrderChanged = true;
    return m_sql
        ->run(u"DELETE FROM entries WHERE issue_id = ? AND id = ?"_s,
            {sqlText(m_issue.id), sqlText(edit.entry)})
        .transform([](int) { });
}

Result<void> StoredIssue::written(const MoveEntry &, const Edit &)
{
    m_isOrderChanged = true;
    return {};
}

} // namespace galley
