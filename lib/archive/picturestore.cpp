// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picturestore.h"

#include "archive/issuerows.h"
#include "base/contenthash.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

constexpr qsizetype longestAddress = 2048;

/// What stands in the table for an address: a picture that is an address is long.
QString keyOf(const QString &url)
{
    if (url.size() <= longestAddress)
        return url;
    const QByteArray digest =
        QCryptographicHash::hash(url.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"sha256:"_s + QString::fromLatin1(digest);
}

QString digestOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString timestamp(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QString now() { return timestamp(QDateTime::currentDateTimeUtc()); }

Picture pictureIn(const QSqlQuery &row)
{
    return {row.value(0).toByteArray(), row.value(1).toString().toLatin1(),
        {row.value(2).toInt(), row.value(3).toInt()}};
}

PictureStore::File fileIn(const QSqlQuery &row)
{
    return {pictureFileName(row.value(0).toString(), row.value(1).toString().toLatin1()),
        {row.value(2).toInt(), row.value(3).toInt()}};
}

/// The addresses that entries and candidates name.
Result<QSet<QString>> addressesInUse(Sql &sql)
{
    QSet<QString> used;
    return sql
        .each(u"SELECT CAST(document AS BLOB) FROM entries"
              " WHERE document LIKE '%\"thumbnail\"%'"_s,
            {},
            [&used](const QSqlQuery &row) -> Result<void> {
                const QJsonObject thumbnail =
                    QJsonDocument::fromJson(row.value(0).toByteArray())["thumbnail"_L1].toObject();
                used.insert(keyOf(thumbnail["url"_L1].toString()));
                return {};
            })
        .and_then([&] {
            return sql.each(
                u"SELECT thumbnail_url FROM inbox_candidates WHERE thumbnail_url <> ''"_s, {},
                [&used](const QSqlQuery &row) -> Result<void> {
                    used.insert(keyOf(row.value(0).toString()));
                    return {};
                });
        })
        .transform([&used] { return used; });
}

/// Says that the pictures have changed, for IssueReader.
Result<int> stampPictures(Sql &sql)
{
    return sql.run(u"INSERT INTO properties (name, value) VALUES ('pictures-stamp', ?)"
                   " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {QString::number(newStamp())});
}

} // namespace

PictureStore::PictureStore(Archive &archive) : m_archive(archive) { }

Result<void> PictureStore::put(const QString &url, const Picture &picture)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return sql
            .run(u"INSERT INTO pictures"
                 " (address, digest, media_type, width, height, bytes, stored_at)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?)"
                 " ON CONFLICT (address) DO UPDATE SET digest = excluded.digest,"
                 " media_type = excluded.media_type, width = excluded.width,"
                 " height = excluded.height, bytes = excluded.bytes,"
                 " stored_at = excluded.stored_at"_s,
                {keyOf(url), digestOf(picture.bytes), sqlText(picture.mediaType),
                    picture.size.width(), picture.size.height(), picture.bytes, now()})
            .and_then([&](int) {
                return sql.run(u"DELETE FROM picture_failures WHERE address = ?"_s, {keyOf(url)});
            })
            .and_then([&](int) { return stampPictures(sql); })
            .transform([](int) {});
    });
}

Result<Pictures> PictureStore::get(const QStringList &urls)
{
    Sql &sql = m_archive.sql();
    Pictures pictures;
    return sql
        .reading([&]() -> Result<void> {
            for (const QString &url : urls) {
                const Result<void> read = sql.each(
                    u"SELECT bytes, media_type, width, height FROM pictures WHERE address = ?"_s,
                    {keyOf(url)}, [&](const QSqlQuery &row) -> Result<void> {
                        pictures.insert(url, pictureIn(row));
                        return {};
                    });
                if (!read)
                    return read;
            }
            return {};
        })
        .transform([&] { return pictures; });
}

Result<QHash<quint64, PictureStore::File>> PictureStore::files()
{
    QHash<quint64, File> files;
    return m_archive.sql()
        .each(u"SELECT digest, media_type, width, height, address FROM pictures"_s, {},
            [&files](const QSqlQuery &row) -> Result<void> {
                files.insert(contentHash(row.value(4).toString().toUtf8()), fileIn(row));
                return {};
            })
        .transform([&files] { return files; });
}

