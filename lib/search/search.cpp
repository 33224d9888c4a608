// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/search.h"

#include "archive/archive.h"
#include "archive/sqlengine.h"
#include "search/searchindexer.h"
#include "search/searchranking.h"
#include "search/searchsnippet.h"
#include "search/searchstatement.h"
#include "search/spelling.h"
#include "json/issuejson.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Search)
};

constexpr int issuesAtATime = 100; // between two looks at whether to stop
constexpr int rankedAtMost = 5000; // of the latest that answer, and as many titles again
constexpr int rarityProbe = 1000; // rows that tell how common a word is

/// The end of a word that is being typed, where it is long enough to be one's beginning.
SearchQuery whileTyping(SearchQuery query)
{
    if (query.terms.isEmpty())
        return query;
    SearchTerm &last = query.terms.last();
    last.isPrefix = last.isPrefix || (!last.isPhrase && last.text.size() > 1);
    return query;
}

QList<SearchTerm> wantedOf(const SearchQuery &query)
{
    QList<SearchTerm> wanted = query.terms;
    wanted.removeIf([](const SearchTerm &term) { return term.isExcluded; });
    return wanted;
}

/// For each word how rare it is: BM25's inverse document frequency, from the latest rows that hold it.
Result<QVariantList> raritiesOf(Sql &sql, const SearchQuery &query)
{
    const QList<SearchTerm> wanted = wantedOf(query);
    QVariantList rarities;
    if (wanted.size() < 2)
        return rarities;
    const Result<QVariant> newest = sql.value(u"SELECT max(number) FROM search_documents"_s);
    if (!newest)
        return std::unexpected(newest.error());
    const double all = qMax(newest->toDouble(), 1.0);
    for (const SearchTerm &term : wanted) {
        double holding = 0;
        const Result<void> probed =
            sql.each(u"SELECT count(*), min(rowid) FROM (SELECT rowid FROM search_index"
                     " WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?)"_s,
                {matchExpression(term), rarityProbe}, [&](const QSqlQuery &row) -> Result<void> {
                    const double span = all - row.value(1).toDouble() + 1;
                    const double found = row.value(0).toDouble();
                    holding = found < rarityProbe ? found : qMin(all, found * all / span);
                    return {};
                });
        if (!probed)
            return std::unexpected(probed.error());
        rarities.append(std::log(1 + (all - holding + 0.5) / (holding + 0.5)));
    }
    return rarities;
}

/// The index is SQLite's so far.
Result<void> checkEngine(const Sql &sql)
{
    if (!sql.engine().isServer())
        return {};
    return fail(Error::Code::Refused,
        Tr::tr(
            "The archive %1 is on PostgreSQL, where this Galley cannot search yet. Copy it into a "
            "file with “galleyctl archive copy”, and search there.")
            .arg(sql.path()));
}

} // namespace

struct Search::Ranked
{
    qint64 number = 0;
    double score = 0;
};

Search::Search(Archive &archive) : m_archive(archive) { }

Result<int> Search::update(const Progress &progress, const std::stop_token &stop, int most)
{
    SearchIndexer indexer(m_archive.sql());
    Result<int> behind =
        checkEngine(m_archive.sql()).and_then([&indexer] { return indexer.behind(); });
    const int all = behind.value_or(0);
    for (int left = most; behind && *behind > 0 && left > 0; left -= issuesAtATime) {
        if (stop.stop_requested())
            return fail(Error::Code::Cancelled,
                Tr::tr("The search was stopped before it had read the whole archive; it goes on "
                       "there the next time."));
        if (progress)
            progress(all - *behind, all);
        const Result<void> done = indexer.catchUp(qMin(left, issuesAtATime));
        if (!done && done.error().code == Error::Code::Busy)
            return behind;
        behind = done.and_then([&] { return indexer.behind(); });
    }
    return behind;
}

Result<SearchAnswer> Search::find(const SearchQuery &asked, const SearchOptions &options)
{
    SearchAnswer answer;
    const Result<int> behind = update({}, {}, options.updates);
    if (!behind)
        return std::unexpected(behind.error());
    answer.behind = *behind;
    return m_archive.sql().reading([&]() -> Result<SearchAnswer> {
        SearchQuery query = options.isTyping ? whileTyping(asked) : asked;
        Result<QList<Ranked>> found = ranked(query, options);
        if (found && found->isEmpty()) {
            const Result<SearchQuery> other = corrected(query, answer.corrected);
            if (!other)
                return std::unexpected(other.error());
            if (!answer.corrected.isEmpty()) {
                query = *other;
                found = ranked(query, options);
            }
        }
        if (!found)
            return std::unexpected(found.error());
        answer.hasMore = found->size() > options.limit;
        found->resize(qMin(found->size(), qsizetype(options.limit)));
        return hitsOf(*found, query).transform([&](const QList<SearchHit> &hits) {
            answer.hits = hits;
            return answer;
        });
    });
}

