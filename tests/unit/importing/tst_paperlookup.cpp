// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/paperlookup.h"
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

using Fault = ServedReply::Fault;

namespace {

QList<ArxivId> idsOf(const QStringList &texts)
{
    QList<ArxivId> ids;
    for (const QString &text : texts)
        ids.append(ArxivId::parse(text).value());
    return ids;
}

} // namespace

class TestPaperLookup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksThree();
    void oldPapersAreNotOnHuggingFace();
    void slowServiceHoldsNothingUp();
    void brokenServiceIsAskedOnce();
    void onePaperOfItFails();
    void cancelTellsWhatCame();
    void dropTellsNothing();
    void startAgainInASlot();
    void lookupsSayWhatEachSaid();

private:
    void start(const QStringList &ids);
    void wait() { QTRY_VERIFY(!m_lookup->isRunning()); }

    std::unique_ptr<FakeArxiv> m_arxiv;
    std::unique_ptr<FakeHuggingFace> m_huggingFace;
    std::unique_ptr<FakeSemanticScholar> m_semanticScholar;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<PaperLookup> m_lookup;
    QHash<QString, PaperAnswer> m_answers;
};

void TestPaperLookup::init()
{
    m_answers.clear();
    m_arxiv = std::make_unique<FakeArxiv>();
    m_arxiv->setKnowsEveryPaper(true);
    m_huggingFace = std::make_unique<FakeHuggingFace>();
    m_semanticScholar = std::make_unique<FakeSemanticScholar>();
    m_client = std::make_unique<HttpClient>();
    Services services = localServices(m_arxiv->api());
    services.huggingFaceApi = m_huggingFace->api();
    services.semanticScholarApi = m_semanticScholar->api();
    m_lookup = std::make_unique<PaperLookup>(*m_client, services, ServiceKeys());
    connect(m_lookup.get(), &PaperLookup::answered, this,
        [this](const ArxivId &id, const PaperAnswer &answer) {
            QVERIFY(!m_answers.contains(id.toString()));
            m_answers.insert(id.toString(), answer);
        });
    for (const QUrl &host : {services.huggingFaceApi, services.semanticScholarApi})
        m_client->setPolicy(host, HttpPolicy::paced(1ms));
}

void TestPaperLookup::cleanup()
{
    m_lookup.reset();
    m_client.reset();
}

void TestPaperLookup::start(const QStringList &ids)
{
    m_lookup->start(idsOf(ids), HttpRequest::Cache::Use);
}

void TestPaperLookup::asksThree()
{
    m_huggingFace->add({.id = u"2604.00001"_s, .upvotes = 9});
    m_semanticScholar->add(u"2604.00001"_s, 4);
    QSignalSpy finished(m_lookup.get(), &PaperLookup::finished);
    start({u"2604.00001"_s, u"2604.00002v1"_s});
    wait();
    QCOMPARE(finished.size(), 1);
    const PaperAnswer known = m_answers.value(u"2604.00001"_s);
    QCOMPARE(known.record.value()->title, u"Paper 2604.00001"_s);
    QCOMPARE(known.huggingFace.value()->upvotes, 9);
    QCOMPARE(known.citations.value(), 4);
    const PaperAnswer unknown = m_answers.value(u"2604.00002v1"_s);
    QVERIFY(unknown.record.value() && !unknown.huggingFace.value() && !unknown.citations.value());
    QCOMPARE(m_semanticScholar->requestCount(), 1);
    QCOMPARE(m_arxiv->requests().size(), 1);
}

void TestPaperLookup::oldPapersAreNotOnHuggingFace()
{
    start({u"hep-th/9901001"_s});
    wait();
    QVERIFY(m_answers.value(u"hep-th/9901001"_s).huggingFace.has_value());
    QCOMPARE(m_huggingFace->requestCount(), 0);
}

void TestPaperLookup::slowServiceHoldsNothingUp()
{
    m_lookup->setGrace(50ms);
    m_semanticScholar->failNext({ServedReply::withFault(Fault::Stall)});
    start({u"2604.00001"_s});
    wait();
    const PaperAnswer answer = m_answers.value(u"2604.00001"_s);
    QVERIFY(answer.record.value() && answer.huggingFace);
    QCOMPARE(answer.citations.error().code, Error::Code::Timeout);
    QVERIFY(answer.citations.error().message.contains("Semantic Scholar"_L1));
}

