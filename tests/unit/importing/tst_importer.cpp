// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/importer.h"
#include "importing/paperlookup.h"
#include "net/httpclient.h"
#include "support/fakearxiv.h"
#include "support/quietservice.h"
#include "support/recordeddata.h"

#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using State = ImportRow::State;
using Fault = ServedReply::Fault;

Q_DECLARE_METATYPE(galley::ImportRow::State)

namespace {

QString manyIds(int count)
{
    QString text;
    for (int i = 1; i <= count; ++i)
        text += u"2604.%1\n"_s.arg(i, 5, 10, QChar(u'0'));
    return text;
}

ServedReply page(const QByteArray &head)
{
    return {.body = "<!doctype html><head>" + head, .contentType = "text/html; charset=utf-8"};
}

Issue issueWith(const QList<Entry> &entries)
{
    Issue issue;
    issue.entries = entries;
    return issue;
}

Entry entryTitled(const QString &title)
{
    Entry entry;
    entry.title = title;
    return entry;
}

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void importsAPaper();
    void keepsTheOrder();
    void batches();
    void unknownAmongMany();
    void versions_data();
    void versions();
    void withdrawn_data();
    void withdrawn();
    void duplicates_data();
    void duplicates();
    void duplicatesWithinTheList();
    void importsAPage();
    void pageThatIsAPaper();
    void pageOfAKnownAddress();
    void failedPage();
    void gapsAreNoFailure();
    void patienceWaitsForTheNetwork();
    void nothingToDo();
    void hostilePapers_data();
    void hostilePapers();
    void passingFaults_data();
    void passingFaults();
    void lastingFaults_data();
    void lastingFaults();
    void aFailedServiceIsNotAskedForTheRest();
    void emptyAnswerIsAskedAgain();
    void noNetwork();
    void cancels();
    void retriesTheFailed();
    void retryLeavesTheImported();
    void startsAgain();
    void destroyedWhileRunning();
    void saysThatItWaits();
    void longListsArePosted();
    void recordedPapers();

private:
    void run(const QString &text, const Issue &issue = {});
    void wait();
    QList<State> states() const;

    std::unique_ptr<FakeArxiv> m_arxiv;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<Importer> m_importer;
};

void TestImporter::init()
{
    m_arxiv = std::make_unique<FakeArxiv>();
    m_client = std::make_unique<HttpClient>();
    m_importer =
        std::make_unique<Importer>(*m_client, localServices(m_arxiv->api()), ServiceKeys());
    HttpPolicy policy = HttpPolicy::paced(10ms);
    policy.idleTimeout = 300ms;
    m_client->setPolicy(m_arxiv->api(), policy);
    m_client->setAllowPrivateHosts(true);
}

void TestImporter::cleanup()
{
    m_importer.reset();
    m_client.reset();
    m_arxiv.reset();
}

void TestImporter::run(const QString &text, const Issue &issue)
{
    m_importer->start(findReferences(text), issue);
    wait();
}

void TestImporter::wait() { QTRY_VERIFY_WITH_TIMEOUT(!m_importer->isRunning(), 20000); }

QList<State> TestImporter::states() const
{
    QList<State> result;
    for (const ImportRow &row : m_importer->rows())
        result.append(row.state);
    return result;
}

void TestImporter::importsAPaper()
{
    m_arxiv->add({.id = u"2604.15579"_s, .title = u"Agents at $5 a Run"_s, .version = 2});
    QSignalSpy finished(m_importer.get(), &Importer::finished);
    QSignalSpy changed(m_importer.get(), &Importer::rowChanged);
    m_importer->start(findReferences(u"arXiv:2604.15579 [cs.SE]"_s), {});
    QVERIFY(m_importer->isRunning());
    QCOMPARE(states(), {State::Fetching});
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1);
    QVERIFY(changed.size() >= 2);
    const ImportRow row = m_importer->rows().first();
    QCOMPARE(row.state, State::Imported);
    QCOMPARE(row.entry->title, u"Agents at $5 a Run"_s);
    QCOMPARE(row.entry->url, u"https://arxiv.org/abs/2604.15579"_s);
    QCOMPARE(row.entry->arxivVersion, 2);
    QVERIFY(row.message.isEmpty() && row.warning.isEmpty());
    QVERIFY(m_arxiv->requests().first().header("user-agent").startsWith("Galley/"));
}

