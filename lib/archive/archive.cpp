// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"

#include "archive/issuerows.h"
#include "archive/journal.h"
#include "archive/postgresaddress.h"
#include "archive/schema.h"
#include "archive/storedissues.h"
#include "base/uuid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

/// The path made absolute, when there can be an archive; an address as it is.
Result<QString> checkedPath(const QString &path)
{
    if (path.isEmpty())
        return fail(Error::Code::InvalidInput, Tr::tr("The archive's path is empty. Name a file."));
    if (isPostgresAddress(path))
        return path;
    const QFileInfo info(path);
    if (info.isDir())
        return fail(Error::Code::Storage,
            Tr::tr("The archive %1 cannot be opened: it is a folder. Name a file in it.")
                .arg(path));
    if (info.exists() && !info.isFile())
        return fail(Error::Code::Storage,
            Tr::tr("The archive %1 cannot be opened: it is not a file. Choose another.").arg(path));
    const QString folder = info.absolutePath();
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Storage,
            Tr::tr("The archive %1 cannot be made: the folder %2 cannot be made. Choose another "
                   "place.")
                .arg(path, folder));
    return info.absoluteFilePath();
}

/// An issue that can be read back, and that every entry of can be told from the others.
Result<Issue> checkedIssue(Issue issue)
{
    if (!isSlug(issue.slug) || issue.slug == latestSlug)
        return fail(Error::Code::InvalidInput,
            Tr::tr("“%1” cannot be a slug: use lower-case letters, digits and single hyphens "
                   "between them, and not the word “latest”.")
                .arg(issue.slug));
    for (const IssueField field : {IssueField::Publication, IssueField::Title, IssueField::Date}) {
        Issue copy;
        if (const Result<void> fits = assign(copy, field, valueOf(issue, field)); !fits)
            return std::unexpected(fits.error());
    }
    if (issue.id.isNull())
        issue.id = newUuid();
    QSet<EntryId> ids;
    for (Entry &entry : issue.entries) {
        if (entry.id.isNull() || ids.contains(entry.id))
            entry.id = newUuid();
        ids.insert(entry.id);
    }
    return issue;
}

Result<void> storeIssue(Sql &sql, const Issue &issue, Archive::OnExisting onExisting)
{
    const Result<QVariant> same =
        sql.value(u"SELECT id FROM issues WHERE slug = ?"_s, {sqlText(issue.slug)});
    if (!same)
        return std::unexpected(same.error());
    if (same->isValid() && onExisting == Archive::OnExisting::Refuse)
        return fail(Error::Code::Duplicate,
            Tr::tr("There is an issue “%1” in the archive %2 already. Choose another slug, or "
                   "replace that issue.")
                .arg(issue.slug, sql.path()));
    if (same->isValid())
        return replaceIssue(
            sql, QUuid::fromString(same->toString()), issue, Revision::Kind::BeforeReplacing);
    const Result<QVariant> twin =
        sql.value(u"SELECT slug FROM issues WHERE id = ?"_s, {sqlText(issue.id)});
    if (twin && twin->isValid())
        return fail(Error::Code::Duplicate,
            Tr::tr("The issue “%1” is in the archive %2 already, as “%3”. Store it under that "
                   "slug.")
                .arg(issue.slug, sql.path(), twin->toString()));
    return insertIssue(sql, issue);
}

} // namespace

struct Archive::Private
{
    std::unique_ptr<Sql> sql;
};

Archive::Archive(std::unique_ptr<Private> data) : d(std::move(data)) { }

Archive::~Archive() = default;

Sql &Archive::sql() { return *d->sql; }

QString Archive::defaultPath()
{
    const QString path = qEnvironmentVariable("GALLEY_ARCHIVE");
    if (!path.isEmpty())
        return path;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + "/galley/archive.sqlite"_L1;
}

Result<std::unique_ptr<Archive>> Archive::open(
    const QString &path, std::chrono::milliseconds busyTimeout)
{
    const Result<QString> file = checkedPath(path);
    if (!file)
        return std::unexpected(file.error());
    Result<std::unique_ptr<Sql>> sql = Sql::open(*file, busyTimeout);
    if (!sql)
        return std::unexpected(sql.error());
    if (const Result<void> ready = prepareSchema(**sql); !ready)
        return std::unexpected(ready.error());
    auto data = std::make_unique<Private>();
    data->sql = std::move(*sql);
    return std::unique_ptr<Archive>(new Archive(std::move(data)));
}