void TestPaperLookup::brokenServiceIsAskedOnce()
{
    const ServedReply broken = ServedReply::plain(503, "down");
    m_huggingFace->failNext(QList<ServedReply>(100, broken));
    QStringList ids;
    for (int i = 10; i < 60; ++i)
        ids.append(u"2604.000%1"_s.arg(i));
    start(ids);
    wait();
    QCOMPARE(m_answers.size(), 50);
    for (const PaperAnswer &answer : std::as_const(m_answers))
        QVERIFY(answer.record.value() && !answer.huggingFace);
    QVERIFY2(m_huggingFace->requestCount() < 10,
        qPrintable(QString::number(m_huggingFace->requestCount())));
}

void TestPaperLookup::onePaperOfItFails()
{
    m_huggingFace->failNext({ServedReply {.body = "{nonsense", .contentType = "application/json"}});
    start({u"2604.00001"_s, u"2604.00002"_s, u"2604.00003"_s});
    wait();
    const auto failed = std::ranges::count_if(
        m_answers, [](const PaperAnswer &answer) { return !answer.huggingFace; });
    QCOMPARE(failed, 1);
    QCOMPARE(m_huggingFace->requestCount(), 3);
}

void TestPaperLookup::cancelTellsWhatCame()
{
    m_semanticScholar->failNext({ServedReply::withFault(Fault::Stall)});
    m_arxiv->add({.id = u"2604.00001"_s});
    QStringList ids {u"2604.00001"_s};
    for (int i = 100; i < 200; ++i) // so that a second request to arXiv tells of the first's answer
        ids.append(u"2604.00%1"_s.arg(i));
    start(ids);
    QSignalSpy asking(m_lookup.get(), &PaperLookup::asking);
    QVERIFY(asking.wait());
    QVERIFY(m_answers.isEmpty());
    m_lookup->cancel();
    QVERIFY(!m_lookup->isRunning());
    QCOMPARE(m_answers.size(), 100);
    const PaperAnswer answer = m_answers.value(u"2604.00001"_s);
    QVERIFY(answer.record.value() && !answer.citations);
}

void TestPaperLookup::dropTellsNothing()
{
    start({u"2604.00001"_s});
    m_lookup->drop();
    QVERIFY(!m_lookup->isRunning());
    start({u"2604.00002"_s});
    wait();
    QCOMPARE(m_answers.keys(), QStringList({u"2604.00002"_s}));
}

void TestPaperLookup::startAgainInASlot()
{
    QMetaObject::Connection once;
    once = connect(m_lookup.get(), &PaperLookup::answered, this, [this, &once] {
        disconnect(once);
        start({u"2604.00003"_s});
    });
    start({u"2604.00001"_s, u"2604.00002"_s});
    QTRY_VERIFY(m_answers.contains(u"2604.00003"_s));
    wait();
    QCOMPARE(m_answers.size(), 2);
}

void TestPaperLookup::lookupsSayWhatEachSaid()
{
    m_arxiv->add({.id = u"2604.00001"_s, .comment = u"Withdrawn by the author"_s, .version = 3});
    m_semanticScholar->failNext(QList<ServedReply>(4, ServedReply::plain(500, "oops")));
    start({u"2604.00001"_s});
    wait();
    const ArxivId id = idsOf({u"2604.00001"_s}).first();
    const PaperAnswer answer = m_answers.value(id.toString());
    const QList<Lookup> lookups = lookupsOf(id, answer);
    QCOMPARE(lookups.size(), 3);
    QCOMPARE(lookups[0].provider, Provider::Arxiv);
    QCOMPARE(lookups[0].latestVersion, 3);
    QCOMPARE(lookups[0].withdrawal, Withdrawal::ByAuthors);
    QCOMPARE(lookups[1].outcome, Lookup::Outcome::Absent);
    QCOMPARE(lookups[2].outcome, Lookup::Outcome::Failed);
    QVERIFY(!lookups[2].message.isEmpty());
    QVERIFY(gapNote(lookups).contains("Semantic Scholar"_L1));
    QVERIFY(gapNote(lookups.first(2)).isEmpty());
    // One version says nothing of the latest.
    QVERIFY(!lookupsOf(idsOf({u"2604.00001v2"_s}).first(), answer)[0].latestVersion);
}

QTEST_GUILESS_MAIN(TestPaperLookup)
#include "tst_paperlookup.moc"
