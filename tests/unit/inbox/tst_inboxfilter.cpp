// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxfilter.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

InboxItem item(const QString &title)
{
    InboxItem item;
    item.candidate.key = title;
    item.candidate.title = title;
    item.candidate.authors = {u"Bernhard Schölkopf"_s, u"Émilie du Châtelet"_s};
    item.candidate.abstract = u"We fine-tune a narrow model in C++, without fragments."_s;
    item.candidate.categories = {u"cs.CL"_s, u"stat.ML"_s};
    item.candidate.upvotes = 12;
    return item;
}

} // namespace

class TestInboxFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void anyOfTheSavedWords_data();
    void anyOfTheSavedWords();
    void filters_data();
    void filters();
    void filteredKeepsTheOrder();
};

void TestInboxFilter::words_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("matches");
    QTest::newRow("nothing") << QString() << true;
    QTest::newRow("only punctuation") << u" - \" ,"_s << true;
    QTest::newRow("title") << u"retrieval"_s << true;
    QTest::newRow("beginning of a word") << u"retr"_s << true;
    QTest::newRow("end of a word") << u"trieval"_s << false;
    QTest::newRow("not in fragments") << u"rag"_s << false;
    QTest::newRow("all must match") << u"retrieval narrow"_s << true;
    QTest::newRow("one does not") << u"retrieval wide"_s << false;
    QTest::newRow("accents") << u"scholkopf emilie"_s << true;
    QTest::newRow("accents typed") << u"chätelet"_s << true;
    QTest::newRow("case") << u"RETRIEVAL"_s << true;
    QTest::newRow("excluded") << u"retrieval -narrow"_s << false;
    QTest::newRow("excluded and absent") << u"retrieval -wide"_s << true;
    QTest::newRow("phrase") << u"\"narrow model\""_s << true;
    QTest::newRow("phrase of whole words") << u"\"narrow mod\""_s << false;
    QTest::newRow("phrase in another order") << u"\"model narrow\""_s << false;
    QTest::newRow("curly quotes") << u"“narrow model”"_s << true;
    QTest::newRow("open quote") << u"\"narrow model"_s << true;
    QTest::newRow("excluded phrase") << u"-\"narrow model\""_s << false;
    QTest::newRow("hyphen") << u"fine-tune"_s << true;
    QTest::newRow("without the hyphen") << u"\"fine tune\""_s << true;
    QTest::newRow("C++") << u"\"c++\""_s << true;
    QTest::newRow("C#") << u"c#"_s << false;
    QTest::newRow("category") << u"stat.ml"_s << true;
    QTest::newRow("no spaces between words") << u"模型"_s << true;
    QTest::newRow("across fields") << u"\"generation bernhard\""_s << true;
}

void TestInboxFilter::words()
{
    QFETCH(QString, typed);
    QFETCH(bool, matches);
    const InboxItem one = item(u"Retrieval 大模型 Generation"_s);
    QCOMPARE(InboxWords(typed).allIn(searchText(one.candidate)), matches);
}

void TestInboxFilter::anyOfTheSavedWords_data()
{
    QTest::addColumn<QString>("saved");
    QTest::addColumn<bool>("marked");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("one of them") << u"wide narrow"_s << true;
    QTest::newRow("neither") << u"wide deep"_s << false;
    QTest::newRow("phrase") << u"deep \"narrow model\""_s << true;
    QTest::newRow("unwanted") << u"narrow -retrieval"_s << false;
}

void TestInboxFilter::anyOfTheSavedWords()
{
    QFETCH(QString, saved);
    QFETCH(bool, marked);
    QCOMPARE(InboxWords(saved).anyIn(searchText(item(u"Retrieval"_s).candidate)), marked);
}

void TestInboxFilter::filters_data()
{
    const QUuid feed = QUuid::createUuidV5(QUuid(), "feed"_L1);
    QTest::addColumn<InboxFilter>("filter");
    QTest::addColumn<bool>("isShown");
    const auto row = [](const char *name, bool isShown, auto change) {
        InboxFilter filter;
        change(filter);
        QTest::newRow(name) << filter << isShown;
    };
    row("all", true, [](InboxFilter &) { });
    row("category", true, [](InboxFilter &f) { f.categories = {u"cs.LG"_s, u"cs.CL"_s}; });
    row("other category", false, [](InboxFilter &f) { f.categories = {u"cs.LG"_s}; });
    row("upvotes", true, [](InboxFilter &f) { f.leastUpvotes = 12; });
    row("more upvotes", false, [](InboxFilter &f) { f.leastUpvotes = 13; });
    row("triage", true, [](InboxFilter &f) { f.triage = {Triage::Kept, Triage::New}; });
    row("other triage", false, [](InboxFilter &f) { f.triage = {Triage::Kept}; });
    row("feed", true, [feed](InboxFilter &f) { f.feeds = {feed}; });
    row("other feed", false, [](InboxFilter &f) { f.feeds = {QUuid::createUuid()}; });
    row("words", false, [](InboxFilter &f) { f.words = u"nowhere"_s; });
}

void TestInboxFilter::filters()
{
    QFETCH(InboxFilter, filter);
    QFETCH(bool, isShown);
    InboxItem one = item(u"Retrieval"_s);
    one.feeds = {QUuid::createUuidV5(QUuid(), "feed"_L1)};
    QCOMPARE(filtered({one}, filter).size(), isShown ? 1 : 0);
}

void TestInboxFilter::filteredKeepsTheOrder()
{
    InboxItem unknown = item(u"Two"_s);
    unknown.candidate.upvotes.reset();
    InboxFilter filter;
    filter.leastUpvotes = 0;
    const QList<InboxItem> shown = filtered({item(u"One"_s), unknown, item(u"Three"_s)}, filter);
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown[0].candidate.title, u"One"_s);
    QCOMPARE(shown[1].candidate.title, u"Three"_s);
}

QTEST_GUILESS_MAIN(TestInboxFilter)
#include "tst_inboxfilter.moc"
