// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "search/search.h"
#include "support/issues.h"

#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using OnExisting = Archive::OnExisting;

namespace {

Entry entryOf(const QString &title, const std::function<void(Entry &)> &change = {})
{
    Entry entry = entryTitled(title);
    if (change)
        change(entry);
    return entry;
}

Issue issueOf(const QDate &date, const QList<Entry> &entries)
{
    Issue issue = exampleIssue(date);
    issue.title = u"The week of "_s + date.toString(Qt::ISODate);
    issue.introduction = u"Welcome, gentle reader."_s;
    issue.entries = entries;
    return issue;
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_archive.reset(); }

    void found_data();
    void found();
    void whileTyping();
    void issuesToo();
    void anEditIsFoundAtOnce();
    void aRemovedEntryIsNotFound();
    void aRemovedIssueIsNotFound();
    void aMovedIssueHasItsNewYear();
    void oneMistakeIsForgiven_data();
    void oneMistakeIsForgiven();
    void titlesComeFirst();
    void rareWordsCountMore();
    void equalOnesTheLatestFirst();
    void noMoreThanTheLimit();
    void commonWordsFindOldTitles();
    void snippets_data();
    void snippets();
    void aBackupIsSearchedAsItIs();
    void anotherProgramsChangesAreFound();
    void whatIsIndexedIsFoundWhileAnotherProgramWrites();
    void noMoreIsReadThanAsked();
    void updateIsStopped();
    void hostileWordsDoNoHarm_data();
    void hostileWordsDoNoHarm();

private:
    void store(const QDate &date, const QList<Entry> &entries)
    {
        QVERIFY(m_archive->store({issueOf(date, entries)}, OnExisting::Refuse));
    }
    [[nodiscard]] SearchAnswer answerTo(const QString &words, const SearchOptions &options = {})
    {
        const Result<SearchQuery> query = SearchQuery::parse(words);
        const Result<SearchAnswer> answer = query.and_then(
            [&](const SearchQuery &q) { return Search(*m_archive).find(q, options); });
        if (!answer)
            qWarning("%s", qPrintable(answer.error().message + answer.error().detail));
        return answer.value_or(SearchAnswer {});
    }
    [[nodiscard]] QStringList titles(const QString &words, const SearchOptions &options = {})
    {
        QStringList all;
        for (const SearchHit &hit : answerTo(words, options).hits)
            all.append(hit.title);
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
};

void TestSearch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = Archive::open(m_folder->filePath(u"archive.sqlite"_s), 100ms).value();
}

void TestSearch::found_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("wanted");
    const auto row = [](const char *name, const QString &words, const QStringList &wanted) {
        QTest::newRow(name) << words << wanted;
    };
    const QString heads = u"Attention Heads"_s;
    const QString agents = u"Agents"_s;
    const QString chinese = u"注意力机制"_s;
    row("word", u"attention"_s, {heads});
    row("case", u"aGENTS"_s, {agents});
    row("whole words only", u"attent"_s, {});
    row("prefix", u"attent*"_s, {heads});
    row("two words in two fields", u"attention sparse"_s, {heads});
    row("one of two is missing", u"attention tools"_s, {});
    row("phrase", u"\"sparse heads\""_s, {heads});
    row("phrase in another order", u"\"heads sparse\""_s, {});
    row("takeaway", u"takeaway:half"_s, {heads});
    row("in another field", u"summary:half"_s, {});
    row("abstract", u"pruning"_s, {heads});
    row("note", u"embargoed"_s, {agents});
    row("author without accents", u"author:munoz"_s, {agents});
    row("accents where there are none", u"ágents"_s, {agents});
    row("decomposed accent", u"Mun\u0303oz"_s, {agents});
    row("identifier", u"arXiv:2604.15579"_s, {agents});
    row("identifier alone", u"2604.15579"_s, {agents});
    row("hyphen", u"tool-use"_s, {agents});
    row("without", u"heads -attention"_s, {});
    row("difficulty", u"difficulty:advanced"_s, {agents});
    row("not a difficulty", u"-difficulty:advanced sparse"_s, {heads});
    row("code", u"has:code"_s, {agents});
    row("topic", u"topic:cs.cl"_s, {agents});
    row("source", u"source:api-arxiv"_s, {agents});
    row("year", u"attention year:2025"_s, {});
    row("years", u"attention year:2025..2026"_s, {heads});
    row("issue", u"issue:2026-04-20 heads"_s, {heads});
    row("issue's beginning", u"heads issue:2026-0*"_s, {heads});
    row("Chinese in the middle of a run", u"意力"_s, {chinese});
    row("an issue's introduction is no entry's", u"gentle"_s, {});
}

