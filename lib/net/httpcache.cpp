// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpcache.h"

#include <QCryptographicHash>
#include <QtConcurrentRun>

namespace galley {

HttpCache::HttpCache(const QString &folder, qint64 maxBytes)
    : m_store(std::make_unique<HttpStore>(folder, maxBytes))
{
    m_pool.setMaxThreadCount(1);
}

HttpCache::~HttpCache() { m_pool.waitForDone(); }

QByteArray HttpCache::keyOf(const HttpRequest &request)
{
    const bool isPost = !request.json.isEmpty() || !request.form.isEmpty();
    const QByteArray isPublic = request.reach == HttpRequest::Reach::PublicOnly ? "public" : "any";
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part :
        {QByteArray(isPost ? "POST" : "GET"), request.url.toEncoded(QUrl::RemoveFragment),
            request.accept, request.form, request.json, isPublic}) {
        // With its length, so that no two lists of parts are the same bytes.
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    }
    return hash.result().toHex();
}

QFuture<std::optional<StoredAnswer>> HttpCache::load(const QByteArray &key)
{
    return QtConcurrent::run(&m_pool, [store = m_store.get(), key] { return store->load(key); });
}

void HttpCache::save(const QByteArray &key, const StoredAnswer &answer)
{
    m_pool.start([store = m_store.get(), key, answer] { store->save(key, answer); });
}

void HttpCache::remove(const QByteArray &key)
{
    m_pool.start([store = m_store.get(), key] { store->remove(key); });
}

bool isFresh(const StoredAnswer &answer, std::chrono::seconds freshFor, const QDateTime &now)
{
    // One from the future comes from a clock that was wrong.
    return answer.checkedAt <= now
        && answer.checkedAt.addDuration(std::max(freshFor, answer.freshTime)) > now;
}

} // namespace galley
