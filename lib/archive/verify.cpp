// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuerows.h"
#include "archive/journal.h"
#include "archive/lookuprows.h"
#include "archive/picturestore.h"
#include "archive/revisionrows.h"
#include "archive/sqlengine.h"
#include "json/issuejson.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

using Findings = QList<Archive::Finding>;

Result<void> checkPages(Sql &sql, Findings &findings)
{
    return sql.engine().damage(sql).transform([&](const QStringList &lines) {
        for (const QString &line : lines)
            findings.append({u"page"_s, line});
    });
}

Result<void> checkForeignKeys(Sql &sql, Findings &findings)
{
    return sql.engine().orphans(sql).transform([&](const QHash<QString, int> &tables) {
        for (const auto &[table, rows] : tables.asKeyValueRange())
            findings.append({u"foreign-key"_s,
                Tr::tr("%n row(s) of the table %1 belong to an issue that is not there.", "", rows)
                    .arg(table)});
    });
}

Result<void> checkIssues(Sql &sql, Findings &findings)
{
    return sql.each(
        u"SELECT id, slug, publication, title, date, extra FROM issues ORDER BY number"_s, {},
        [&](const QSqlQuery &row) -> Result<void> {
            const QString slug = row.value(1).toString();
            const auto find = [&](const QString &what) {
                findings.append({u"issue"_s, Tr::tr("Issue “%1”: %2.").arg(slug, what)});
            };
            if (QUuid::fromString(row.value(0).toString()).isNull())
                find(Tr::tr("its id is none"));
            if (!isSlug(slug))
                find(Tr::tr("its slug is none"));
            if (row.value(2).toString().isEmpty() || row.value(3).toString().isEmpty())
                find(Tr::tr("its publication or its title is missing"));
            if (!QDate::fromString(row.value(4).toString(), Qt::ISODate).isValid())
                find(Tr::tr("its date is none"));
            if (!QJsonDocument::fromJson(row.value(5).toString().toUtf8()).isObject())
                find(Tr::tr("its further members cannot be read"));
            return {};
        });
}

/// Columns: document, title, url, arxiv_id, doi, id, position, slug, issue_id, reference_key.
void checkEntry(const Sql &sql, const QSqlQuery &row, qsizetype place, Findings &findings)
{
    const auto find = [&](const QString &rule, const QString &what) {
        findings.append({rule,
            Tr::tr("Issue “%1”, entry %2: %3.")
                .arg(row.value(7).toString())
                .arg(place + 1)
                .arg(what)});
    };
    if (row.value(6).toLongLong() != place)
        find(u"position"_s, Tr::tr("its position is %1").arg(row.value(6).toLongLong() + 1));
    if (QUuid::fromString(row.value(5).toString()).isNull())
        find(u"entry-id"_s, Tr::tr("its id is none"));
    const Result<Entry> entry = readEntryJson(row.value(0).toString().toUtf8());
    if (!entry) {
        find(u"entry-json"_s, Tr::tr("it cannot be read (%1)").arg(entry.error().message));
        return;
    }
    const QVariant expected[] {sql.storable(sqlText(entry->title)),
        sql.storable(sqlText(entry->url)), sql.storable(sqlText(entry->arxivId)),
        sql.storable(sqlText(entry->doi))};
    const QString columns[] {u"title"_s, u"url"_s, u"arxiv_id"_s, u"doi"_s};
    for (int i = 0; i < 4; ++i) {
        const QVariant stored = row.value(i + 1);
        if (stored.isNull() != expected[i].isNull() || stored.toString() != expected[i].toString())
            find(u"entry-column"_s, Tr::tr("its column %1 is not what it says").arg(columns[i]));
    }
    const QVariant key = sql.storable(referenceKeyColumn(*entry));
    if (row.value(9).isNull() != key.isNull() || row.value(9).toString() != key.toString())
        find(u"reference-key"_s,
            Tr::tr("its column reference_key is not what it says; its text is whole, only the "
                   "search for papers that ran before may miss it until it is next changed"));
}

