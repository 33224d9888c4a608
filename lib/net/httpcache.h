// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpstore.h"

#include <QFuture>
#include <QThreadPool>

#include <memory>

namespace galley {

/// An HttpStore on a thread of its own. What is asked for is done in order; destroying it waits for
/// what was asked.
class HttpCache
{
public:
    HttpCache(const QString &folder, qint64 maxBytes);
    ~HttpCache();

    /// For requests that get the same answer: method, address, Accept and what is posted.
    [[nodiscard]] static QByteArray keyOf(const HttpRequest &request);

    [[nodiscard]] QFuture<std::optional<StoredAnswer>> load(const QByteArray &key);
    void save(const QByteArray &key, const StoredAnswer &answer);
    void remove(const QByteArray &key);

private:
    std::unique_ptr<HttpStore> m_store; ///< on the pool's thread only
    QThreadPool m_pool; ///< of one thread; goes first
};

/// Whether it may be given without a request, when its reader takes one of this age.
[[nodiscard]] bool isFresh(
    const StoredAnswer &answer, std::chrono::seconds freshFor, const QDateTime &now);

} // namespace galley
