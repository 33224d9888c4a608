// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sql.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QUuid>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

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

Error errorFrom(const QSqlError &error, const QString &path, const QString &statement)
{
    const QString reason =
        error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const QString detail = u"%1 (%2): %3"_s.arg(reason, error.nativeErrorCode(), statement);
    const auto with = [&](Error::Code code, const QString &message) {
        return Error {code, message.arg(path), detail};
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
                .arg(path, reason),
            detail};
    }
}

} // namespace

Sql::Sql(QSqlDatabase database, QString path, std::chrono::milliseconds busyTimeout)
    : m_database(std::move(database)), m_path(std::move(path)), m_busyTimeout(busyTimeout)
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
    const QString driver = u"QSQLITE"_s;
    if (!QSqlDatabase::isDriverAvailable(driver))
        return fail(Error::Code::Storage,
            Tr::tr("The archive %1 cannot be opened: Qt's SQLite driver is missing. Install the "
                   "package libqt6sql6-sqlite.")
                .arg(path));
    const QString name = u"galley-"_s + QUuid::createUuid().toString(QUuid::Id128);
    QSqlDatabase database = QSqlDatabase::addDatabase(driver, name);
    database.setDatabaseName(path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count()));
    if (!database.open()) {
        const Error error = errorFrom(database.lastError(), path, u"open"_s);
        database = {};
        QSqlDatabase::removeDatabase(name);
        return std::unexpected(error);
    }
    return std::unique_ptr<Sql>(new Sql(std::move(database), path, busyTimeout));
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
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (query.prepare(statement)) {
        for (const QVariant &value : values)
            query.addBindValue(value);
        if (query.exec())
            return query;
    }
    return std::unexpected(errorOf(query));
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
    return errorFrom(query.lastError(), m_path, query.lastQuery());
}

/// SQLite goes on writing to a file that was deleted or replaced, and all of it would be lost.
Result<void> Sql::checkFile()
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
