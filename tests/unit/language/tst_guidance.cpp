// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "language/guidance.h"
#include "model/words.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Issue issueOf(const QStringList &summaries)
{
    Issue issue;
    for (const QString &summary : summaries) {
        Entry entry;
        entry.id = newUuid();
        entry.title = u"A title"_s;
        entry.summary = summary;
        issue.entries.append(entry);
    }
    return issue;
}

} // namespace

Q_DECLARE_METATYPE(galley::Fit)

class TestGuidance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
    void longSentencesAreNamed();
    void lengths_data();
    void lengths();
    void allAtOnce();
    void repeated_data();
    void repeated();
    void subjectIsNoRepetition();
    void subjectOfTheIssueIsNoRepetition();
    void otherLanguagesHaveNoRepetitions();
    void openings_data();
    void openings();
};

void TestGuidance::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("words");
    QTest::newRow("none") << u""_s << qsizetype(0);
    QTest::newRow("longest") << u"One two. Three four five! Six?"_s << qsizetype(3);
    QTest::newRow("open end") << u"One. Two three four"_s << qsizetype(3);
    QTest::newRow("paragraphs") << u"One two\n\nthree"_s << qsizetype(2);
    QTest::newRow("a formula is a word")
        << u"The cost is $\\mathcal{O}(n \\log n)$."_s << qsizetype(4);
    QTest::newRow("an address is none")
        << u"See [the paper](https://example.org/a/b?c=d)."_s << qsizetype(3);
    QTest::newRow("decimals") << u"It is 3.5 times faster."_s << qsizetype(5);
}

void TestGuidance::sentences()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, words);
    QCOMPARE(measureOf(text).longestSentence, words);
}

void TestGuidance::longSentencesAreNamed()
{
    const QString text = u"Short. This one *goes* on"_s + u" and on"_s.repeated(18);
    QCOMPARE(measureOf(text).longestStart, u"This one *goes* on"_s);
    QCOMPARE(measureOf(text.chopped(14)).longestSentence, 36);
    QVERIFY(measureOf(text.chopped(14)).longestStart.isEmpty());
}

void TestGuidance::lengths_data()
{
    QTest::addColumn<qsizetype>("words");
    QTest::addColumn<int>("meant");
    QTest::addColumn<Fit>("fit");
    QTest::newRow("nothing is meant") << qsizetype(900) << 0 << Fit::Good;
    QTest::newRow("not begun") << qsizetype(0) << 80 << Fit::Good;
    QTest::newRow("too short") << qsizetype(39) << 80 << Fit::Short;
    QTest::newRow("half") << qsizetype(40) << 80 << Fit::Good;
    QTest::newRow("a quarter more") << qsizetype(100) << 80 << Fit::Good;
    QTest::newRow("too long") << qsizetype(101) << 80 << Fit::Long;
}

void TestGuidance::lengths()
{
    QFETCH(qsizetype, words);
    QFETCH(int, meant);
    QTEST(fitOf(words, meant), "fit");
}

void TestGuidance::allAtOnce()
{
    Issue issue = issueOf({u"This paper shows more."_s, u"This paper has it."_s});
    issue.introduction = u"Two words."_s;
    issue.entries.last().takeaways = {u"One takeaway."_s, u"Another"_s};
    const Guidance guidance = guidanceFor(issue);
    QCOMPARE(guidance.words, wordCount(issue));
    QCOMPARE(guidance.introduction.words, qsizetype(2));
    const Guidance::OfEntry last = guidance.entries.value(issue.entries.last().id);
    QCOMPARE(last.summary.words, qsizetype(4));
    QCOMPARE(last.takeaways.size(), 2);
    QCOMPARE(last.takeaways.first().words, qsizetype(2));
    QCOMPARE(last.opensLike, qsizetype(0));
}

