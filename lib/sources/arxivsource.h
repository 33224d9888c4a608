// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "net/httpclient.h"
#include "sources/arxivfeed.h"

#include <QDate>
#include <QFuture>
#include <QObject>

#include <memory>

namespace galley {

/// For each identifier asked for, in that order, what arXiv says; nothing where it knows none.
using ArxivAnswer = QList<std::optional<ArxivRecord>>;

/// Asks arXiv's query API, at the pace of its terms. Its answers are kept for six hours, since they
/// change once a day. No function blocks; cancelling a future, or destroying this, ends its request.
class ArxivSource : public QObject
{
    Q_OBJECT

public:
    /// How many identifiers one request asks for.
    static constexpr qsizetype batchSize = 100;
    /// The most papers of a day that submitted() gives.
    static constexpr qsizetype mostSubmitted = 2000;

    /// `client` must outlive it.
    ArxivSource(HttpClient &client, const Services &services, QObject *parent = nullptr);

    /// One request for at most `batchSize` different papers. An identifier with a version asks for
    /// that version. An empty answer is asked for once more, since arXiv gives some in error; a kept
    /// one that lacks a paper is asked for afresh, since that may be there by now.
    [[nodiscard]] QFuture<Result<ArxivAnswer>> fetch(
        const QList<ArxivId> &ids, HttpRequest::Cache cache = HttpRequest::Cache::Use);

    /// The papers that were submitted to any of these categories ("cs.CL", "cs.*") on a day in UTC, the
    /// latest first, in at most two requests. arXiv shows them when they are announced: on the next working
    /// day.
    [[nodiscard]] QFuture<Result<QList<ArxivRecord>>> submitted(
        const QStringList &categories, const QDate &day, HttpRequest::Cache cache);

private:
    struct Fetch;
    struct Search;
    void ask(const std::shared_ptr<Fetch> &fetch);
    void ask(const std::shared_ptr<Search> &search);

    HttpClient &m_client;
    QUrl m_api;
};

} // namespace galley