/// One more than the limit where there are more.
Result<QList<Search::Ranked>> Search::ranked(const SearchQuery &query, const SearchOptions &options)
{
    Sql &sql = m_archive.sql();
    const Result<const qint64 *> scored = registerSearchScore(sql);
    const Result<QVariantList> rarities =
        scored.and_then([&](const qint64 *) { return raritiesOf(sql, query); });
    if (!rarities)
        return std::unexpected(rarities.error());
    const QString statement =
        u"SELECT number, score FROM (SELECT number, score FROM"
        " (SELECT rowid AS number, search_score(search_index%1) AS score FROM search_index"
        " WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ?)"
        " ORDER BY score DESC, number DESC LIMIT ?) JOIN search_documents USING (number)%2"_s.arg(
            u", ?"_s.repeated(rarities->size()),
            options.withIssues ? QString() : u" WHERE entry_id <> ''"_s);
    QHash<qint64, double> scores;
    const auto rank = [&](const QString &expression) {
        // Of issues, where they are left out, there is one for a dozen entries.
        const int most = options.limit + 1 + (options.withIssues ? 0 : options.limit + 50);
        return sql.each(statement, *rarities + QVariantList {expression, rankedAtMost, most},
            [&](const QSqlQuery &row) -> Result<void> {
                double &score = scores[row.value(0).toLongLong()];
                score = qMax(score, row.value(1).toDouble());
                return {};
            });
    };
    const qint64 before = **scored;
    Result<void> done = rank(matchExpression(query));
    if (done && **scored - before >= rankedAtMost && !wantedOf(query).isEmpty())
        done = rank(matchExpression(query, true));
    if (!done)
        return std::unexpected(done.error());
    QList<Ranked> all;
    for (auto score = scores.cbegin(); score != scores.cend(); ++score)
        all.append({score.key(), *score});
    std::ranges::sort(all, std::ranges::greater(),
        [](const Ranked &one) { return std::pair(one.score, one.number); });
    all.resize(qMin(all.size(), qsizetype(options.limit) + 1));
    return all;
}

Result<SearchQuery> Search::corrected(const SearchQuery &query, QStringList &changes)
{
    SearchQuery other = query;
    for (SearchTerm &term : other.terms) {
        if (term.isExcluded || term.isPhrase)
            continue;
        const Result<QString> nearest = nearestWord(m_archive.sql(), term);
        if (!nearest)
            return std::unexpected(nearest.error());
        if (nearest->isEmpty())
            continue;
        changes.append(u"%1 → %2"_s.arg(term.text, *nearest));
        term.text = *nearest;
    }
    return other;
}

Result<QList<SearchHit>> Search::hitsOf(const QList<Ranked> &ranked, const SearchQuery &query)
{
    const SearchSnippets snippets(query);
    QList<qint64> numbers;
    for (const Ranked &one : ranked)
        numbers.append(one.number);
    QHash<qint64, SearchHit> hits;
    const Result<void> read = m_archive.sql().each(
        u"SELECT d.number, i.id, i.slug, i.title, i.date, i.introduction, e.id, e.position,"
        " CAST(e.document AS BLOB) FROM json_each(?) AS wanted"
        " JOIN search_documents AS d ON d.number = wanted.value"
        " JOIN issues AS i ON i.number = d.issue_number"
        " LEFT JOIN entries AS e ON e.issue_id = i.id AND e.id = d.entry_id"_s,
        {sqlNumbers(numbers)}, [&](const QSqlQuery &row) -> Result<void> {
            SearchHit hit {.issue = QUuid::fromString(row.value(1).toString()),
                .slug = row.value(2).toString(),
                .issueTitle = row.value(3).toString(),
                .date = QDate::fromString(row.value(4).toString(), Qt::ISODate)};
            Entry entry;
            if (row.value(6).isNull()) { // the issue itself
                entry.title = hit.issueTitle;
                entry.summary = row.value(5).toString();
            } else {
                hit.entry = QUuid::fromString(row.value(6).toString());
                hit.number = row.value(7).toLongLong() + 1;
                entry = readEntryJson(row.value(8).toByteArray()).value_or(Entry());
            }
            snippets.show(hit, entry);
            hits.insert(row.value(0).toLongLong(), hit);
            return {};
        });
    if (!read)
        return std::unexpected(read.error());
    QList<SearchHit> ordered;
    for (const Ranked &one : ranked) {
        if (const auto hit = hits.constFind(one.number); hit != hits.cend())
            ordered.append(*hit);
    }
    return ordered;
}

} // namespace galley
