// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/revisionrows.h"

#include "archive/issuerows.h"
#include "archive/journalpast.h"
#include "json/issuejson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Revision)
};

constexpr auto journalKept = 1h; ///< as long as every revision is
constexpr qint64 mostBytes =
    16 * 1024 * 1024; ///< of an issue's revisions, but for those with a name
constexpr quint32 mostInflated = 256 * 1024 * 1024;

QString writeTime(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }
QDateTime readTime(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

std::chrono::milliseconds between(const QDateTime &from, const QDateTime &to)
{
    return std::chrono::milliseconds(from.msecsTo(to));
}

/// Enough of a SHA-256 that no two texts of an issue have the same.
QString digestOf(const QByteArray &document)
{
    return QString::fromLatin1(QCryptographicHash::hash(document, QCryptographicHash::Sha256)
            .first(15)
            .toBase64(QByteArray::Base64UrlEncoding));
}

/// What qCompress() made; its first bytes say how much it becomes.
QByteArray inflated(const QByteArray &bytes)
{
    if (bytes.size() < 4 || qFromBigEndian<quint32>(bytes.constData()) > mostInflated)
        return {};
    return qUncompress(bytes);
}

const QString entriesMember = u"entries"_s;

/// Equal for equal issues.
QByteArray writeHead(const Issue &issue, const QStringList &digests)
{
    QJsonObject head {{u"publication"_s, issue.publication}, {u"slug"_s, issue.slug},
        {u"title"_s, issue.title}, {u"date"_s, issue.date.toString(Qt::ISODate)},
        {entriesMember, QJsonArray::fromStringList(digests)}};
    if (issue.language)
        head.insert(u"language"_s, *issue.language);
    if (issue.introduction)
        head.insert(u"introduction"_s, *issue.introduction);
    if (!issue.extra.isEmpty())
        head.insert(u"extra"_s, issue.extra);
    return QJsonDocument(head).toJson(QJsonDocument::Compact);
}

std::optional<QString> textIn(const QJsonObject &head, QLatin1StringView name)
{
    const QJsonValue value = head[name];
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

QStringList digestsIn(const QJsonObject &head)
{
    QStringList digests;
    for (const QJsonValue digest : head[entriesMember].toArray())
        digests.append(digest.toString());
    return digests;
}

std::unexpected<Error> damaged(int number)
{
    return fail(Error::Code::Malformed,
        Tr::tr("The revision %1 is damaged. The issue itself is whole; choose another revision.")
            .arg(number));
}

Result<QSet<QString>> digestsOf(Sql &sql, const IssueId &issue)
{
    QSet<QString> digests;
    return sql
        .each(u"SELECT digest FROM revision_texts WHERE issue_id = ?"_s, {sqlText(issue)},
            [&digests](const QSqlQuery &row) -> Result<void> {
                digests.insert(row.value(0).toString());
                return {};
            })
        .transform([&digests] { return digests; });
}

Result<void> insertTexts(
    Sql &sql, const IssueId &issue, const QStringList &digests, const QList<QByteArray> &documents)
{
    Result<QSet<QString>> known = digestsOf(sql, issue);
    if (!known)
        return std::unexpected(known.error());
    QList<qsizetype> added;
    for (qsizetype i = 0; i < digests.size(); ++i) {
        if (!known->contains(digests.at(i))) {
            known->insert(digests.at(i));
            added.append(i);
        }
    }
    return sql.runEach(
        u"INSERT INTO revision_texts (issue_id, digest, document) VALUES (?, ?, ?)"_s, added.size(),
        [&](qsizetype i) {
            return QVariantList {
                sqlText(issue), digests.at(added.at(i)), qCompress(documents.at(added.at(i)))};
        });
}

struct Newest
{
    Revision revision;
    QByteArray head;
};

/// Number 0 when there is none.
Result<Newest> newestOf(Sql &sql, const IssueId &issue)
{
    Newest newest;
    return sql
        .each(u"SELECT number, at, kind, name, head FROM revisions WHERE issue_id = ?"
              " ORDER BY number DESC LIMIT 1"_s,
            {sqlText(issue)},
            [&newest](const QSqlQuery &row) -> Result<void> {
                newest = {{row.value(0).toInt(), readTime(row.value(1)),
                              revisionKindFromKey(row.value(2).toString())
                                  .value_or(Revision::Kind::Pause),
                              row.value(3).toString()},
                    inflated(row.value(4).toByteArray())};
                return {};
            })
        .transform([&newest] { return newest; });
}

/// One that holds the same says what both would.
Result<int> joinNewest(
    Sql &sql, const IssueId &issue, const Revision &newest, const Revision &wanted)
{
    Revision joined = newest;
    const bool saysMore = wanted.kind > newest.kind && !newest.isNamed();
    if (saysMore) {
        joined.kind = wanted.kind;
        joined.at = wanted.at;
    }
    if (wanted.isNamed())
        joined.name = wanted.name;
    if (joined == newest)
        return newest.number;
    return sql
        .run(u"UPDATE revisions SET at = ?, kind = ?, name = ? WHERE issue_id = ? AND number = ?"_s,
            {writeTime(joined.at), QString(keyOf(joined.kind)), sqlText(joined.name),
                sqlText(issue), joined.number})
        .transform([&joined](int) { return joined.number; });
}

Result<void> forget(Sql &sql, const IssueId &issue, const QList<int> &numbers)
{
    return sql.runEach(u"DELETE FROM revisions WHERE issue_id = ? AND number = ?"_s, numbers.size(),
        [&](qsizetype i) { return QVariantList {sqlText(issue), numbers.at(i)}; });
}

Result<void> forgetUnusedTexts(Sql &sql, const IssueId &issue)
{
    Result<QSet<QString>> unused = digestsOf(sql, issue);
    if (!unused)
        return std::unexpected(unused.error());
    return sql
        .each(u"SELECT head FROM revisions WHERE issue_id = ?"_s, {sqlText(issue)},
            [&unused](const QSqlQuery &row) -> Result<void> {
                const QByteArray head = inflated(row.value(0).toByteArray());
                for (const QString &digest : digestsIn(QJsonDocument::fromJson(head).object()))
                    unused->remove(digest);
                return {};
            })
        .and_then([&] {
            const QStringList digests = unused->values();
            return sql.runEach(u"DELETE FROM revision_texts WHERE issue_id = ? AND digest = ?"_s,
                digests.size(),
                [&](qsizetype i) { return QVariantList {sqlText(issue), digests.at(i)}; });
        });
}

/// Of a huge issue the older half goes until there is room.
Result<void> keepWithinBounds(Sql &sql, const IssueId &issue)
{
    while (true) {
        const Result<QVariant> bytes =
            sql.value(u"SELECT COALESCE(SUM(length(document)), 0) FROM revision_texts"
                      " WHERE issue_id = ?"_s,
                {sqlText(issue)});
        const Result<QList<Revision>> revisions = readRevisions(sql, issue);
        if (!bytes || !revisions)
            return std::unexpected(bytes ? revisions.error() : bytes.error());
        QList<int> automatic;
        for (const Revision &revision :
            revisions->sliced(std::min<qsizetype>(1, revisions->size())))
            if (!revision.isNamed())
                automatic.append(revision.number);
        if (bytes->toLongLong() <= mostBytes || automatic.isEmpty())
            return {};
        const Result<void> done =
            forget(sql, issue, automatic.sliced(automatic.size() / 2)).and_then([&] {
                return forgetUnusedTexts(sql, issue);
            });
        if (!done)
            return done;
    }
}

/// Never the last edit, which says when the issue was changed.
Result<void> foldJournal(Sql &sql, const IssueId &issue, const QDateTime &now)
{
    return newestOf(sql, issue).and_then([&](const Newest &newest) -> Result<void> {
        if (newest.revision.number == 0)
            return {};
        const QDateTime before =
            std::min(newest.revision.at, now.addDuration(-std::chrono::milliseconds(journalKept)));
        return sql
            .run(u"DELETE FROM edits WHERE issue_id = ? AND at < ?"
                 " AND seq < (SELECT MAX(seq) FROM edits WHERE issue_id = ?)"_s,
                {sqlText(issue), writeTime(before), sqlText(issue)})
            .transform([](int) { });
    });
}

Result<int> addRevision(
    Sql &sql, const IssueId &issue, const Snapshot &snapshot, const Revision &wanted)
{
    QStringList digests;
    for (const QByteArray &document : snapshot.documents)
        digests.append(digestOf(document));
    const QByteArray head = writeHead(snapshot.head, digests);
    const Result<Newest> newest = newestOf(sql, issue);
    if (!newest)
        return std::unexpected(newest.error());
    if (newest->revision.number > 0 && newest->head == head)
        return joinNewest(sql, issue, newest->revision, wanted);
    const int number = newest->revision.number + 1;
    return insertTexts(sql, issue, digests, snapshot.documents)
        .and_then([&] {
            return sql.run(u"INSERT INTO revisions (issue_id, number, at, kind, name, head)"
                           " VALUES (?, ?, ?, ?, ?, ?)"_s,
                {sqlText(issue), number, writeTime(wanted.at), QString(keyOf(wanted.kind)),
                    sqlText(wanted.name), qCompress(head)});
        })
        .and_then([&](int) { return thinRevisions(sql, issue, wanted.at); })
        .transform([number] { return number; });
}

/// The first revisions of an issue that was edited before there were any.
Result<void> adoptJournal(Sql &sql, const IssueId &issue)
{
    return pastsInJournal(sql, issue).and_then([&](const QList<Past> &pasts) {
        Result<int> added = 0;
        for (qsizetype i = 0; added && i < pasts.size(); ++i) {
            const auto kind = i == 0 ? Revision::Kind::Original : Revision::Kind::Pause;
            added =
                addRevision(sql, issue, pasts.at(i).snapshot, {.at = pasts.at(i).at, .kind = kind});
        }
        return added.transform([](int) { });
    });
}

} // namespace

Snapshot snapshotOf(Issue issue)
{
    Snapshot snapshot;
    for (const Entry &entry : std::as_const(issue.entries))
        snapshot.documents.append(writeEntryJson(entry));
    issue.entries.clear();
    snapshot.head = std::move(issue);
    return snapshot;
}

Result<Snapshot> snapshotOf(Sql &sql, const IssueId &issue)
{
    return readIssueRow(sql, issue).and_then([&](const Issue &head) {
        Snapshot snapshot {head, {}};
        return sql
            .each(u"SELECT document FROM entries WHERE issue_id = ? ORDER BY position, id"_s,
                {sqlText(issue)},
                [&snapshot](const QSqlQuery &row) {
                    snapshot.documents.append(row.value(0).toString().toUtf8());
                    return readEntryJson(snapshot.documents.constLast())
                        .transform([](const Entry &) { });
                })
            .transform([&snapshot] { return snapshot; });
    });
}

Result<int> keepRevision(
    Sql &sql, const IssueId &issue, const Snapshot &snapshot, const Revision &wanted)
{
    return newestOf(sql, issue).and_then([&](const Newest &newest) {
        const Result<void> adopted =
            newest.revision.number == 0 ? adoptJournal(sql, issue) : Result<void>();
        return adopted.and_then([&] { return addRevision(sql, issue, snapshot, wanted); });
    });
}

Result<void> keepStored(Sql &sql, const IssueId &issue, const Revision &wanted)
{
    const Result<Snapshot> snapshot = snapshotOf(sql, issue);
    if (!snapshot && snapshot.error().code == Error::Code::Malformed)
        return {}; // a revision that nobody can read is of no use
    if (!snapshot)
        return std::unexpected(snapshot.error());
    return keepRevision(sql, issue, *snapshot, wanted).transform([](int) { });
}

Result<void> keepBeforeChange(Sql &sql, const IssueId &issue, const QDateTime &now)
{
    const Result<QVariant> edited = sql.value(
        u"SELECT at FROM edits WHERE issue_id = ? ORDER BY seq DESC LIMIT 1"_s, {sqlText(issue)});
    const Result<QVariant> kept =
        sql.value(u"SELECT at FROM revisions WHERE issue_id = ? ORDER BY number DESC LIMIT 1"_s,
            {sqlText(issue)});
    if (!edited || !kept)
        return std::unexpected(edited ? kept.error() : edited.error());
    Revision wanted {.at = readTime(*edited)};
    if (!kept->isValid()) {
        wanted.kind = Revision::Kind::Original;
        if (!wanted.at.isValid())
            wanted.at = now;
    } else {
        const QDateTime last = readTime(*kept);
        const bool isDue = wanted.at.isValid() && wanted.at > last
            && (between(wanted.at, now) >= writingPause || between(last, now) >= longestWriting);
        if (!isDue)
            return {};
    }
    return keepStored(sql, issue, wanted);
}

Result<void> thinRevisions(Sql &sql, const IssueId &issue, const QDateTime &now)
{
    return readRevisions(sql, issue)
        .and_then([&](const QList<Revision> &revisions) -> Result<void> {
            const QList<int> numbers = revisionsToForget(revisions, now);
            if (numbers.isEmpty())
                return {};
            return forget(sql, issue, numbers).and_then([&] {
                return forgetUnusedTexts(sql, issue);
            });
        })
        .and_then([&] { return keepWithinBounds(sql, issue); })
        .and_then([&] { return foldJournal(sql, issue, now); });
}

Result<QList<Revision>> readRevisions(Sql &sql, const IssueId &issue)
{
    QList<Revision> revisions;
    return sql
        .each(u"SELECT number, at, kind, name FROM revisions WHERE issue_id = ?"
              " ORDER BY number DESC"_s,
            {sqlText(issue)},
            [&revisions](const QSqlQuery &row) -> Result<void> {
                // A kind of a later version is one that thins out.
                revisions.append({row.value(0).toInt(), readTime(row.value(1)),
                    revisionKindFromKey(row.value(2).toString()).value_or(Revision::Kind::Pause),
                    row.value(3).toString()});
                return {};
            })
        .transform([&revisions] { return revisions; });
}

Result<RevisionBytes> readRevisionBytes(Sql &sql, const IssueId &issue)
{
    RevisionBytes bytes;
    return sql
        .each(u"SELECT number, head FROM revisions WHERE issue_id = ?"_s, {sqlText(issue)},
            [&bytes](const QSqlQuery &row) -> Result<void> {
                bytes.heads.insert(row.value(0).toInt(), row.value(1).toByteArray());
                return {};
            })
        .and_then([&] {
            return sql.each(u"SELECT digest, document FROM revision_texts WHERE issue_id = ?"_s,
                {sqlText(issue)}, [&bytes](const QSqlQuery &row) -> Result<void> {
                    bytes.documents.insert(row.value(0).toString(), row.value(1).toByteArray());
                    return {};
                });
        })
        .transform([&bytes] { return bytes; });
}

Result<Issue> issueOf(const RevisionBytes &bytes, const IssueId &id, int number)
{
    const auto found = bytes.heads.constFind(number);
    if (found == bytes.heads.cend())
        return fail(Error::Code::NotFound,
            Tr::tr("There is no revision %1. Choose one from the issue's list.").arg(number));
    const QJsonObject head = QJsonDocument::fromJson(inflated(*found)).object();
    Issue issue {.id = id,
        .publication = textIn(head, "publication"_L1).value_or(QString()),
        .slug = textIn(head, "slug"_L1).value_or(QString()),
        .title = textIn(head, "title"_L1).value_or(QString()),
        .date = QDate::fromString(textIn(head, "date"_L1).value_or(QString()), Qt::ISODate),
        .language = textIn(head, "language"_L1),
        .introduction = textIn(head, "introduction"_L1),
        .entries = {},
        .extra = head["extra"_L1].toObject()};
    if (!issue.date.isValid() || issue.title.isEmpty() || issue.publication.isEmpty())
        return damaged(number);
    for (const QString &digest : digestsIn(head)) {
        Result<Entry> entry = readEntryJson(inflated(bytes.documents.value(digest)));
        if (!entry)
            return damaged(number);
        issue.entries.append(*std::move(entry));
    }
    return issue;
}

} // namespace galley