void TestImporter::keepsTheOrder()
{
    m_arxiv->setKnowsEveryPaper(true);
    run(u"2604.00003 hep-th/9901001 2604.00001 math.GT/0309136 2604.00002"_s);
    QStringList ids;
    QSet<EntryId> uuids;
    for (const ImportRow &row : m_importer->rows()) {
        QCOMPARE(row.state, State::Imported);
        ids.append(*row.entry->arxivId);
        uuids.insert(row.entry->id);
    }
    QCOMPARE(ids,
        QStringList({u"2604.00003"_s, u"hep-th/9901001"_s, u"2604.00001"_s, u"math/0309136"_s,
            u"2604.00002"_s}));
    QCOMPARE(uuids.size(), 5);
    QCOMPARE(m_arxiv->requests().size(), 1);
}

void TestImporter::batches()
{
    m_arxiv->setKnowsEveryPaper(true);
    run(manyIds(300));
    QCOMPARE(states().count(State::Imported), 300);
    const QList<ServedRequest> requests = m_arxiv->requests();
    QCOMPARE(requests.size(), 3);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(FakeArxiv::idsOf(requests[i]).size(), 100);
        QCOMPARE(requests[i].concurrent, 1);
        QVERIFY(i == 0 || requests[i].at - requests[i - 1].at >= 9ms);
    }
    QCOMPARE(*m_importer->rows().at(299).entry->arxivId, u"2604.00300"_s);
}

void TestImporter::unknownAmongMany()
{
    m_arxiv->add({.id = u"2604.00001"_s});
    m_arxiv->add({.id = u"2604.00003"_s});
    run(u"2604.00001 2604.00002 2604.00003"_s);
    QCOMPARE(states(), QList({State::Imported, State::Failed, State::Imported}));
    const ImportRow row = m_importer->rows().at(1);
    QVERIFY2(row.message.contains("2604.00002"_L1), qPrintable(row.message));
    QVERIFY(!row.entry);
}

void TestImporter::versions_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("url");
    QTest::newRow("none") << u"2604.15579"_s << State::Imported << 3
                          << u"https://arxiv.org/abs/2604.15579"_s;
    QTest::newRow("an older one") << u"2604.15579v2"_s << State::Imported << 2
                                  << u"https://arxiv.org/abs/2604.15579v2"_s;
    QTest::newRow("one that is not") << u"2604.15579v4"_s << State::Failed << 0 << QString();
}

void TestImporter::versions()
{
    QFETCH(QString, asked);
    QFETCH(State, state);
    m_arxiv->add({.id = u"2604.15579"_s, .version = 3});
    run(asked);
    const ImportRow row = m_importer->rows().first();
    QCOMPARE(row.state, state);
    if (state == State::Imported) {
        QTEST(row.entry->arxivVersion.value_or(0), "version");
        QTEST(row.entry->url.value_or(QString()), "url");
        QVERIFY(row.warning.isEmpty());
    } else {
        QVERIFY(row.message.contains("2604.15579v4"_L1));
    }
}

void TestImporter::withdrawn_data()
{
    QTest::addColumn<QString>("comment");
    QTest::addColumn<QString>("abstract");
    QTest::addColumn<QString>("says");
    QTest::newRow("in the comment")
        << u"Withdrawn by the author"_s << u"We show."_s << u"authors"_s;
    QTest::newRow("in the abstract")
        << QString() << u"This paper has been withdrawn due to an error."_s << u"authors"_s;
    QTest::newRow("by arXiv") << u"This has been withdrawn by arXiv administrators"_s
                              << u"We show."_s << u"by arXiv"_s;
    QTest::newRow("not") << u"12 pages"_s << u"We show."_s << QString();
}

void TestImporter::withdrawn()
{
    QFETCH(QString, comment);
    QFETCH(QString, abstract);
    QFETCH(QString, says);
    m_arxiv->add({.id = u"2604.15579"_s, .abstract = abstract, .comment = comment});
    run(u"2604.15579"_s);
    const ImportRow row = m_importer->rows().first();
    QCOMPARE(row.state, State::Imported);
    QCOMPARE(row.warning.isEmpty(), says.isEmpty());
    QVERIFY(row.warning.contains(says));
}

