// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postgresaddress.h"
#include "archive/sqlengine.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRegularExpression>
#include <QSqlDriver>
#include <QSqlField>
#include <QThread>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

constexpr int oldestServer = 160000; // PostgreSQL 16
constexpr int lockNumber = 0x474c4c59; // "GLLY", beside the schema's name: one lock an archive

class PostgresEngine : public SqlEngine
{
public:
    PostgresEngine(PostgresAddress address, QString name)
        : m_address(std::move(address)), m_name(std::move(name))
    {
    }

    Driver driver() const override { return {u"QPSQL"_s, u"libqt6sql6-psql"_s}; }
    QString name() const override { return m_name; }
    bool isServer() const override { return true; }
    void configure(QSqlDatabase &database, std::chrono::milliseconds busyTimeout) const override;
    QString session(std::chrono::milliseconds busyTimeout) const override;
    Error errorFrom(const QSqlError &error, const QString &statement) const override;

    QString translated(
        const QString &statement, const QSqlDriver &driver, QVariantList &values) const override;
    QString storable(const QString &text) const override;
    Result<void> beginReading(Sql &sql) override;
    Result<void> beginWriting(Sql &sql) override;
    Result<void> commit(Sql &sql) override;

    Result<QString> channel(Sql &sql) override;
    Result<void> announce(Sql &sql, const QString &message) override;

    Result<SchemaState> schemaState(Sql &sql) override;
    Result<void> setSchemaVersion(Sql &sql, int version) override;
    QString schemaStatement(const QString &statement) const override;
    Result<void> prepare(Sql &) override { return {}; }
    Result<void> checkWritable(Sql &) override { return {}; } // a role may be for reading
    Result<QStringList> damage(Sql &) override { return QStringList(); }
    Result<QHash<QString, int>> orphans(Sql &sql) override;
    Result<QStringList> tables(Sql &sql) override;
    Result<QHash<QString, qint64>> counters(Sql &sql) override;
    Result<void> setCounters(Sql &sql, const QHash<QString, qint64> &counters) override;
    Result<void> unmake(Sql &sql) override;

private:
    Error failedToConnect(const QString &reason) const;

    const PostgresAddress m_address;
    const QString m_name;
    QString m_transaction; ///< the server's number of the one that writes
};

