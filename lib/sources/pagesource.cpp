// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/pagesource.h"

#include "sources/exchange.h"

using namespace std::chrono_literals;

namespace galley {

PageSource::PageSource(HttpClient &client, QObject *parent) : QObject(parent), m_client(client) { }

QFuture<Result<PageRecord>> PageSource::fetch(const QUrl &url, HttpRequest::Cache cache)
{
    HttpRequest request {.url = url,
        .accept = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
        .maxBytes = largestPage};
    request.reach = HttpRequest::Reach::PublicOnly;
    request.attempts = 2;
    request.longestWait = 10s;
    request.totalTimeout = 20s;
    request.cache = cache;
    request.freshFor = 1h;
    auto *exchange = new Exchange<PageRecord>(m_client, this);
    const auto future = exchange->future();
    exchange->send(
        request,
        [](const Result<HttpResponse> &response) -> Result<PageRecord> {
            return response ? parsePage(response->body, response->contentType, response->url)
                            : std::unexpected(response.error());
        },
        [exchange](const Result<PageRecord> &page) { exchange->finish(page); });
    return future;
}

} // namespace galley
