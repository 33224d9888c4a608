// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/semanticscholarsource.h"

#include "sources/exchange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

using Counts = QHash<QString, int>;

struct Question
{
    HttpRequest request; ///< without its identifiers
    QStringList ids; ///< not asked yet
    Counts counts;
};

Result<Counts> read(const Result<HttpResponse> &response)
{
    if (!response)
        return std::unexpected(response.error());
    // So it answers when it knows none of them.
    if (response->status == 400 && response->body.contains("No valid paper ids"))
        return Counts();
    const auto records = parseCitationBatch(response->body);
    if (!records)
        return std::unexpected(records.error());
    Counts counts;
    for (const auto &record : *records) {
        if (record)
            counts.insert(record->arxivId, record->citationCount);
    }
    return counts;
}

void ask(Exchange<Counts> *exchange, const std::shared_ptr<Question> &question)
{
    const qsizetype size = std::min(question->ids.size(), SemanticScholarSource::batchSize);
    const QStringList batch = question->ids.first(size);
    question->ids = question->ids.sliced(size);
    QJsonArray names;
    for (const QString &id : batch)
        names.append("ARXIV:"_L1 + id);
    HttpRequest request = question->request;
    request.json = QJsonDocument(QJsonObject {{u"ids"_s, names}}).toJson(QJsonDocument::Compact);
    exchange->send(request, &read, [exchange, question, batch](const Result<Counts> &counts) {
        if (!counts) {
            exchange->finish(counts);
            return;
        }
        // By the identifier that it names, not by the place: a count must not go to another paper.
        for (const QString &id : batch) {
            if (const auto found = counts->find(id); found != counts->end())
                question->counts.insert(id, *found);
        }
        if (question->ids.isEmpty())
            exchange->finish(question->counts);
        else
            ask(exchange, question);
    });
}

} // namespace

SemanticScholarSource::SemanticScholarSource(
    HttpClient &client, const Services &services, const ServiceKeys &keys, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_api(services.semanticScholarApi)
    , m_key(keys.semanticScholar)
{
}

QFuture<Result<QHash<QString, int>>> SemanticScholarSource::citations(
    const QList<ArxivId> &ids, HttpRequest::Cache cache)
{
    auto question = std::make_shared<Question>();
    for (const ArxivId &id : ids)
        question->ids.append(id.base());
    question->ids.removeDuplicates();
    if (question->ids.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<Counts>());

    HttpRequest &request = question->request;
    request.url = m_api;
    request.url.setPath(m_api.path() + "/paper/batch"_L1);
    QUrlQuery query(m_api);
    query.addQueryItem(u"fields"_s, u"externalIds,citationCount"_s);
    request.url.setQuery(query);
    request.accept = "application/json";
    request.maxBytes = 8 * 1024 * 1024;
    request.answers = {400};
    request.cache = cache;
    request.freshFor = 6h;
    request.attempts = 2;
    request.longestWait = 10s;
    request.totalTimeout = 30s;
    if (!m_key.isEmpty())
        request.headers.append({"x-api-key", m_key});

    auto *exchange = new Exchange<Counts>(m_client, this);
    const auto future = exchange->future();
    ask(exchange, question);
    return future;
}

} // namespace galley
