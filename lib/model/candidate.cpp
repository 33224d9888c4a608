// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/candidate.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Inbox)
};

constexpr std::array triages {std::pair {Triage::New, "new"_L1},
    std::pair {Triage::Kept, "kept"_L1}, std::pair {Triage::Dismissed, "dismissed"_L1},
    std::pair {Triage::Taken, "taken"_L1}};

constexpr std::array kinds {std::pair {InboxFeed::Kind::HuggingFaceDaily, "hf-daily"_L1},
    std::pair {InboxFeed::Kind::ArxivCategory, "arxiv"_L1},
    std::pair {InboxFeed::Kind::WebFeed, "feed"_L1}};

template <class Words, class T>
QLatin1StringView wordOf(const Words &words, T value)
{
    return std::ranges::find(words, value, [](const auto &p) { return p.first; })->second;
}

template <class Words>
auto valueOfWord(const Words &words, QStringView word)
    -> std::optional<typename Words::value_type::first_type>
{
    const auto found =
        std::ranges::find_if(words, [word](const auto &p) { return p.second == word; });
    if (found == words.end())
        return std::nullopt;
    return found->first;
}

/// How much a description is worth against another.
int rankOf(Provider provider)
{
    switch (provider) {
    case Provider::Arxiv:
        return 3;
    case Provider::HuggingFace:
        return 2;
    case Provider::WebPage:
        return 1;
    default:
        return 0;
    }
}

template <class T>
T firstKnown(const T &wanted, const T &other)
{
    return wanted.isEmpty() ? other : wanted;
}

} // namespace

QString labelOf(const InboxFeed &feed)
{
    if (!feed.name.isEmpty())
        return feed.name;
    switch (feed.kind) {
    case InboxFeed::Kind::HuggingFaceDaily:
        return Tr::tr("Hugging Face daily papers");
    case InboxFeed::Kind::ArxivCategory:
        return u"arXiv "_s + feed.address;
    case InboxFeed::Kind::WebFeed:
        break;
    }
    const QUrl url(feed.address);
    const QString path = url.path(); // one host may have many feeds
    return url.host().isEmpty() ? feed.address : url.host() + (path == "/"_L1 ? QString() : path);
}

Candidate merged(const Candidate &known, const Candidate &offered)
{
    const bool isBetter = rankOf(offered.describedBy) >= rankOf(known.describedBy);
    const Candidate &first = isBetter ? offered : known;
    const Candidate &second = isBetter ? known : offered;
    Candidate candidate = first;
    candidate.key = known.key;
    candidate.title = firstKnown(first.title, second.title);
    candidate.url = firstKnown(first.url, second.url);
    candidate.authors = firstKnown(first.authors, second.authors);
    candidate.abstract = firstKnown(first.abstract, second.abstract);
    candidate.publishedAt = firstKnown(first.publishedAt, second.publishedAt);
    candidate.arxivId = firstKnown(first.arxivId, second.arxivId);
    candidate.arxivVersion = std::max(known.arxivVersion, offered.arxivVersion);
    candidate.categories = firstKnown(first.categories, second.categories);
    candidate.upvotes = offered.upvotes ? offered.upvotes : known.upvotes;
    candidate.codeUrl = firstKnown(first.codeUrl, second.codeUrl);
    candidate.thumbnailUrl = firstKnown(first.thumbnailUrl, second.thumbnailUrl);
    return candidate;
}

QLatin1StringView keyOf(Triage triage) { return wordOf(triages, triage); }
std::optional<Triage> triageFromKey(QStringView key) { return valueOfWord(triages, key); }
QLatin1StringView keyOf(InboxFeed::Kind kind) { return wordOf(kinds, kind); }
std::optional<InboxFeed::Kind> feedKindFromKey(QStringView key) { return valueOfWord(kinds, key); }

} // namespace galley
