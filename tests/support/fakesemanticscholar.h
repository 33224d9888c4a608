// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/localserver.h"

#include <QStringList>

#include <optional>

namespace galley::test {

/// Stands in for Semantic Scholar's Graph API: `POST /paper/batch`, its answers in the order of the
/// request with null for what it does not know, 400 when it knows none and for more than 500.
class FakeSemanticScholar
{
public:
    explicit FakeSemanticScholar(quint16 port = 0);
    ~FakeSemanticScholar();

    /// For GALLEY_SEMANTICSCHOLAR_API and Services::semanticScholarApi.
    [[nodiscard]] QUrl api() const;

    /// A paper, by its arXiv identifier without version; one without a count has null there.
    void add(const QString &arxivId, std::optional<int> citationCount);
    /// Whether every paper that was not added is known too, with this count. Nothing at first.
    void setKnowsEveryPaper(std::optional<int> citationCount);
    /// These come, in this order, before anything is answered again.
    void failNext(const QList<ServedReply> &replies);
    /// HTTP 429 in the service's words.
    [[nodiscard]] static ServedReply tooManyRequests();

    /// The requests so far.
    [[nodiscard]] QList<ServedRequest> requests() const;
    [[nodiscard]] qsizetype requestCount() const { return requests().size(); }
    /// What a request asked for, such as "ARXIV:2604.15579".
    [[nodiscard]] static QStringList idsOf(const ServedRequest &request);

private:
    ServedReply answer(const ServedRequest &request);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::test
