// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/candidate.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

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

} // namespace

QLatin1StringView keyOf(Triage triage) { return wordOf(triages, triage); }
std::optional<Triage> triageFromKey(QStringView key) { return valueOfWord(triages, key); }
QLatin1StringView keyOf(InboxFeed::Kind kind) { return wordOf(kinds, kind); }
std::optional<InboxFeed::Kind> feedKindFromKey(QStringView key) { return valueOfWord(kinds, key); }

} // namespace galley
