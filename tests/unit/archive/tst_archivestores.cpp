// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/importqueue.h"
#include "archive/lookupstore.h"
#include "archive/sql.h"
#include "base/uuid.h"
#include "support/issues.h"
#include "support/postgres.h"

#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using OnExisting = Archive::OnExisting;

namespace {

const auto pasted = u"> 2604.15579v2, https://Example.org/a%20b?c=%C3%A9#!/d and hep-th/9901001, "
                    "http://ar5iv.org/abs/2301.00001 https://example.org/ü/"_s;

QStringList keysOf(const QList<Reference> &references)
{
    QStringList keys;
    for (const Reference &reference : references)
        keys.append(reference.key());
    return keys;
}

} // namespace

/// What an archive remembers beside its issues: where papers ran, what services said of them, and
/// which imports wait.
class TestArchiveStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup();

    void appearancesNameEachIssue();
    void appearancesFollowEveryKindOfEdit();
    void appearancesOfManyKeysUseTheIndex();

    void lookupsAreKept_data();
    void lookupsAreKept();
    void aLaterLookupTakesThePlaceOfTheSameServices();
    void lookupsOfManyKeysAreFound();

    void waitingReferencesComeBackAsTheyWere();
    void aReferenceWaitsOnce();
    void removedReferencesWaitNoMore();
    void eachIssueHasItsOwnQueue();
    void anIssueThatIsGoneHasNoQueue();

private:
    void store(const Issue &issue) { QVERIFY(m_archive->store({issue}, OnExisting::Refuse)); }
    void reopen();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Archive> m_archive;
};

void TestArchiveStores::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = newArchivePath(*m_folder);
    reopen();
}

void TestArchiveStores::reopen()
{
    m_archive.reset();
    Result<std::unique_ptr<Archive>> archive = Archive::open(m_path);
    QVERIFY(archive);
    m_archive = std::move(*archive);
}

void TestArchiveStores::cleanup()
{
    QVERIFY(m_archive->verify()->isEmpty());
    m_archive.reset();
}

void TestArchiveStores::appearancesNameEachIssue()
{
    const Issue older = exampleIssue(QDate(2026, 4, 27));
    const Issue newer = exampleIssue(QDate(2026, 5, 4));
    store(older);
    store(newer);
    const QString key = u"arxiv:2604.15579"_s;
    const auto run = [&](const Issue &issue) {
        return EarlierRun {
            issue.id, issue.slug, issue.title, issue.date, 2, issue.entries.at(1).title};
    };
    const Result<EarlierRuns> all = m_archive->appearances({key, key, u"arxiv:2604.00001"_s});
    QCOMPARE(*all, (EarlierRuns {{key, {run(newer), run(older)}}}));
    QCOMPARE(*m_archive->appearances({key}, newer.id), (EarlierRuns {{key, {run(older)}}}));
    QVERIFY(m_archive->appearances({})->isEmpty());
}

void TestArchiveStores::appearancesFollowEveryKindOfEdit()
{
    Issue issue = *newIssue(u"D"_s, u"T"_s, QDate(2026, 4, 27));
    store(issue);
    const auto keyIs = [this](const QString &key, int number) {
        const EarlierRuns runs = *m_archive->appearances({key});
        return number == 0 ? runs.isEmpty() : runs.value(key).at(0).number == number;
    };
    Entry entry = entryTitled(u"A"_s);
    entry.url = u"http://example.org/page/"_s;
    QVERIFY(m_archive->journal(issue.id, {InsertEntry {0, entry}}));
    QVERIFY(keyIs(u"https://example.org/page"_s, 1));
    const auto set = [&](EntryField field, const FieldValue &value) {
        return m_archive->journal(issue.id, {SetEntryField {entry.id, field, value}}).has_value();
    };
    QVERIFY(set(EntryField::ArxivId, u"2604.15579v3"_s));
    QVERIFY(keyIs(u"arxiv:2604.15579"_s, 1) && keyIs(u"https://example.org/page"_s, 0));
    QVERIFY(set(EntryField::ArxivId, {}));
    QVERIFY(set(EntryField::Url, u"https://arxiv.org/abs/2604.15579v1"_s));
    QVERIFY(m_archive->journal(issue.id, {InsertEntry {0, entryTitled(u"B"_s)}}));
    QVERIFY(keyIs(u"arxiv:2604.15579"_s, 2));
    QVERIFY(m_archive->journal(issue.id, {RemoveEntry {entry.id}}));
    QVERIFY(keyIs(u"arxiv:2604.15579"_s, 0));
}

