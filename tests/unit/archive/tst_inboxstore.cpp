// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/inboxstore.h"
#include "support/postgres.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

const QDate friday(2026, 6, 12);

Candidate paper(const QString &id, const QString &title = u"A Paper"_s)
{
    Candidate candidate;
    candidate.key = u"arxiv:"_s + id;
    candidate.describedBy = Provider::HuggingFace;
    candidate.title = title;
    candidate.url = u"https://arxiv.org/abs/"_s + id;
    candidate.authors = {u"Ada Lovelace"_s, u"Alan Turing"_s};
    candidate.abstract = u"One.\n\nTwo."_s;
    candidate.publishedAt = u"2026-06-10T00:00:00Z"_s;
    candidate.arxivId = id;
    candidate.upvotes = 3;
    candidate.codeUrl = u"https://github.com/a/b"_s;
    candidate.thumbnailUrl = u"https://example.org/a.png"_s;
    return candidate;
}

Candidate fromArxiv(const QString &id)
{
    Candidate candidate = paper(id, u"As arXiv Has It"_s);
    candidate.describedBy = Provider::Arxiv;
    candidate.arxivVersion = 2;
    candidate.categories = {u"cs.CL"_s, u"cs.LG"_s};
    candidate.upvotes.reset();
    candidate.codeUrl.clear();
    candidate.thumbnailUrl.clear();
    return candidate;
}

} // namespace

class TestInboxStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup();

    void aNewArchiveHasFeeds();
    void feedsKeepTheirOrder();
    void aFeedIsNamed();
    void everyMemberIsKept();
    void aPaperOfTwoFeedsIsOne();
    void aLaterAnswerIsNoLoss();
    void dismissedStaysDismissed();
    void dismissedIsRememberedWhenForgotten();
    void whatWasKeptOrTakenIsNotForgotten();
    void aForgottenPaperCanBeTakenBack();
    void theNewestDayAndTheMostUpvotesComeFirst();
    void listsWhatIsAskedFor_data();
    void listsWhatIsAskedFor();
    void answersAreKept();
    void aFailureKeepsWhatWasFound();
    void whatIsNotKnownIsKeptAsSuch();
    void manyCandidatesListFast();

private:
    int add(const Candidate &candidate, const QDate &day = friday, int feed = 0);
    [[nodiscard]] QStringList keys(const InboxQuery &query = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<InboxStore> m_store;
    QList<InboxFeed> m_feeds;
};

void TestInboxStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto archive = Archive::open(newArchivePath(*m_folder));
    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().message + archive.error().detail));
    m_archive = std::move(*archive);
    m_store = std::make_unique<InboxStore>(*m_archive);
    m_feeds = m_store->feeds().value_or(QList<InboxFeed>());
    QCOMPARE(m_feeds.size(), 2);
}

void TestInboxStore::cleanup()
{
    const auto findings = m_archive->verify();
    QVERIFY(findings && findings->isEmpty());
    m_store.reset();
    m_archive.reset();
}

int TestInboxStore::add(const Candidate &candidate, const QDate &day, int feed)
{
    return m_store
        ->add({.feed = m_feeds.at(feed).id,
                  .day = day,
                  .found = 1,
                  .reason = {},
                  .hasFailed = false,
                  .at = QDateTime::currentDateTimeUtc()},
            {candidate})
        .value_or(-1);
}

QStringList TestInboxStore::keys(const InboxQuery &query)
{
    QStringList all;
    for (const InboxItem &item : m_store->items(query).value_or(QList<InboxItem>()))
        all.append(item.candidate.key.section(u':', 1));
    return all;
}

void TestInboxStore::aNewArchiveHasFeeds()
{
    QCOMPARE(m_feeds[0].kind, InboxFeed::Kind::HuggingFaceDaily);
    QCOMPARE(m_feeds[1].kind, InboxFeed::Kind::ArxivCategory);
    QCOMPARE(m_feeds[1].address, u"cs.CL"_s);
    QVERIFY(m_feeds[0].isEnabled);
    QCOMPARE(labelOf(m_feeds[1]), u"arXiv cs.CL"_s);
}

void TestInboxStore::feedsKeepTheirOrder()
{
    QList<InboxFeed> feeds = m_feeds;
    feeds.swapItemsAt(0, 1);
    feeds[0].isEnabled = false;
    feeds.append({QUuid::createUuid(), InboxFeed::Kind::WebFeed, u"https://example.org/feed"_s,
        u"Example"_s, true});
    QVERIFY(m_store->setFeeds(feeds));
    QCOMPARE(m_store->feeds().value(), feeds);
}

void TestInboxStore::aFeedIsNamed()
{
    QVERIFY(m_store->nameFeed(m_feeds[1].id, u"Language"_s));
    m_feeds[1].name = u"Language"_s;
    QCOMPARE(m_store->feeds().value(), m_feeds);
}