void TestSearch::found()
{
    QFETCH(QString, words);
    QFETCH(QStringList, wanted);
    store(QDate(2026, 4, 20), {entryOf(u"Attention Heads"_s, [](Entry &entry) {
        entry.summary = u"Many are **sparse heads**."_s;
        entry.takeaways = QStringList {u"Half can go."_s};
        entry.abstract = u"We study pruning."_s;
    })});
    store(QDate(2026, 4, 27),
        {entryOf(u"Agents"_s,
             [](Entry &entry) {
                 entry.authors = QStringList {u"Ana Muñoz"_s, u"Li Wei"_s};
                 entry.difficulty = Difficulty::Advanced;
                 entry.source = Source::Arxiv;
                 entry.arxivId = u"2604.15579"_s;
                 entry.codeUrl = u"https://code.example/a"_s;
                 entry.categories = QStringList {u"cs.CL"_s};
                 entry.summary = u"On tool-use."_s;
                 entry.notes = u"Embargoed until Monday"_s;
             }),
            entryOf(u"注意力机制"_s)});
    QCOMPARE(titles(words), wanted);
}

void TestSearch::whileTyping()
{
    store(QDate(2026, 4, 20), {entryOf(u"Attention Heads"_s)});
    QCOMPARE(titles(u"heads att"_s), QStringList());
    QCOMPARE(titles(u"heads att"_s, {.isTyping = true}), QStringList {u"Attention Heads"_s});
    QCOMPARE(titles(u"\"att\""_s, {.isTyping = true}), QStringList());
}

void TestSearch::issuesToo()
{
    store(QDate(2026, 4, 20), {entryOf(u"One"_s)});
    const SearchAnswer answer = answerTo(u"gentle"_s, {.withIssues = true});
    QCOMPARE(answer.hits.size(), 1);
    QVERIFY(!answer.hits.first().entry);
    QCOMPARE(answer.hits.first().number, 0);
    QCOMPARE(answer.hits.first().slug, u"2026-04-20"_s);
    QCOMPARE(answer.hits.first().title, u"The week of 2026-04-20"_s);
}

void TestSearch::anEditIsFoundAtOnce()
{
    store(QDate(2026, 4, 20), {entryOf(u"One"_s), entryOf(u"Two"_s)});
    QCOMPARE(titles(u"freshly"_s), QStringList());
    const Issue issue = m_archive->issue(u"latest"_s).value();
    QVERIFY(m_archive->journal(
        issue.id, {SetEntryField {issue.entries[1].id, EntryField::Summary, u"Freshly typed."_s}}));
    QCOMPARE(titles(u"freshly"_s), QStringList {u"Two"_s});
    QVERIFY(m_archive->journal(
        issue.id, {SetEntryField {issue.entries[1].id, EntryField::Summary, u"Gone."_s}}));
    QCOMPARE(titles(u"freshly"_s), QStringList());
    QCOMPARE(titles(u"one"_s), QStringList {u"One"_s});
}