void TestGuidance::repeated_data()
{
    QTest::addColumn<QStringList>("summaries");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("five in three") << QStringList {u"Essential, essential."_s,
        u"Essential’s here, essential."_s, u"An essential point."_s}
                                   << QStringList {u"Essential 5: 1 2 3"_s};
    QTest::newRow("five in two") << QStringList {u"Key facts, key facts, key facts."_s,
        u"Facts, facts."_s} << QStringList();
    QTest::newRow("four in three")
        << QStringList {u"Facts, facts."_s, u"Facts."_s, u"Facts."_s} << QStringList();
    QTest::newRow("says little") << QStringList {u"With with with"_s, u"with with"_s,
        u"with with"_s} << QStringList();
    QTest::newRow("code") << QStringList {u"`fact fact`"_s, u"`fact fact`"_s, u"`fact fact`"_s}
                          << QStringList();
    QTest::newRow("most used first") << QStringList {u"novel robust robust"_s,
        u"novel novel robust robust"_s, u"novel novel robust robust"_s}
                                     << QStringList {u"robust 6: 1 2 3"_s, u"novel 5: 1 2 3"_s};
}

void TestGuidance::repeated()
{
    QFETCH(QStringList, summaries);
    QFETCH(QStringList, words);
    QStringList found;
    for (const RepeatedWord &word : repeatedWords(issueOf(summaries))) {
        QString line = u"%1 %2:"_s.arg(word.word).arg(word.uses);
        for (const int entry : word.entries)
            line += u" %1"_s.arg(entry);
        found.append(line);
    }
    QCOMPARE(found, words);
}

void TestGuidance::subjectIsNoRepetition()
{
    Issue issue = issueOf({u"agents agents"_s, u"agents agents"_s, u"agents agents"_s});
    QCOMPARE(repeatedWords(issue).size(), 1);
    issue.entries.first().title = u"On agents"_s;
    issue.entries.last().abstract = u"We let agents play."_s;
    QCOMPARE(repeatedWords(issue).size(), 0);
}

void TestGuidance::subjectOfTheIssueIsNoRepetition()
{
    Issue issue = issueOf({u"agents agents"_s, u"agents agents"_s, u"agents agents"_s, u""_s});
    issue.entries[1].title = u"An agent"_s;
    QCOMPARE(repeatedWords(issue).size(), 0); // four uses are left
    issue.entries[0].summary = u"agents agents agents"_s;
    QCOMPARE(repeatedWords(issue).size(), 0); // in two entries
    issue.entries[3].summary = u"agents"_s;
    QCOMPARE(repeatedWords(issue).size(), 1);
    issue.entries[3].title = u"More of an agent"_s;
    QCOMPARE(repeatedWords(issue).size(), 0);
}

void TestGuidance::otherLanguagesHaveNoRepetitions()
{
    Issue issue = issueOf({u"wichtig wichtig"_s, u"wichtig wichtig"_s, u"wichtig wichtig"_s});
    QCOMPARE(repeatedWords(issue).size(), 1);
    issue.language = u"de-AT"_s;
    QCOMPARE(repeatedWords(issue).size(), 0);
}

void TestGuidance::openings_data()
{
    QTest::addColumn<QStringList>("summaries");
    QTest::addColumn<QList<qsizetype>>("alike");
    QTest::newRow("same") << QStringList {u"This paper shows"_s, u"A study"_s, u"This paper has"_s}
                          << QList<qsizetype> {-1, -1, 0};
    QTest::newRow("case and marks") << QStringList {u"**The authors** show"_s,
        u"the authors, all"_s} << QList<qsizetype> {-1, 0};
    QTest::newRow("the first of many") << QStringList {u"This work is"_s, u"This work is"_s,
        u"This work is"_s} << QList<qsizetype> {-1, 0, 0};
    QTest::newRow("says little") << QStringList {u"It is new"_s, u"It is old"_s}
                                 << QList<qsizetype> {-1, -1};
    QTest::newRow("empty") << QStringList {u""_s, u""_s, u"One"_s} << QList<qsizetype> {-1, -1, -1};
}

void TestGuidance::openings()
{
    QFETCH(QStringList, summaries);
    QFETCH(QList<qsizetype>, alike);
    QCOMPARE(alikeOpenings(issueOf(summaries)), alike);
}

QTEST_GUILESS_MAIN(TestGuidance)
#include "tst_guidance.moc"
