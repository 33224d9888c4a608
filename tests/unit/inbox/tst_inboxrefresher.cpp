// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/candidateentry.h"
#include "inbox/candidates.h"
#include "inbox/inboxrefresher.h"
#include "net/httpclient.h"
#include "net/httppolicy.h"
#include "support/fakearxiv.h"
#include "support/fakehuggingface.h"
#include "support/recordeddata.h"

#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDate friday(2026, 6, 12);

QByteArray rss(const QByteArray &items, const QByteArray &channel = {})
{
    return "<?xml version='1.0'?><rss version='2.0'><channel><title>Example Blog</title>"
           "<link>https://example.org/</link>"
        + channel + items + "</channel></rss>";
}

QByteArray rssItem(const QByteArray &title, const QByteArray &link, const QByteArray &date)
{
    return "<item><title>" + title + "</title><link>" + link + "</link>"
        + (date.isEmpty() ? QByteArray() : "<pubDate>" + date + "</pubDate>") + "</item>";
}

} // namespace

class TestInboxRefresher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void asksEachFeedForEachDay();
    void categoriesShareARequest();
    void aPaperIsOneWhoeverOffersIt();
    void webItemsGoToTheirDays();
    void oneFailureIsNotTheOthers();
    void anUnreachableServiceIsAskedOnce();
    void wrongCategoryFailsAlone();
    void emptyDaysHaveAReason_data();
    void emptyDaysHaveAReason();
    void futureDaysAreNotAsked();
    void disabledFeedsAreNotAsked();
    void cancelEndsAtOnce();
    void waitingIsSaid();
    void startingAgainEndsTheEarlierRun();
    void noFeedsFinish();
    void entriesKnowTheirSource_data();
    void entriesKnowTheirSource();
    void candidatesOfWebItems_data();
    void candidatesOfWebItems();
    void recordedDay();

private:
    void run(const QDate &from = friday, const QDate &to = friday);
    [[nodiscard]] FeedDay answerOf(const InboxFeed &feed, const QDate &day = friday) const;
    [[nodiscard]] QStringList titles(const InboxFeed &feed, const QDate &day = friday) const;
    InboxFeed &add(InboxFeed::Kind kind, const QString &address = {});

    std::unique_ptr<FakeArxiv> m_arxiv;
    std::unique_ptr<FakeHuggingFace> m_huggingFace;
    Services m_services;
    const QUrl m_nowhere = closedPort();
    QList<InboxFeed> m_feeds;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<InboxRefresher> m_refresher;
    QList<std::pair<FeedDay, QList<Candidate>>> m_answers;
    int m_finished = 0;
};

void TestInboxRefresher::init()
{
    m_arxiv = std::make_unique<FakeArxiv>();
    m_huggingFace = std::make_unique<FakeHuggingFace>();
    m_services = Services::defaults();
    m_services.arxivApi = m_arxiv->api();
    m_services.huggingFaceApi = m_huggingFace->api();
    m_services.arxivInterval = 5ms;
    m_feeds.clear();
    m_answers.clear();
    m_finished = 0;
}

void TestInboxRefresher::cleanup()
{
    m_refresher.reset();
    m_client.reset();
}

InboxFeed &TestInboxRefresher::add(InboxFeed::Kind kind, const QString &address)
{
    m_feeds.append({QUuid::createUuid(), kind, address, {}, true});
    return m_feeds.last();
}

/// Starts, and returns when it has finished or was told not to wait.
void TestInboxRefresher::run(const QDate &from, const QDate &to)
{
    m_refresher.reset();
    m_client = std::make_unique<HttpClient>();
    m_client->setAllowPrivateHosts(true);
    HttpPolicy hasty;
    hasty.backOff = 1ms;
    m_client->setPolicy(m_nowhere, hasty);
    m_refresher = std::make_unique<InboxRefresher>(*m_client, m_services, ServiceKeys());
    m_refresher->setToday({2026, 6, 20});
    connect(m_refresher.get(), &InboxRefresher::answered, this,
        [this](const FeedDay &answer, const QList<Candidate> &offered) {
            m_answers.append({answer, offered});
        });
    connect(m_refresher.get(), &InboxRefresher::finished, this, [this] { ++m_finished; });
    m_refresher->start(m_feeds, from, to, HttpRequest::Cache::Use);
    QTRY_COMPARE_WITH_TIMEOUT(m_finished, 1, 20000);
    QVERIFY(!m_refresher->isRunning());
}