void TestInboxStore::everyMemberIsKept()
{
    const Candidate candidate = merged(paper(u"2606.00001"_s), fromArxiv(u"2606.00001"_s));
    QCOMPARE(add(candidate), 1);
    const InboxItem expected {candidate, friday, {m_feeds[0].id}, Triage::New, {}};
    QCOMPARE(m_store->items({}).value(), QList {expected});
}

void TestInboxStore::aPaperOfTwoFeedsIsOne()
{
    QCOMPARE(add(fromArxiv(u"2606.00001"_s), friday.addDays(-1), 1), 1);
    QCOMPARE(add(paper(u"2606.00001"_s), friday, 0), 0);
    const QList<InboxItem> items = m_store->items({}).value();
    QCOMPARE(items.size(), 1);
    const InboxItem &item = items.constFirst();
    QCOMPARE(item.day, friday.addDays(-1));
    QCOMPARE(item.feeds, (QList {m_feeds[0].id, m_feeds[1].id}));
    QCOMPARE(item.candidate.title, u"As arXiv Has It"_s);
    QCOMPARE(item.candidate.arxivVersion, 2);
    QCOMPARE(item.candidate.upvotes, 3);
    QCOMPARE(item.candidate.codeUrl, u"https://github.com/a/b"_s);
}

void TestInboxStore::aLaterAnswerIsNoLoss()
{
    Candidate full = fromArxiv(u"2606.00001"_s);
    full.upvotes = 12;
    add(full);
    Candidate poor;
    poor.key = full.key;
    poor.describedBy = Provider::WebPage;
    poor.title = u"Read this!"_s;
    poor.arxivVersion = 1;
    poor.upvotes = 14;
    add(poor);
    Candidate expected = full;
    expected.upvotes = 14;
    QCOMPARE(m_store->items({}).value().constFirst().candidate, expected);
}

void TestInboxStore::dismissedStaysDismissed()
{
    add(paper(u"2606.00001"_s));
    QVERIFY(m_store->setTriage({u"arxiv:2606.00001"_s}, Triage::Dismissed));
    QCOMPARE(add(fromArxiv(u"2606.00001"_s), friday.addDays(3), 1), 0);
    QCOMPARE(m_store->items({}).value().constFirst().triage, Triage::Dismissed);
}

void TestInboxStore::dismissedIsRememberedWhenForgotten()
{
    add(paper(u"2606.00001"_s));
    add(paper(u"2606.00002"_s));
    QVERIFY(m_store->setTriage({u"arxiv:2606.00001"_s}, Triage::Dismissed));
    QCOMPARE(m_store->forgetBefore(friday.addDays(1)).value(), 2);
    QCOMPARE(keys(), QStringList());
    QVERIFY(m_store->answers(friday, friday).value().isEmpty());
    QCOMPARE(add(paper(u"2606.00001"_s), friday.addDays(2)), 0);
    QCOMPARE(add(paper(u"2606.00002"_s), friday.addDays(2)), 1);
    const QStringList dismissed =
        keys({.from = {}, .to = {}, .triage = {Triage::Dismissed}, .keys = {}});
    QCOMPARE(dismissed, QStringList {u"2606.00001"_s});
}

void TestInboxStore::whatWasKeptOrTakenIsNotForgotten()
{
    add(paper(u"2606.00001"_s));
    add(paper(u"2606.00002"_s));
    QVERIFY(m_store->setTriage({u"arxiv:2606.00001"_s}, Triage::Kept));
    QVERIFY(m_store->setTriage({u"arxiv:2606.00002"_s}, Triage::Taken, u"no-12"_s));
    QCOMPARE(m_store->forgetBefore(friday.addDays(1)).value(), 0);
    const QList<InboxItem> items = m_store->items({}).value();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[1].takenInto, u"no-12"_s);
}

void TestInboxStore::aForgottenPaperCanBeTakenBack()
{
    add(paper(u"2606.00001"_s));
    QVERIFY(m_store->setTriage({u"arxiv:2606.00001"_s}, Triage::Dismissed));
    QVERIFY(m_store->forgetBefore(friday.addDays(1)));
    add(paper(u"2606.00001"_s), friday.addDays(2));
    QVERIFY(m_store->setTriage({u"arxiv:2606.00001"_s}, Triage::New));
    QVERIFY(m_store->forgetBefore(friday.addDays(3)));
    QCOMPARE(add(paper(u"2606.00001"_s), friday.addDays(4)), 1);
}

void TestInboxStore::theNewestDayAndTheMostUpvotesComeFirst()
{
    Candidate unknown = paper(u"2606.00004"_s);
    unknown.upvotes.reset();
    Candidate loved = paper(u"2606.00003"_s);
    loved.upvotes = 40;
    add(paper(u"2606.00001"_s), friday.addDays(-1));
    add(unknown);
    add(paper(u"2606.00002"_s));
    add(loved);
    add(paper(u"2606.00005"_s));
    QCOMPARE(keys(),
        (QStringList {
            u"2606.00003"_s, u"2606.00002"_s, u"2606.00005"_s, u"2606.00004"_s, u"2606.00001"_s}));
}

