// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

#include "archive/issuerows.h"
#include "archive/sqlengine.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

static void initResources() { Q_INIT_RESOURCE(lib); } // for the linker, from outside a namespace

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

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

Result<SchemaState> checkedState(Sql &sql, int newest)
{
    const Result<SchemaState> state = sql.engine().schemaState(sql);
    if (!state)
        return state;
    if (!state->isEmpty && !state->isArchive)
        return fail(Error::Code::Malformed,
            Tr::tr("%1 is a database of another program, not a Galley archive. Choose another.")
                .arg(sql.path()));
    if (state->version > newest)
        return fail(Error::Code::NewerVersion,
            Tr::tr("The archive %1 was written by a newer Galley (its format is %2, this one knows "
                   "%3). Update Galley to open it.")
                .arg(sql.path(), QString::number(state->version), QString::number(newest)));
    return state;
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
        const QString words = sql.engine().schemaStatement(statement);
        if (words.isEmpty() || onlyComments.match(words).hasMatch())
            continue;
        if (const Result<int> done = sql.run(words); !done)
            return std::unexpected(done.error());
    }
    // What SQL cannot compute.
    if (migration.number == 2) {
        if (const Result<void> filled = fillReferenceKeys(sql); !filled)
            return filled;
    }
    return sql.engine().setSchemaVersion(sql, migration.number);
}

Result<void> migrate(Sql &sql, const QList<Migration> &all)
{
    const int newest = all.last().number;
    for (const Migration &migration : all) {
        const Result<void> done = sql.writing([&]() -> Result<void> {
            // Another program may have done it in the meantime.
            return checkedState(sql, newest).and_then([&](const SchemaState &state) {
                return state.version < migration.number ? runMigration(sql, migration)
                                                        : Result<void>();
            });
        });
        if (!done)
            return done;
    }
    return {};
}

} // namespace

Result<void> prepareSchema(Sql &sql)
{
    const QList<Migration> all = migrations();
    Q_ASSERT(!all.isEmpty());
    const int newest = all.last().number;
    return checkedState(sql, newest).and_then([&](const SchemaState &state) {
        return sql.engine().prepare(sql).and_then([&] {
            return state.version < newest ? migrate(sql, all) : sql.engine().checkWritable(sql);
        });
    });
}

} // namespace galley
