// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpclient.h"
#include "sources/pagemetadata.h"

#include <QFuture>
#include <QObject>

#include <deque>

namespace galley {

/// Fetches a web page for its metadata; hosts that are not public only where the settings allow it.
/// No function blocks; cancelling a future, or destroying this, ends its request.
class PageSource : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive it.
    explicit PageSource(HttpClient &client, QObject *parent = nullptr);
    ~PageSource() override;

    /// Of whatever hosts, since each page may be some megabytes.
    static constexpr int mostAtOnce = 8;

    [[nodiscard]] QFuture<Result<PageRecord>> fetch(const QUrl &url, HttpRequest::Cache cache);

private:
    void askNext();

    HttpClient &m_client;
    struct Question;
    std::deque<Question> m_waiting;
    int m_asking = 0;
};

} // namespace galley
