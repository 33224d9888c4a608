// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakesemanticscholar.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace galley::test {

namespace {

constexpr qsizetype mostIds = 500;

ServedReply json(const QByteArray &body, int status = 200)
{
    return {.status = status, .body = body, .contentType = "application/json"};
}

} // namespace

struct FakeSemanticScholar::Private
{
    QMutex mutex; ///< guards what follows
    QHash<QString, std::optional<int>> papers;
    std::optional<int> everyPaper;
    QList<ServedReply> faults;
    std::unique_ptr<LocalServer> server; // last: stops before the rest goes

    QJsonValue paper(const QString &name) const
    {
        constexpr QLatin1StringView prefix = "ARXIV:"_L1;
        const QString id = name.startsWith(prefix) ? name.sliced(prefix.size()) : QString();
        if (id.isEmpty() || (!papers.contains(id) && !everyPaper))
            return QJsonValue::Null;
        const std::optional<int> count = papers.value(id, everyPaper);
        return QJsonObject {{u"paperId"_s, u"0000"_s},
            {u"externalIds"_s, QJsonObject {{u"ArXiv"_s, id}, {u"CorpusId"_s, 1}}},
            {u"citationCount"_s, count ? QJsonValue(*count) : QJsonValue(QJsonValue::Null)}};
    }
};

FakeSemanticScholar::FakeSemanticScholar(quint16 port) : d(std::make_unique<Private>())
{
    d->server = std::make_unique<LocalServer>(
        [this](const ServedRequest &request) { return answer(request); }, port);
}

FakeSemanticScholar::~FakeSemanticScholar() = default;

QUrl FakeSemanticScholar::api() const { return d->server->url(u"/graph/v1"_s); }

void FakeSemanticScholar::add(const QString &arxivId, std::optional<int> citationCount)
{
    const QMutexLocker lock(&d->mutex);
    d->papers.insert(arxivId, citationCount);
}

void FakeSemanticScholar::setKnowsEveryPaper(std::optional<int> citationCount)
{
    const QMutexLocker lock(&d->mutex);
    d->everyPaper = citationCount;
}

void FakeSemanticScholar::failNext(const QList<ServedReply> &replies)
{
    const QMutexLocker lock(&d->mutex);
    d->faults = replies;
}

ServedReply FakeSemanticScholar::tooManyRequests()
{
    return json(R"({"message":"Too Many Requests. Please wait and try again.","code":"429"})", 429);
}

QList<ServedRequest> FakeSemanticScholar::requests() const { return d->server->requests(); }

QStringList FakeSemanticScholar::idsOf(const ServedRequest &request)
{
    QStringList ids;
    for (const QJsonValue &id :
        QJsonDocument::fromJson(request.body).object().value("ids"_L1).toArray())
        ids.append(id.toString());
    return ids;
}

ServedReply FakeSemanticScholar::answer(const ServedRequest &request)
{
    const QMutexLocker lock(&d->mutex);
    if (!d->faults.isEmpty())
        return d->faults.takeFirst();
    if (request.method != "POST" || request.url.path() != "/graph/v1/paper/batch"_L1)
        return json(R"({"error":"Not found"})", 404);
    const QStringList ids = idsOf(request);
    if (ids.isEmpty() || ids.size() > mostIds)
        return json(R"({"error":"Expected between 1 and 500 ids"})", 400);
    QJsonArray papers;
    bool isKnown = false;
    for (const QString &id : ids) {
        papers.append(d->paper(id));
        isKnown = isKnown || papers.last().isObject();
    }
    if (!isKnown)
        return json(R"({"error":"No valid paper ids given"})", 400);
    return json(QJsonDocument(papers).toJson(QJsonDocument::Compact));
}

} // namespace galley::test
