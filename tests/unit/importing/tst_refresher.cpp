// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/paperlookup.h"
#include "importing/refresher.h"
#include "net/httpclient.h"
#include "support/fakearxiv.h"
#include "support/fakehuggingface.h"
#include "support/fakesemanticscholar.h"
#include "support/quietservice.h"

#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = RefreshRow::State;

namespace {

/// As an import of that version would have made it.
Entry imported(const FakePaper &paper)
{
    const QByteArray feed = FakeArxiv::feed({paper});
    Entry entry = toEntry(parseArxivFeed(feed).value().records.first(), PinVersion::No);
    stamp(entry, {Provider::Arxiv, u"2026-04-20T08:00:00Z"_s});
    return entry;
}

QList<EntryField> fieldsOf(const QList<FieldChange> &changes)
{
    QList<EntryField> fields;
    for (const FieldChange &change : changes)
        fields.append(change.edit.field);
    return fields;
}

QList<EntryField> fieldsOf(const QList<Edit> &edits)
{
    QList<EntryField> fields;
    for (const Edit &edit : edits)
        fields.append(std::get<SetEntryField>(edit).field);
    return fields;
}

} // namespace

class TestRefresher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void unchanged();
    void countsAndLinks();
    void newerVersion_data();
    void newerVersion();
    void editorsWordsStand();
    void withdrawnSince();
    void gapIsTold();
    void onlyTheChosen();
    void oneRequestForTwins();
    void page();
    void nothingToAskFor();
    void unknownPaper();
    void cancels();
    void hundredPapersAreOneRequestEach();

private:
    void run(const QList<Entry> &entries, const QList<EntryId> &chosen = {});

    std::unique_ptr<FakeArxiv> m_arxiv;
    std::unique_ptr<FakeHuggingFace> m_huggingFace;
    std::unique_ptr<FakeSemanticScholar> m_semanticScholar;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<Refresher> m_refresher;
    Issue m_issue;
};

void TestRefresher::init()
{
    m_arxiv = std::make_unique<FakeArxiv>();
    m_huggingFace = std::make_unique<FakeHuggingFace>();
    m_semanticScholar = std::make_unique<FakeSemanticScholar>();
    m_client = std::make_unique<HttpClient>();
    m_client->setAllowPrivateHosts(true);
    Services services = localServices(m_arxiv->api());
    services.huggingFaceApi = m_huggingFace->api();
    services.semanticScholarApi = m_semanticScholar->api();
    m_refresher = std::make_unique<Refresher>(*m_client, services, ServiceKeys());
    for (const QUrl &host : {services.huggingFaceApi, services.semanticScholarApi})
        m_client->setPolicy(host, HttpPolicy::paced(1ms));
}

void TestRefresher::cleanup()
{
    m_refresher.reset();
    m_client.reset();
    m_arxiv.reset();
    m_huggingFace.reset();
    m_semanticScholar.reset();
}

void TestRefresher::run(const QList<Entry> &entries, const QList<EntryId> &chosen)
{
    m_issue.entries = entries;
    QSignalSpy finished(m_refresher.get(), &Refresher::finished);
    m_refresher->start(m_issue, chosen);
    QVERIFY(m_refresher->isRunning());
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!m_refresher->isRunning());
}

void TestRefresher::unchanged()
{
    const FakePaper paper {.id = u"2604.15579"_s, .comment = u"12 pages"_s};
    m_arxiv->add(paper);
    run({imported(paper)});
    const RefreshRow &row = m_refresher->rows().first();
    QCOMPARE(row.state, State::Done);
    QVERIFY(row.message.isEmpty());
    QVERIFY(row.changes.isEmpty() && row.versionChanges.isEmpty() && !row.newerVersion);
    QCOMPARE(row.lookups.size(), 3);
    QCOMPARE(row.lookups.first().latestVersion, 1);
}

