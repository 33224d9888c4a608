// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"
#include "search/searchquery.h"

#include <QDate>

#include <functional>
#include <limits>
#include <stop_token>

namespace galley {

class Archive;

/// Words of a text that answer a query: UTF-16 code units.
struct SearchMatch
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const SearchMatch &) const = default;
};

struct SearchHit
{
    QUuid issue;
    QString slug;
    QString issueTitle;
    QDate date;
    std::optional<EntryId> entry; ///< missing: the issue itself
    qsizetype number = 0; ///< of the entry, from 1
    QString title;
    QList<SearchMatch> titleMatches;
    SearchField field = SearchField::Title; ///< the snippet's
    QString snippet; ///< on one line; empty when only the title answers
    QList<SearchMatch> snippetMatches;
};

struct SearchAnswer
{
    QList<SearchHit> hits; ///< the best first; of equal ones the latest
    bool hasMore = false; ///< there are more than were asked for
    QStringList corrected; ///< "transfomer → transformer" where a word was taken for another
    /// Issues that were changed and could not be read yet: there were more than `updates`, or another
    /// program was writing.
    int behind = 0;
};

struct SearchOptions
{
    int limit = 50;
    bool withIssues = false; ///< issues, too, whose title or introduction answers
    bool isTyping = false; ///< the last word may be the beginning of one
    int updates = std::numeric_limits<int>::max(); ///< changed issues that are read first, at most
};

/// Full-text search over an archive, as an editor expects it: accents and case do not count, the
/// latest is in at once, and one wrong letter in a word is forgiven where nothing else is found. Words
/// that very many entries hold are ranked by the titles and authors that hold them and by the latest
/// few thousand others, so that an answer never takes longer than a frame or two.
///
/// Use it in the archive's thread; it blocks.
class Search
{
public:
    explicit Search(Archive &archive);

    /// Reads what changed, at most so many issues, some at a time, and returns how many are still to be
    /// read: none, unless there were more or another program was writing. The first time it reads the
    /// whole archive. Stopped, it goes on where it was.
    using Progress = std::function<void(int done, int all)>;
    [[nodiscard]] Result<int> update(const Progress &progress = {},
        const std::stop_token &stop = {}, int most = std::numeric_limits<int>::max());

    /// Reads what changed, and searches.
    [[nodiscard]] Result<SearchAnswer> find(
        const SearchQuery &query, const SearchOptions &options = {});

private:
    struct Ranked;
    [[nodiscard]] Result<QList<Ranked>> ranked(
        const SearchQuery &query, const SearchOptions &options);
    [[nodiscard]] Result<SearchQuery> corrected(const SearchQuery &query, QStringList &changes);
    [[nodiscard]] Result<QList<SearchHit>> hitsOf(
        const QList<Ranked> &ranked, const SearchQuery &query);

    Archive &m_archive;
};

} // namespace galley
