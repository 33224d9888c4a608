// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"
#include "support/fakearxiv.h"
#include "support/fakehuggingface.h"
#include "support/recordeddata.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refreshSaysWhatEachFeedHad();
    void refreshingAgainFindsNothingNew();
    void oneFailedFeedFailsTheCommand();
    void interruptKeepsWhatCame();
    void listsWhatIsAskedFor_data();
    void listsWhatIsAskedFor();
    void listsAsJson();
    void anEmptyListSaysWhy_data();
    void anEmptyListSaysWhy();
    void takesIntoAnIssue();
    void takingTwiceIsADuplicate();
    void takingWhatIsNotThere();
    void dismissedStaysDismissed();
    void feedsAreAddedAndRemoved();
    void refusedFeeds_data();
    void refusedFeeds();
    void webFeedGetsItsName();
    void recordedDay();

private:
    Ctl::Outcome inbox(const QString &arguments) const
    {
        return m_ctl->run((u"inbox "_s + arguments).split(u' '));
    }
    Ctl::Outcome refresh() const { return inbox(u"refresh --from 2026-06-11 --to 2026-06-12"_s); }

    std::unique_ptr<FakeArxiv> m_arxiv;
    std::unique_ptr<FakeHuggingFace> m_huggingFace;
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlInbox::init()
{
    m_arxiv = std::make_unique<FakeArxiv>();
    m_arxiv->add(
        {.id = u"2606.00001"_s, .title = u"In Both"_s, .published = u"2026-06-11T10:00:00Z"_s});
    m_arxiv->add({.id = u"2606.00002"_s,
        .title = u"Grammar of Models"_s,
        .published = u"2026-06-11T09:00:00Z"_s});
    m_huggingFace = std::make_unique<FakeHuggingFace>();
    m_huggingFace->add({.id = u"2606.00001"_s, .upvotes = 30, .day = {2026, 6, 12}});
    m_huggingFace->add(
        {.id = u"2606.00003"_s, .title = u"Picked"_s, .upvotes = 7, .day = {2026, 6, 12}});
    m_ctl = std::make_unique<Ctl>();
    m_ctl->setEnvironment(u"GALLEY_ARXIV_API"_s, m_arxiv->api().toString());
    m_ctl->setEnvironment(u"GALLEY_HUGGINGFACE_API"_s, m_huggingFace->api().toString());
    m_ctl->setEnvironment(u"GALLEY_ALLOW_PRIVATE_HOSTS"_s, u"1"_s);
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s, 1)).status, 0);
}

void TestCtlInbox::refreshSaysWhatEachFeedHad()
{
    const Ctl::Outcome done = refresh();
    QCOMPARE(done.err, "");
    QCOMPARE(done.status, 0);
    const QList<QByteArray> lines = done.lines();
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].startsWith("found\t2026-06-12\tHugging Face daily papers\t2\t"),
        lines[0].constData());
    QVERIFY2(lines[1].startsWith("empty\t2026-06-12\tarXiv cs.CL\t0\t0\t"), lines[1].constData());
    QVERIFY(lines[1].size() > 50); // with its reason
    QVERIFY2(lines[2].startsWith("empty\t2026-06-11\tHugging Face daily papers\t0\t0\t"),
        lines[2].constData());
    QVERIFY2(lines[3].startsWith("found\t2026-06-11\tarXiv cs.CL\t2\t"), lines[3].constData());
    QCOMPARE(inbox(u"list"_s).lines().size(), 3);
}

void TestCtlInbox::refreshingAgainFindsNothingNew()
{
    refresh();
    const QJsonArray rows = m_ctl
                                ->run({u"--json"_s, u"inbox"_s, u"refresh"_s, u"--from"_s,
                                    u"2026-06-11"_s, u"--to"_s, u"2026-06-12"_s})
                                .json();
    QCOMPARE(rows.size(), 4);
    for (const QJsonValue row : rows)
        QCOMPARE(row["new"_L1].toInt(-1), 0);
    QCOMPARE(rows[0]["found"_L1].toInt(), 2);
}

void TestCtlInbox::oneFailedFeedFailsTheCommand()
{
    m_huggingFace->failNext({ServedReply::plain(404, "gone"), ServedReply::plain(404, "gone")});
    const Ctl::Outcome done = refresh();
    QCOMPARE(done.status, 1);
    QVERIFY2(done.lines()[0].startsWith("failed\t2026-06-12\tHugging Face daily papers\t"),
        done.out.constData());
    QVERIFY(done.lines()[3].startsWith("found\t2026-06-11\tarXiv cs.CL\t2\t2"));
    QCOMPARE(inbox(u"list"_s).lines().size(), 2);
}

