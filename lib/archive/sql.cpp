// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sql.h"

#include "archive/postgresaddress.h"
#include "archive/sqlengine.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

} // namespace

Sql::Sql(
    std::unique_ptr<SqlEngine> engine, QSqlDatabase database, std::chrono::milliseconds busyTimeout)
    : m_engine(std::move(engine))
    , m_database(std::move(database))
    , m_path(m_engine->name())
    , m_busyTimeout(busyTimeout)
{
}

Sql::~Sql()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Sql>> Sql::open(const QString &path, std::chrono::milliseconds busyTimeout)
{
    Result<std::unique_ptr<SqlEngine>> engine = SqlEngine::of(path);
    if (!engine)
        return std::unexpected(engine.error());
    const SqlEngine::Driver driver = (*engine)->driver();
    if (!QSqlDatabase::isDriverAvailable(driver.name))
        return fail(Error::Code::Storage,
            Tr::tr("The archive %1 cannot be opened: Qt's driver %2 is missing. Install the "
                   "package %3.")
                .arg((*engine)->name(), driver.name, driver.package));
    const QString name = u"galley-"_s + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<Sql> sql(
        new Sql(*std::move(engine), QSqlDatabase::addDatabase(driver.name, name), busyTimeout));
    sql->m_engine->configure(sql->m_database, busyTimeout);
    if (const Result<void> connected = sql->connect(); !connected)
        return std::unexpected(connected.error());
    return sql;
}

bool Sql::isServer() const { return m_engine->isServer(); }

bool Sql::isConnected() const { return m_database.isOpen(); }

Result<void> Sql::connect()
{
    m_database.close();
    if (!m_database.open())
        return std::unexpected(m_engine->errorFrom(m_database.lastError(), u"open"_s));
    const QString session = m_engine->session(m_busyTimeout);
    if (session.isEmpty())
        return {};
    return execute(session, {}).transform([](const QSqlQuery &) { });
}

sqlite3 *Sql::handle() const
{
    const QVariant handle = m_database.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0
        ? *static_cast<sqlite3 *const *>(handle.constData())
        : nullptr;
}

Result<QSqlQuery> Sql::query(const QString &statement, const QVariantList &values)
{
    const auto again = [&] { return execute(statement, values); };
    Result<QSqlQuery> done = again();
    // A server that was away is noticed only now, and nothing has begun that could be lost.
    if (!done && !m_isInTransaction && !isConnected())
        done = connect().and_then(again);
    if (!done && m_isInTransaction && !m_failure)
        m_failure = done.error();
    return done;
}

Result<QSqlQuery> Sql::execute(const QString &statement, const QVariantList &values)
{
    if (!isConnected())
        return std::unexpected(m_engine->errorFrom({}, statement));
    QSqlQuery query(m_database);
    QVariantList bound = values;
    const QString words = m_engine->translated(statement, *m_database.driver(), bound);
    // A server's rows are all fetched, so that the next statement may be run between two of them.
    query.setForwardOnly(!isServer());
    if (isServer() ? query.exec(words) : query.prepare(words)) {
        for (const QVariant &value : std::as_const(bound))
            query.addBindValue(value);
        if (isServer() || query.exec())
            return query;
    }
    return std::unexpected(m_engine->errorFrom(query.lastError(), statement));
}

QVariant Sql::storable(const QVariant &value) const
{
    return value.typeId() == QMetaType::QString && !value.isNull()
        ? QVariant(m_engine->storable(value.toString()))
        : value;
}

Result<void> Sql::beginReading() { return m_engine->beginReading(*this); }

Result<void> Sql::beginWriting()
{
    Result<void> begun = m_engine->beginWriting(*this);
    if (!begun)
        rollBack(); // of what waits for a lock, the transaction has begun
    return begun;
}

/// A server takes all back behind a statement that failed, and says nothing more of it.
Result<void> Sql::commit()
{
    if (m_failure && isServer())
        return std::unexpected(*m_failure);
    return m_engine->commit(*this);
}

/// SQLite has rolled back by itself after some errors; the second time does no harm.
void Sql::rollBack()
{
    if (isConnected())
        (void)execute(u"ROLLBACK"_s, {});
}

Result<int> Sql::run(const QString &statement, const QVariantList &values)
{
    return query(statement, values).transform([](const QSqlQuery &done) {
        return done.numRowsAffected();
    });
}

Result<QVariant> Sql::value(const QString &statement, const QVariantList &values)
{
    QVariant found;
    return each(statement, values, [&found](const QSqlQuery &row) -> Result<void> {
        if (!found.isValid())
            found = row.value(0);
        return {};
    }).transform([&found] { return found; });
}

Error Sql::errorOf(const QSqlQuery &query) const
{
    return m_engine->errorFrom(query.lastError(), query.lastQuery());
}

Result<std::unique_ptr<SqlEngine>> SqlEngine::of(const QString &archive)
{
    return isPostgresAddress(archive) ? postgresEngine(archive) : sqliteEngine(archive);
}

Result<QStringList> SqlEngine::textsOf(Sql &sql, const QString &statement)
{
    QStringList texts;
    return sql
        .each(statement, {},
            [&texts](const QSqlQuery &row) -> Result<void> {
                texts.append(row.value(0).toString());
                return {};
            })
        .transform([&texts] { return texts; });
}

Result<QHash<QString, qint64>> SqlEngine::numbersOf(Sql &sql, const QString &statement)
{
    QHash<QString, qint64> numbers;
    return sql
        .each(statement, {},
            [&numbers](const QSqlQuery &row) -> Result<void> {
                if (!row.isNull(1))
                    numbers.insert(row.value(0).toString(), row.value(1).toLongLong());
                return {};
            })
        .transform([&numbers] { return numbers; });
}

QVariant sqlText(const QString &text)
{
    if (text.isNull())
        return u""_s;
    // SQLite would turn half a surrogate pair into bytes that are no text.
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

QVariant sqlText(const QByteArray &utf8) { return sqlText(QString::fromUtf8(utf8)); }

QVariant sqlText(const std::optional<QString> &text)
{
    return text ? sqlText(*text) : QVariant(QMetaType::fromType<QString>());
}

QVariant sqlText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QVariant sqlNumbers(const QList<qint64> &numbers)
{
    QJsonArray array;
    for (const qint64 number : numbers)
        array.append(number);
    return sqlText(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace galley
