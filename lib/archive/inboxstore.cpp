// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/inboxstore.h"

#include "archive/archive.h"
#include "archive/sql.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString columns =
    u"key, day, upvotes, triage, taken_into, feeds, described_by, title, url, authors,"
    " published_at, arxiv_id, arxiv_version, categories, code_url, thumbnail_url, abstract"_s;

QVariant dayText(const QDate &day) { return sqlText(day.toString(Qt::ISODate)); }

QDate dayFrom(const QVariant &value) { return QDate::fromString(value.toString(), Qt::ISODate); }

QVariant count(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant(QMetaType::fromType<int>());
}

std::optional<int> countFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

QString joined(const QList<QUuid> &feeds)
{
    QStringList words;
    for (const QUuid &feed : feeds)
        words.append(feed.toString(QUuid::WithoutBraces));
    return words.join(u' ');
}

QList<QUuid> feedsFrom(const QString &text)
{
    QList<QUuid> feeds;
    for (const QStringView word : QStringView(text).split(u' ', Qt::SkipEmptyParts))
        feeds.append(QUuid::fromString(word));
    return feeds;
}

/// For `IN (SELECT value FROM json_each(?))`, which takes any number of them.
QString jsonArray(const QStringList &texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

InboxItem itemFrom(const QSqlQuery &row)
{
    const auto text = [&row](int column) { return row.value(column).toString(); };
    InboxItem item;
    item.day = dayFrom(row.value(1));
    item.triage = triageFromKey(text(3)).value_or(Triage::New);
    item.takenInto = text(4);
    item.feeds = feedsFrom(text(5));
    Candidate &candidate = item.candidate;
    candidate.key = text(0);
    candidate.upvotes = countFrom(row.value(2));
    candidate.describedBy = providerFromKey(text(6)).value_or(Provider::Unknown);
    candidate.title = text(7);
    candidate.url = text(8);
    candidate.authors = text(9).split(u'\n', Qt::SkipEmptyParts);
    candidate.publishedAt = text(10);
    candidate.arxivId = text(11);
    candidate.arxivVersion = countFrom(row.value(12));
    candidate.categories = text(13).split(u' ', Qt::SkipEmptyParts);
    candidate.codeUrl = text(14);
    candidate.thumbnailUrl = text(15);
    candidate.abstract = text(16);
    return item;
}

/// In the order of `columns`.
QVariantList valuesOf(const InboxItem &item)
{
    const Candidate &candidate = item.candidate;
    QStringList authors = candidate.authors;
    for (QString &author : authors)
        author = author.simplified();
    QStringList categories = candidate.categories;
    for (QString &category : categories)
        category.remove(u' ');
    return {sqlText(candidate.key), dayText(item.day), count(candidate.upvotes),
        QString(keyOf(item.triage)), sqlText(item.takenInto), joined(item.feeds),
        sqlText(QString(keyOf(candidate.describedBy))), sqlText(candidate.title),
        sqlText(candidate.url), sqlText(authors.join(u'\n')), sqlText(candidate.publishedAt),
        sqlText(candidate.arxivId), count(candidate.arxivVersion), sqlText(categories.join(u' ')),
        sqlText(candidate.codeUrl), sqlText(candidate.thumbnailUrl), sqlText(candidate.abstract)};
}

Result<void> put(Sql &sql, const InboxItem &item)
{
    static const QString statement = [] {
        const QStringList names = columns.split(u',');
        QStringList marks;
        QStringList sets;
        for (const QString &name : names) {
            marks.append(u"?"_s);
            sets.append(u"%1 = excluded.%1"_s.arg(name.trimmed()));
        }
        return u"INSERT INTO inbox_candidates (%1) VALUES (%2) ON CONFLICT (key) DO UPDATE SET %3"_s
            .arg(columns, marks.join(u','), sets.sliced(1).join(u','));
    }();
    return sql.run(statement, valuesOf(item)).transform([](int) { });
}

Result<std::optional<InboxItem>> known(Sql &sql, const QString &key)
{
    std::optional<InboxItem> found;
    return sql
        .each(u"SELECT "_s + columns + u" FROM inbox_candidates WHERE key = ?"_s, {sqlText(key)},
            [&found](const QSqlQuery &row) -> Result<void> {
                found = itemFrom(row);
                return {};
            })
        .transform([&found] { return found; });
}

/// Whether nobody has seen it before.
Result<bool> addOne(Sql &sql, const FeedDay &answer, const Candidate &offered)
{
    Result<std::optional<InboxItem>> there = known(sql, offered.key);
    if (!there)
        return std::unexpected(there.error());
    if (*there) {
        InboxItem item = **there;
        item.candidate = merged(item.candidate, offered);
        item.day = std::min(item.day, answer.day);
        if (!item.feeds.contains(answer.feed))
            item.feeds.append(answer.feed);
        if (item == **there)
            return false;
        return put(sql, item).transform([] { return false; });
    }
    const Result<QVariant> dismissed =
        sql.value(u"SELECT 1 FROM inbox_dismissed WHERE key = ?"_s, {sqlText(offered.key)});
    if (!dismissed)
        return std::unexpected(dismissed.error());
    const bool isNew = !dismissed->isValid();
    const InboxItem item {
        offered, answer.day, {answer.feed}, isNew ? Triage::New : Triage::Dismissed, QString()};
    return put(sql, item).transform([isNew] { return isNew; });
}

Result<void> record(Sql &sql, const FeedDay &answer)
{
    return sql
        .run(u"INSERT INTO inbox_answers (day, feed, found, reason, has_failed, at)"
             " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (day, feed) DO UPDATE SET"
             " found = CASE WHEN excluded.has_failed <> 0 THEN inbox_answers.found"
             " ELSE excluded.found END,"
             " reason = excluded.reason, has_failed = excluded.has_failed, at = excluded.at"_s,
            {dayText(answer.day), sqlText(answer.feed), answer.found, sqlText(answer.reason),
                int(answer.hasFailed), sqlText(answer.at.toUTC().toString(Qt::ISODateWithMs))})
        .transform([](int) { });
}

QString within(const InboxQuery &query, QVariantList &values)
{
    QStringList conditions {u"true"_s};
    if (query.from.isValid()) {
        conditions.append(u"day >= ?"_s);
        values.append(dayText(query.from));
    }
    if (query.to.isValid()) {
        conditions.append(u"day <= ?"_s);
        values.append(dayText(query.to));
    }
    if (!query.triage.isEmpty()) {
        QStringList words;
        for (const Triage triage : query.triage)
            words.append(u'\'' + keyOf(triage) + u'\'');
        conditions.append(u"triage IN (%1)"_s.arg(words.join(u',')));
    }
    if (!query.keys.isEmpty()) {
        conditions.append(u"key IN (SELECT value FROM json_each(?))"_s);
        values.append(jsonArray(query.keys));
    }
    return conditions.join(" AND "_L1);
}

} // namespace

