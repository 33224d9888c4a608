// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "net/httpclient.h"
#include "sources/huggingface.h"

#include <QDate>
#include <QFuture>
#include <QObject>

namespace galley {

/// Asks Hugging Face's API. Its answers are kept for an hour. No function blocks; cancelling a future,
/// or destroying this, ends its request.
class HuggingFaceSource : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive it.
    HuggingFaceSource(HttpClient &client, const Services &services, const ServiceKeys &keys,
        QObject *parent = nullptr);

    /// Nothing for a paper that Hugging Face has no page of. A secondary source: it gives up soon.
    [[nodiscard]] QFuture<Result<std::optional<HuggingFacePaper>>> paper(
        const ArxivId &id, HttpRequest::Cache cache);
    /// The papers picked on a day; none on most week-ends.
    [[nodiscard]] QFuture<Result<QList<HuggingFacePaper>>> dailyPapers(
        const QDate &day, HttpRequest::Cache cache);

private:
    [[nodiscard]] HttpRequest requestFor(const QString &path, HttpRequest::Cache cache) const;

    HttpClient &m_client;
    QUrl m_api;
    QByteArray m_key;
};

} // namespace galley