Result<void> checkEntries(Sql &sql, Findings &findings)
{
    QString issue;
    qsizetype place = 0;
    return sql.each(
        u"SELECT document, entries.title, url, arxiv_id, doi, entries.id, position,"
        " slug, issue_id, reference_key FROM entries LEFT JOIN issues ON issues.id = issue_id"
        " ORDER BY issue_id, position, entries.id"_s,
        {}, [&](const QSqlQuery &row) -> Result<void> {
            if (issue != row.value(8).toString()) {
                issue = row.value(8).toString();
                place = 0;
            }
            checkEntry(sql, row, place++, findings);
            return {};
        });
}

Result<void> checkJournal(Sql &sql, Findings &findings)
{
    return sql.each(u"SELECT seq, at, edit, inverse FROM edits ORDER BY seq"_s, {},
        [&](const QSqlQuery &row) -> Result<void> {
            const bool isSound =
                QDateTime::fromString(row.value(1).toString(), Qt::ISODateWithMs).isValid()
                && readEditJson(row.value(2).toString().toUtf8())
                && readEditJson(row.value(3).toString().toUtf8());
            if (!isSound)
                findings.append({u"journal"_s,
                    Tr::tr("Edit %1 of the journal cannot be read.").arg(row.value(0).toString())});
            return {};
        });
}

Result<void> checkLookups(Sql &sql, Findings &findings)
{
    return sql.each(u"SELECT reference_key, provider, outcome, message, at, latest_version,"
                    " withdrawal FROM lookups ORDER BY reference_key, provider"_s,
        {}, [&](const QSqlQuery &row) -> Result<void> {
            if (!lookupFrom(row))
                findings.append({u"lookup"_s,
                    Tr::tr("What the service “%1” said of %2 cannot be read. The issues are whole; "
                           "refresh the paper's metadata to ask again.")
                        .arg(row.value(1).toString(), row.value(0).toString())});
            return {};
        });
}

Result<void> checkWaitingImports(Sql &sql, Findings &findings)
{
    return sql.each(u"SELECT reference_key, target, waiting_imports.text, slug"
                    " FROM waiting_imports LEFT JOIN issues ON issues.id = issue_id"
                    " ORDER BY waiting_imports.number"_s,
        {}, [&](const QSqlQuery &row) -> Result<void> {
            if (!referenceFrom(row))
                findings.append({u"waiting-import"_s,
                    Tr::tr("The import of “%1” into the issue “%2” cannot go on by itself. The "
                           "issue is whole; import it again.")
                        .arg(row.value(2).toString(), row.value(3).toString())});
            return {};
        });
}

Result<void> checkRevisions(Sql &sql, Findings &findings)
{
    QStringList issues; // read one after the other, so that one issue's texts are in memory
    const Result<void> listed = sql.each(u"SELECT id FROM issues ORDER BY number"_s, {},
        [&issues](const QSqlQuery &row) -> Result<void> {
            issues.append(row.value(0).toString());
            return {};
        });
    if (!listed)
        return listed;
    for (const QString &text : std::as_const(issues)) {
        const IssueId id = QUuid::fromString(text);
        const Result<RevisionBytes> bytes = readRevisionBytes(sql, id);
        if (!bytes)
            return std::unexpected(bytes.error());
        QList<int> numbers = bytes->heads.keys();
        std::ranges::sort(numbers);
        for (const int number : std::as_const(numbers)) {
            const Result<Issue> issue = issueOf(*bytes, id, number);
            if (!issue)
                findings.append({u"revision"_s, issue.error().message});
        }
    }
    return {};
}

} // namespace

Result<QList<Archive::Finding>> findDamage(Sql &sql)
{
    Findings findings;
    for (const auto check : {checkPages, checkForeignKeys, checkIssues, checkEntries, checkJournal,
             checkLookups, checkWaitingImports, checkPictures, checkRevisions}) {
        const Result<void> done = sql.attempting([&] { return check(sql, findings); });
        if (done)
            continue;
        if (done.error().code != Error::Code::Malformed)
            return std::unexpected(done.error());
        // Damage so great that the check itself cannot go on is a finding like another.
        findings.append({u"page"_s, done.error().detail});
    }
    return findings;
}

} // namespace galley
