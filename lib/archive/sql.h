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

/// A connection to one SQLite file: statements as results, errors as sentences that name the file.
/// Belongs to the thread that opened it.
class Sql
{
public:
    [[nodiscard]] static Result<std::unique_ptr<Sql>> open(
        const QString &path, std::chrono::milliseconds busyTimeout);
    ~Sql();
    Sql(const Sql &) = delete;
    Sql &operator=(const Sql &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] std::chrono::milliseconds busyTimeout() const { return m_busyTimeout; }
    /// SQLite's own name of the connection, for what Qt has no word for; null when it is not open.
    [[nodiscard]] sqlite3 *handle() const;

    /// Runs one statement and returns how many rows it changed.
    [[nodiscard]] Result<int> run(const QString &statement, const QVariantList &values = {});
    /// The rows, for who reads two queries side by side. Behind the last row it may have failed, too.
    [[nodiscard]] Result<QSqlQuery> query(const QString &statement, const QVariantList &values);
    [[nodiscard]] Error errorOf(const QSqlQuery &query) const;
    /// Calls `visit` with each row until it fails; the rows are not kept.
    template <class Visit>
    [[nodiscard]] Result<void> each(
        const QString &statement, const QVariantList &values, Visit visit);
    /// The same for "… IN (%1) …", some hundred of the keys at a time; the rows of one key come
    /// together. `more` are the values behind those.
    template <class Visit>
    [[nodiscard]] Result<void> eachOf(
        const QString &statement, const QStringList &keys, const QVariantList &more, Visit visit);
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

private:
    Sql(QSqlDatabase database, QString path, std::chrono::milliseconds busyTimeout);
    [[nodiscard]] Result<void> checkFile();
    template <class Work>
    [[nodiscard]] auto transaction(const QString &begin, Work work) -> std::invoke_result_t<Work>;

    QSqlDatabase m_database;
    QString m_path;
    std::chrono::milliseconds m_busyTimeout;
    quint64 m_device = 0;
    quint64 m_file = 0; ///< its number on the device, once it was written
    bool m_isInTransaction = false;
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

template <class ValuesOf>
Result<void> Sql::runEach(const QString &statement, qsizetype count, ValuesOf valuesOf)
{
    QSqlQuery query(m_database);
    if (count > 0 && !query.prepare(statement))
        return std::unexpected(errorOf(query));
    for (qsizetype i = 0; i < count; ++i) {
        const QVariantList values = valuesOf(i);
        for (qsizetype place = 0; place < values.size(); ++place)
            query.bindValue(int(place), values.at(place));
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
auto Sql::transaction(const QString &begin, Work work) -> std::invoke_result_t<Work>
{
    if (const Result<int> begun = run(begin); !begun)
        return std::unexpected(begun.error());
    m_isInTransaction = true;
    std::invoke_result_t<Work> result = work();
    m_isInTransaction = false;
    if (result) {
        if (const Result<int> committed = run(QStringLiteral("COMMIT")); !committed)
            result = std::unexpected(committed.error());
    }
    if (!result) // SQLite has rolled back by itself after some errors; the second time does no harm
        (void)run(QStringLiteral("ROLLBACK"));
    return result;
}

template <class Work>
auto Sql::reading(Work work) -> std::invoke_result_t<Work>
{
    return m_isInTransaction ? work() : transaction(QStringLiteral("BEGIN"), work);
}

template <class Work>
auto Sql::writing(Work work) -> std::invoke_result_t<Work>
{
    if (const Result<void> checked = checkFile(); !checked)
        return std::unexpected(checked.error());
    return transaction(QStringLiteral("BEGIN IMMEDIATE"), work);
}

} // namespace galley
