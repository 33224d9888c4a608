// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/search.h"

namespace galley {

/// Finds in a text the words that answer a query, and the passage that shows them best. Any thread.
class SearchSnippets
{
public:
    explicit SearchSnippets(const SearchQuery &query);

    [[nodiscard]] QList<SearchMatch> matchesIn(const QString &text, SearchField field) const;
    /// Sets the hit's title, snippet and their matches from an entry.
    void show(SearchHit &hit, const Entry &entry) const;

private:
    struct Word;
    struct Wanted
    {
        QList<QString> words; ///< folded; more than one for a phrase
        std::optional<SearchField> field;
        bool isPrefix = false;
    };
    [[nodiscard]] static QList<Word> wordsOf(const QString &text);

    QList<Wanted> m_wanted;
};

} // namespace galley