void TestSearch::aRemovedEntryIsNotFound()
{
    store(QDate(2026, 4, 20), {entryOf(u"One"_s), entryOf(u"Two"_s)});
    QCOMPARE(titles(u"one"_s).size(), 1);
    const Issue issue = m_archive->issue(u"latest"_s).value();
    QVERIFY(m_archive->journal(issue.id, {RemoveEntry {issue.entries[0].id}}));
    QCOMPARE(titles(u"one"_s), QStringList());
    QCOMPARE(answerTo(u"two"_s).hits.first().number, 1);
}

void TestSearch::aRemovedIssueIsNotFound()
{
    store(QDate(2026, 4, 20), {entryOf(u"One"_s)});
    store(QDate(2026, 4, 27), {entryOf(u"One again"_s)});
    QCOMPARE(titles(u"one"_s).size(), 2);
    QVERIFY(m_archive->remove(u"2026-04-27"_s));
    QCOMPARE(titles(u"one"_s), QStringList {u"One"_s});
}

void TestSearch::aMovedIssueHasItsNewYear()
{
    store(QDate(2026, 4, 20), {entryOf(u"One"_s)});
    QCOMPARE(titles(u"year:2026"_s).size(), 1);
    const Issue issue = m_archive->issue(u"latest"_s).value();
    QVERIFY(m_archive->journal(issue.id, {SetIssueField {IssueField::Date, QDate(2027, 1, 4)}}));
    QCOMPARE(titles(u"year:2026"_s).size(), 0);
    QCOMPARE(titles(u"year:2027"_s).size(), 1);
}

void TestSearch::oneMistakeIsForgiven_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("corrected");
    const auto row = [](const char *name, const QString &words, const QString &corrected) {
        QTest::newRow(name) << words
                            << (corrected.isEmpty() ? QStringList() : QStringList {corrected});
    };
    row("one too few", u"transfomer"_s, u"transfomer → transformer"_s);
    row("one too many", u"transsformer"_s, u"transsformer → transformer"_s);
    row("another", u"transfarmer"_s, u"transfarmer → transformer"_s);
    row("exchanged", u"trasnformer"_s, u"trasnformer → transformer"_s);
    row("the first", u"ransformer"_s, u"ransformer → transformer"_s);
    row("the most common", u"modal"_s, u"modal → model"_s);
    row("beside a right one", u"efficient transfomer"_s, u"transfomer → transformer"_s);
    row("of a Greek word", u"προσοχι"_s, {});
    row("two mistakes", u"trnsfomer"_s, {});
    row("too short", u"ono"_s, {});
    row("a phrase", u"\"transfomer\""_s, {});
}

void TestSearch::oneMistakeIsForgiven()
{
    QFETCH(QString, words);
    QFETCH(QStringList, corrected);
    store(QDate(2026, 4, 20),
        {entryOf(u"Efficient transformer"_s), entryOf(u"One model"_s), entryOf(u"Two model"_s),
            entryOf(u"A modas"_s)});
    const SearchAnswer answer = answerTo(words);
    QCOMPARE(answer.corrected, corrected);
    QCOMPARE(answer.hits.isEmpty(), corrected.isEmpty());
}

void TestSearch::titlesComeFirst()
{
    store(QDate(2026, 4, 20), {entryOf(u"Routing"_s)});
    store(QDate(2026, 4, 27),
        {entryOf(u"Other"_s,
             [](Entry &entry) { entry.abstract = u"routing routing routing routing"_s; }),
            entryOf(
                u"Third"_s, [](Entry &entry) { entry.takeaways = QStringList {u"routing"_s}; })});
    QCOMPARE(titles(u"routing"_s), QStringList({u"Routing"_s, u"Other"_s, u"Third"_s}));
}

