// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/sql.h"
#include "benchmark.h"
#include "search/search.h"
#include "search/searchstatement.h"

#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Made-up words that are as common as words are (Zipf's law), some of them forms of another.
class Vocabulary
{
public:
    Vocabulary()
    {
        const QStringList syllables =
            u"ba lo mi tra ne sto ker pu vi da gen ro al ti on em"_s.split(u' ');
        for (int i = 0; i < 60'000; ++i) {
            QString word;
            const int count = 2 + (i > 20) + (i > 300) + (i > 4000);
            for (int j = 0; j < count; ++j)
                word += syllables.at(m_random.bounded(int(syllables.size())));
            m_words.append(i % 7 == 3 ? m_words.at(m_random.bounded(i)) + u's' : word);
            m_sums.append((m_sums.isEmpty() ? 0 : m_sums.last()) + 1 / std::pow(i + 2.7, 1.05));
        }
    }

    [[nodiscard]] QString word()
    {
        const double at = m_random.generateDouble() * m_sums.last();
        return m_words.at(std::ranges::lower_bound(m_sums, at) - m_sums.begin());
    }
    [[nodiscard]] QString text(int words)
    {
        QString text;
        for (int i = 0; i < words; ++i)
            text += (i == 0 ? QString() : u" "_s) + word();
        return text;
    }
    /// One to three words; every second query is still being typed.
    [[nodiscard]] QString query(int i)
    {
        QStringList words;
        for (int j = 0; j <= i % 3; ++j)
            words.append(m_random.bounded(2) == 0 ? word() : m_words.at(m_random.bounded(3000)));
        if (i % 2 == 0)
            words.last() = words.last().left(2 + m_random.bounded(5)) + u'*';
        return words.join(u' ');
    }

private:
    QRandomGenerator m_random {7};
    QStringList m_words;
    QList<double> m_sums;
};

Issue issueOf(int number, Vocabulary &vocabulary)
{
    Issue issue;
    issue.publication = u"Digest"_s;
    issue.date = QDate(1990, 1, 1).addDays(number);
    issue.slug = issue.date.toString(Qt::ISODate);
    issue.title = vocabulary.text(5);
    for (int i = 0; i < 12; ++i) {
        Entry entry;
        entry.title = vocabulary.text(10);
        entry.authors = QStringList {vocabulary.text(2), vocabulary.text(2), vocabulary.text(2)};
        entry.summary = vocabulary.text(80);
        entry.takeaways = QStringList {vocabulary.text(15), vocabulary.text(15)};
        entry.abstract = vocabulary.text(180);
        issue.entries.append(entry);
    }
    return issue;
}

/// Of the ten that full BM25 finds best, how many are among our ten.
double agreement(Sql &sql, const SearchQuery &query, const SearchAnswer &answer)
{
    QSet<QUuid> wanted;
    const Result<void> done = sql.each(
        u"SELECT entry_id FROM search_index JOIN search_documents ON number = search_index.rowid"
        " WHERE search_index MATCH ? AND entry_id <> ''"
        " ORDER BY bm25(search_index, 10, 6, 3, 3, 1, 1, 0) LIMIT 10"_s,
        {matchExpression(query)}, [&wanted](const QSqlQuery &row) -> Result<void> {
            wanted.insert(QUuid::fromString(row.value(0).toString()));
            return {};
        });
    if (!done || wanted.isEmpty())
        return 1;
    qsizetype same = 0;
    for (qsizetype i = 0; i < qMin(answer.hits.size(), wanted.size()); ++i)
        same += wanted.contains(answer.hits.at(i).entry.value_or(EntryId())) ? 1 : 0;
    return double(same) / double(wanted.size());
}

void searchIn(int issues)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"archive.sqlite"_s);
    const std::unique_ptr<Archive> archive = Archive::open(path).value();
    Vocabulary vocabulary;
    for (int from = 0; from < issues; from += 500) {
        QList<Issue> some;
        for (int i = from; i < qMin(from + 500, issues); ++i)
            some.append(issueOf(i, vocabulary));
        std::ignore = archive->store(some, Archive::OnExisting::Refuse);
    }
    const qint64 before = QFileInfo(path).size();
    Search search(*archive);
    printNote(u"%1 entries"_s.arg(issues * 12));
    printRow(u"indexed the first time"_s, repeat(1, [&] { std::ignore = search.update(); }));
    std::ignore = Sql::open(path, 1s).value()->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    printNote(
        u"the file grew from %1 to %2 MB"_s.arg(before >> 20).arg(QFileInfo(path).size() >> 20));

    QList<SearchQuery> queries;
    for (int i = 0; i < 500; ++i)
        queries.append(SearchQuery::parse(vocabulary.query(i)).value());
    int next = 0;
    std::ignore = search.find(queries.first());
    printRow(u"one of 500 queries, 50 rows shown"_s,
        repeat(500, [&] { std::ignore = search.find(queries.at(next++)); }));
    const Issue latest = archive->issue(u"latest"_s).value();
    printRow(u"a query after an edit"_s, repeat(50, [&] {
        std::ignore = archive->journal(latest.id,
            {SetEntryField {latest.entries.first().id, EntryField::Summary, vocabulary.text(80)}});
        std::ignore = search.find(queries.at(next++ % 500));
    }));
    const std::unique_ptr<Sql> sql = Sql::open(path, 1s).value();
    double sum = 0;
    for (int i = 0; i < 100; ++i) {
        const SearchQuery &query = queries.at(i * 5);
        sum += agreement(*sql, query, search.find(query).value());
    }
    printNote(u"of bm25's best ten, %1 % are among ours"_s.arg(sum, 0, 'f', 0));
}

void run()
{
    printHead("search: an archive, ranked, with snippets");
    for (int issues : {12, 1000, 10'000})
        searchIn(issues);
}

const Registration registered {"search", run};

} // namespace
