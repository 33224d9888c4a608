// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpclient.h"

#include "net/httpjob.h"
#include "net/redirect.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley {

struct HttpClient::Private
{
    HttpNetwork network;
    QList<HttpJob *> jobs;
};

HttpClient::HttpClient(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    connect(&d->network, &HttpNetwork::waiting, this, &HttpClient::waiting);
}

HttpClient::~HttpClient()
{
    d->network.close();
    for (HttpJob *job : std::exchange(d->jobs, {})) {
        job->disconnect(this);
        job->finish(std::unexpected(cancelled()));
        delete job;
    }
}

void HttpClient::setPolicy(const QUrl &host, const HttpPolicy &policy)
{
    d->network.queueFor(host).setPolicy(policy);
}

void HttpClient::setCacheFolder(const QString &folder, qint64 maxBytes)
{
    d->network.cache = folder.isEmpty() ? nullptr : std::make_unique<HttpCache>(folder, maxBytes);
}

QString HttpClient::defaultCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + "/galley/http"_L1;
}

void HttpClient::setAllowPrivateHosts(bool allow) { d->network.allowsPrivateHosts = allow; }

QFuture<Result<HttpResponse>> HttpClient::send(const HttpRequest &request)
{
    if (!isWebAddress(request.url))
        return QtFuture::makeReadyValueFuture(
            Result<HttpResponse>(std::unexpect, notTheWeb(request.url)));
    auto *job = new HttpJob(d->network, request);
    d->jobs.append(job);
    connect(job, &HttpJob::ended, this, [this, job] { d->jobs.removeOne(job); });
    const auto future = job->future();
    job->start();
    return future;
}

} // namespace galley
