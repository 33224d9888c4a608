// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

namespace galley {

class Sql;

/// What a build remembers for the next one: bytes by names, in a file of the user's cache folder. All of
/// it can be found out again, so that a cache that fails is as good as none. Belongs to one thread.
class SiteCache
{
public:
    /// The cache of this site's folder and this archive; makes it when missing. Nothing where that
    /// cannot be.
    [[nodiscard]] static std::unique_ptr<SiteCache> open(
        const QString &cacheFolder, const QString &siteFolder, const QString &archive);
    ~SiteCache();
    Q_DISABLE_COPY_MOVE(SiteCache)

    /// Those of these that there are, or nothing when one is damaged.
    [[nodiscard]] std::optional<QHash<QString, QByteArray>> values(const QStringList &names);

    /// Sets these and removes those, all or none; on a failure the cache is emptied.
    using Values = QHash<QString, QByteArray>;
    void change(const Values &set, const QStringList &remove);
    /// Removes all there is and sets these.
    void replace(const Values &all);
    /// Removes its file; who opens it again has a new one.
    void forgetAll();

private:
    SiteCache(std::unique_ptr<Sql> sql, QString path);
    [[nodiscard]] bool prepare();
    void write(const QString &clear, const QStringList &remove, const Values &set);

    std::unique_ptr<Sql> m_sql;
    QString m_path;
};

} // namespace galley
