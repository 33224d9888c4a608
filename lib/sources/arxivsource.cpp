// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/arxivsource.h"

#include "model/arxivcategory.h"
#include "sources/exchange.h"

#include <QHash>
#include <QSet>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

using Cache = HttpRequest::Cache;

constexpr qsizetype longestUrl = 2000;
constexpr qsizetype pageSize = 1000;

struct Page
{
    QList<ArxivRecord> records;
    bool isKept = false; ///< from the cache, and not for want of a network
};

/// A GET, or a POST where the address would be too long for some servers.
HttpRequest requestFor(const QUrl &api, const QUrlQuery &query, Cache cache)
{
    HttpRequest request {.url = api,
        .accept = "application/atom+xml",
        .maxBytes = largestArxivFeed,
        .answers = {400}};
    request.cache = cache;
    request.freshFor = 6h;
    request.url.setQuery(query);
    if (request.url.toEncoded().size() > longestUrl) {
        request.url = api;
        request.form = query.query(QUrl::FullyEncoded).toLatin1();
    }
    return request;
}

Result<Page> read(const Result<HttpResponse> &response)
{
    if (!response)
        return std::unexpected(response.error());
    Result<ArxivFeed> feed = parseArxivFeed(response->body);
    if (!feed)
        return std::unexpected(feed.error());
    if (response->status == 400)
        return fail(Error::Code::InvalidInput,
            ArxivSource::tr("arXiv refused the request (HTTP 400) without saying why."));
    return Page {std::move(feed->records), isKept(*response)};
}

} // namespace

struct ArxivSource::Fetch
{
    Exchange<ArxivAnswer> *exchange;
    QList<ArxivId> ids;
    Cache cache;
    bool isRepeated = false;
};

struct ArxivSource::Search
{
    Exchange<QList<ArxivRecord>> *exchange;
    QString words;
    Cache cache;
    bool isRepeated = false;
    qsizetype start = 0;
    QList<ArxivRecord> records;
    QSet<QString> seen;
};

ArxivSource::ArxivSource(HttpClient &client, const Services &services, QObject *parent)
    : QObject(parent), m_client(client), m_api(services.arxivApi)
{
    m_client.setPolicy(m_api, HttpPolicy::paced(services.arxivInterval));
}

QFuture<Result<ArxivAnswer>> ArxivSource::fetch(const QList<ArxivId> &ids, Cache cache)
{
    Q_ASSERT(ids.size() <= batchSize);
    if (ids.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<ArxivAnswer>());
    auto *exchange = new Exchange<ArxivAnswer>(m_client, this);
    const auto future = exchange->future();
    ask(std::make_shared<Fetch>(exchange, ids, cache));
    return future;
}

void ArxivSource::ask(const std::shared_ptr<Fetch> &fetch)
{
    QStringList names;
    for (const ArxivId &id : std::as_const(fetch->ids))
        names.append(id.toString());
    QUrlQuery query(m_api);
    query.addQueryItem(u"id_list"_s, names.join(u','));
    query.addQueryItem(u"start"_s, u"0"_s);
    // It is 10 unless said, also for more identifiers.
    query.addQueryItem(u"max_results"_s, QString::number(names.size()));

    const auto then = [this, fetch](const Result<Page> &page) {
        if (!page) {
            fetch->exchange->finish(std::unexpected(page.error()));
            return;
        }
        // The feed has an order of its own, and leaves out what arXiv does not know.
        QHash<QString, const ArxivRecord *> records;
        for (const ArxivRecord &record : page->records)
            records.insert(record.id.base(), &record);
        ArxivAnswer answer;
        for (const ArxivId &id : std::as_const(fetch->ids)) {
            const ArxivRecord *record = records.value(id.base());
            answer.append(record ? std::optional(*record) : std::nullopt);
        }
        const bool isWhole = !answer.contains(std::nullopt);
        if (!isWhole && page->isKept && fetch->cache == Cache::Use) {
            fetch->cache = Cache::Revalidate;
            ask(fetch);
        } else if (records.isEmpty() && !fetch->isRepeated) {
            fetch->isRepeated = true;
            fetch->cache = Cache::Bypass;
            ask(fetch);
        } else {
            fetch->exchange->finish(std::move(answer));
        }
    };
    fetch->exchange->send(requestFor(m_api, query, fetch->cache), &read, then);
}

QFuture<Result<QList<ArxivRecord>>> ArxivSource::submitted(
    const QStringList &categories, const QDate &day, Cache cache)
{
    QStringList words;
    for (const QString &category : categories) {
        if (!isArxivCategory(category) || !day.isValid())
            return QtFuture::makeReadyValueFuture(Result<QList<ArxivRecord>>(std::unexpect,
                Error {Error::Code::InvalidInput,
                    tr("“%1” is not a category of arXiv's; they look like “cs.CL”.")
                        .arg(category.left(80)),
                    {}}));
        words.append(u"cat:"_s + category);
    }
    if (words.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<QList<ArxivRecord>>());
    auto *exchange = new Exchange<QList<ArxivRecord>>(m_client, this);
    const auto future = exchange->future();
    const QString any =
        words.size() == 1 ? words.constFirst() : u'(' + words.join(" OR "_L1) + u')';
    const QString date = day.toString(u"yyyyMMdd"_s);
    // Not with arg(), to which "%10000" is marker 10.
    ask(std::make_shared<Search>(exchange,
        any + u" AND submittedDate:["_s + date + u"0000 TO "_s + date + u"2359]"_s, cache));
    return future;
}

void ArxivSource::ask(const std::shared_ptr<Search> &search)
{
    QUrlQuery query(m_api);
    query.addQueryItem(
        u"search_query"_s, QString::fromLatin1(QUrl::toPercentEncoding(search->words)));
    query.addQueryItem(u"sortBy"_s, u"submittedDate"_s);
    query.addQueryItem(u"sortOrder"_s, u"descending"_s);
    query.addQueryItem(u"start"_s, QString::number(search->start));
    query.addQueryItem(u"max_results"_s, QString::number(pageSize));

    const auto then = [this, search](const Result<Page> &page) {
        if (!page) {
            search->exchange->finish(std::unexpected(page.error()));
            return;
        }
        if (page->records.isEmpty() && search->start == 0 && !search->isRepeated) {
            search->isRepeated = true;
            search->cache = page->isKept ? Cache::Revalidate : Cache::Bypass;
            ask(search);
            return;
        }
        // A paper that was announced between two requests moves others to the next page.
        for (const ArxivRecord &record : page->records) {
            if (!search->seen.contains(record.id.base())
                && search->records.size() < mostSubmitted) {
                search->seen.insert(record.id.base());
                search->records.append(record);
            }
        }
        search->start += pageSize;
        if (page->records.size() < pageSize || search->start >= mostSubmitted)
            search->exchange->finish(search->records);
        else
            ask(search);
    };
    search->exchange->send(requestFor(m_api, query, search->cache), &read, then);
}

} // namespace galley
