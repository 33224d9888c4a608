// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "sources/arxivfeed.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace galley {

class HttpClient;

/// For each identifier asked for, in that order, what arXiv says; nothing where it knows none.
using ArxivAnswer = QList<std::optional<ArxivRecord>>;

/// Asks arXiv's query API, at the pace of its terms.
class ArxivSource : public QObject
{
    Q_OBJECT

public:
    /// How many identifiers one request asks for.
    static constexpr qsizetype batchSize = 100;

    /// `client` must outlive it.
    ArxivSource(HttpClient &client, const Services &services, QObject *parent = nullptr);
    /// Cancels what is under way.
    ~ArxivSource() override;

    /// One request for at most `batchSize` different papers. An identifier with a version asks for
    /// that version. An empty answer is asked for once more, since arXiv gives some in error.
    [[nodiscard]] QFuture<Result<ArxivAnswer>> fetch(const QList<ArxivId> &ids);

private:
    struct Query;
    void ask(const std::shared_ptr<Query> &query);
    void answered(const std::shared_ptr<Query> &query, const Result<ArxivFeed> &feed);

    HttpClient &m_client;
    QUrl m_api;
    QList<std::weak_ptr<Query>> m_queries;
};

} // namespace galley
