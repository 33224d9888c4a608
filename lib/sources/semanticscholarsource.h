// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "model/arxivid.h"
#include "net/httpclient.h"
#include "sources/semanticscholar.h"

#include <QFuture>
#include <QHash>
#include <QObject>

namespace galley {

/// Asks Semantic Scholar how often papers are cited. A secondary source, often busy: it gives up soon.
/// No function blocks; cancelling a future, or destroying this, ends its request.
class SemanticScholarSource : public QObject
{
    Q_OBJECT

public:
    /// How many identifiers one request asks for.
    static constexpr qsizetype batchSize = 500;

    /// `client` must outlive it.
    SemanticScholarSource(HttpClient &client, const Services &services, const ServiceKeys &keys,
        QObject *parent = nullptr);

    /// Counts by ArxivId::base(); a paper whose count is not known is absent. One request for each
    /// `batchSize` different papers, one after another; the first that fails is the answer.
    [[nodiscard]] QFuture<Result<QHash<QString, int>>> citations(
        const QList<ArxivId> &ids, HttpRequest::Cache cache);

private:
    HttpClient &m_client;
    QUrl m_api;
    QByteArray m_key;
};

} // namespace galley