void TestSearch::rareWordsCountMore()
{
    QList<Entry> entries;
    for (int i = 0; i < 20; ++i)
        entries.append(entryOf(u"Model %1"_s.arg(i), [](Entry &e) { e.summary = u"x"_s; }));
    entries.append(entryOf(u"Model A"_s, [](Entry &e) { e.abstract = u"lattice"_s; }));
    entries.append(entryOf(u"Lattice B"_s, [](Entry &e) { e.abstract = u"model"_s; }));
    store(QDate(2026, 4, 20), entries);
    QCOMPARE(titles(u"model lattice"_s), QStringList({u"Lattice B"_s, u"Model A"_s}));
}

void TestSearch::equalOnesTheLatestFirst()
{
    for (int day : {6, 13, 20})
        store(QDate(2026, 4, day), {entryOf(u"Same %1"_s.arg(day))});
    QCOMPARE(titles(u"same"_s), QStringList({u"Same 20"_s, u"Same 13"_s, u"Same 6"_s}));
}

void TestSearch::noMoreThanTheLimit()
{
    for (int day : {6, 13, 20})
        store(QDate(2026, 4, day), {entryOf(u"Same %1"_s.arg(day))});
    const SearchAnswer two = answerTo(u"same"_s, {.limit = 2});
    QCOMPARE(two.hits.size(), 2);
    QVERIFY(two.hasMore);
    QVERIFY(!answerTo(u"same"_s, {.limit = 3}).hasMore);
}

/// More entries hold the word than are ranked.
void TestSearch::commonWordsFindOldTitles()
{
    store(QDate(2020, 1, 6), {entryOf(u"Language"_s)});
    QList<Entry> entries;
    for (int i = 0; i < 5200; ++i)
        entries.append(entryOf(u"Number %1"_s.arg(i), [](Entry &e) { e.summary = u"language"_s; }));
    store(QDate(2026, 4, 20), entries);
    const SearchAnswer answer = answerTo(u"language"_s);
    QCOMPARE(answer.hits.first().title, u"Language"_s);
    QCOMPARE(answer.hits.at(1).title, u"Number 5199"_s);
    QVERIFY(answer.hasMore);
}

void TestSearch::snippets_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("snippet");
    QTest::addColumn<QStringList>("marked");
    QTest::newRow("short") << u"sparse"_s << u"Many heads are sparse."_s
                           << QStringList {u"sparse"_s};
    QTest::newRow("accents and case")
        << u"MANY"_s << u"Many heads are sparse."_s << QStringList {u"Many"_s};
    QTest::newRow("where most stand")
        << u"heads half"_s << u"Half the heads can go."_s << QStringList {u"Half"_s, u"heads"_s};
    QTest::newRow("phrase") << u"\"heads can go\""_s << u"Half the heads can go."_s
                            << QStringList {u"heads can go"_s};
    QTest::newRow("prefix") << u"spar*"_s << u"Many heads are sparse."_s
                            << QStringList {u"sparse"_s};
    QTest::newRow("title only") << u"attention"_s << QString() << QStringList();
}

void TestSearch::snippets()
{
    QFETCH(QString, words);
    QFETCH(QString, snippet);
    QFETCH(QStringList, marked);
    store(QDate(2026, 4, 20), {entryOf(u"Attention"_s, [](Entry &entry) {
        entry.summary = u"Many heads\nare sparse."_s;
        entry.takeaways = QStringList {u"Half the heads can go."_s};
    })});
    const SearchAnswer answer = answerTo(words);
    QCOMPARE(answer.hits.size(), 1);
    const SearchHit &hit = answer.hits.first();
    QCOMPARE(hit.snippet, snippet);
    QStringList words_;
    for (const SearchMatch &match : hit.snippetMatches)
        words_.append(hit.snippet.mid(match.begin, match.length));
    QCOMPARE(words_, marked);
}

void TestSearch::aBackupIsSearchedAsItIs()
{
    store(QDate(2026, 4, 20), {entryOf(u"One"_s)});
    QCOMPARE(titles(u"one"_s).size(), 1);
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    QVERIFY(m_archive->backup(copy));
    m_archive = Archive::open(copy).value();
    QCOMPARE(titles(u"one"_s), QStringList {u"One"_s});
    QVERIFY(m_archive->verify()->isEmpty());
}