void TestRefresher::countsAndLinks()
{
    const FakePaper paper {.id = u"2604.15579"_s};
    m_arxiv->add(paper);
    m_huggingFace->add({.id = paper.id, .upvotes = 9, .githubRepo = u"https://github.com/a/b"_s});
    m_semanticScholar->add(paper.id, 12);
    Entry entry = imported(paper);
    entry.citationCount = 3;
    setOrigin(entry, EntryField::CitationCount, {Provider::SemanticScholar, {}});
    run({entry});
    const RefreshRow &row = m_refresher->rows().first();
    QCOMPARE(fieldsOf(row.changes),
        QList({EntryField::Upvotes, EntryField::CodeUrl, EntryField::Thumbnail,
            EntryField::CitationCount}));
    QCOMPARE(row.changes.last().before, FieldValue(3));
    QCOMPARE(row.changes.last().edit.value, FieldValue(12));
    QCOMPARE(row.changes.last().edit.origin.provider, Provider::SemanticScholar);
}

void TestRefresher::newerVersion_data()
{
    QTest::addColumn<bool>("isPinned");
    QTest::newRow("follows the latest") << false;
    QTest::newRow("pinned to its own") << true;
}

void TestRefresher::newerVersion()
{
    QFETCH(bool, isPinned);
    FakePaper paper {.id = u"2604.15579"_s};
    Entry entry = imported(paper);
    if (isPinned)
        entry.url = u"https://arxiv.org/abs/2604.15579v1"_s;
    paper.version = 3;
    paper.title = u"A Better Title"_s;
    paper.updated = u"2026-05-20T08:00:00Z"_s;
    m_arxiv->add(paper);
    run({entry});
    const RefreshRow &row = m_refresher->rows().first();
    QCOMPARE(row.newerVersion, 3);
    QCOMPARE(row.isPinned, isPinned);
    QVERIFY(row.changes.isEmpty());
    QVERIFY(fieldsOf(row.versionChanges).contains(EntryField::Title));
    QVERIFY(fieldsOf(row.versionChanges).contains(EntryField::ArxivVersion));
    QCOMPARE(fieldsOf(row.versionChanges).contains(EntryField::Url), isPinned);
    QCOMPARE(editsOf(row, {}).isEmpty(), isPinned);
    QVERIFY(editsOf(row, {.newerVersion = false}).isEmpty());
}

void TestRefresher::editorsWordsStand()
{
    const FakePaper paper {.id = u"2604.15579"_s, .comment = u"12 pages"_s};
    m_arxiv->add(paper);
    Entry entry = imported(paper);
    entry.title = u"My Title"_s;
    setOrigin(entry, EntryField::Title, {Provider::Editor, {}});
    entry.comment = u"9 pages"_s;
    run({entry});
    const RefreshRow &row = m_refresher->rows().first();
    QCOMPARE(row.changes.first().kind, FieldChange::Kind::Conflict);
    QCOMPARE(fieldsOf(editsOf(row, {})), QList({EntryField::Comment}));
    QCOMPARE(fieldsOf(editsOf(row, {.conflicts = true})),
        QList({EntryField::Title, EntryField::Comment}));
}

void TestRefresher::withdrawnSince()
{
    FakePaper paper {.id = u"2604.15579"_s};
    const Entry entry = imported(paper);
    paper.version = 2;
    paper.comment = u"This paper has been withdrawn by the authors."_s;
    m_arxiv->add(paper);
    run({entry});
    QCOMPARE(m_refresher->rows().first().withdrawal, Withdrawal::ByAuthors);
    QCOMPARE(m_refresher->rows().first().lookups.first().withdrawal, Withdrawal::ByAuthors);
}