void TestImporter::duplicates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title"); // of the entry it duplicates; empty: none
    QTest::newRow("the identifier") << u"2604.15579"_s << u"By identifier"_s;
    QTest::newRow("another version") << u"2604.15579v7"_s << u"By identifier"_s;
    QTest::newRow("an entry with the address only") << u"1706.03762"_s << u"By address"_s;
    QTest::newRow("an entry with a version") << u"math/0309136"_s << u"By hand"_s;
    QTest::newRow("a page") << u"http://example.com/post/#top"_s << u"A page"_s;
    QTest::newRow("new") << u"2005.14165"_s << QString();
}

void TestImporter::duplicates()
{
    QFETCH(QString, text);
    QFETCH(QString, title);
    m_arxiv->setKnowsEveryPaper(true);
    Entry paper = entryTitled(u"By identifier"_s);
    paper.arxivId = u"2604.15579"_s;
    Entry linked = entryTitled(u"By address"_s);
    linked.url = u"https://arxiv.org/pdf/1706.03762v5"_s;
    Entry page = entryTitled(u"A page"_s);
    page.url = u"https://example.com/post"_s;
    Entry typed = entryTitled(u"By hand"_s);
    typed.arxivId = u"math.GT/0309136v2"_s;
    run(text, issueWith({entryTitled(u"Other"_s), paper, linked, page, typed}));
    const ImportRow row = m_importer->rows().first();
    QCOMPARE(row.state, title.isEmpty() ? State::Imported : State::Duplicate);
    QVERIFY2(row.message.contains(title), qPrintable(row.message));
    QCOMPARE(m_arxiv->requests().size(), title.isEmpty() ? 1 : 0);
    if (title == "By identifier"_L1)
        QVERIFY(row.message.contains("entry 2"_L1));
}

void TestImporter::duplicatesWithinTheList()
{
    m_arxiv->setKnowsEveryPaper(true);
    const QList<Reference> once = findReferences(u"2604.15579"_s);
    const QList<Reference> again = findReferences(u"https://arxiv.org/abs/2604.15579v2"_s);
    m_importer->start(once + again, {});
    wait();
    QCOMPARE(states(), QList({State::Imported, State::Duplicate}));
}

void TestImporter::importsAPage()
{
    const LocalServer server({page("<title>A Post</title><meta name=author content='Ada L'>"
                                   "<meta name=description content='On things.'>")});
    m_arxiv->setKnowsEveryPaper(true);
    run(server.url(u"/post"_s).toString() + u" 2604.15579"_s);
    QCOMPARE(states(), QList({State::Imported, State::Imported}));
    const ImportRow row = m_importer->rows().first();
    QCOMPARE(row.entry->title, u"A Post"_s);
    QCOMPARE(row.entry->source, Source::Manual);
    QCOMPARE(row.entry->url, server.url(u"/post"_s).toString());
    QCOMPARE(row.entry->abstract, u"On things."_s);
    QVERIFY(!row.entry->summary);
    QCOMPARE(originOf(*row.entry, EntryField::Title).provider, Provider::WebPage);
    QCOMPARE(row.lookups.size(), 1);
}

void TestImporter::pageThatIsAPaper()
{
    const LocalServer server({page("<title>P</title><meta name=citation_arxiv_id "
                                   "content=2604.15579>")});
    m_arxiv->add({.id = u"2604.15579"_s, .title = u"The Paper"_s});
    run(server.url(u"/blog"_s).toString());
    QCOMPARE(states(), QList({State::Imported}));
    QCOMPARE(m_importer->rows().first().entry->title, u"The Paper"_s);
    QCOMPARE(m_importer->rows().first().reference.key(), u"arxiv:2604.15579"_s);

    run(u"2604.15579 "_s + server.url(u"/blog"_s).toString());
    QCOMPARE(states(), QList({State::Imported, State::Duplicate}));
}

void TestImporter::pageOfAKnownAddress()
{
    const LocalServer server({page("<title>P</title><link rel=canonical href='/post'>")});
    Entry known = entryTitled(u"P"_s);
    known.url = server.url(u"/post"_s).toString();
    run(server.url(u"/post?utm=1"_s).toString(), issueWith({known}));
    QCOMPARE(states(), QList({State::Duplicate}));
}

void TestImporter::failedPage()
{
    const LocalServer server({ServedReply::plain(404, "gone")});
    m_arxiv->setKnowsEveryPaper(true);
    run(server.url(u"/post"_s).toString() + u" 2604.15579"_s);
    QCOMPARE(states(), QList({State::Failed, State::Imported}));
    QVERIFY(m_importer->rows().first().message.contains("127.0.0.1"_L1));
}