FeedDay TestInboxRefresher::answerOf(const InboxFeed &feed, const QDate &day) const
{
    for (const auto &[answer, offered] : m_answers) {
        if (answer.feed == feed.id && answer.day == day)
            return answer;
    }
    return {};
}

QStringList TestInboxRefresher::titles(const InboxFeed &feed, const QDate &day) const
{
    QStringList all;
    for (const auto &[answer, offered] : m_answers) {
        for (const Candidate &candidate : offered) {
            if (answer.feed == feed.id && answer.day == day)
                all.append(candidate.title);
        }
    }
    return all;
}

void TestInboxRefresher::asksEachFeedForEachDay()
{
    const InboxFeed daily = add(InboxFeed::Kind::HuggingFaceDaily);
    const InboxFeed category = add(InboxFeed::Kind::ArxivCategory, u"cs.CL"_s);
    m_huggingFace->add({.id = u"2606.00001"_s, .title = u"Picked"_s, .day = friday});
    m_arxiv->add(
        {.id = u"2606.00002"_s, .title = u"Submitted"_s, .published = u"2026-06-11T10:00:00Z"_s});
    run(friday.addDays(-1), friday);
    QCOMPARE(m_answers.size(), 4);
    QCOMPARE(titles(daily), QStringList {u"Picked"_s});
    QCOMPARE(titles(category, friday.addDays(-1)), QStringList {u"Submitted"_s});
    QCOMPARE(answerOf(daily).found, 1);
    QVERIFY(answerOf(daily).reason.isEmpty());
    QCOMPARE(answerOf(category).found, 0);
    QVERIFY(!answerOf(category).hasFailed);
    QVERIFY(!answerOf(category).reason.isEmpty());
}

void TestInboxRefresher::categoriesShareARequest()
{
    const InboxFeed first = add(InboxFeed::Kind::ArxivCategory, u"cs.CL"_s);
    const InboxFeed second = add(InboxFeed::Kind::ArxivCategory, u"cs.LG"_s);
    m_arxiv->add({.id = u"2606.00001"_s,
        .title = u"Both"_s,
        .categories = {u"cs.LG"_s, u"cs.CL"_s},
        .published = u"2026-06-12T10:00:00Z"_s});
    m_arxiv->add({.id = u"2606.00002"_s,
        .title = u"One"_s,
        .categories = {u"cs.LG"_s},
        .published = u"2026-06-12T09:00:00Z"_s});
    run();
    QCOMPARE(m_arxiv->requests().size(), 1);
    QCOMPARE(titles(first), QStringList {u"Both"_s});
    QCOMPARE(titles(second), (QStringList {u"Both"_s, u"One"_s}));
}

void TestInboxRefresher::aPaperIsOneWhoeverOffersIt()
{
    add(InboxFeed::Kind::HuggingFaceDaily);
    add(InboxFeed::Kind::ArxivCategory, u"cs.CL"_s);
    LocalServer web([](const ServedRequest &) {
        ServedReply reply;
        reply.contentType = "application/rss+xml";
        reply.body = rss(rssItem("We wrote a paper", "https://arxiv.org/abs/2606.00001v1",
            "Fri, 12 Jun 2026 08:00:00 GMT"));
        return reply;
    });
    add(InboxFeed::Kind::WebFeed, web.url(u"/feed"_s).toString());
    m_huggingFace->add({.id = u"2606.00001"_s, .day = friday});
    m_arxiv->add({.id = u"2606.00001"_s, .published = u"2026-06-12T10:00:00Z"_s});
    run();
    QCOMPARE(m_answers.size(), 3);
    for (const auto &[answer, offered] : std::as_const(m_answers)) {
        QVERIFY2(!answer.hasFailed, qPrintable(answer.reason));
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered[0].key, u"arxiv:2606.00001"_s);
    }
}

void TestInboxRefresher::webItemsGoToTheirDays()
{
    LocalServer web([](const ServedRequest &) {
        ServedReply reply;
        reply.contentType = "application/rss+xml";
        reply.body =
            rss(rssItem("Late", "https://example.org/late", "Fri, 12 Jun 2026 23:30:00 -0400")
                + rssItem("Today", "https://example.org/today", "Fri, 12 Jun 2026 08:00:00 GMT")
                + rssItem("Yesterday", "https://example.org/y", "Thu, 11 Jun 2026 08:00:00 GMT")
                + rssItem("Undated", "https://example.org/undated", {})
                + rssItem("Old", "https://example.org/old", "Mon, 01 Jun 2026 08:00:00 GMT"));
        return reply;
    });
    const InboxFeed feed = add(InboxFeed::Kind::WebFeed, web.url(u"/feed"_s).toString());
    run(friday.addDays(-2), friday);
    QCOMPARE(titles(feed), (QStringList {u"Today"_s, u"Undated"_s}));
    QCOMPARE(titles(feed, friday.addDays(-1)), QStringList {u"Yesterday"_s});
    QCOMPARE(titles(feed, friday.addDays(-2)), QStringList());
    QCOMPARE(m_answers.size(), 3);
    QCOMPARE(web.requestCount(), 1);
}

