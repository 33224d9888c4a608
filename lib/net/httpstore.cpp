// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpstore.h"

#include "base/atomicfile.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr QByteArrayView magic = "Galley HTTP 1\n";
constexpr qsizetype checksumBytes = 32;
constexpr int savesBetweenCounts = 64;

QByteArray checksum(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray bytesOf(const StoredAnswer &answer)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_5);
    stream << qint32(answer.status) << answer.url.toEncoded() << answer.contentType << answer.etag
           << answer.lastModified << answer.fetchedAt.toMSecsSinceEpoch()
           << answer.checkedAt.toMSecsSinceEpoch() << qint64(answer.freshTime.count())
           << answer.body;
    return magic.toByteArray() + checksum(content) + content;
}

std::optional<StoredAnswer> answerIn(const QByteArray &bytes)
{
    if (!bytes.startsWith(magic) || bytes.size() < magic.size() + checksumBytes)
        return {};
    const QByteArrayView rest = QByteArrayView(bytes).sliced(magic.size());
    const QByteArrayView content = rest.sliced(checksumBytes);
    if (checksum(content) != rest.first(checksumBytes))
        return {};
    QDataStream stream(QByteArray::fromRawData(content.data(), content.size()));
    stream.setVersion(QDataStream::Qt_6_5);
    StoredAnswer answer;
    qint32 status = 0;
    QByteArray url;
    qint64 fetchedAt = 0;
    qint64 checkedAt = 0;
    qint64 freshTime = 0;
    stream >> status >> url >> answer.contentType >> answer.etag >> answer.lastModified >> fetchedAt
        >> checkedAt >> freshTime >> answer.body;
    if (stream.status() != QDataStream::Ok)
        return {};
    answer.status = status;
    answer.url = QUrl::fromEncoded(url);
    answer.fetchedAt = QDateTime::fromMSecsSinceEpoch(fetchedAt, QTimeZone::UTC);
    answer.checkedAt = QDateTime::fromMSecsSinceEpoch(checkedAt, QTimeZone::UTC);
    answer.freshTime = std::chrono::seconds(freshTime);
    return answer;
}

} // namespace

HttpStore::HttpStore(const QString &folder, qint64 maxBytes)
    : m_folder(folder), m_maxBytes(maxBytes)
{
}

QString HttpStore::pathOf(const QByteArray &key) const
{
    return m_folder + u'/' + QString::fromLatin1(key);
}

std::optional<StoredAnswer> HttpStore::load(const QByteArray &key)
{
    const QString path = pathOf(key);
    const Result<QByteArray> bytes = readFile(path, m_maxBytes);
    if (!bytes)
        return {};
    std::optional<StoredAnswer> answer = answerIn(*bytes);
    if (!answer)
        return {};
    // The time of its last use, for tidy().
    std::error_code ignored;
    std::filesystem::last_write_time(
        path.toStdString(), std::filesystem::file_time_type::clock::now(), ignored);
    return answer;
}

void HttpStore::save(const QByteArray &key, const StoredAnswer &answer)
{
    const QByteArray bytes = bytesOf(answer);
    if (bytes.size() > m_maxBytes / 2)
        return;
    if (QDir folder(m_folder); !folder.exists()) {
        folder.mkpath(u"."_s);
        QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (m_bytes < 0 || --m_savesUntilCount <= 0)
        tidy();
    if (!writeFile(pathOf(key), bytes))
        return;
    m_bytes += bytes.size();
    if (m_bytes > m_maxBytes)
        tidy();
}

void HttpStore::remove(const QByteArray &key) { QFile::remove(pathOf(key)); }

/// Counts the files and, above the limit, removes the oldest to some way below it. What a killed
/// process left half written is among them.
void HttpStore::tidy()
{
    m_savesUntilCount = savesBetweenCounts;
    m_bytes = 0;
    const QFileInfoList files =
        QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : files)
        m_bytes += file.size();
    if (m_bytes <= m_maxBytes)
        return;
    for (const QFileInfo &file : files) {
        if (m_bytes <= m_maxBytes / 10 * 9)
            return;
        if (QFile::remove(file.filePath()))
            m_bytes -= file.size();
    }
}

} // namespace galley
