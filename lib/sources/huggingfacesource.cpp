// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/huggingfacesource.h"

#include "sources/exchange.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

HuggingFaceSource::HuggingFaceSource(
    HttpClient &client, const Services &services, const ServiceKeys &keys, QObject *parent)
    : QObject(parent), m_client(client), m_api(services.huggingFaceApi), m_key(keys.huggingFace)
{
}

HttpRequest HuggingFaceSource::requestFor(const QString &path, HttpRequest::Cache cache) const
{
    HttpRequest request {.url = m_api, .accept = "application/json", .maxBytes = 16 * 1024 * 1024};
    request.url.setPath(m_api.path() + path);
    request.cache = cache;
    request.freshFor = 1h;
    if (!m_key.isEmpty())
        request.headers.append({"Authorization", "Bearer " + m_key});
    return request;
}

QFuture<Result<std::optional<HuggingFacePaper>>> HuggingFaceSource::paper(
    const ArxivId &id, HttpRequest::Cache cache)
{
    using Answer = Result<std::optional<HuggingFacePaper>>;
    HttpRequest request = requestFor(u"/papers/"_s + id.base(), cache);
    request.maxBytes = 4 * 1024 * 1024;
    request.answers = {404};
    request.attempts = 2;
    request.longestWait = 5s;
    request.totalTimeout = 15s;
    auto *exchange = new Exchange<std::optional<HuggingFacePaper>>(m_client, this);
    const auto future = exchange->future();
    exchange->send(
        request,
        [id](const Result<HttpResponse> &response) -> Answer {
            if (!response)
                return std::unexpected(response.error());
            if (response->status == 404)
                return std::nullopt;
            const auto paper = parseHuggingFacePaper(response->body);
            if (!paper)
                return std::unexpected(paper.error());
            if (paper->id.base() != id.base())
                return fail(Error::Code::Malformed,
                    tr("Hugging Face answered about %1 instead of %2; try again later.")
                        .arg(paper->id.base(), id.base()));
            return *paper;
        },
        [exchange](const Answer &answer) { exchange->finish(answer); });
    return future;
}

QFuture<Result<QList<HuggingFacePaper>>> HuggingFaceSource::dailyPapers(
    const QDate &day, HttpRequest::Cache cache)
{
    using Answer = Result<QList<HuggingFacePaper>>;
    HttpRequest request = requestFor(u"/daily_papers"_s, cache);
    QUrlQuery query(m_api);
    query.addQueryItem(u"date"_s, day.toString(Qt::ISODate));
    query.addQueryItem(u"limit"_s, u"100"_s); // the most it gives
    request.url.setQuery(query);
    auto *exchange = new Exchange<QList<HuggingFacePaper>>(m_client, this);
    const auto future = exchange->future();
    exchange->send(
        request,
        [](const Result<HttpResponse> &response) -> Answer {
            return response ? parseDailyPapers(response->body) : std::unexpected(response.error());
        },
        [exchange](const Answer &answer) { exchange->finish(answer); });
    return future;
}

} // namespace galley