void TestInboxRefresher::oneFailureIsNotTheOthers()
{
    const InboxFeed daily = add(InboxFeed::Kind::HuggingFaceDaily);
    const InboxFeed broken = add(InboxFeed::Kind::WebFeed, m_nowhere.toString());
    m_huggingFace->add({.id = u"2606.00001"_s, .title = u"Picked"_s, .day = friday});
    run();
    QCOMPARE(titles(daily), QStringList {u"Picked"_s});
    QVERIFY(answerOf(broken).hasFailed);
    QVERIFY(!answerOf(broken).reason.isEmpty());
}

void TestInboxRefresher::anUnreachableServiceIsAskedOnce()
{
    m_services.huggingFaceApi = m_nowhere;
    const InboxFeed daily = add(InboxFeed::Kind::HuggingFaceDaily);
    run(friday.addDays(-3), friday);
    QCOMPARE(m_answers.size(), 4);
    for (const auto &[answer, offered] : std::as_const(m_answers)) {
        QVERIFY(answer.hasFailed);
        QCOMPARE(answer.reason, answerOf(daily).reason);
    }
}

void TestInboxRefresher::wrongCategoryFailsAlone()
{
    const InboxFeed wrong = add(InboxFeed::Kind::ArxivCategory, u"cs CL OR all:x"_s);
    const InboxFeed right = add(InboxFeed::Kind::ArxivCategory, u"cs.CL"_s);
    m_arxiv->add({.id = u"2606.00001"_s, .published = u"2026-06-12T10:00:00Z"_s});
    run();
    QVERIFY(answerOf(wrong).hasFailed);
    QCOMPARE(answerOf(right).found, 1);
}

void TestInboxRefresher::emptyDaysHaveAReason_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("words");
    QTest::newRow("picks of a weekend") << u"hf-daily"_s << friday.addDays(1) << u"weekends"_s;
    QTest::newRow("picks of a working day") << u"hf-daily"_s << friday << u"picked no papers"_s;
    QTest::newRow("picks of today") << u"hf-daily"_s << QDate(2026, 6, 20) << u"not picked"_s;
    QTest::newRow("not announced") << u"arxiv"_s << QDate(2026, 6, 18) << u"not announced"_s;
    QTest::newRow("a weekend's papers") << u"arxiv"_s << friday.addDays(1) << u"weekends"_s;
    QTest::newRow("papers") << u"arxiv"_s << friday << u"Nothing came in to cs.CL"_s;
    QTest::newRow("a feed's day off") << u"feed"_s << friday.addDays(1) << u"Saturday"_s;
    QTest::newRow("a feed") << u"feed"_s << friday << u"nothing of that day"_s;
    QTest::newRow("older than a feed") << u"feed"_s << QDate(2026, 6, 1) << u"goes back"_s;
}

void TestInboxRefresher::emptyDaysHaveAReason()
{
    QFETCH(QString, kind);
    QFETCH(QDate, day);
    QFETCH(QString, words);
    LocalServer web([](const ServedRequest &) {
        ServedReply reply;
        reply.contentType = "application/rss+xml";
        reply.body = rss(rssItem("Post", "https://example.org/p", "Wed, 10 Jun 2026 08:00:00 GMT"),
            "<skipDays><day>Saturday</day><day>Sunday</day></skipDays>");
        return reply;
    });
    const auto feedKind = *feedKindFromKey(kind);
    const InboxFeed feed = add(feedKind,
        feedKind == InboxFeed::Kind::WebFeed ? web.url(u"/feed"_s).toString() : u"cs.CL"_s);
    run(day, day);
    const FeedDay answer = answerOf(feed, day);
    QVERIFY(!answer.hasFailed);
    QCOMPARE(answer.found, 0);
    QVERIFY2(answer.reason.contains(words), qPrintable(answer.reason));
}