void TestImporter::gapsAreNoFailure()
{
    const LocalServer broken({ServedReply::plain(500, "oops")});
    Services services = localServices(m_arxiv->api());
    services.semanticScholarApi = broken.url({});
    m_client->setPolicy(broken.url(), HttpPolicy::paced(10ms));
    m_arxiv->setKnowsEveryPaper(true);
    Importer importer(*m_client, services, ServiceKeys());
    importer.start(findReferences(u"2604.15579 2604.15580"_s), {});
    QTRY_VERIFY(!importer.isRunning());
    for (const ImportRow &row : importer.rows()) {
        QCOMPARE(row.state, State::Imported);
        QVERIFY(row.warning.isEmpty());
        QVERIFY(!row.entry->citationCount);
        QVERIFY(gapNote(row.lookups).contains("Semantic Scholar"_L1));
    }
}

void TestImporter::patienceWaitsForTheNetwork()
{
    QUrl nowhere = closedPort();
    nowhere.setPath(u"/api/query"_s);
    m_client->setPolicy(nowhere, HttpPolicy::paced(10ms));
    Importer importer(*m_client, localServices(nowhere), ServiceKeys());
    importer.setPatience(20ms);
    QSignalSpy waiting(&importer, &Importer::waiting);
    importer.start(findReferences(u"2604.15579"_s), {});
    QTRY_COMPARE(importer.rows().first().state, State::Waiting);
    QVERIFY(importer.isRunning());
    FakeArxiv back(quint16(nowhere.port()));
    back.setKnowsEveryPaper(true);
    QTRY_COMPARE(importer.rows().first().state, State::Imported);
    QTRY_VERIFY(!importer.isRunning());
    QVERIFY(!waiting.isEmpty());
}

void TestImporter::nothingToDo()
{
    QSignalSpy finished(m_importer.get(), &Importer::finished);
    m_importer->start({}, {});
    QVERIFY(finished.wait());
    QVERIFY(!m_importer->isRunning());
    m_importer->cancel();
    m_importer->retry({});
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 2);
}

void TestImporter::hostilePapers_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("authors");
    QTest::newRow("a script") << u"<script>alert(1)</script>"_s << 1;
    QTest::newRow("quotes") << u"\"'`“”"_s << 1;
    QTest::newRow("right to left") << u"\u202eevil\u202c \u200fשלום"_s << 1;
    QTest::newRow("emoji") << u"👩‍🔬🎉"_s << 1;
    QTest::newRow("many authors") << u"A Large Collaboration"_s << 3000;
    QTest::newRow("no authors") << u"Alone"_s << 0;
    QTest::newRow("a long title") << QString(100'000, u'x') << 1;
}

void TestImporter::hostilePapers()
{
    QFETCH(QString, title);
    QFETCH(int, authors);
    FakePaper paper {.id = u"2604.15579"_s, .title = title, .authors = {}};
    for (int i = 0; i < authors; ++i)
        paper.authors.append(u"Author %1"_s.arg(i));
    m_arxiv->add(paper);
    run(u"2604.15579"_s);
    const ImportRow row = m_importer->rows().first();
    QCOMPARE(row.state, State::Imported);
    QCOMPARE(row.entry->title, title);
    QCOMPARE(row.entry->authors.value_or(QStringList()).size(), authors);
    QCOMPARE(row.entry->authors.has_value(), authors > 0);
}

void TestImporter::passingFaults_data()
{
    QTest::addColumn<QList<ServedReply>>("faults");
    QTest::newRow("429") << QList {ServedReply::plain(429, "Rate exceeded.")};
    QTest::newRow("429, Retry-After")
        << QList {ServedReply::plain(429, "Rate exceeded.", {{"Retry-After", "1"}})};
    QTest::newRow("503") << QList {ServedReply::plain(503, "")};
    QTest::newRow("503, Retry-After: 0")
        << QList {ServedReply::plain(503, "", {{"Retry-After", "0"}})};
    QTest::newRow("a reset") << QList {ServedReply::withFault(Fault::Reset)};
    QTest::newRow("a stall") << QList {ServedReply::withFault(Fault::StallInBody)};
    QTest::newRow("several") << QList {
        ServedReply::withFault(Fault::CloseInBody), ServedReply::plain(503, "")};
}

