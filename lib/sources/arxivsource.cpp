// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/arxivsource.h"

#include "net/httpclient.h"

#include <QFutureWatcher>
#include <QHash>
#include <QPromise>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype longestUrl = 2000;

/// A GET, or a POST where the address would be too long for some servers.
HttpRequest requestFor(const QUrl &api, const QList<ArxivId> &ids)
{
    QStringList names;
    for (const ArxivId &id : ids)
        names.append(id.toString());
    // `max_results` is 10 unless said, also for more identifiers.
    QUrlQuery query(api);
    query.addQueryItem(u"id_list"_s, names.join(u','));
    query.addQueryItem(u"start"_s, u"0"_s);
    query.addQueryItem(u"max_results"_s, QString::number(ids.size()));

    HttpRequest request {.url = api,
        .accept = "application/atom+xml",
        .maxBytes = largestArxivFeed,
        .answers = {400}};
    request.url.setQuery(query);
    if (request.url.toEncoded().size() > longestUrl) {
        request.url = api;
        request.form = query.query(QUrl::FullyEncoded).toLatin1();
    }
    return request;
}

Result<ArxivFeed> read(const Result<HttpResponse> &response)
{
    if (!response)
        return std::unexpected(response.error());
    Result<ArxivFeed> feed = parseArxivFeed(response->body);
    if (feed && response->status == 400)
        return fail(Error::Code::InvalidInput,
            ArxivSource::tr("arXiv refused the request (HTTP 400) without saying why."));
    return feed;
}

} // namespace

struct ArxivSource::Query
{
    QList<ArxivId> ids;
    QPromise<Result<ArxivAnswer>> promise;
    QFuture<Result<HttpResponse>> response;
    bool isRepeated = false;
};

ArxivSource::ArxivSource(HttpClient &client, const Services &services, QObject *parent)
    : QObject(parent), m_client(client), m_api(services.arxivApi)
{
    m_client.setPolicy(m_api, HttpPolicy::paced(services.arxivInterval));
}

ArxivSource::~ArxivSource()
{
    for (const auto &weak : std::as_const(m_queries)) {
        if (const auto query = weak.lock())
            query->response.cancel();
    }
}

QFuture<Result<ArxivAnswer>> ArxivSource::fetch(const QList<ArxivId> &ids)
{
    Q_ASSERT(ids.size() <= batchSize);
    if (ids.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<ArxivAnswer>());
    auto query = std::make_shared<Query>();
    query->ids = ids;
    query->promise.start();
    const auto future = query->promise.future();

    auto *watcher = new QFutureWatcher<Result<ArxivAnswer>>(this);
    const std::weak_ptr<Query> weak = query;
    connect(watcher, &QFutureWatcherBase::canceled, this, [weak] {
        if (const auto cancelled = weak.lock())
            cancelled->response.cancel();
    });
    connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(future);

    m_queries.removeIf([](const auto &old) { return old.expired(); });
    m_queries.append(query);
    ask(query);
    return future;
}

void ArxivSource::ask(const std::shared_ptr<Query> &query)
{
    auto response = m_client.send(requestFor(m_api, query->ids));
    query->response = response; // which may have its answer at once
    // Where the response is cancelled, the query goes with this function, and its promise with it.
    response.then(
        this, [this, query](const Result<HttpResponse> &got) { answered(query, read(got)); });
}

void ArxivSource::answered(const std::shared_ptr<Query> &query, const Result<ArxivFeed> &feed)
{
    query->response = {}; // it holds the query
    if (feed && feed->records.isEmpty() && !query->isRepeated) {
        query->isRepeated = true;
        ask(query);
        return;
    }
    if (!feed) {
        query->promise.addResult(Result<ArxivAnswer>(std::unexpect, feed.error()));
        query->promise.finish();
        return;
    }
    // The feed has an order of its own, and leaves out what arXiv does not know.
    QHash<QString, const ArxivRecord *> records;
    for (const ArxivRecord &record : feed->records)
        records.insert(record.id.base(), &record);
    ArxivAnswer answer;
    for (const ArxivId &id : std::as_const(query->ids)) {
        const ArxivRecord *record = records.value(id.base());
        answer.append(record ? std::optional(*record) : std::nullopt);
    }
    query->promise.addResult(Result<ArxivAnswer>(std::move(answer)));
    query->promise.finish();
}

} // namespace galley
