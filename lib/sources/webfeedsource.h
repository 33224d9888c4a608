// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "sources/webfeed.h"

#include <QFuture>
#include <QObject>

namespace galley {

/// Fetches RSS, Atom and JSON feeds; from hosts that are not public only where the settings allow it.
/// Its answers are kept for a quarter of an hour. No function blocks; cancelling a future, or
/// destroying this, ends its request.
class WebFeedSource : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive it.
    explicit WebFeedSource(HttpClient &client, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<WebFeed>> fetch(const QUrl &url, HttpRequest::Cache cache);

private:
    HttpClient &m_client;
};

} // namespace galley