void TestImporter::passingFaults()
{
    QFETCH(QList<ServedReply>, faults);
    m_arxiv->setKnowsEveryPaper(true);
    m_arxiv->failNext(faults);
    run(u"2604.15579 2604.15580"_s);
    QCOMPARE(states(), QList({State::Imported, State::Imported}));
    QCOMPARE(m_arxiv->requests().size(), faults.size() + 1);
}

void TestImporter::lastingFaults_data()
{
    QTest::addColumn<ServedReply>("fault");
    QTest::addColumn<QString>("says");
    QTest::newRow("429") << ServedReply::plain(429, "Rate exceeded.") << u"429"_s;
    QTest::newRow("503") << ServedReply::plain(503, "") << u"503"_s;
    QTest::newRow("500") << ServedReply::plain(500, "") << u"500"_s;
    QTest::newRow("a reset") << ServedReply::withFault(Fault::ResetInBody) << u"broke off"_s;
    QTest::newRow("a stall") << ServedReply::withFault(Fault::Stall) << u"nothing"_s;
    QTest::newRow("a web page") << ServedReply::plain(200, "<!DOCTYPE html><html></html>")
                                << u"web page"_s;
    QTest::newRow("plain text") << ServedReply::plain(200, "Rate exceeded.") << u"wait"_s;
    QByteArray half = FakeArxiv::feed({{.id = u"2604.15579"_s}});
    half.truncate(half.size() / 2);
    QTest::newRow("a cut-off feed") << ServedReply {.body = half} << u"breaks off"_s;
    QTest::newRow("a refusal") << ServedReply::plain(400,
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry>"
        "<id>https://arxiv.org/api/errors#x</id>"
        "<summary>incorrect id format for abc</summary></entry></feed>")
                               << u"incorrect id format for abc"_s;
}

void TestImporter::lastingFaults()
{
    QFETCH(ServedReply, fault);
    QFETCH(QString, says);
    m_arxiv->setKnowsEveryPaper(true);
    m_arxiv->failNext(QList<ServedReply>(8, fault));
    run(u"2604.15579 2604.15580"_s);
    QCOMPARE(states(), QList({State::Failed, State::Failed}));
    const QString message = m_importer->rows().first().message;
    QVERIFY2(message.contains(says), qPrintable(message));
    QVERIFY(m_arxiv->requests().size() <= 4);

    m_arxiv->failNext({});
    m_importer->retry({});
    wait();
    QCOMPARE(states(), QList({State::Imported, State::Imported}));
}

void TestImporter::aFailedServiceIsNotAskedForTheRest()
{
    m_arxiv->setKnowsEveryPaper(true);
    m_arxiv->failNext({ServedReply::plain(500, "")});
    run(manyIds(250));
    QCOMPARE(states().count(State::Failed), 250);
    QCOMPARE(m_arxiv->requests().size(), 1);
}

void TestImporter::emptyAnswerIsAskedAgain()
{
    m_arxiv->setKnowsEveryPaper(true);
    m_arxiv->failNext({ServedReply {.body = FakeArxiv::feed({})}});
    run(u"2604.15579"_s);
    QCOMPARE(states(), {State::Imported});
    QCOMPARE(m_arxiv->requests().size(), 2);
}

void TestImporter::noNetwork()
{
    const QUrl api = closedPort();
    Importer importer(*m_client, localServices(api), ServiceKeys());
    importer.start(findReferences(u"2604.15579"_s), {});
    QTRY_VERIFY(!importer.isRunning());
    QCOMPARE(importer.rows().first().state, State::Failed);
    QVERIFY(importer.rows().first().message.contains("127.0.0.1"_L1));
}

void TestImporter::cancels()
{
    const LocalServer silent({ServedReply::withFault(Fault::Stall), page("<title>P</title>")});
    m_arxiv->failNext({ServedReply::withFault(Fault::Stall)});
    QSignalSpy finished(m_importer.get(), &Importer::finished);
    m_importer->start(findReferences(manyIds(150) + silent.url().toString()), {});
    QTRY_COMPARE(m_arxiv->requests().size(), 1);
    QTRY_COMPARE(silent.requestCount(), 1);
    m_importer->cancel();
    QVERIFY(!m_importer->isRunning());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(states().count(State::Cancelled), 151);

    m_arxiv->setKnowsEveryPaper(true);
    m_importer->retry({});
    wait();
    QCOMPARE(states().count(State::Imported), 151);
    QCOMPARE(finished.size(), 2);
}