void TestArchiveStores::appearancesOfManyKeysUseTheIndex()
{
    Issue issue = *newIssue(u"D"_s, u"T"_s, QDate(2026, 4, 27));
    QStringList keys;
    for (int i = 1; i <= 1200; ++i) {
        Entry entry = entryTitled(QString::number(i));
        entry.arxivId = u"2604.%1"_s.arg(i, 5, 10, QChar(u'0'));
        issue.entries.append(entry);
        keys.append(u"arxiv:"_s + *entry.arxivId);
    }
    store(issue);
    const EarlierRuns runs = *m_archive->appearances(keys);
    QCOMPARE(runs.size(), 1200);
    QCOMPARE(runs.value(keys.at(1199)).at(0).number, 1200);

    if (isOnServer()) // plans by what the tables hold
        return;
    const auto sql = Sql::open(m_path, 1s);
    QStringList plan;
    QVERIFY((*sql)->eachOf(u"EXPLAIN QUERY PLAN SELECT reference_key FROM entries"
                           " JOIN issues ON issues.id = issue_id"
                           " WHERE reference_key IN (%1) AND issue_id <> ?"
                           " ORDER BY date DESC, number DESC, position"_s,
        keys.first(500), {sqlText(issue.id)}, [&plan](const QSqlQuery &row) -> Result<void> {
            plan.append(row.value(3).toString());
            return {};
        }));
    QVERIFY2(plan.filter(u"entries_by_reference"_s).size() == 1 && plan.filter(u"SCAN"_s).isEmpty(),
        qPrintable(plan.join(u'\n')));
}

void TestArchiveStores::lookupsAreKept_data()
{
    QTest::addColumn<Lookup::Outcome>("outcome");
    QTest::addColumn<Provider>("provider");
    QTest::addColumn<Withdrawal>("withdrawal");
    QTest::addColumn<int>("version"); // 0: none
    using Outcome = Lookup::Outcome;
    QTest::newRow("found") << Outcome::Found << Provider::Arxiv << Withdrawal::None << 3;
    QTest::newRow("absent") << Outcome::Absent << Provider::HuggingFace << Withdrawal::None << 0;
    QTest::newRow("failed") << Outcome::Failed << Provider::SemanticScholar << Withdrawal::None
                            << 0;
    QTest::newRow("withdrawn") << Outcome::Found << Provider::Arxiv << Withdrawal::ByAuthors << 2;
    QTest::newRow("removed") << Outcome::Found << Provider::WebPage << Withdrawal::ByArxiv << 2;
}

void TestArchiveStores::lookupsAreKept()
{
    QFETCH(Lookup::Outcome, outcome);
    QFETCH(Provider, provider);
    QFETCH(Withdrawal, withdrawal);
    QFETCH(int, version);
    const Lookup lookup {.key = u"https://example.org/'ü"_s,
        .provider = provider,
        .outcome = outcome,
        .message = u"The service said “no”."_s,
        .at = u"2026-04-27T06:00:00Z"_s,
        .latestVersion = version ? std::optional(version) : std::nullopt,
        .withdrawal = withdrawal};
    LookupStore store(*m_archive);
    QVERIFY(store.record({lookup}));
    reopen();
    QCOMPARE(*LookupStore(*m_archive).of({lookup.key}), (Lookups {{lookup.key, {lookup}}}));
    QVERIFY(LookupStore(*m_archive).of({u"arxiv:1"_s})->isEmpty());
}

void TestArchiveStores::aLaterLookupTakesThePlaceOfTheSameServices()
{
    LookupStore store(*m_archive);
    Lookup arxiv {.key = u"arxiv:2604.15579"_s, .provider = Provider::Arxiv, .latestVersion = 1};
    const Lookup other {.key = arxiv.key,
        .provider = Provider::SemanticScholar,
        .outcome = Lookup::Outcome::Failed};
    QVERIFY(store.record({arxiv, other}));
    arxiv.latestVersion = 2;
    QVERIFY(store.record({arxiv}));
    QCOMPARE(store.of({arxiv.key})->value(arxiv.key), (QList<Lookup> {arxiv, other}));
}

