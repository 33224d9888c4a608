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

constexpr int version = 1;
constexpr qint64 longestUnused = 180; // days

QString canonical(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
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

SiteCache::SiteCache(std::unique_ptr<Sql> sql) : m_sql(std::move(sql)) { }

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
            std::unique_ptr<SiteCache> cache(new SiteCache(*std::move(sql)));
            if (cache->prepare())
                return cache;
        }
        for (const QString &suffix : {u""_s, u"-journal"_s})
            QFile::remove(path + suffix);
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

std::optional<QByteArray> SiteCache::value(const QString &name)
{
    const auto found = m_sql->value(u"SELECT value FROM kept WHERE name = ?"_s, {name});
    return found && found->isValid() ? std::optional(found->toByteArray()) : std::nullopt;
}

QHash<QString, QByteArray> SiteCache::values(const QStringList &names)
{
    Values found;
    const Result<void> read = m_sql->eachOf(u"SELECT name, value FROM kept WHERE name IN (%1)"_s,
        names, {}, [&found](const QSqlQuery &row) -> Result<void> {
            found.insert(row.value(0).toString(), row.value(1).toByteArray());
            return {};
        });
    return read ? found : Values();
}

void SiteCache::change(const Values &set, const QStringList &remove) { write({}, remove, set); }

void SiteCache::replace(const Values &all) { write(u"DELETE FROM kept"_s, {}, all); }

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
                        const QByteArray &bytes = value.value();
                        const QVariantList row {value.key(), bytes.isNull() ? ""_ba : bytes};
                        ++value;
                        return row;
                    });
            });
    });
    if (!written) // what is there fits no more to what was written
        std::ignore = m_sql->run(u"DELETE FROM kept"_s);
}

} // namespace galley