void TestCtlInbox::interruptKeepsWhatCame()
{
    m_ctl->setEnvironment(u"GALLEY_ARXIV_INTERVAL_MS"_s, u"60000"_s);
    const auto process = m_ctl->start(
        {u"inbox"_s, u"refresh"_s, u"--from"_s, u"2026-06-11"_s, u"--to"_s, u"2026-06-12"_s});
    QTRY_VERIFY_WITH_TIMEOUT(
        m_arxiv->requests().size() == 1 && m_huggingFace->requestCount() == 2, 10000);
    QTRY_COMPARE_WITH_TIMEOUT(inbox(u"list"_s).lines().size(), 2, 10000);
    kill(pid_t(process->processId()), SIGINT);
    const Ctl::Outcome done = Ctl::finish(*process);
    QCOMPARE(done.status, 1);
    QVERIFY(done.out.contains("found\t2026-06-12\tHugging Face"));
}

void TestCtlInbox::listsWhatIsAskedFor_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QStringList>("titles");
    const QStringList all {u"In Both"_s, u"Grammar of Models"_s, u"Picked"_s};
    QTest::newRow("all") << QString() << QStringList {all[2], all[0], all[1]};
    QTest::newRow("a day") << u" --day 2026-06-12"_s << QStringList {all[2]};
    QTest::newRow("from") << u" --from 2026-06-12"_s << QStringList {all[2]};
    QTest::newRow("to") << u" --to 2026-06-11"_s << QStringList {all[0], all[1]};
    QTest::newRow("words") << u" --words gramm"_s << QStringList {all[1]};
    QTest::newRow("category") << u" --category cs.SE"_s << QStringList {all[0], all[1]};
    QTest::newRow("upvotes") << u" --least-upvotes 8"_s << QStringList {all[0]};
    QTest::newRow("dismissed") << u" --triage dismissed"_s << QStringList();
    QTest::newRow("all states") << u" --triage all"_s << QStringList {all[2], all[0], all[1]};
}

void TestCtlInbox::listsWhatIsAskedFor()
{
    QFETCH(QString, options);
    QFETCH(QStringList, titles);
    refresh();
    QStringList listed;
    for (const QByteArray &line : inbox(u"list"_s + options).lines())
        listed.append(QString::fromUtf8(line.split('\t').last()));
    QCOMPARE(listed, titles);
}

void TestCtlInbox::listsAsJson()
{
    refresh();
    const QJsonArray rows = inbox(u"list --json --day 2026-06-11"_s).json();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0]["key"_L1].toString(), u"arxiv:2606.00001"_s);
    QCOMPARE(rows[0]["upvotes"_L1].toInt(), 30);
    QCOMPARE(rows[0]["categories"_L1].toArray().size(), 2);
    QVERIFY(!rows[1].toObject().contains("upvotes"_L1));
}

void TestCtlInbox::anEmptyListSaysWhy_data()
{
    QTest::addColumn<bool>("isRefreshed");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("words");
    QTest::newRow("never asked") << false << QString() << u"inbox refresh"_s;
    QTest::newRow("filter") << true << u" --words nowhere"_s << u"hides 3"_s;
    QTest::newRow("a day without") << true << u" --day 2026-06-11 --triage taken"_s
                                   << u"2026-06-11, Hugging Face daily papers:"_s;
    QTest::newRow("a day not asked") << true << u" --day 2026-06-01"_s << u"inbox refresh"_s;
}

void TestCtlInbox::anEmptyListSaysWhy()
{
    QFETCH(bool, isRefreshed);
    QFETCH(QString, options);
    QFETCH(QString, words);
    if (isRefreshed)
        refresh();
    const Ctl::Outcome done = inbox(u"list"_s + options);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.out, "");
    QVERIFY2(done.message().contains(words), done.err.constData());
}

void TestCtlInbox::takesIntoAnIssue()
{
    refresh();
    const Ctl::Outcome done =
        inbox(u"take latest arxiv:2606.00003 https://arxiv.org/abs/2606.00001v1"_s);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.lines()[0], "taken\tarxiv:2606.00003\tPicked");
    QVERIFY(done.lines()[1].startsWith("taken\thttps://arxiv.org/abs/2606.00001v1\tIn Both"));
    const QByteArray json = m_ctl->run({u"--json"_s, u"issue"_s, u"show"_s, u"a"_s}).out;
    const QJsonArray entries = QJsonDocument::fromJson(json)["entries"_L1].toArray();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[1]["title"_L1].toString(), u"Picked"_s);
    QCOMPARE(entries[1]["source"_L1].toString(), u"api-hf"_s);
    QCOMPARE(entries[2]["source"_L1].toString(), u"api-arxiv"_s);
    QCOMPARE(entries[2]["upvotes"_L1].toInt(), 30);
    QCOMPARE(inbox(u"list"_s).lines().size(), 1);
    QCOMPARE(inbox(u"list --triage taken --json"_s).json()[0]["takenInto"_L1].toString(), u"a"_s);
}