void TestArchiveStores::lookupsOfManyKeysAreFound()
{
    QList<Lookup> lookups;
    QStringList keys;
    for (int i = 0; i < 1200; ++i) {
        keys.append(QString::number(i));
        lookups.append({.key = keys.last(), .provider = Provider::Arxiv});
    }
    LookupStore store(*m_archive);
    QVERIFY(store.record(lookups));
    QCOMPARE(store.of(keys)->size(), 1200);
}

void TestArchiveStores::waitingReferencesComeBackAsTheyWere()
{
    const Issue issue = exampleIssue();
    store(issue);
    const QList<Reference> references = findReferences(pasted);
    QCOMPARE(references.size(), 5);
    QVERIFY(ImportQueue(*m_archive).add(issue.id, references));
    reopen();
    const QList<Reference> waiting = *ImportQueue(*m_archive).waiting(issue.id);
    QCOMPARE(waiting.size(), references.size());
    for (qsizetype i = 0; i < references.size(); ++i) {
        QCOMPARE(waiting.at(i).target, references.at(i).target);
        QCOMPARE(waiting.at(i).text, references.at(i).text);
    }
}

void TestArchiveStores::aReferenceWaitsOnce()
{
    const Issue issue = exampleIssue();
    store(issue);
    ImportQueue queue(*m_archive);
    QVERIFY(queue.add(issue.id, findReferences(u"2604.15579 2604.00002"_s)));
    QVERIFY(queue.add(issue.id, findReferences(u"2604.00003 arXiv:2604.15579v4"_s)));
    const QList<Reference> waiting = *queue.waiting(issue.id);
    QCOMPARE(keysOf(waiting),
        (QStringList {u"arxiv:2604.15579"_s, u"arxiv:2604.00002"_s, u"arxiv:2604.00003"_s}));
    QCOMPARE(waiting.at(0).text, u"2604.15579"_s);
}

void TestArchiveStores::removedReferencesWaitNoMore()
{
    const Issue issue = exampleIssue();
    store(issue);
    ImportQueue queue(*m_archive);
    const QList<Reference> references = findReferences(pasted);
    const QStringList keys = keysOf(references);
    QVERIFY(queue.add(issue.id, references));
    QVERIFY(queue.remove(issue.id, {keys.at(1), keys.at(3), u"arxiv:1"_s}));
    QCOMPARE(keysOf(*queue.waiting(issue.id)), (QStringList {keys[0], keys[2], keys[4]}));
    // What is asked for again stands behind what waits.
    QVERIFY(queue.add(issue.id, {references.at(1)}));
    QCOMPARE(keysOf(*queue.waiting(issue.id)), (QStringList {keys[0], keys[2], keys[4], keys[1]}));
}

void TestArchiveStores::eachIssueHasItsOwnQueue()
{
    const Issue one = exampleIssue(QDate(2026, 4, 27));
    const Issue two = exampleIssue(QDate(2026, 5, 4));
    store(one);
    store(two);
    ImportQueue queue(*m_archive);
    QVERIFY(queue.add(one.id, findReferences(u"2604.15579"_s)));
    QVERIFY(queue.add(two.id, findReferences(u"2604.15579 2604.00002"_s)));
    QVERIFY(queue.remove(two.id, {u"arxiv:2604.15579"_s}));
    QCOMPARE(queue.waiting(one.id)->size(), 1);
    QVERIFY(m_archive->remove(two.slug));
    QCOMPARE(queue.waiting(one.id)->size(), 1);
    QVERIFY(queue.waiting(two.id)->isEmpty());
}

void TestArchiveStores::anIssueThatIsGoneHasNoQueue()
{
    const Result<void> added =
        ImportQueue(*m_archive).add(newUuid(), findReferences(u"2604.15579"_s));
    QVERIFY(!added);
    QCOMPARE(added.error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestArchiveStores)
#include "tst_archivestores.moc"
