// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/webfeedsource.h"

#include "sources/exchange.h"

using namespace std::chrono_literals;

namespace galley {

WebFeedSource::WebFeedSource(HttpClient &client, QObject *parent)
    : QObject(parent), m_client(client)
{
}

QFuture<Result<WebFeed>> WebFeedSource::fetch(const QUrl &url, HttpRequest::Cache cache)
{
    HttpRequest request {.url = url,
        .accept = "application/atom+xml, application/rss+xml, application/feed+json;q=0.9, "
                  "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.5, */*;q=0.1",
        .maxBytes = largestWebFeed};
    request.reach = HttpRequest::Reach::PublicOnly;
    request.totalTimeout = 60s;
    request.cache = cache;
    request.freshFor = 15min;
    auto *exchange = new Exchange<WebFeed>(m_client, this);
    const auto future = exchange->future();
    exchange->send(
        request,
        [](const Result<HttpResponse> &response) -> Result<WebFeed> {
            return response ? parseWebFeed(response->body, response->url)
                            : std::unexpected(response.error());
        },
        [exchange](const Result<WebFeed> &feed) { exchange->finish(feed); });
    return future;
}

} // namespace galley