Result<QList<IssueInfo>> Archive::issues()
{
    QList<IssueInfo> issues;
    return d->sql
        ->each(u"SELECT id, slug, publication, title, date,"
               " (SELECT count(*) FROM entries WHERE issue_id = issues.id)"
               " FROM issues ORDER BY date DESC, number DESC"_s,
            {},
            [&issues](const QSqlQuery &row) -> Result<void> {
                issues.append({QUuid::fromString(row.value(0).toString()), row.value(1).toString(),
                    row.value(2).toString(), row.value(3).toString(),
                    QDate::fromString(row.value(4).toString(), Qt::ISODate),
                    row.value(5).toLongLong()});
                return {};
            })
        .transform([&issues] { return issues; });
}

Result<Issue> Archive::issue(const QString &slug)
{
    Sql &sql = *d->sql;
    return sql.reading([&] {
        return issueIdOf(sql, slug).and_then([&](const IssueId &id) { return readIssue(sql, id); });
    });
}

Result<void> Archive::store(const QList<Issue> &issues, OnExisting onExisting)
{
    Sql &sql = *d->sql;
    return sql.writing([&] {
        Result<void> stored;
        for (const Issue &issue : issues) {
            stored = checkedIssue(issue).and_then(
                [&](const Issue &checked) { return storeIssue(sql, checked, onExisting); });
            if (!stored)
                break;
        }
        return stored;
    });
}

Result<void> Archive::remove(const QString &slug)
{
    Sql &sql = *d->sql;
    return sql.writing([&] {
        return issueIdOf(sql, slug)
            .and_then([&](const IssueId &id) {
                return sql.run(u"DELETE FROM issues WHERE id = ?"_s, {sqlText(id)});
            })
            .transform([](int) {});
    });
}

Result<void> Archive::journal(const IssueId &issue, const QList<Edit> &edits)
{
    return d->sql->writing([&] { return appendToJournal(*d->sql, issue, edits); });
}

Result<void> Archive::journal(
    const IssueId &issue, const std::function<QList<Edit>(const Issue &)> &make)
{
    return d->sql->writing([&] {
        return readIssue(*d->sql, issue).and_then([&](const Issue &stored) {
            return appendToJournal(*d->sql, issue, make(stored));
        });
    });
}

Result<EarlierRuns> Archive::appearances(const QStringList &keys, const IssueId &except)
{
    Sql &sql = *d->sql;
    EarlierRuns runs;
    return sql
        .reading([&] {
            return sql.eachOf(
                u"SELECT reference_key, issues.id, slug, issues.title, date, position,"
                " entries.title FROM entries JOIN issues ON issues.id = issue_id"
                " WHERE reference_key IN (%1) AND issue_id <> ?"
                " ORDER BY date DESC, number DESC, position"_s,
                keys, {sqlText(except)}, [&runs](const QSqlQuery &row) -> Result<void> {
                    runs[row.value(0).toString()].append(
                        {QUuid::fromString(row.value(1).toString()), row.value(2).toString(),
                            row.value(3).toString(),
                            QDate::fromString(row.value(4).toString(), Qt::ISODate),
                            row.value(5).toInt() + 1, row.value(6).toString()});
                    return {};
                });
        })
        .transform([&runs] { return runs; });
}

Result<QList<Archive::JournaledEdit>> Archive::journalOf(const IssueId &issue)
{
    return readJournal(*d->sql, issue);
}

Result<QList<Archive::Finding>> Archive::verify()
{
    return d->sql->reading([&] { return findDamage(*d->sql); });
}

Result<void> Archive::backup(const QString &file) { return copyTo(*d->sql, file); }

Result<QString> Archive::identity()
{
    const QString name = u"identity"_s;
    Result<QString> known = property(name);
    if (!known || !known->isEmpty())
        return known;
    Sql &sql = *d->sql;
    return sql
        .writing([&] {
            return sql.run(u"INSERT INTO properties (name, value) VALUES (?, ?)"
                           " ON CONFLICT (name) DO NOTHING"_s,
                {sqlText(name), QUuid::createUuid().toString(QUuid::Id128)});
        })
        .and_then([&](int) { return property(name); });
}

Result<QString> Archive::property(const QString &name)
{
    return d->sql->value(u"SELECT value FROM properties WHERE name = ?"_s, {sqlText(name)})
        .transform([](const QVariant &value) { return value.toString(); });
}

Result<void> Archive::setProperty(const QString &name, const QString &value)
{
    Sql &sql = *d->sql;
    return sql.writing([&] {
        return sql
            .run(u"INSERT INTO properties (name, value) VALUES (?, ?)"
                 " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                {sqlText(name), sqlText(value)})
            .transform([](int) { });
    });
}

} // namespace galley