QString quoted(QString value)
{
    return u'\'' + value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

QString oneLine(const QSqlError &error)
{
    QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    static const QRegularExpression before(u"\\A(?:ERROR|FATAL|PANIC):\\s+"_s);
    static const QRegularExpression more(u"\\n(?:LINE \\d+|DETAIL|HINT|CONTEXT):.*\\z"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression question(
        u"\\s+Is the server running .*\\z"_s, QRegularExpression::DotMatchesEverythingOption);
    text = text.remove(before).remove(more).remove(question).simplified();
    // Qt's, behind the server's text
    if (const QString code = u'(' + error.nativeErrorCode() + u')'; text.endsWith(code))
        text.chop(code.size());
    text = text.trimmed();
    while (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

void PostgresEngine::configure(QSqlDatabase &database, std::chrono::milliseconds) const
{
    database.setUserName(m_address.user);
    database.setPassword(m_address.password);
    database.setDatabaseName(m_address.database);
    QStringList options;
    const auto set = [&](const QString &name, const QString &value) {
        options.append(name + u'=' + quoted(value));
    };
    // A server that has gone is noticed while the editor still remembers what was typed. The address
    // stands behind and wins.
    set(u"connect_timeout"_s, u"5"_s);
    set(u"tcp_user_timeout"_s, u"10000"_s);
    set(u"keepalives_idle"_s, u"5"_s);
    set(u"keepalives_interval"_s, u"2"_s);
    set(u"keepalives_count"_s, u"3"_s);
    set(u"fallback_application_name"_s, u"galley"_s);
    if (!m_address.host.isEmpty())
        set(u"host"_s, m_address.host);
    if (!m_address.port.isEmpty())
        set(u"port"_s, m_address.port);
    for (const auto &[name, value] : m_address.options)
        set(name, value);
    database.setConnectOptions(options.join(u' '));
}

QString PostgresEngine::session(std::chrono::milliseconds busyTimeout) const
{
    // Whoever is cut off in the middle of writing keeps the others waiting no longer than a minute. To
    // compile the issue list takes the server ten times as long as to run it.
    return u"SELECT set_config('client_min_messages', 'error', false),"
           " set_config('bytea_output', 'hex', false), set_config('jit', 'off', false),"
           " set_config('idle_in_transaction_session_timeout', '60s', false),"
           " set_config('lock_timeout', '%1ms', false)"_s.arg(qMax(busyTimeout.count(), 1));
}

Error PostgresEngine::failedToConnect(const QString &reason) const
{
    // The server tells these in its own language, and without a number.
    const auto holds = [&reason](QLatin1StringView words) { return reason.contains(words); };
    const auto with = [&](const QString &message, Error::Code code = Error::Code::Storage) {
        return Error {code, message.arg(m_name, reason), reason};
    };
    if (holds("no password supplied"_L1) || holds("password authentication failed"_L1))
        return with(Tr::tr("The archive %1 is refused: %2. Put the right password into ~/.pgpass, "
                           "or the file that PGPASSFILE names."),
            Error::Code::Refused);
    if (holds("the database system is "_L1)) // starting up, shutting down, in recovery
        return with(Tr::tr("The archive %1 is not ready: %2. Try again in a moment."),
            Error::Code::Network);
    if (holds("database \""_L1) && holds("does not exist"_L1))
        return with(Tr::tr("The archive %1 cannot be opened: %2. Make it with createdb, or correct "
                           "the address."));
    if (holds("FATAL"_L1))
        return with(Tr::tr("The archive %1 is refused: %2. Correct the address, or ask who keeps "
                           "the server."));
    return with(Tr::tr("The archive %1 cannot be reached: %2. Check the address, the network and "
                       "the server."),
        Error::Code::Network);
}

Error PostgresEngine::errorFrom(const QSqlError &error, const QString &statement) const
{
    const QString reason = oneLine(error);
    if (error.type() == QSqlError::ConnectionError)
        return failedToConnect(reason);
    // https://www.postgresql.org/docs/17/errcodes-appendix.html
    const QString code = error.nativeErrorCode();
    const QString detail = u"%1 (%2): %3"_s.arg(reason, code, statement);
    const auto with = [&](Error::Code kind, const QString &message) {
        return Error {kind, message.arg(m_name), detail};
    };
    if (code == "55P03"_L1 || code == "40001"_L1 || code == "40P01"_L1)
        return with(Error::Code::Busy,
            Tr::tr("The archive %1 is in use by another program. Wait for it, and try again."));
    if (code == "42501"_L1 || code == "25006"_L1)
        return {Error::Code::Storage,
            Tr::tr("The archive %1 cannot be read or written with this role: %2. Ask who keeps the "
                   "server for the right to, or use another role.")
                .arg(m_name, reason),
            detail};
    if (code == "53100"_L1)
        return with(Error::Code::Storage,
            Tr::tr("The archive %1 cannot grow: the server's disk is full. Ask who keeps it."));
    if (code.startsWith("XX"_L1))
        return with(Error::Code::Malformed,
            Tr::tr("The archive %1 is damaged on the server. Restore its latest backup."));
    if (code.isEmpty() || code.startsWith("08"_L1) || code.startsWith("57P"_L1))
        return with(Error::Code::Network,
            Tr::tr("The connection to the archive %1 was lost, and what was under way is not done. "
                   "It is made again with the next try."));
    return {Error::Code::Storage,
        Tr::tr("The archive %1 cannot be read or written: %2. Ask who keeps the server.")
            .arg(m_name, reason),
        detail};
}

/// SQLite's functions that the common statements use, in PostgreSQL's words.
constexpr std::array words {
    std::pair {"json_each(?)"_L1,
        "(SELECT key - 1 AS key, value FROM"
        " json_array_elements_text(CAST(? AS json)) WITH ORDINALITY AS e (value, key))"_L1},
    std::pair {"CAST(document AS BLOB)"_L1, "document"_L1},
    std::pair {" CROSS JOIN "_L1, " JOIN "_L1}, // SQLite does not change the order of these
};

/// With the values in it a statement takes one round to the server instead of three.
QString PostgresEngine::translated(
    const QString &statement, const QSqlDriver &driver, QVariantList &values) const
{
    QString common = statement;
    for (const auto &[sqlite, postgres] : words)
        common.replace(sqlite, postgres);
    QString whole;
    qsizetype used = 0;
    bool isText = false;
    for (const QChar c : std::as_const(common)) {
        if (c == u'\'')
            isText = !isText;
        if (c != u'?' || isText || used == values.size()) {
            whole += c;
            continue;
        }
        const QVariant &value = values.at(used++);
        QSqlField field(QString(), value.metaType());
        if (!value.isNull())
            field.setValue(
                value.typeId() == QMetaType::QString ? storable(value.toString()) : value);
        whole += driver.formatValue(field);
    }
    values.clear();
    return whole;
}

/// A text of PostgreSQL holds every character but one.
QString PostgresEngine::storable(const QString &text) const
{
    return text.contains(QChar::Null)
        ? QString(text).replace(QChar::Null, QChar(QChar::ReplacementCharacter))
        : text;
}

Result<void> PostgresEngine::beginReading(Sql &sql)
{
    return sql.run(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s).transform([](int) { });
}

/// One lock an archive, as a file of SQLite's has one: so no statement ever meets another's changes,
/// and nothing has to be done twice.
Result<void> PostgresEngine::beginWriting(Sql &sql)
{
    return sql.run(u"BEGIN"_s).and_then([&](int) {
        return sql.each(u"SELECT pg_advisory_xact_lock(%1, hashtext(current_schema())),"
                        " pg_current_xact_id()::text"_s.arg(lockNumber),
            {}, [this](const QSqlQuery &row) -> Result<void> {
                m_transaction = row.value(1).toString();
                return {};
            });
    });
}

/// Where the connection is lost in the very moment, the server knows whether it was done.
Result<void> PostgresEngine::commit(Sql &sql)
{
    const QString transaction = std::exchange(m_transaction, QString());
    const Result<int> committed = sql.run(u"COMMIT"_s);
    if (committed || sql.isConnected() || transaction.isEmpty())
        return committed.transform([](int) { });
    const QDeadlineTimer deadline(sql.busyTimeout());
    QString state;
    do {
        if (!sql.connect()) {
            QThread::sleep(50ms);
            continue;
        }
        state = sql.value(u"SELECT pg_xact_status(CAST(? AS xid8))"_s, {transaction})
                    .value_or(QVariant())
                    .toString();
        if (state == "committed"_L1)
            return {};
    } while (state != "aborted"_L1 && !deadline.hasExpired());
    return std::unexpected(committed.error());
}

/// One an archive: a database may hold several, each in its schema.
constexpr auto channelName = "'galley_' || to_hex(hashtext(current_schema()))"_L1;

Result<QString> PostgresEngine::channel(Sql &sql)
{
    return sql.value(u"SELECT "_s + channelName).transform([](const QVariant &name) {
        return name.toString();
    });
}

Result<void> PostgresEngine::announce(Sql &sql, const QString &message)
{
    return sql.value(u"SELECT pg_notify(%1, ?)"_s.arg(channelName), {message})
        .transform([](const QVariant &) { });
}

Result<SchemaState> PostgresEngine::schemaState(Sql &sql)
{
    const auto refused = [&](const QString &message) {
        return fail(Error::Code::Storage, message.arg(m_name));
    };
    SchemaState state;
    const Result<void> read = sql.each(
        u"SELECT current_setting('server_version_num')::int, current_setting('server_encoding'),"
        " current_schema(), (SELECT count(*) FROM pg_class AS c"
        " WHERE relnamespace = to_regnamespace(quote_ident(current_schema()))"
        " AND relkind IN ('r', 'p', 'f', 'v', 'm') AND NOT EXISTS"
        " (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid"
        " AND deptype = 'e')),"
        " to_regclass(quote_ident(current_schema()) || '.galley_schema') IS NOT NULL"_s,
        {}, [&](const QSqlQuery &row) -> Result<void> {
            if (row.value(0).toInt() < oldestServer)
                return refused(Tr::tr("The archive %1 cannot be opened: its server is older than "
                                      "PostgreSQL 16. Update the server."));
            if (row.value(1).toString() != "UTF8"_L1)
                return refused(Tr::tr("The archive %1 cannot be opened: its database is not kept "
                                      "in UTF-8. Make one with createdb --encoding=UTF8."));
            if (row.value(2).isNull())
                return refused(Tr::tr("The archive %1 cannot be opened: its database has no schema "
                                      "that this role may use. Ask who keeps the server."));
            state.isEmpty = row.value(3).toInt() == 0;
            state.isArchive = row.value(4).toBool();
            return {};
        });
    if (!read || !state.isArchive)
        return read.transform([&state] { return state; });
    return sql.value(u"SELECT version FROM galley_schema"_s)
        .transform([&state](const QVariant &found) {
            state.version = found.toInt();
            return state;
        });
}

Result<void> PostgresEngine::setSchemaVersion(Sql &sql, int version)
{
    return sql.run(u"CREATE TABLE IF NOT EXISTS galley_schema (version bigint NOT NULL)"_s)
        .and_then([&](int) { return sql.run(u"DELETE FROM galley_schema"_s); })
        .and_then([&](int) {
            return sql.run(u"INSERT INTO galley_schema (version) VALUES (?)"_s, {version});
        })
        .transform([](int) {});
}

/// The types and clauses of resources/sql. Texts are compared byte by byte, as SQLite does, whatever
/// language the server speaks.
QString PostgresEngine::schemaStatement(const QString &statement) const
{
    using Pattern = QRegularExpression;
    static const std::array<std::pair<Pattern, QString>, 9> clauses {
        std::pair {Pattern(u"--[^\\n]*"_s), QString()},
        std::pair {Pattern(u"\\bINTEGER PRIMARY KEY(?: AUTOINCREMENT)?\\b"_s),
            u"bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_s},
        std::pair {Pattern(u"\\bINTEGER\\b"_s), u"bigint"_s},
        std::pair {Pattern(u"\\bREAL\\b"_s), u"double precision"_s},
        std::pair {Pattern(u"\\bTEXT\\b"_s), u"text COLLATE \"C\""_s},
        std::pair {Pattern(u"\\bBLOB\\b"_s), u"bytea"_s},
        std::pair {
            Pattern(u"\\)\\s*(?:(?:STRICT|WITHOUT ROWID)(?:,\\s*)?)+(?=;|\\s*\\z)"_s), u")"_s},
        std::pair {Pattern(u"\\bON DELETE CASCADE\\b"_s), u"ON DELETE CASCADE DEFERRABLE"_s},
        std::pair {Pattern(u"\\brandom\\(\\)"_s), u"((random() - 0.5) * 1.8e19)::bigint"_s},
    };
    if (statement.contains("CREATE VIRTUAL TABLE"_L1)) // SQLite's full-text index
        return {};
    QString translated = statement;
    for (const auto &[sqlite, postgres] : clauses)
        translated.replace(sqlite, postgres);
    return translated.trimmed();
}

/// The server keeps them whole, unless its keeper told it not to.
Result<QHash<QString, int>> PostgresEngine::orphans(Sql &sql)
{
    QHash<QString, int> tables;
    Result<void> done =
        sql.each(u"SELECT conrelid::regclass::text, a.attname, confrelid::regclass::text, b.attname"
                 " FROM pg_constraint JOIN pg_attribute AS a ON a.attrelid = conrelid AND a.attnum "
                 "= conkey[1]"
                 " JOIN pg_attribute AS b ON b.attrelid = confrelid AND b.attnum = confkey[1]"
                 " WHERE contype = 'f'"
                 " AND connamespace = to_regnamespace(quote_ident(current_schema()))"_s,
            {}, [&](const QSqlQuery &key) {
                const QString table = key.value(0).toString();
                return sql
                    .value(u"SELECT count(*) FROM %1 AS a WHERE %2 IS NOT NULL"
                           " AND NOT EXISTS (SELECT FROM %3 AS b WHERE b.%4 = a.%2)"_s.arg(table,
                               key.value(1).toString(), key.value(2).toString(),
                               key.value(3).toString()))
                    .transform([&](const QVariant &rows) {
                        if (rows.toInt() > 0)
                            tables[table] += rows.toInt();
                    });
            });
    return done.transform([&tables] { return tables; });
}

Result<QStringList> PostgresEngine::tables(Sql &sql)
{
    return textsOf(sql,
        u"SELECT relname FROM pg_class WHERE relkind = 'r'"
        " AND relnamespace = to_regnamespace(quote_ident(current_schema()))"
        " AND relname <> 'galley_schema' ORDER BY oid"_s);
}

Result<QHash<QString, qint64>> PostgresEngine::counters(Sql &sql)
{
    return numbersOf(sql,
        u"SELECT c.relname, pg_sequence_last_value(d.objid) FROM pg_depend AS d"
        " JOIN pg_class AS c ON c.oid = d.refobjid JOIN pg_class AS s ON s.oid = d.objid"
        " WHERE d.deptype = 'i' AND s.relkind = 'S'"
        " AND c.relnamespace = to_regnamespace(quote_ident(current_schema()))"_s);
}

/// Also behind the rows that are there, which came with their numbers.
Result<void> PostgresEngine::setCounters(Sql &sql, const QHash<QString, qint64> &counters)
{
    return sql.each(
        u"SELECT c.relname, a.attname, d.objid::bigint FROM pg_depend AS d"
        " JOIN pg_class AS c ON c.oid = d.refobjid JOIN pg_class AS s ON s.oid = d.objid"
        " JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid"
        " WHERE d.deptype = 'i' AND s.relkind = 'S'"
        " AND c.relnamespace = to_regnamespace(quote_ident(current_schema()))"_s,
        {}, [&](const QSqlQuery &row) {
            const QString table = row.value(0).toString();
            return sql
                .value(
                    u"SELECT setval(CAST(CAST(? AS bigint) AS regclass), last) FROM (SELECT"
                    " greatest(max(%1), CAST(? AS bigint)) AS last FROM %2) WHERE last > 0"_s.arg(
                        row.value(1).toString(), table),
                    {row.value(2), counters.value(table)})
                .transform([](const QVariant &) { });
        });
}

Result<void> PostgresEngine::unmake(Sql &sql)
{
    return sql.writing([&] {
        return tables(sql)
            .and_then([&](const QStringList &names) {
                return sql.run(u"DROP TABLE galley_schema, "_s + names.join(u", "_s));
            })
            .transform([](int) {});
    });
}

} // namespace

Result<std::unique_ptr<SqlEngine>> postgresEngine(const QString &address)
{
    return PostgresAddress::parse(address).transform(
        [&](const PostgresAddress &parsed) -> std::unique_ptr<SqlEngine> {
            return std::make_unique<PostgresEngine>(parsed, withoutPassword(address));
        });
}

} // namespace galley
