// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqlengine.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

constexpr int applicationId = 0x474c4c59; // "GLLY"; file(1) and we know an archive by it

/// SQLite's primary result codes (https://sqlite.org/rescode.html) that need words of their own.
enum Sqlite {
    Perm = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26,
};

class SqliteEngine : public SqlEngine
{
public:
    explicit SqliteEngine(QString path) : m_path(std::move(path)) { }

    Driver driver() const override { return {u"QSQLITE"_s, u"libqt6sql6-sqlite"_s}; }
    QString name() const override { return m_path; }
    bool isServer() const override { return false; }
    void configure(QSqlDatabase &database, std::chrono::milliseconds busyTimeout) const override;
    QString session(std::chrono::milliseconds) const override { return {}; }
    Error errorFrom(const QSqlError &error, const QString &statement) const override;

    QString translated(const QString &statement, const QSqlDriver &, QVariantList &) const override
    {
        return statement;
    }
    QString storable(const QString &text) const override { return text; }
    Result<void> beginReading(Sql &sql) override;
    Result<void> beginWriting(Sql &sql) override;
    Result<void> commit(Sql &sql) override;

    Result<QString> channel(Sql &) override { return QString(); }
    Result<void> announce(Sql &, const QString &) override { return {}; }

    Result<SchemaState> schemaState(Sql &sql) override;
    Result<void> setSchemaVersion(Sql &sql, int version) override;
    QString schemaStatement(const QString &statement) const override { return statement; }
    Result<void> prepare(Sql &sql) override;
    Result<void> checkWritable(Sql &sql) override;
    Result<QStringList> damage(Sql &sql) override;
    Result<QHash<QString, int>> orphans(Sql &sql) override;
    Result<QStringList> tables(Sql &sql) override;
    Result<QHash<QString, qint64>> counters(Sql &sql) override;
    Result<void> setCounters(Sql &sql, const QHash<QString, qint64> &counters) override;
    Result<void> unmake(Sql &sql) override;

private:
    Result<void> checkFile();

    const QString m_path;
    quint64 m_device = 0;
    quint64 m_file = 0; ///< its number on the device, once it was written
};

Result<void> done(const Result<int> &run)
{
    return run.transform([](int) { });
}

/// SQLite does not wait for other programs in this one statement, so we do.
Result<void> useWriteAheadLog(Sql &sql)
{
    const QDeadlineTimer deadline(sql.busyTimeout());
    Result<QVariant> mode = sql.value(u"PRAGMA journal_mode"_s);
    while (mode && mode->toString() != "wal"_L1) {
        mode = sql.value(u"PRAGMA journal_mode = WAL"_s);
        if (mode && mode->toString() != "wal"_L1)
            return fail(Error::Code::Storage,
                Tr::tr("The archive %1 is in a place where SQLite cannot keep it safe. Choose a "
                       "folder on a local disk.")
                    .arg(sql.path()));
        if (!mode && mode.error().code == Error::Code::Busy && !deadline.hasExpired()) {
            QThread::sleep(5ms);
            mode = sql.value(u"PRAGMA journal_mode"_s);
        }
    }
    return mode.transform([](const QVariant &) { });
}

void SqliteEngine::configure(QSqlDatabase &database, std::chrono::milliseconds busyTimeout) const
{
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count()));
}

Error SqliteEngine::errorFrom(const QSqlError &error, const QString &statement) const
{
    const QString reason =
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const QString detail = u"%1 (%2): %3"_s.arg(reason, error.nativeErrorCode(), statement);
    const auto with = [&](Error::Code code, const QString &message) {
        return Error {code, message.arg(m_path), detail};
    };
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return with(Error::Code::Busy,
            Tr::tr("The archive %1 is in use by another program. Wait for it or close it, and try "
                   "again."));
    case Perm:
    case ReadOnly:
        return with(Error::Code::Storage,
            Tr::tr("The archive %1 cannot be written: the file or its folder is read-only. Allow "
                   "writing, or choose another archive."));
    case CantOpen:
        return with(Error::Code::Storage,
            Tr::tr("The archive %1 cannot be opened. Check that its folder is there and that you "
                   "may write in it."));
    case Full:
        return with(Error::Code::Storage,
            Tr::tr("The archive %1 cannot grow: the disk is full. Free some space and try again."));
    case Corrupt:
        return with(Error::Code::Malformed,
            Tr::tr("The archive %1 is damaged. Restore its latest backup."));
    case NotADatabase:
        return with(
            Error::Code::Malformed, Tr::tr("%1 is not a Galley archive. Choose another file."));
    default:
        return {Error::Code::Storage,
            Tr::tr("The archive %1 cannot be read or written: %2. Check the disk and try again.")
                .arg(m_path, reason),
            detail};
    }
}

Result<void> SqliteEngine::beginReading(Sql &sql) { return done(sql.run(u"BEGIN"_s)); }

Result<void> SqliteEngine::beginWriting(Sql &sql)
{
    return checkFile().and_then([&] { return done(sql.run(u"BEGIN IMMEDIATE"_s)); });
}

