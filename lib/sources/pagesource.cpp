// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/pagesource.h"

#include "sources/exchange.h"

#include <QPointer>

using namespace std::chrono_literals;

namespace galley {

namespace {

HttpRequest requestFor(const QUrl &url, HttpRequest::Cache cache)
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
    return request;
}

Result<PageRecord> read(const Result<HttpResponse> &response)
{
    return response ? parsePage(response->body, response->contentType, response->url)
                    : std::unexpected(response.error());
}

} // namespace

struct PageSource::Question
{
    QPointer<Exchange<PageRecord>> exchange; ///< gone when nobody waits for it any more
    HttpRequest request;
};

PageSource::PageSource(HttpClient &client, QObject *parent) : QObject(parent), m_client(client) { }

PageSource::~PageSource() = default;

QFuture<Result<PageRecord>> PageSource::fetch(const QUrl &url, HttpRequest::Cache cache)
{
    auto *exchange = new Exchange<PageRecord>(m_client, this);
    const auto future = exchange->future();
    m_waiting.push_back({exchange, requestFor(url, cache)});
    askNext();
    return future;
}

void PageSource::askNext()
{
    while (m_asking < mostAtOnce && !m_waiting.empty()) {
        const Question next = std::move(m_waiting.front());
        m_waiting.pop_front();
        Exchange<PageRecord> *exchange = next.exchange;
        if (!exchange || exchange->isOver())
            continue;
        ++m_asking;
        connect(exchange, &QObject::destroyed, this, [this] {
            --m_asking;
            askNext();
        });
        exchange->send(next.request, &read,
            [exchange](const Result<PageRecord> &page) { exchange->finish(page); });
    }
}

} // namespace galley