void TestSearch::anotherProgramsChangesAreFound()
{
    store(QDate(2026, 4, 20), {entryOf(u"One"_s)});
    QCOMPARE(titles(u"two"_s).size(), 0);
    const auto other = Archive::open(m_folder->filePath(u"archive.sqlite"_s)).value();
    QVERIFY(other->store({issueOf(QDate(2026, 4, 27), {entryOf(u"Two"_s)})}, OnExisting::Refuse));
    QCOMPARE(titles(u"two"_s), QStringList {u"Two"_s});
}

void TestSearch::whatIsIndexedIsFoundWhileAnotherProgramWrites()
{
    store(QDate(2026, 4, 20), {entryOf(u"One"_s)});
    QCOMPARE(titles(u"one"_s).size(), 1);
    store(QDate(2026, 4, 27), {entryOf(u"One again"_s)});
    const auto other = Archive::open(m_folder->filePath(u"archive.sqlite"_s)).value();
    const Issue issue = other->issue(u"2026-04-20"_s).value();
    SearchAnswer meanwhile;
    QVERIFY(other->journal(issue.id, [&](const Issue &) -> QList<Edit> {
        meanwhile = answerTo(u"one"_s);
        return {};
    }));
    QCOMPARE(meanwhile.behind, 1);
    QCOMPARE(meanwhile.hits.size(), 1);
    QCOMPARE(titles(u"one"_s).size(), 2);
}

void TestSearch::noMoreIsReadThanAsked()
{
    for (int day : {6, 13, 20})
        store(QDate(2026, 4, day), {entryOf(u"Same %1"_s.arg(day))});
    const SearchAnswer first = answerTo(u"same"_s, {.updates = 2});
    QCOMPARE(first.behind, 1);
    QCOMPARE(first.hits.size(), 2);
    const SearchAnswer second = answerTo(u"same"_s, {.updates = 2});
    QCOMPARE(second.behind, 0);
    QCOMPARE(second.hits.size(), 3);
}

void TestSearch::updateIsStopped()
{
    for (int i = 0; i < 120; ++i)
        store(QDate(2020, 1, 6).addDays(7 * i), {entryOf(u"Same"_s)});
    std::stop_source stop;
    QList<int> told;
    const Result<int> stopped = Search(*m_archive)
                                    .update(
                                        [&](int done, int all) {
                                            QCOMPARE(all, 120);
                                            told.append(done);
                                            stop.request_stop();
                                        },
                                        stop.get_token());
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QCOMPARE(told, QList<int> {0});
    QCOMPARE(titles(u"same"_s, {.limit = 200}).size(), 120);
}

void TestSearch::hostileWordsDoNoHarm_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("quotes") << u"one\"two\"\"three"_s;
    QTest::newRow("a column filter") << u"marks:one {title} : one"_s;
    QTest::newRow("brackets") << u"(one) AND ((("_s;
    QTest::newRow("NEAR") << u"NEAR(one two, 5)"_s;
    QTest::newRow("NUL") << u"one"_s + QChar(0) + u"two"_s;
    QTest::newRow("a lone surrogate") << u"one"_s + QChar(0xd800);
    QTest::newRow("very long") << QString(100'000, u'x');
    QTest::newRow("very many") << u"one "_s.repeated(200);
    QTest::newRow("SQL") << u"one'; DROP TABLE issues; --"_s;
}

void TestSearch::hostileWordsDoNoHarm()
{
    QFETCH(QString, words);
    store(QDate(2026, 4, 20), {entryOf(u"One"_s)});
    const Result<SearchQuery> query = SearchQuery::parse(words);
    if (query) {
        const Result<SearchAnswer> answer = Search(*m_archive).find(*query);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    }
    QCOMPARE(titles(u"one"_s), QStringList {u"One"_s});
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