void TestInboxRefresher::futureDaysAreNotAsked()
{
    const InboxFeed daily = add(InboxFeed::Kind::HuggingFaceDaily);
    add(InboxFeed::Kind::ArxivCategory, u"cs.CL"_s);
    run({2026, 6, 21}, {2026, 6, 22});
    QCOMPARE(m_answers.size(), 4);
    QVERIFY(answerOf(daily, {2026, 6, 21}).reason.contains(u"still to come"_s));
    QCOMPARE(m_huggingFace->requestCount(), 0);
    QCOMPARE(m_arxiv->requests().size(), 0);
}

void TestInboxRefresher::disabledFeedsAreNotAsked()
{
    add(InboxFeed::Kind::HuggingFaceDaily).isEnabled = false;
    const InboxFeed category = add(InboxFeed::Kind::ArxivCategory, u"cs.CL"_s);
    run();
    QCOMPARE(m_answers.size(), 1);
    QCOMPARE(m_answers[0].first.feed, category.id);
    QCOMPARE(m_huggingFace->requestCount(), 0);
}

void TestInboxRefresher::cancelEndsAtOnce()
{
    m_huggingFace->failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    add(InboxFeed::Kind::HuggingFaceDaily);
    m_client = std::make_unique<HttpClient>();
    m_refresher = std::make_unique<InboxRefresher>(*m_client, m_services, ServiceKeys());
    QSignalSpy finished(m_refresher.get(), &InboxRefresher::finished);
    QSignalSpy answered(m_refresher.get(), &InboxRefresher::answered);
    m_refresher->start(m_feeds, friday, friday, HttpRequest::Cache::Use);
    QTRY_COMPARE(m_huggingFace->requestCount(), 1);
    m_refresher->cancel();
    QCOMPARE(finished.count(), 1);
    QVERIFY(!m_refresher->isRunning());
    m_refresher.reset();
    QCOMPARE(answered.count(), 0);
}

void TestInboxRefresher::waitingIsSaid()
{
    m_services.arxivInterval = 60s;
    add(InboxFeed::Kind::ArxivCategory, u"cs.CL"_s);
    m_arxiv->add({.id = u"2606.00001"_s, .published = u"2026-06-12T10:00:00Z"_s});
    m_client = std::make_unique<HttpClient>();
    m_refresher = std::make_unique<InboxRefresher>(*m_client, m_services, ServiceKeys());
    QSignalSpy waiting(m_refresher.get(), &InboxRefresher::waiting);
    m_refresher->start(m_feeds, friday.addDays(-1), friday, HttpRequest::Cache::Use);
    QTRY_COMPARE(waiting.count(), 1);
    QVERIFY(!waiting[0][1].toString().isEmpty());
    m_refresher->cancel();
}

void TestInboxRefresher::startingAgainEndsTheEarlierRun()
{
    m_huggingFace->failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    add(InboxFeed::Kind::HuggingFaceDaily);
    m_client = std::make_unique<HttpClient>();
    m_refresher = std::make_unique<InboxRefresher>(*m_client, m_services, ServiceKeys());
    QSignalSpy finished(m_refresher.get(), &InboxRefresher::finished);
    QSignalSpy answered(m_refresher.get(), &InboxRefresher::answered);
    m_refresher->start(m_feeds, friday, friday, HttpRequest::Cache::Use);
    QTRY_COMPARE(m_huggingFace->requestCount(), 1);
    m_refresher->start(m_feeds, friday, friday, HttpRequest::Cache::Use);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(answered.count(), 1);
}

void TestInboxRefresher::noFeedsFinish()
{
    run();
    QVERIFY(m_answers.isEmpty());
}

void TestInboxRefresher::entriesKnowTheirSource_data()
{
    QTest::addColumn<bool>("onArxiv");
    QTest::addColumn<bool>("onHuggingFace");
    QTest::addColumn<Source>("source");
    QTest::addColumn<Provider>("titleFrom");
    QTest::newRow("Hugging Face") << false << true << Source::HuggingFace << Provider::HuggingFace;
    QTest::newRow("arXiv") << true << false << Source::Arxiv << Provider::Arxiv;
    QTest::newRow("both") << true << true << Source::Arxiv << Provider::Arxiv;
    QTest::newRow("a page") << false << false << Source::Manual << Provider::WebPage;
}

