// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/picture.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <memory>

namespace galley {

class HttpClient;

/// Addresses in, checked pictures out. Hosts on this machine and in private networks are refused,
/// unless the client allows them; what a server calls a file is not believed. Lives in the client's
/// thread, which is never blocked: pictures are decoded on workers, two at a time.
class PictureFetcher : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 largestFile = 10 * 1024 * 1024;

    /// `client` must outlive the fetcher.
    explicit PictureFetcher(HttpClient &client, QObject *parent = nullptr);
    /// Waits for the pictures that are being decoded; what was not begun is dropped.
    ~PictureFetcher() override;

    /// `url` is isPictureUrl(). Cancelling ends the request at once.
    [[nodiscard]] QFuture<Result<Picture>> fetch(const QString &url);

private:
    struct Query;
    void decode(const std::shared_ptr<Query> &query, const QByteArray &bytes);

    HttpClient &m_client;
    QThreadPool m_workers;
    QList<std::weak_ptr<Query>> m_queries;
};

} // namespace galley