void TestRefresher::gapIsTold()
{
    const FakePaper paper {.id = u"2604.15579"_s};
    m_arxiv->add(paper);
    const ServedReply busy = FakeSemanticScholar::tooManyRequests();
    m_semanticScholar->failNext({busy, busy, busy, busy});
    run({imported(paper)});
    const RefreshRow &row = m_refresher->rows().first();
    QCOMPARE(row.state, State::Done);
    QVERIFY(row.message.contains("Semantic Scholar"_L1));
    const Lookups lookups {{row.lookups.first().key, row.lookups}};
    QCOMPARE(
        paperStateOf(m_issue.entries.first(), lookups).gaps, QList({Provider::SemanticScholar}));
}

void TestRefresher::onlyTheChosen()
{
    m_arxiv->setKnowsEveryPaper(true);
    const Entry other = imported({.id = u"2604.00001"_s});
    const Entry chosen = imported({.id = u"2604.00002"_s});
    run({other, chosen}, {chosen.id});
    QCOMPARE(m_refresher->rows().size(), 1);
    QCOMPARE(m_refresher->rows().first().entry, chosen.id);
    QCOMPARE(FakeArxiv::idsOf(m_arxiv->requests().first()), QStringList({u"2604.00002"_s}));
}

void TestRefresher::oneRequestForTwins()
{
    m_arxiv->setKnowsEveryPaper(true);
    run({imported({.id = u"2604.00001"_s}), imported({.id = u"2604.00001"_s})});
    QCOMPARE(m_refresher->rows().size(), 2);
    QCOMPARE(m_refresher->rows().last().state, State::Done);
    QCOMPARE(FakeArxiv::idsOf(m_arxiv->requests().first()).size(), 1);
}

void TestRefresher::page()
{
    const LocalServer server(
        {ServedReply {.body = "<title>New Title</title>", .contentType = "text/html"},
            ServedReply::plain(404, "gone")});
    Entry entry {.id = QUuid::createUuid(),
        .title = u"Old Title"_s,
        .url = server.url(u"/post"_s).toString()};
    stamp(entry, {Provider::WebPage, {}});
    run({entry});
    QCOMPARE(fieldsOf(m_refresher->rows().first().changes), QList({EntryField::Title}));
    QCOMPARE(m_refresher->rows().first().changes.first().kind, FieldChange::Kind::Update);

    run({entry});
    const RefreshRow &row = m_refresher->rows().first();
    QCOMPARE(row.state, State::Failed);
    QCOMPARE(row.lookups.first().outcome, Lookup::Outcome::Failed);
}

void TestRefresher::nothingToAskFor()
{
    run({{.id = QUuid::createUuid(), .title = u"By hand"_s}});
    QCOMPARE(m_refresher->rows().first().state, State::Skipped);
    QVERIFY(m_arxiv->requests().isEmpty());
}

void TestRefresher::unknownPaper()
{
    run({imported({.id = u"2604.15579"_s})});
    QCOMPARE(m_refresher->rows().first().state, State::Failed);
    QVERIFY(m_refresher->rows().first().message.contains("2604.15579"_L1));
}

void TestRefresher::cancels()
{
    m_arxiv->failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    m_issue.entries = {imported({.id = u"2604.15579"_s})};
    QSignalSpy finished(m_refresher.get(), &Refresher::finished);
    m_refresher->start(m_issue);
    QTRY_COMPARE(m_arxiv->requests().size(), 1);
    m_refresher->cancel();
    QVERIFY(!m_refresher->isRunning());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_refresher->rows().first().state, State::Cancelled);
}

void TestRefresher::hundredPapersAreOneRequestEach()
{
    m_arxiv->setKnowsEveryPaper(true);
    QList<Entry> entries;
    for (int i = 1; i <= 100; ++i)
        entries.append(imported({.id = u"2604.%1"_s.arg(i, 5, 10, QChar(u'0'))}));
    run(entries);
    QCOMPARE(m_arxiv->requests().size(), 1);
    QCOMPARE(m_semanticScholar->requestCount(), 1);
}

QTEST_GUILESS_MAIN(TestRefresher)
#include "tst_refresher.moc"