void TestInboxRefresher::entriesKnowTheirSource()
{
    QFETCH(bool, onArxiv);
    QFETCH(bool, onHuggingFace);
    QFETCH(Source, source);
    QFETCH(Provider, titleFrom);
    ArxivRecord record;
    record.id = *ArxivId::parse(u"2606.00001v2");
    record.title = u"On arXiv"_s;
    record.categories = {u"cs.CL"_s};
    HuggingFacePaper paper {.id = *ArxivId::parse(u"2606.00001"),
        .title = u"On Hugging Face"_s,
        .upvotes = 7,
        .thumbnailUrl = u"https://example.org/a.png"_s};
    WebFeedItem item;
    item.title = u"A Post"_s;
    item.url = QUrl(u"https://example.org/post?a=%20b"_s);
    item.categories = {u"Blog"_s};
    Candidate candidate;
    if (onHuggingFace)
        candidate = *toCandidate(paper);
    if (onArxiv)
        candidate = onHuggingFace ? merged(candidate, *toCandidate(record)) : *toCandidate(record);
    if (!onArxiv && !onHuggingFace)
        candidate = *toCandidate(item);

    const Entry entry = toEntry(candidate, u"2026-06-12T10:00:00Z"_s);
    QCOMPARE(entry.source, source);
    QCOMPARE(originOf(entry, EntryField::Title).provider, titleFrom);
    QCOMPARE(originOf(entry, EntryField::Title).at, u"2026-06-12T10:00:00Z"_s);
    QCOMPARE(entry.upvotes.has_value(), onHuggingFace);
    if (onHuggingFace) {
        QCOMPARE(originOf(entry, EntryField::Upvotes).provider, Provider::HuggingFace);
        QCOMPARE(originOf(entry, EntryField::Thumbnail).provider, Provider::HuggingFace);
    }
    QCOMPARE(entry.arxivVersion, onArxiv ? std::optional(2) : std::nullopt);
    QCOMPARE(entry.categories.has_value(), onArxiv);
    QCOMPARE(entry.url,
        source == Source::Manual ? u"https://example.org/post?a=%20b"_s
                                 : u"https://arxiv.org/abs/2606.00001"_s);
    QVERIFY(!entry.summary && !entry.doi && !entry.comment);
}

void TestInboxRefresher::candidatesOfWebItems_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("announceType");
    QTest::addColumn<QString>("key");
    QTest::newRow("a page") << u"T"_s << u"https://example.org/a/"_s << QString()
                            << u"https://example.org/a"_s;
    QTest::newRow("a paper") << u"T"_s << u"https://arxiv.org/pdf/2606.00001v2"_s << QString()
                             << u"arxiv:2606.00001"_s;
    QTest::newRow("a paper's page") << u"T"_s << u"https://huggingface.co/papers/2606.00001"_s
                                    << QString() << u"arxiv:2606.00001"_s;
    QTest::newRow("new") << u"T"_s << u"https://arxiv.org/abs/2606.00001"_s << u"new"_s
                         << u"arxiv:2606.00001"_s;
    QTest::newRow("replaced") << u"T"_s << u"https://arxiv.org/abs/2606.00001"_s << u"replace"_s
                              << QString();
    QTest::newRow("no title") << QString() << u"https://example.org/a"_s << QString() << QString();
    QTest::newRow("no address") << u"T"_s << QString() << QString() << QString();
}

void TestInboxRefresher::candidatesOfWebItems()
{
    QFETCH(QString, title);
    QFETCH(QString, url);
    QFETCH(QString, announceType);
    QFETCH(QString, key);
    WebFeedItem item;
    item.title = title;
    item.url = QUrl(url);
    item.announceType = announceType;
    const auto candidate = toCandidate(item);
    QCOMPARE(candidate ? candidate->key : QString(), key);
}

void TestInboxRefresher::recordedDay()
{
    if (recordedData().isEmpty())
        QSKIP("GALLEY_RECORDED_DATA names no folder of recorded responses");
    const InboxFeed daily = add(InboxFeed::Kind::HuggingFaceDaily);
    const qsizetype count =
        m_huggingFace->addRecorded(recorded(u"hf/daily_papers_2026-06-12.json"_s), friday);
    QVERIFY(count >= 30);
    run();
    QCOMPARE(answerOf(daily).found, count);
    for (const Candidate &candidate : std::as_const(m_answers.constFirst().second)) {
        QVERIFY(!candidate.abstract.isEmpty() && !candidate.authors.isEmpty());
        QVERIFY(candidate.upvotes.has_value());
    }
}

QTEST_GUILESS_MAIN(TestInboxRefresher)
#include "tst_inboxrefresher.moc"