InboxStore::InboxStore(Archive &archive) : m_archive(archive) { }

Result<QList<InboxFeed>> InboxStore::feeds()
{
    QList<InboxFeed> feeds;
    return m_archive.sql()
        .each(u"SELECT id, kind, address, name, is_enabled FROM inbox_feeds ORDER BY position"_s,
            {},
            [&feeds](const QSqlQuery &row) -> Result<void> {
                const auto kind = feedKindFromKey(row.value(1).toString());
                if (kind) // a later version may know more
                    feeds.append({QUuid::fromString(row.value(0).toString()), *kind,
                        row.value(2).toString(), row.value(3).toString(), row.value(4).toBool()});
                return {};
            })
        .transform([&feeds] { return feeds; });
}

Result<void> InboxStore::setFeeds(const QList<InboxFeed> &feeds)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&]() -> Result<void> {
        Result<int> done = sql.run(u"DELETE FROM inbox_feeds"_s);
        for (qsizetype i = 0; i < feeds.size() && done; ++i) {
            const InboxFeed &feed = feeds.at(i);
            done =
                sql.run(u"INSERT INTO inbox_feeds (position, id, kind, address, name, is_enabled)"
                        " VALUES (?, ?, ?, ?, ?, ?)"_s,
                    {i, sqlText(feed.id), QString(keyOf(feed.kind)), sqlText(feed.address),
                        sqlText(feed.name), int(feed.isEnabled)});
        }
        return done.transform([](int) { });
    });
}

