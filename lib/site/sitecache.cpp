// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitecache.h"

#include "archive/sql.h"
#include "base/contenthash.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr int version = 2;
constexpr qint64 longestUnused = 180; // days

QString canonical(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
}

constexpr qsizetype sealSize = sizeof(quint64);

/// What is stored for a value: SQLite would not tell when a disk forgets.
QByteArray sealedOf(const QString &name, const QByteArray &bytes)
{
    const quint64 seal = contentHash(name.toUtf8() + '\n' + bytes);
    return QByteArray(reinterpret_cast<const char *>(&seal), sealSize) + bytes;
}

void removeFiles(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-journal"_s})
        QFile::remove(path + suffix);
}

void removeUnused(const QDir &folder)
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-longestUnused);
    for (const QFileInfo &file : folder.entryInfoList({u"*.sqlite"_s}, QDir::Files)) {
        if (file.lastModified() < before)
            QFile::remove(file.filePath());
    }
}

} // namespace

SiteCache::SiteCache(std::unique_ptr<Sql> sql, QString path)
    : m_sql(std::move(sql)), m_path(std::move(path))
{
}

SiteCache::~SiteCache() = default;

std::unique_ptr<SiteCache> SiteCache::open(
    const QString &cacheFolder, const QString &siteFolder, const QString &archive)
{
    const QDir folder(cacheFolder);
    if (cacheFolder.isEmpty() || !folder.mkpath(u"."_s))
        return nullptr;
    const QString key = canonical(siteFolder) + u'\n' + canonical(archive);
    const QString path =
        folder.filePath(QString::number(contentHash(key.toUtf8()), 16) + u".sqlite"_s);
    removeUnused(folder);
    // A second time, without what was no cache.
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (Result<std::unique_ptr<Sql>> sql = Sql::open(path, 1s)) {
            std::unique_ptr<SiteCache> cache(new SiteCache(*std::move(sql), path));
            if (cache->prepare())
                return cache;
        }
        removeFiles(path);
    }
    return nullptr;
}

bool SiteCache::prepare()
{
    const auto run = [this](const QString &statement) { return m_sql->run(statement).has_value(); };
    const Result<QVariant> found = m_sql->value(u"PRAGMA user_version"_s);
    if (!found || !run(u"PRAGMA synchronous = NORMAL"_s))
        return false;
    if (found->toInt() == version)
        return true;
    return found->toInt() == 0
        && run(u"CREATE TABLE kept (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL)"_s)
        && run(u"PRAGMA user_version = %1"_s.arg(version));
}

std::optional<QHash<QString, QByteArray>> SiteCache::values(const QStringList &names)
{
    Values found;
    const Result<void> read = m_sql->eachOf(u"SELECT name, value FROM kept WHERE name IN (%1)"_s,
        names, {}, [&found](const QSqlQuery &row) -> Result<void> {
            const QString name = row.value(0).toString();
            const QByteArray sealed = row.value(1).toByteArray();
            const QByteArray bytes = sealed.mid(sealSize);
            if (sealed != sealedOf(name, bytes))
                return fail(Error::Code::Malformed, QString());
            found.insert(name, bytes);
            return {};
        });
    return read ? std::optional(found) : std::nullopt;
}

void SiteCache::change(const Values &set, const QStringList &remove) { write({}, remove, set); }

void SiteCache::replace(const Values &all) { write(u"DELETE FROM kept"_s, {}, all); }

void SiteCache::forgetAll() { removeFiles(m_path); }

void SiteCache::write(const QString &clear, const QStringList &remove, const Values &set)
{
    auto value = set.constBegin();
    const Result<void> written = m_sql->writing([&]() -> Result<void> {
        if (!clear.isEmpty()) {
            if (const Result<int> cleared = m_sql->run(clear); !cleared)
                return std::unexpected(cleared.error());
        }
        return m_sql
            ->runEach(u"DELETE FROM kept WHERE name = ?"_s, remove.size(),
                [&](qsizetype i) { return QVariantList {remove.at(i)}; })
            .and_then([&] {
                return m_sql->runEach(u"INSERT INTO kept (name, value) VALUES (?, ?)"
                                      " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
                    set.size(), [&](qsizetype) {
                        const QVariantList row {value.key(), sealedOf(value.key(), value.value())};
                        ++value;
                        return row;
                    });
            });
    });
    if (!written) // what is there fits no more to what was written
        std::ignore = m_sql->run(u"DELETE FROM kept"_s);
}

} // namespace galley
