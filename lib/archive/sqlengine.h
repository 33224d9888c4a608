// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sql.h"

#include <QHash>

namespace galley {

/// What a database says of itself before it is taken for an archive.
struct SchemaState
{
    bool isEmpty = true;
    bool isArchive = false; ///< or else another program's, unless it is empty
    int version = 0; ///< the number of the last migration
};

/// Where SQLite and PostgreSQL differ; all other SQL is written once and means the same to both. It
/// belongs to a connection and its thread.
class SqlEngine
{
public:
    /// The one that an archive is kept in: a file, or a postgresql:// address. Fails on an address
    /// that is none.
    [[nodiscard]] static Result<std::unique_ptr<SqlEngine>> of(const QString &archive);
    virtual ~SqlEngine() = default;

    // The connection.

    struct Driver
    {
        QString name; ///< Qt's
        QString package; ///< where Debian has it
    };
    [[nodiscard]] virtual Driver driver() const = 0;
    /// The archive as messages name it: never with a password.
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual bool isServer() const = 0;
    virtual void configure(QSqlDatabase &database, std::chrono::milliseconds busyTimeout) const = 0;
    /// What every new connection runs first; may be empty.
    [[nodiscard]] virtual QString session(std::chrono::milliseconds busyTimeout) const = 0;
    [[nodiscard]] virtual Error errorFrom(
        const QSqlError &error, const QString &statement) const = 0;

    // Statements.

    /// The statement in the engine's own words; values that went into it are taken from the list.
    [[nodiscard]] virtual QString translated(
        const QString &statement, const QSqlDriver &driver, QVariantList &values) const = 0;
    /// The text as it can be stored.
    [[nodiscard]] virtual QString storable(const QString &text) const = 0;
    [[nodiscard]] virtual Result<void> beginReading(Sql &sql) = 0;
    /// Behind it nobody else writes to the archive.
    [[nodiscard]] virtual Result<void> beginWriting(Sql &sql) = 0;
    /// Ends a transaction; a server that was lost meanwhile is asked afterwards what became of it.
    [[nodiscard]] virtual Result<void> commit(Sql &sql) = 0;

    // Others who have the archive open.

    /// What they listen on; empty where nobody is told.
    [[nodiscard]] virtual Result<QString> channel(Sql &sql) = 0;
    /// Tells them, in a transaction when that is done.
    [[nodiscard]] virtual Result<void> announce(Sql &sql, const QString &message) = 0;

    // The schema.

    [[nodiscard]] virtual Result<SchemaState> schemaState(Sql &sql) = 0;
    [[nodiscard]] virtual Result<void> setSchemaVersion(Sql &sql, int version) = 0;
    /// A statement of resources/sql, which are SQLite's; empty when the engine needs none.
    [[nodiscard]] virtual QString schemaStatement(const QString &statement) const = 0;
    /// Sets how an archive is written, before it is migrated.
    [[nodiscard]] virtual Result<void> prepare(Sql &sql) = 0;
    /// Fails where an archive that is up to date could never be written.
    [[nodiscard]] virtual Result<void> checkWritable(Sql &sql) = 0;
    /// What only the engine can tell of damage: a line of text each.
    [[nodiscard]] virtual Result<QStringList> damage(Sql &sql) = 0;
    /// By table, how many rows belong to one that is not there.
    [[nodiscard]] virtual Result<QHash<QString, int>> orphans(Sql &sql) = 0;
    /// The tables of the archive in the order in which they were made, so that what a row belongs to
    /// is in a table before.
    [[nodiscard]] virtual Result<QStringList> tables(Sql &sql) = 0;
    /// The last number that was given to a row, by table: none is given twice.
    [[nodiscard]] virtual Result<QHash<QString, qint64>> counters(Sql &sql) = 0;
    [[nodiscard]] virtual Result<void> setCounters(
        Sql &sql, const QHash<QString, qint64> &counters) = 0;
    /// Removes an archive that was only just made.
    [[nodiscard]] virtual Result<void> unmake(Sql &sql) = 0;

protected:
    /// The texts of the first column, and the numbers of the second by those; rows without one left out.
    [[nodiscard]] static Result<QStringList> textsOf(Sql &sql, const QString &statement);
    [[nodiscard]] static Result<QHash<QString, qint64>> numbersOf(
        Sql &sql, const QString &statement);
};

[[nodiscard]] std::unique_ptr<SqlEngine> sqliteEngine(const QString &path);
[[nodiscard]] Result<std::unique_ptr<SqlEngine>> postgresEngine(const QString &address);

} // namespace galley
