// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/origin.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Origin)
};

constexpr std::array words {
    std::pair {Provider::Editor, "editor"_L1},
    std::pair {Provider::Arxiv, "arxiv"_L1},
    std::pair {Provider::HuggingFace, "huggingface"_L1},
    std::pair {Provider::SemanticScholar, "semanticscholar"_L1},
    std::pair {Provider::WebPage, "page"_L1},
};

} // namespace

QLatin1StringView keyOf(Provider provider)
{
    const auto found = std::ranges::find(words, provider, [](const auto &p) { return p.first; });
    return found == words.end() ? QLatin1StringView() : found->second;
}

std::optional<Provider> providerFromKey(QStringView key)
{
    const auto found =
        std::ranges::find_if(words, [key](const auto &p) { return p.second == key; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

QString labelOf(Provider provider)
{
    switch (provider) {
    case Provider::Unknown:
        return {};
    case Provider::Editor:
        return Tr::tr("the editor");
    case Provider::Arxiv:
        return u"arXiv"_s;
    case Provider::HuggingFace:
        return u"Hugging Face"_s;
    case Provider::SemanticScholar:
        return u"Semantic Scholar"_s;
    case Provider::WebPage:
        return Tr::tr("the page");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