Result<std::optional<PictureStore::File>> PictureStore::file(const QString &url)
{
    std::optional<File> file;
    return m_archive.sql()
        .each(u"SELECT digest, media_type, width, height FROM pictures WHERE address = ?"_s,
            {keyOf(url)},
            [&file](const QSqlQuery &row) -> Result<void> {
                file = fileIn(row);
                return {};
            })
        .transform([&file] { return file; });
}

quint64 PictureStore::fileKeyOf(const QString &url) { return contentHash(keyOf(url).toUtf8()); }

Result<void> PictureStore::putFailure(const QString &url, const Error &error)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return sql
            .run(u"INSERT INTO picture_failures (address, reason, failed_at) VALUES (?, ?, ?)"
                 " ON CONFLICT (address) DO UPDATE SET reason = excluded.reason,"
                 " failed_at = excluded.failed_at"_s,
                {keyOf(url), sqlText(error.message), now()})
            .transform([](int) { });
    });
}

Result<QHash<QString, QString>> PictureStore::failures(
    const QStringList &urls, const QDateTime &since)
{
    Sql &sql = m_archive.sql();
    QHash<QString, QString> failures;
    return sql
        .reading([&]() -> Result<void> {
            for (const QString &url : urls) {
                const Result<void> read = sql.each(u"SELECT reason FROM picture_failures"
                                                   " WHERE address = ? AND failed_at >= ?"_s,
                    {keyOf(url), timestamp(since)}, [&](const QSqlQuery &row) -> Result<void> {
                        failures.insert(url, row.value(0).toString());
                        return {};
                    });
                if (!read)
                    return read;
            }
            return {};
        })
        .transform([&] { return failures; });
}

Result<void> PictureStore::forgetFailures(const QStringList &urls)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&]() -> Result<void> {
        for (const QString &url : urls) {
            const Result<int> removed =
                sql.run(u"DELETE FROM picture_failures WHERE address = ?"_s, {keyOf(url)});
            if (!removed)
                return std::unexpected(removed.error());
        }
        return {};
    });
}

Result<int> PictureStore::removeUnused(const QDateTime &before)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&]() -> Result<int> {
        const Result<QSet<QString>> used = addressesInUse(sql);
        if (!used)
            return std::unexpected(used.error());
        QStringList unused;
        const Result<void> listed = sql.each(u"SELECT address FROM pictures WHERE stored_at < ?"_s,
            {timestamp(before)}, [&](const QSqlQuery &row) -> Result<void> {
                if (!used->contains(row.value(0).toString()))
                    unused.append(row.value(0).toString());
                return {};
            });
        if (!listed)
            return std::unexpected(listed.error());
        for (const QString &address : std::as_const(unused)) {
            const Result<int> removed =
                sql.run(u"DELETE FROM pictures WHERE address = ?"_s, {address});
            if (!removed)
                return removed;
        }
        if (!unused.isEmpty()) {
            if (const Result<int> stamped = stampPictures(sql); !stamped)
                return stamped;
        }
        return sql.run(u"DELETE FROM picture_failures WHERE failed_at < ?"_s, {timestamp(before)})
            .transform([&](int) { return int(unused.size()); });
    });
}

Result<void> checkPictures(Sql &sql, QList<Archive::Finding> &findings)
{
    return sql.each(
        u"SELECT bytes, media_type, width, height, digest, address FROM pictures ORDER BY number"_s,
        {}, [&](const QSqlQuery &row) -> Result<void> {
            const Picture picture = pictureIn(row);
            const auto find = [&](const QString &what) {
                findings.append({u"picture"_s,
                    Tr::tr("The picture of %1: %2.").arg(row.value(5).toString(), what)});
            };
            if (digestOf(picture.bytes) != row.value(4).toString())
                find(Tr::tr("its bytes have changed"));
            const bool isPng =
                picture.mediaType == "image/png" && picture.bytes.startsWith("\x89PNG\r\n\x1a\n");
            const bool isJpeg =
                picture.mediaType == "image/jpeg" && picture.bytes.startsWith("\xff\xd8\xff");
            if (!isPng && !isJpeg)
                find(Tr::tr("it is not of the kind that it says"));
            if (picture.size.isEmpty())
                find(Tr::tr("its size is none"));
            return {};
        });
}

} // namespace galley