void TestInboxStore::listsWhatIsAskedFor_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::addColumn<QList<int>>("triage");
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    const QStringList all {u"3"_s, u"2"_s, u"1"_s};
    row("all") << QDate() << QDate() << QList<int>() << QStringList() << all;
    row("from") << friday << QDate() << QList<int>() << QStringList()
                << QStringList {u"3"_s, u"2"_s};
    row("to") << QDate() << friday << QList<int>() << QStringList() << QStringList {u"2"_s, u"1"_s};
    row("a day") << friday << friday << QList<int>() << QStringList() << QStringList {u"2"_s};
    row("kept") << QDate() << QDate() << QList {int(Triage::Kept)} << QStringList()
                << QStringList {u"2"_s};
    row("new or kept") << QDate() << QDate() << QList {int(Triage::New), int(Triage::Kept)}
                       << QStringList() << all;
    row("a key") << QDate() << QDate() << QList<int>() << QStringList {u"arxiv:1"_s}
                 << QStringList {u"1"_s};
    row("a strange key") << QDate() << QDate() << QList<int>() << QStringList {u"a'\"]"_s}
                         << QStringList();
}

void TestInboxStore::listsWhatIsAskedFor()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    QFETCH(QList<int>, triage);
    QFETCH(QStringList, wanted);
    QFETCH(QStringList, expected);
    add(paper(u"1"_s), friday.addDays(-1));
    add(paper(u"2"_s), friday);
    add(paper(u"3"_s), friday.addDays(1));
    QVERIFY(m_store->setTriage({u"arxiv:2"_s}, Triage::Kept));
    InboxQuery query {.from = from, .to = to, .triage = {}, .keys = wanted};
    for (const int one : triage)
        query.triage.append(Triage(one));
    QCOMPARE(keys(query), expected);
}

void TestInboxStore::answersAreKept()
{
    const FeedDay answer {m_feeds[1].id, friday, 0, u"Nothing on Fridays."_s, false,
        QDateTime(friday, {12, 0}, QTimeZone::UTC)};
    QVERIFY(m_store->add(answer, {}));
    QCOMPARE(m_store->answers(friday, friday.addDays(1)).value(), QList {answer});
    QVERIFY(m_store->answers(friday.addDays(1), friday.addDays(2)).value().isEmpty());
}

void TestInboxStore::aFailureKeepsWhatWasFound()
{
    add(paper(u"2606.00001"_s));
    QVERIFY(m_store->add(
        {m_feeds[0].id, friday, 0, u"No network."_s, true, QDateTime::currentDateTimeUtc()}, {}));
    const QList<FeedDay> answers = m_store->answers(friday, friday).value();
    QCOMPARE(answers.size(), 1);
    QCOMPARE(answers[0].found, 1);
    QVERIFY(answers[0].hasFailed);
    QCOMPARE(keys().size(), 1);
}

void TestInboxStore::whatIsNotKnownIsKeptAsSuch()
{
    Candidate candidate;
    candidate.key = u"https://example.org/a"_s;
    QCOMPARE(add(candidate), 1);
    QCOMPARE(m_store->items({}).value().at(0).candidate, candidate);
    const FeedDay answer {m_feeds[1].id, friday, 0, {}, false, {}};
    QCOMPARE(m_store->add(answer, {}), 0);
    QVERIFY(m_store->answers(friday, friday).value().contains(answer));
}

void TestInboxStore::manyCandidatesListFast()
{
    for (int day = 0; day < 50; ++day) {
        QList<Candidate> offered;
        for (int i = 0; i < 200; ++i) {
            Candidate candidate = paper(u"%1.%2"_s.arg(day).arg(i));
            candidate.abstract =
                u"Large models are large, as we show in this work. "_s.repeated(24);
            candidate.upvotes = i % 40;
            offered.append(candidate);
        }
        QCOMPARE(m_store
                     ->add({m_feeds[0].id, friday.addDays(day), 200, {}, false,
                               QDateTime::currentDateTimeUtc()},
                         offered)
                     .value_or(-1),
            200);
    }
    QElapsedTimer timer;
    timer.start();
    const auto items = m_store->items({});
    const qint64 all = timer.restart();
    QCOMPARE(items->size(), 10'000);
    const auto brief =
        m_store->items({.from = {}, .to = {}, .triage = {}, .keys = {}, .withAbstracts = false});
    QCOMPARE(brief->size(), 10'000);
    QCOMPARE(brief->constFirst().candidate.title, items->constFirst().candidate.title);
    QVERIFY(brief->constFirst().candidate.abstract.isEmpty());
    qInfo("10,000 candidates in %lld ms, without abstracts in %lld ms", all, timer.elapsed());
    QVERIFY(all < 2000); // sanitizers are slow
}

QTEST_GUILESS_MAIN(TestInboxStore)
#include "tst_inboxstore.moc"
