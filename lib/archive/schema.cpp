// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

#include "archive/issuerows.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static void initResources() { Q_INIT_RESOURCE(lib); } // for the linker, from outside a namespace

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

constexpr int applicationId = 0x474c4c59; // "GLLY"; file(1) and we know an archive by it

struct Migration
{
    int number = 0;
    QString file;
};

QList<Migration> migrations()
{
    initResources();
    const QDir folder(u":/galley/sql"_s);
    QList<Migration> all;
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        all.append({name.section(u'-', 0, 0).toInt(), folder.filePath(name)});
    return all;
}

struct State
{
    int application = 0;
    int version = 0;
    int tables = 0;
};

Result<State> stateOf(Sql &sql)
{
    State state;
    return sql
        .each(u"SELECT (SELECT application_id FROM pragma_application_id),"
              " (SELECT user_version FROM pragma_user_version),"
              " (SELECT count(*) FROM sqlite_schema)"_s,
            {},
            [&state](const QSqlQuery &row) -> Result<void> {
                state = {row.value(0).toInt(), row.value(1).toInt(), row.value(2).toInt()};
                return {};
            })
        .transform([&state] { return state; });
}

Result<State> checked(const Sql &sql, const State &state, int newest)
{
    const bool isNew = state.application == 0 && state.version == 0 && state.tables == 0;
    if (!isNew && state.application != applicationId)
        return fail(Error::Code::Malformed,
            Tr::tr("%1 is a database of another program, not a Galley archive. Choose another "
                   "file.")
                .arg(sql.path()));
    if (state.version > newest)
        return fail(Error::Code::NewerVersion,
            Tr::tr("The archive %1 was written by a newer Galley (its format is %2, this one knows "
                   "%3). Update Galley to open it.")
                .arg(sql.path(), QString::number(state.version), QString::number(newest)));
    return state;
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

Result<void> runMigration(Sql &sql, const Migration &migration)
{
    QFile file(migration.file);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Storage, file.errorString());
    static const QRegularExpression emptyLines(u"\\n\\s*\\n"_s);
    static const QRegularExpression onlyComments(u"\\A(?:\\s*--[^\\n]*)+\\s*\\z"_s);
    const QStringList statements =
        QString::fromUtf8(file.readAll()).split(emptyLines, Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        if (onlyComments.match(statement).hasMatch())
            continue;
        if (const Result<int> done = sql.run(statement); !done)
            return std::unexpected(done.error());
    }
    // What SQL cannot compute.
    if (migration.number == 2) {
        if (const Result<void> filled = fillReferenceKeys(sql); !filled)
            return filled;
    }
    return sql.run(u"PRAGMA user_version = %1"_s.arg(migration.number))
        .and_then([&](int) { return sql.run(u"PRAGMA application_id = %1"_s.arg(applicationId)); })
        .transform([](int) {});
}

Result<void> migrate(Sql &sql, const QList<Migration> &all)
{
    const int newest = all.last().number;
    for (const Migration &migration : all) {
        const Result<void> done = sql.writing([&]() -> Result<void> {
            // Another program may have done it in the meantime.
            return stateOf(sql)
                .and_then([&](const State &state) { return checked(sql, state, newest); })
                .and_then([&](const State &state) {
                    return state.version < migration.number ? runMigration(sql, migration)
                                                            : Result<void>();
                });
        });
        if (!done)
            return done;
    }
    return {};
}

/// SQLite opens a file that it may not write for reading only, and would say so at the first edit.
/// Beginning to write is not enough for it to tell; a statement that changes no row is.
Result<void> checkWritable(Sql &sql)
{
    Result<void> written = sql.run(u"PRAGMA busy_timeout = 0"_s).transform([](int) { });
    if (written)
        written = sql.writing([&sql] {
            return sql.run(u"DELETE FROM properties WHERE false"_s).transform([](int) { });
        });
    if (!written && written.error().code == Error::Code::Busy) // so it can be written
        written = {};
    return written
        .and_then(
            [&] { return sql.run(u"PRAGMA busy_timeout = %1"_s.arg(sql.busyTimeout().count())); })
        .transform([](int) {});
}

} // namespace

Result<void> prepareSchema(Sql &sql)
{
    const QList<Migration> all = migrations();
    Q_ASSERT(!all.isEmpty());
    const int newest = all.last().number;
    const Result<State> state =
        stateOf(sql).and_then([&](const State &found) { return checked(sql, found, newest); });
    if (!state)
        return std::unexpected(state.error());
    if (const Result<void> logged = useWriteAheadLog(sql); !logged)
        return logged;
    for (const QString &pragma : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
             u"PRAGMA trusted_schema = OFF"_s}) {
        if (const Result<int> set = sql.run(pragma); !set)
            return std::unexpected(set.error());
    }
    return state->version < newest ? migrate(sql, all) : checkWritable(sql);
}

} // namespace galley
