// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <chrono>
#include <memory>
#include <optional>
#include <type_traits>

struct sqlite3;

namespace galley {

class SqlEngine;

/// A connection to one SQLite file or PostgreSQL database: statements as results, errors as sentences
/// that name the archive. The statements are the same for both (SqlEngine translates the few words
/// that are not), so write what both understand. Belongs to the thread that opened it.
///
/// A server may be lost: what was running fails with Error::Code::Network, nothing of it is done, and
/// the next transaction connects again by itself.
class Sql
{
public:
    /// `path` is a file, or a postgresql:// address.
    [[nodiscard]] static Result<std::unique_ptr<Sql>> open(
        const QString &path, std::chrono::milliseconds busyTimeout);
    ~Sql();
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;

    /// The archive as messages name it, without a password.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] SqlEngine &engine() const { return *m_engine; }
    [[nodiscard]] bool isServer() const;
    [[nodiscard]] std::chrono::milliseconds busyTimeout() const { return m_busyTimeout; }
    /// SQLite's own name of the connection, for what Qt has no word for; null when it is not open, or
    /// not SQLite's.
    [[nodiscard]] sqlite3 *handle() const;
    /// For what the server says by itself.
    [[nodiscard]] QSqlDriver &driver() const { return *m_database.driver(); }
    /// False when the server is known to be lost.
    [[nodiscard]] bool isConnected() const;
    /// Connects, again where it was connected.
    [[nodiscard]] Result<void> connect();
    void disconnect() { m_database.close(); }

    /// Runs one statement and returns how many rows it changed.
    [[nodiscard]] Result<int> run(const QString &statement, const QVariantList &values = {});
    /// The rows, for who reads two queries side by side. Behind the last row it may have failed, too.
    [[nodiscard]] Result<QSqlQuery> query(const QString &statement, const QVariantList &values);
    [[nodiscard]] Error errorOf(const QSqlQuery &query) const;
    /// A value as it comes back: PostgreSQL's texts cannot hold a NUL.
    [[nodiscard]] QVariant storable(const QVariant &value) const;
    /// Calls `visit` with each row until it fails; the rows are not kept.
    template <class Visit>
    [[nodiscard]] Result<void> each(
        const QString &statement, const QVariantList &values, Visit visit);
    /// The same for "… IN (%1) …", some hundred of the keys at a time; the rows of one key come
    /// together. `more` are the values behind those.
    template <class Visit>
    [[nodiscard]] Result<void> eachOf(
        const QString &statement, const QStringList &keys, const QVariantList &more, Visit visit);
    /// The same in a transaction, for rows that together would be too many for the memory; not one
    /// within another.
    template <class Visit>
    [[nodiscard]] Result<void> stream(
        const QString &statement, const QVariantList &values, Visit visit);
    /// Runs one statement again and again, with the values that `valuesOf` gives for 0, 1 and so on.
    template <class ValuesOf>
    [[nodiscard]] Result<void> runEach(
        const QString &statement, qsizetype count, ValuesOf valuesOf);
    /// The first column of the first row; an invalid value when there is no row.
    [[nodiscard]] Result<QVariant> value(const QString &statement, const QVariantList &values = {});

    /// Runs `work` in a transaction: committed when it succeeds, else taken back. A reading one sees
    /// one state of the archive, and is a part of the one it may be within; a writing one waits for
    /// another program's for the busy timeout.
    template <class Work>
    [[nodiscard]] auto reading(Work work) -> std::invoke_result_t<Work>;
    template <class Work>
    [[nodiscard]] auto writing(Work work) -> std::invoke_result_t<Work>;
    /// In a transaction: what fails within `work` is taken back, and the rest may go on.
    template <class Work>
    [[nodiscard]] auto attempting(Work work) -> std::invoke_result_t<Work>;

private:
    Sql(std::unique_ptr<SqlEngine> engine, QSqlDatabase database,
        std::chrono::milliseconds busyTimeout);
    [[nodiscard]] Result<QSqlQuery> execute(const QString &statement, const QVariantList &values);
    [[nodiscard]] Result<void> beginReading();
    [[nodiscard]] Result<void> beginWriting();
    [[nodiscard]] Result<void> commit();
    void rollBack();
    template <class Work>
    [[nodiscard]] auto transaction(Work work) -> std::invoke_result_t<Work>;

