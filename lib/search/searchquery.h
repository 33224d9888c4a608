// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

namespace galley {

/// The parts of an entry that words are looked for in. An issue has a title, and its introduction
/// counts as a summary.
enum class SearchField { Title, Authors, Takeaways, Summary, Abstract, Other };

/// A word, or the words of a phrase, as they were typed.
struct SearchTerm
{
    QString text;
    std::optional<SearchField> field; ///< of any when missing
    bool isPrefix = false;
    bool isPhrase = false;
    bool isExcluded = false;

    bool operator==(const SearchTerm &) const = default;
};

/// A condition on what is known of an entry, such as its difficulty: one of the marks is to be there.
struct SearchFilter
{
    QStringList marks; ///< as markOf() makes them; the last may be a prefix
    bool isPrefix = false;
    bool isExcluded = false;

    bool operator==(const SearchFilter &) const = default;
};

inline constexpr int maxSearchTerms = 32;

/// What an editor asks for. Words stand one after another and all are to be found; `word*` is a
/// prefix, `"two words"` a phrase, `-word` is not to be there. A field before a colon says where:
/// author, title, takeaway, summary, abstract; or filters: difficulty, issue, year (also 2024..2026),
/// source, topic, has (code, doi, notes, picture, abstract, summary). Any thread.
struct SearchQuery
{
    QList<SearchTerm> terms;
    QList<SearchFilter> filters;

    /// Fails on a filter's value that is none, on too many words, and where nothing is asked for. A
    /// word that is typed twice counts once.
    [[nodiscard]] static Result<SearchQuery> parse(const QString &text);

    bool operator==(const SearchQuery &) const = default;
};

/// Kinds of marks: words of the index that no editor types, one for each value of a filter.
enum class SearchMark { Difficulty, Issue, Year, Source, Topic, Has };
[[nodiscard]] QString markOf(SearchMark kind, const QString &value);

/// The text as an index takes it: scripts that write no spaces between words (Chinese, Japanese, Thai
/// and their like) are taken apart into characters, which are then found as phrases.
[[nodiscard]] QString indexable(const QString &text);

} // namespace galley
