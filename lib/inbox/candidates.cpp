// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/candidates.h"

#include "model/reference.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Candidate paperOf(const ArxivId &id, Provider describedBy)
{
    Candidate candidate;
    candidate.key = Reference {.target = id}.key();
    candidate.describedBy = describedBy;
    candidate.url = u"https://arxiv.org/abs/"_s + id.base();
    candidate.arxivId = id.base();
    candidate.arxivVersion = id.version();
    return candidate;
}

/// What an item is about: arXiv says it itself, others link to it.
std::optional<Candidate> subjectOf(const WebFeedItem &item)
{
    if (item.arxivId)
        return paperOf(
            *item.arxivId, item.announceType.isEmpty() ? Provider::WebPage : Provider::Arxiv);
    const QList<Reference> found =
        findReferences(QString::fromLatin1(item.url.toEncoded())); // no spaces to stop at
    if (found.isEmpty())
        return std::nullopt;
    if (const ArxivId *id = found.constFirst().arxivId())
        return paperOf(*id, Provider::WebPage);
    Candidate candidate;
    candidate.key = found.constFirst().key();
    candidate.describedBy = Provider::WebPage;
    candidate.url = item.url.toString(QUrl::FullyEncoded);
    return candidate;
}

} // namespace

std::optional<Candidate> toCandidate(const HuggingFacePaper &paper)
{
    if (paper.title.isEmpty())
        return std::nullopt;
    Candidate candidate = paperOf(paper.id, Provider::HuggingFace);
    candidate.title = paper.title;
    candidate.authors = paper.authors;
    candidate.abstract = paper.abstract;
    candidate.publishedAt = paper.publishedAt;
    candidate.upvotes = paper.upvotes;
    candidate.codeUrl = paper.codeUrl;
    candidate.thumbnailUrl = paper.thumbnailUrl;
    return candidate;
}

std::optional<Candidate> toCandidate(const ArxivRecord &record)
{
    if (record.title.isEmpty())
        return std::nullopt;
    Candidate candidate = paperOf(record.id, Provider::Arxiv);
    candidate.title = record.title;
    candidate.authors = record.authors;
    candidate.abstract = record.abstract;
    candidate.publishedAt = record.published;
    candidate.categories = record.categories;
    return candidate;
}

std::optional<Candidate> toCandidate(const WebFeedItem &item)
{
    if (item.title.isEmpty() || item.announceType.startsWith("replace"_L1))
        return std::nullopt;
    std::optional<Candidate> candidate = subjectOf(item);
    if (!candidate)
        return std::nullopt;
    candidate->title = item.title;
    candidate->authors = item.authors;
    candidate->abstract = item.summary;
    candidate->publishedAt = item.publishedAt;
    if (candidate->arxivId.isEmpty() || candidate->describedBy == Provider::Arxiv)
        candidate->categories = item.categories;
    candidate->thumbnailUrl = item.imageUrl.toString(QUrl::FullyEncoded);
    return candidate;
}

QDate dayOf(const QString &timestamp)
{
    if (timestamp.size() <= 10)
        return QDate::fromString(timestamp, Qt::ISODate);
    return QDateTime::fromString(timestamp, Qt::ISODate).toUTC().date();
}

} // namespace galley