void TestCtlInbox::takingTwiceIsADuplicate()
{
    refresh();
    inbox(u"take a 2606.00003"_s);
    const Ctl::Outcome done = inbox(u"take a 2606.00003"_s);
    QCOMPARE(done.status, 0);
    QVERIFY2(done.out.startsWith("duplicate\t2606.00003\t"), done.out.constData());
    QVERIFY(done.text().contains(u"entry 2"_s));
}

void TestCtlInbox::takingWhatIsNotThere()
{
    refresh();
    const Ctl::Outcome done = inbox(u"take a 2606.09999 2606.00003"_s);
    QCOMPARE(done.status, 1);
    QVERIFY(done.out.contains("taken\t2606.00003\tPicked"));
    QVERIFY(done.out.contains("failed\t2606.09999\t"));
    QVERIFY(inbox(u"take b 2606.00003"_s).isRefusal(1, u"“b”"_s));
}

void TestCtlInbox::dismissedStaysDismissed()
{
    refresh();
    QCOMPARE(inbox(u"dismiss 2606.00001 2606.00002"_s).status, 0);
    QCOMPARE(inbox(u"keep arxiv:2606.00002"_s).out, "kept\tarxiv:2606.00002\tGrammar of Models\n");
    refresh();
    QCOMPARE(inbox(u"list --triage dismissed"_s).lines().size(), 1);
    QCOMPARE(inbox(u"list --triage kept"_s).lines().size(), 1);
    QCOMPARE(inbox(u"list"_s).lines().size(), 2);
    QCOMPARE(inbox(u"dismiss nothing"_s).status, 1);
}

void TestCtlInbox::feedsAreAddedAndRemoved()
{
    QCOMPARE(inbox(u"feeds"_s).lines(),
        (QList<QByteArray> {
            "1\ton\thf-daily\tHugging Face daily papers", "2\ton\tarxiv\tarXiv cs.CL\tcs.CL"}));
    QCOMPARE(inbox(u"feeds add arxiv:cs.LG"_s).status, 0);
    QCOMPARE(inbox(u"feeds add https://example.org/feed.xml"_s).status, 0);
    QCOMPARE(inbox(u"feeds remove 2"_s).status, 0);
    QCOMPARE(inbox(u"feeds"_s).lines(),
        (QList<QByteArray> {"1\ton\thf-daily\tHugging Face daily papers",
            "2\ton\tarxiv\tarXiv cs.LG\tcs.LG",
            "3\ton\tfeed\texample.org/feed.xml\thttps://example.org/feed.xml"}));
}

void TestCtlInbox::refusedFeeds_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("twice") << u"feeds add hf-daily"_s << u"already"_s;
    QTest::newRow("no such number") << u"feeds remove 3"_s << u"no feed 3"_s;
}

void TestCtlInbox::refusedFeeds()
{
    QFETCH(QString, arguments);
    QFETCH(QString, words);
    QVERIFY(inbox(arguments).isRefusal(1, words));
}

void TestCtlInbox::webFeedGetsItsName()
{
    LocalServer web([](const ServedRequest &) {
        ServedReply reply;
        reply.contentType = "application/rss+xml";
        reply.body = "<rss version='2.0'><channel><title>Example Blog</title><item><title>Post"
                     "</title><link>https://example.org/p</link><pubDate>Fri, 12 Jun 2026 08:00:00 "
                     "GMT</pubDate></item></channel></rss>";
        return reply;
    });
    inbox(u"feeds add "_s + web.url(u"/feed"_s).toString());
    const Ctl::Outcome done = refresh();
    QCOMPARE(done.status, 0);
    QVERIFY2(done.out.contains("found\t2026-06-12\tExample Blog\t1\t1"), done.out.constData());
    QVERIFY(inbox(u"feeds"_s).out.contains("\tExample Blog\t"));
    QCOMPARE(inbox(u"take a https://example.org/p"_s).status, 0);
}

void TestCtlInbox::recordedDay()
{
    if (recordedData().isEmpty())
        QSKIP("GALLEY_RECORDED_DATA names no folder of recorded responses");
    m_huggingFace->addRecorded(recorded(u"hf/daily_papers_2026-06-12.json"_s), QDate(2026, 6, 12));
    QCOMPARE(refresh().status, 0);
    QVERIFY(inbox(u"list --day 2026-06-12"_s).lines().size() >= 30);
}

QTEST_GUILESS_MAIN(TestCtlInbox)
#include "tst_ctl_inbox.moc"
