// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/quietservice.h"

#include "support/localserver.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley::test {

namespace {

ServedReply answer(const ServedRequest &request)
{
    ServedReply reply {.contentType = "application/json"};
    if (request.method == "GET") {
        reply.status = 404;
        reply.body = R"({"error":"Paper not found"})";
        return reply;
    }
    QJsonArray unknown;
    const auto ids = QJsonDocument::fromJson(request.body)["ids"_L1].toArray();
    for (qsizetype i = 0; i < ids.size(); ++i)
        unknown.append(QJsonValue::Null);
    reply.body = QJsonDocument(unknown).toJson();
    return reply;
}

} // namespace

QUrl quietService()
{
    static std::unique_ptr<LocalServer> server;
    if (!server) {
        server = std::make_unique<LocalServer>(answer);
        qAddPostRoutine(
            [] { server.reset(); }); // its thread tidies up while there is an application
    }
    return server->url({});
}

Services localServices(const QUrl &arxivApi)
{
    return {.arxivApi = arxivApi,
        .huggingFaceApi = quietService(),
        .semanticScholarApi = quietService(),
        .draftingApi = {},
        .arxivInterval = 10ms,
        .allowPrivateHosts = true};
}

} // namespace galley::test
