// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivecopy.h"

#include "archive/postgresaddress.h"
#include "archive/schema.h"
#include "archive/sqlengine.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlRecord>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

constexpr int rowsAtATime = 100; // of pictures some megabytes
constexpr auto busyTimeout = 5s;

/// What a migration puts into a new archive, or a program that only looked at it.
bool isSetting(const QString &table)
{
    return table == "inbox_feeds"_L1 || table == "properties"_L1;
}

struct Table
{
    QString name;
    QStringList columns;
    qint64 rows = 0;
};

Result<QList<Table>> tablesOf(Sql &sql)
{
    const Result<QStringList> names = sql.engine().tables(sql);
    if (!names)
        return std::unexpected(names.error());
    QList<Table> tables;
    for (const QString &name : *names) {
        if (isDerivedTable(name))
            continue;
        const Result<QSqlQuery> none = sql.query(u"SELECT * FROM %1 WHERE false"_s.arg(name), {});
        const Result<QVariant> rows = sql.value(u"SELECT count(*) FROM "_s + name);
        if (!none || !rows)
            return std::unexpected(none ? rows.error() : none.error());
        Table table {name, {}, rows->toLongLong()};
        for (int i = 0; i < none->record().count(); ++i)
            table.columns.append(none->record().fieldName(i));
        tables.append(table);
    }
    return tables;
}

/// An archive that is open to be copied into, and was made for that unless it was there.
class Target
{
public:
    static Result<Target> open(const QString &path)
    {
        const bool isFile = !isPostgresAddress(path);
        Target target;
        target.m_isNew = isFile && !QFile::exists(path);
        Result<std::unique_ptr<Sql>> sql = Sql::open(path, busyTimeout);
        if (!sql)
            return std::unexpected(sql.error());
        target.m_sql = *std::move(sql);
        const Result<SchemaState> before = target.m_sql->engine().schemaState(*target.m_sql);
        target.m_isNew = target.m_isNew || (!isFile && before && before->isEmpty);
        const Result<void> ready =
            prepareSchema(*target.m_sql).and_then([&target] { return target.checkEmpty(); });
        if (ready)
            return target;
        target.takeBack();
        return std::unexpected(ready.error());
    }

    [[nodiscard]] Sql &sql() { return *m_sql; }

    /// Removes what was made.
    void takeBack()
    {
        if (m_isNew)
            (void)m_sql->engine().unmake(*m_sql);
        m_sql.reset();
    }

private:
    Result<void> checkEmpty()
    {
        return tablesOf(*m_sql).and_then([this](const QList<Table> &tables) -> Result<void> {
            const auto isUsed = [](const Table &table) {
                return table.rows > 0 && !isSetting(table.name);
            };
            if (std::ranges::none_of(tables, isUsed))
                return {};
            return fail(Error::Code::Duplicate,
                Tr::tr("The archive %1 is not empty. Copy to one that is, or to a new file.")
                    .arg(m_sql->path()));
        });
    }

    std::unique_ptr<Sql> m_sql;
    bool m_isNew = false;
};

class Copy
{
public:
    Copy(Sql &from, Sql &to, const CopyProgress &progress, const std::stop_token &stop)
        : m_from(from), m_to(to), m_progress(progress), m_stop(stop)
    {
    }

    Result<CopiedArchive> run()
    {
        return tablesOf(m_from)
            .and_then([this](const QList<Table> &tables) {
                Result<void> done;
                for (const Table &table : tables)
                    m_all += table.rows;
                for (qsizetype i = 0; done && i < tables.size(); ++i)
                    done = copy(tables.at(i));
                return done;
            })
            .and_then([this] { return m_from.engine().counters(m_from); })
            .and_then([this](const QHash<QString, qint64> &counters) {
                return m_to.engine().setCounters(m_to, counters);
            })
            .transform([this] { return m_copied; });
    }

private:
    Result<void> copy(const Table &table)
    {
        if (isSetting(table.name)) {
            if (const Result<int> emptied = m_to.run(u"DELETE FROM "_s + table.name); !emptied)
                return std::unexpected(emptied.error());
        }
        m_copied.tables.append(table.name);
        m_values.clear();
        const QString columns = table.columns.join(u", "_s);
        return m_from
            .stream(u"SELECT %1 FROM %2"_s.arg(columns, table.name), {},
                [&](const QSqlQuery &row) -> Result<void> {
                    for (int i = 0; i < table.columns.size(); ++i)
                        m_values.append(valueOf(row, i));
                    if (m_values.size() < rowsAtATime * table.columns.size())
                        return {};
                    return write(table, columns);
                })
            .and_then([&] { return m_values.isEmpty() ? Result<void>() : write(table, columns); });
    }

    /// A text that is there stays there, also where it is empty.
    static QVariant valueOf(const QSqlQuery &row, int column)
    {
        const QVariant value = row.value(column);
        return value.typeId() == QMetaType::QString && !row.isNull(column)
            ? sqlText(value.toString())
            : value;
    }

    Result<void> write(const Table &table, const QString &columns)
    {
        if (m_stop.stop_requested())
            return fail(Error::Code::Cancelled,
                Tr::tr("The copy to %1 was stopped; nothing was copied.").arg(m_to.path()));
        const qsizetype rows = m_values.size() / table.columns.size();
        const QString row = u'(' + QStringList(table.columns.size(), u"?"_s).join(u", "_s) + u')';
        const Result<int> written = m_to.run(u"INSERT INTO %1 (%2) VALUES %3"_s.arg(table.name,
                                                 columns, QStringList(rows, row).join(u", "_s)),
            m_values);
        m_values.clear();
        m_copied.rows += rows;
        if (m_progress)
            m_progress(m_copied.rows, m_all);
        return written.transform([](int) { });
    }

    Sql &m_from;
    Sql &m_to;
    const CopyProgress &m_progress;
    const std::stop_token &m_stop;
    CopiedArchive m_copied;
    QVariantList m_values; ///< of the rows that are read and not written
    qint64 m_all = 0;
};

} // namespace

bool isDerivedTable(const QString &table) { return table.startsWith("search_"_L1); }

Result<CopiedArchive> copyArchive(const QString &from, const QString &to,
    const CopyProgress &progress, const std::stop_token &stop)
{
    const Result<std::unique_ptr<Sql>> sql = Sql::open(from, busyTimeout);
    if (!sql)
        return std::unexpected(sql.error());
    return prepareSchema(**sql).and_then([&] { return copyArchive(**sql, to, progress, stop); });
}

Result<CopiedArchive> copyArchive(
    Sql &from, const QString &to, const CopyProgress &progress, const std::stop_token &stop)
{
    Result<Target> target = Target::open(to);
    if (!target)
        return std::unexpected(target.error());
    Result<CopiedArchive> copied = from.reading([&] {
        return target->sql().writing(
            [&] { return Copy(from, target->sql(), progress, stop).run(); });
    });
    if (!copied)
        target->takeBack();
    return copied;
}

} // namespace galley