    std::unique_ptr<SqlEngine> m_engine;
    QSqlDatabase m_database;
    QString m_path;
    std::chrono::milliseconds m_busyTimeout;
    bool m_isInTransaction = false;
    std::optional<Error> m_failure; ///< of a statement in the transaction
};

/// Values for binding: a text that must be there is stored as an empty one, not as NULL.
[[nodiscard]] QVariant sqlText(const QString &text);
[[nodiscard]] QVariant sqlText(const QByteArray &utf8);
[[nodiscard]] QVariant sqlText(const std::optional<QString> &text);
[[nodiscard]] QVariant sqlText(const QUuid &id);
/// Numbers for "IN (SELECT value FROM json_each(?))".
[[nodiscard]] QVariant sqlNumbers(const QList<qint64> &numbers);

template <class Visit>
Result<void> Sql::each(const QString &statement, const QVariantList &values, Visit visit)
{
    Result<QSqlQuery> rows = query(statement, values);
    if (!rows)
        return std::unexpected(rows.error());
    while (rows->next()) {
        if (Result<void> visited = visit(*rows); !visited)
            return visited;
    }
    if (rows->lastError().isValid())
        return std::unexpected(errorOf(*rows));
    return {};
}

template <class Visit>
Result<void> Sql::stream(const QString &statement, const QVariantList &values, Visit visit)
{
    if (!isServer())
        return each(statement, values, visit);
    Result<void> done =
        run(QStringLiteral("DECLARE streamed NO SCROLL CURSOR FOR ") + statement, values)
            .transform([](int) { });
    for (int rows = 1; done && rows > 0;) {
        rows = 0;
        done = each(QStringLiteral("FETCH 100 FROM streamed"), {}, [&](const QSqlQuery &row) {
            ++rows;
            return visit(row);
        });
    }
    return done.and_then(
        [this] { return run(QStringLiteral("CLOSE streamed")).transform([](int) { }); });
}

template <class ValuesOf>
Result<void> Sql::runEach(const QString &statement, qsizetype count, ValuesOf valuesOf)
{
    QSqlQuery query(m_database);
    if (count > 0 && !query.prepare(statement))
        return std::unexpected(errorOf(query));
    for (qsizetype i = 0; i < count; ++i) {
        const QVariantList values = valuesOf(i);
        for (qsizetype place = 0; place < values.size(); ++place)
            query.bindValue(int(place), storable(values.at(place)));
        if (!query.exec())
            return std::unexpected(errorOf(query));
    }
    return {};
}

template <class Visit>
Result<void> Sql::eachOf(
    const QString &statement, const QStringList &keys, const QVariantList &more, Visit visit)
{
    constexpr qsizetype most = 500; // a statement takes some thousand values
    const QStringList distinct = QStringList(QSet<QString>(keys.begin(), keys.end()).values());
    Result<void> done;
    for (qsizetype from = 0; done && from < distinct.size(); from += most) {
        const QStringList part = distinct.mid(from, most);
        QVariantList values;
        for (const QString &key : part)
            values.append(sqlText(key));
        const QString places = QStringList(part.size(), QStringLiteral("?")).join(u',');
        done = each(statement.arg(places), values + more, visit);
    }
    return done;
}

template <class Work>
auto Sql::transaction(Work work) -> std::invoke_result_t<Work>
{
    m_isInTransaction = true;
    m_failure.reset();
    std::invoke_result_t<Work> result = work();
    if (result) {
        if (const Result<void> committed = commit(); !committed)
            result = std::unexpected(committed.error());
    }
    if (!result)
        rollBack();
    m_isInTransaction = false;
    return result;
}

template <class Work>
auto Sql::reading(Work work) -> std::invoke_result_t<Work>
{
    if (m_isInTransaction)
        return work();
    if (const Result<void> begun = beginReading(); !begun)
        return std::unexpected(begun.error());
    return transaction(work);
}

template <class Work>
auto Sql::writing(Work work) -> std::invoke_result_t<Work>
{
    if (const Result<void> begun = beginWriting(); !begun)
        return std::unexpected(begun.error());
    return transaction(work);
}

template <class Work>
auto Sql::attempting(Work work) -> std::invoke_result_t<Work>
{
    if (const Result<int> begun = run(QStringLiteral("SAVEPOINT attempt")); !begun)
        return std::unexpected(begun.error());
    std::invoke_result_t<Work> result = work();
    if (!result && execute(QStringLiteral("ROLLBACK TO attempt"), {}))
        m_failure.reset();
    (void)execute(QStringLiteral("RELEASE attempt"), {});
    return result;
}

} // namespace galley