void TestImporter::retriesTheFailed()
{
    m_arxiv->add({.id = u"2604.00001"_s});
    run(u"2604.00001 2604.00002"_s);
    QCOMPARE(states(), QList({State::Imported, State::Failed}));
    m_arxiv->add({.id = u"2604.00002"_s});
    m_importer->retry({});
    QCOMPARE(states(), QList({State::Imported, State::Fetching}));
    wait();
    QCOMPARE(states(), QList({State::Imported, State::Imported}));
    QVERIFY(m_importer->rows().at(1).message.isEmpty());
    QCOMPARE(FakeArxiv::idsOf(m_arxiv->requests().last()), QStringList {u"2604.00002"_s});
}

void TestImporter::retryLeavesTheImported()
{
    m_arxiv->setKnowsEveryPaper(true);
    run(u"2604.00001"_s);
    const auto entry = m_importer->rows().first().entry;
    m_importer->retry({});
    wait();
    QCOMPARE(m_importer->rows().first().entry, entry);
    QCOMPARE(m_arxiv->requests().size(), 1);
}

void TestImporter::startsAgain()
{
    m_arxiv->setKnowsEveryPaper(true);
    QSignalSpy finished(m_importer.get(), &Importer::finished);
    m_importer->start(findReferences(u"2604.00001 2604.00002"_s), {});
    m_importer->start(findReferences(u"2604.00003"_s), {});
    wait();
    QCOMPARE(m_importer->rows().size(), 1);
    QCOMPARE(*m_importer->rows().first().entry->arxivId, u"2604.00003"_s);
    QCOMPARE(finished.size(), 1);
}

void TestImporter::destroyedWhileRunning()
{
    m_arxiv->failNext({ServedReply::withFault(Fault::Stall)});
    m_importer->start(findReferences(u"2604.00001"_s), {});
    QTRY_COMPARE(m_arxiv->requests().size(), 1);
    m_importer.reset();
    // The client is not held up by a request that nobody waits for.
    m_arxiv->setKnowsEveryPaper(true);
    Importer another(*m_client, localServices(m_arxiv->api()), ServiceKeys());
    another.start(findReferences(u"2604.00002"_s), {});
    QTRY_VERIFY_WITH_TIMEOUT(!another.isRunning(), 2000);
    QCOMPARE(another.rows().first().state, State::Imported);
}

void TestImporter::saysThatItWaits()
{
    m_arxiv->setKnowsEveryPaper(true);
    m_arxiv->failNext({ServedReply::plain(503, "", {{"Retry-After", "1"}})});
    QSignalSpy waiting(m_importer.get(), &Importer::waiting);
    run(u"2604.00001"_s);
    QCOMPARE(waiting.size(), 1);
    QVERIFY(!waiting.first().at(1).toString().isEmpty());
}

void TestImporter::longListsArePosted()
{
    m_arxiv->setKnowsEveryPaper(true);
    QString text;
    for (int i = 1; i <= 100; ++i)
        text += u"cond-mat/0301%1v12 "_s.arg(i, 3, 10, QChar(u'0'));
    run(text);
    QCOMPARE(states().count(State::Imported), 100);
    QCOMPARE(m_arxiv->requests().size(), 1);
    QCOMPARE(m_arxiv->requests().first().method, "POST");
}

void TestImporter::recordedPapers()
{
    if (recordedData().isEmpty())
        QSKIP("no recorded data; set GALLEY_RECORDED_DATA");
    for (const QString &name :
        {u"single_new_id"_s, u"oldstyle_quant-ph_versioned"_s, u"legacy_single_2206.06921"_s})
        QCOMPARE(m_arxiv->addRecorded(recorded(u"arxiv/"_s + name + u".atom.xml"_s)), 1);
    run(u"2206.06921 quant-ph/0201082 1605.08386 0808.05394"_s);
    // 0808.05394 is no identifier of its time and not seen as one.
    QCOMPARE(states(), QList({State::Imported, State::Imported, State::Imported}));
    QCOMPARE(m_importer->rows().first().entry->title, u"Attainable forms of Assouad spectra"_s);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