Result<void> SqliteEngine::commit(Sql &sql) { return done(sql.run(u"COMMIT"_s)); }

/// SQLite goes on writing to a file that was deleted or replaced, and all of it would be lost.
Result<void> SqliteEngine::checkFile()
{
    struct stat file {};
    const bool isThere = stat(QFile::encodeName(m_path).constData(), &file) == 0;
    if (isThere && m_file == 0) {
        m_device = file.st_dev;
        m_file = file.st_ino;
    }
    if (isThere && file.st_dev == m_device && file.st_ino == m_file)
        return {};
    return fail(Error::Code::Storage,
        Tr::tr("The archive %1 was moved, deleted or replaced while it was open. Put it back, or "
               "start again to open what is there now.")
            .arg(m_path));
}

Result<SchemaState> SqliteEngine::schemaState(Sql &sql)
{
    SchemaState state;
    return sql
        .each(u"SELECT (SELECT application_id FROM pragma_application_id),"
              " (SELECT user_version FROM pragma_user_version),"
              " (SELECT count(*) FROM sqlite_schema)"_s,
            {},
            [&state](const QSqlQuery &row) -> Result<void> {
                const int application = row.value(0).toInt();
                state.version = row.value(1).toInt();
                state.isArchive = application == applicationId;
                state.isEmpty = application == 0 && state.version == 0 && row.value(2).toInt() == 0;
                return {};
            })
        .transform([&state] { return state; });
}

Result<void> SqliteEngine::setSchemaVersion(Sql &sql, int version)
{
    return done(sql.run(u"PRAGMA user_version = %1"_s.arg(version)).and_then([&](int) {
        return sql.run(u"PRAGMA application_id = %1"_s.arg(applicationId));
    }));
}

Result<void> SqliteEngine::prepare(Sql &sql)
{
    Result<void> set = useWriteAheadLog(sql);
    for (const QString &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
             u"PRAGMA trusted_schema = OFF"_s})
        set = set.and_then([&] { return done(sql.run(pragma)); });
    return set;
}

/// SQLite opens a file that it may not write for reading only, and would say so at the first edit.
/// Beginning to write is not enough for it to tell; a statement that changes no row is.
Result<void> SqliteEngine::checkWritable(Sql &sql)
{
    Result<void> written = done(sql.run(u"PRAGMA busy_timeout = 0"_s));
    if (written)
        written =
            sql.writing([&sql] { return done(sql.run(u"DELETE FROM properties WHERE false"_s)); });
    if (!written && written.error().code == Error::Code::Busy) // so it can be written
        written = {};
    return written.and_then([&] {
        return done(sql.run(u"PRAGMA busy_timeout = %1"_s.arg(sql.busyTimeout().count())));
    });
}

Result<QStringList> SqliteEngine::damage(Sql &sql)
{
    return textsOf(sql, u"PRAGMA integrity_check"_s).transform([](QStringList lines) {
        lines.removeAll(u"ok"_s);
        return lines;
    });
}

Result<QHash<QString, int>> SqliteEngine::orphans(Sql &sql)
{
    QHash<QString, int> tables;
    return sql
        .each(u"PRAGMA foreign_key_check"_s, {},
            [&tables](const QSqlQuery &row) -> Result<void> {
                ++tables[row.value(0).toString()];
                return {};
            })
        .transform([&tables] { return tables; });
}

/// Without SQLite's own, and without those that a virtual table is made of.
Result<QStringList> SqliteEngine::tables(Sql &sql)
{
    return textsOf(sql,
        u"SELECT s.name FROM sqlite_schema AS s JOIN pragma_table_list AS t USING (name)"
        " WHERE s.type = 'table' AND t.schema = 'main' AND t.type = 'table'"
        " AND s.name NOT LIKE 'sqlite^_%' ESCAPE '^' ORDER BY s.rowid"_s);
}

Result<QHash<QString, qint64>> SqliteEngine::counters(Sql &sql)
{
    return numbersOf(sql, u"SELECT name, seq FROM sqlite_sequence"_s);
}

Result<void> SqliteEngine::setCounters(Sql &sql, const QHash<QString, qint64> &counters)
{
    Result<void> set;
    for (const auto &[table, number] : counters.asKeyValueRange()) {
        // Other tables number by the rows that there are.
        const QString counting =
            u" FROM sqlite_schema WHERE name = ? AND sql LIKE '%AUTOINCREMENT%'"_s;
        set = set.and_then([&] {
            return done(sql.run(u"DELETE FROM sqlite_sequence WHERE name = ?"_s, {table}));
        });
        set = set.and_then([&] {
            return done(
                sql.run(u"INSERT INTO sqlite_sequence (name, seq) SELECT name, ?"_s + counting,
                    {number, table}));
        });
    }
    return set;
}

Result<void> SqliteEngine::unmake(Sql &sql)
{
    sql.disconnect();
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + suffix);
    return {};
}

} // namespace

std::unique_ptr<SqlEngine> sqliteEngine(const QString &path)
{
    return std::make_unique<SqliteEngine>(path);
}

} // namespace galley