Result<void> InboxStore::nameFeed(const QUuid &feed, const QString &name)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return sql
            .run(u"UPDATE inbox_feeds SET name = ? WHERE id = ?"_s, {sqlText(name), sqlText(feed)})
            .transform([](int) { });
    });
}

Result<int> InboxStore::add(const FeedDay &answer, const QList<Candidate> &offered)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&]() -> Result<int> {
        int fresh = 0;
        for (const Candidate &candidate : offered) {
            const Result<bool> isNew = addOne(sql, answer, candidate);
            if (!isNew)
                return std::unexpected(isNew.error());
            fresh += *isNew ? 1 : 0;
        }
        return record(sql, answer).transform([fresh] { return fresh; });
    });
}

Result<QList<InboxItem>> InboxStore::items(const InboxQuery &query)
{
    QVariantList values;
    QString wanted = columns;
    if (!query.withAbstracts)
        wanted.replace("abstract"_L1, "''"_L1);
    const QString statement = u"SELECT "_s + wanted + u" FROM inbox_candidates WHERE "_s
        + within(query, values) + u" ORDER BY day DESC, upvotes DESC NULLS LAST, number"_s;
    const Result<QList<InboxFeed>> feeds = this->feeds();
    if (!feeds)
        return std::unexpected(feeds.error());
    const auto place = [&feeds](const QUuid &id) {
        return std::ranges::find(*feeds, id, &InboxFeed::id) - feeds->begin();
    };
    QList<InboxItem> items;
    return m_archive.sql()
        .each(statement, values,
            [&](const QSqlQuery &row) -> Result<void> {
                items.append(itemFrom(row));
                if (QList<QUuid> &offering = items.last().feeds; offering.size() > 1)
                    std::ranges::stable_sort(offering, {}, place);
                return {};
            })
        .transform([&items] { return items; });
}

Result<QList<FeedDay>> InboxStore::answers(const QDate &from, const QDate &to)
{
    QList<FeedDay> answers;
    return m_archive.sql()
        .each(u"SELECT feed, day, found, reason, has_failed, at FROM inbox_answers"
              " WHERE day BETWEEN ? AND ? ORDER BY day DESC, feed"_s,
            {dayText(from), dayText(to)},
            [&answers](const QSqlQuery &row) -> Result<void> {
                answers.append({QUuid::fromString(row.value(0).toString()), dayFrom(row.value(1)),
                    row.value(2).toInt(), row.value(3).toString(), row.value(4).toBool(),
                    QDateTime::fromString(row.value(5).toString(), Qt::ISODateWithMs)});
                return {};
            })
        .transform([&answers] { return answers; });
}

Result<void> InboxStore::setTriage(const QStringList &keys, Triage triage, const QString &takenInto)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return sql
            .run(u"UPDATE inbox_candidates SET triage = ?, taken_into = ?"
                 " WHERE key IN (SELECT value FROM json_each(?))"_s,
                {QString(keyOf(triage)), sqlText(takenInto), jsonArray(keys)})
            .and_then([&](int) { // one that was forgotten and came back
                return sql.run(u"DELETE FROM inbox_dismissed"
                               " WHERE key IN (SELECT value FROM json_each(?))"_s,
                    {jsonArray(keys)});
            })
            .transform([](int) {});
    });
}

Result<int> InboxStore::forgetBefore(const QDate &day)
{
    Sql &sql = m_archive.sql();
    const QVariantList before {dayText(day)};
    return sql.writing([&] {
        return sql
            .run(u"INSERT INTO inbox_dismissed (key) SELECT key FROM inbox_candidates"
                 " WHERE day < ? AND triage = 'dismissed' ON CONFLICT DO NOTHING"_s,
                before)
            .and_then(
                [&](int) { return sql.run(u"DELETE FROM inbox_answers WHERE day < ?"_s, before); })
            .and_then([&](int) {
                return sql.run(u"DELETE FROM inbox_candidates"
                               " WHERE day < ? AND triage IN ('new', 'dismissed')"_s,
                    before);
            });
    });
}

} // namespace galley
