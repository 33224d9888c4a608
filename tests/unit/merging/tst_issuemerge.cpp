// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging/issuemerge.h"
#include "support/issues.h"
#include "json/issuejson.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

class TestIssueMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsOfTwo();
    void theSameFieldTwice();
    void wordsOfTwo();
    void removedAndChanged_data();
    void removedAndChanged();
    void removedAndLeft();
    void addedByBoth();
    void ordersOfTwo_data();
    void ordersOfTwo();
    void unknownMembers();
    void originsComeWithTheirValues();
    void filesWithoutIds();
    void conflictsAreResolved();
    void aTitleNeverGoes();
    void oneSideAlone();
    void bothSidesAlike();
};

namespace {

/// Whatever may have been done to an issue.
Issue edited(Issue issue, int edits, QRandomGenerator &random)
{
    for (int i = 0; i < edits; ++i)
        (void)apply(issue, randomEdit(issue, random));
    return issue;
}

QString orderOf(const Issue &issue)
{
    QString titles;
    for (const Entry &entry : issue.entries)
        titles += entry.title;
    return titles;
}

/// An issue whose entries have titles of one letter.
Issue issueOf(const QString &titles)
{
    static QHash<QChar, EntryId> ids;
    Issue issue = exampleIssue();
    issue.entries.clear();
    for (const QChar title : titles) {
        Entry entry = entryTitled(title);
        entry.id = ids.contains(title) ? ids.value(title) : ids[title] = entry.id;
        issue.entries.append(entry);
    }
    return issue;
}

} // namespace

void TestIssueMerge::fieldsOfTwo()
{
    const Issue base = exampleIssue();
    Issue ours = base;
    Issue theirs = base;
    ours.title = u"Ours"_s;
    ours.entries[0].summary = u"ours"_s;
    theirs.date = QDate(2030, 1, 1);
    theirs.entries[0].difficulty = Difficulty::Advanced;
    theirs.entries[2].notes = u"theirs"_s;
    const MergedIssue merged = mergeIssues(base, ours, theirs);
    QVERIFY(merged.conflicts.isEmpty());
    Issue expected = ours;
    expected.date = theirs.date;
    expected.entries[0].difficulty = Difficulty::Advanced;
    expected.entries[2].notes = u"theirs"_s;
    QCOMPARE(writeIssueJson(merged.issue), writeIssueJson(expected));
}

void TestIssueMerge::theSameFieldTwice()
{
    const Issue base = exampleIssue();
    Issue ours = base;
    Issue theirs = base;
    ours.entries[0].citationCount = 1;
    theirs.entries[0].citationCount = 2;
    ours.language = u"de"_s;
    theirs.language = u"fr"_s;
    const MergedIssue merged = mergeIssues(base, ours, theirs);
    QCOMPARE(merged.conflicts.size(), 2);
    QCOMPARE(merged.conflicts[0],
        (MergeConflict {
            {}, IssueField::Language, valueOf(base, IssueField::Language), u"de"_s, u"fr"_s}));
    QCOMPARE(merged.conflicts[1],
        (MergeConflict {base.entries[0].id, EntryField::CitationCount,
            valueOf(base.entries[0], EntryField::CitationCount), 1, 2}));
    QCOMPARE(merged.issue.entries[0].citationCount, 1);
}

void TestIssueMerge::wordsOfTwo()
{
    Issue base = exampleIssue();
    base.entries[0].summary = u"A method for this."_s;
    base.entries[0].takeaways = QStringList {u"Try it."_s};
    Issue ours = base;
    Issue theirs = base;
    ours.entries[0].summary = u"A new method for this."_s;
    theirs.entries[0].summary = u"A method for that."_s;
    ours.entries[0].takeaways->append(u"Ours."_s);
    theirs.entries[0].takeaways->append(u"Theirs."_s);
    const MergedIssue merged = mergeIssues(base, ours, theirs);
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.issue.entries[0].summary, u"A new method for that."_s);
    QCOMPARE(
        merged.issue.entries[0].takeaways, QStringList({u"Try it."_s, u"Ours."_s, u"Theirs."_s}));
}

void TestIssueMerge::removedAndChanged_data()
{
    QTest::addColumn<bool>("byUs");
    QTest::newRow("by us") << true;
    QTest::newRow("by them") << false;
}

void TestIssueMerge::removedAndChanged()
{
    QFETCH(bool, byUs);
    const Issue base = exampleIssue();
    Issue without = base;
    Issue with = base;
    without.entries.removeAt(1);
    with.entries[1].notes = u"typed"_s;
    const MergedIssue merged = mergeIssues(base, byUs ? without : with, byUs ? with : without);
    QCOMPARE(merged.conflicts,
        QList({MergeConflict {base.entries[1].id, RemovedEntry {byUs}, {}, {}, {}}}));
    QCOMPARE(merged.issue, with);
    QCOMPARE(resolved(merged, byUs ? MergeSide::Ours : MergeSide::Theirs), without);
    QCOMPARE(resolved(merged, byUs ? MergeSide::Theirs : MergeSide::Ours), with);
}

void TestIssueMerge::removedAndLeft()
{
    const Issue base = issueOf(u"abcd"_s);
    const MergedIssue merged = mergeIssues(base, issueOf(u"abd"_s), issueOf(u"bcd"_s));
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(orderOf(merged.issue), u"bd"_s);
}

void TestIssueMerge::addedByBoth()
{
    const Issue base = issueOf(u"a"_s);
    Issue ours = issueOf(u"ab"_s);
    Issue theirs = issueOf(u"ab"_s);
    ours.entries[1].notes = u"ours"_s;
    theirs.entries[1].comment = u"theirs"_s;
    const MergedIssue merged = mergeIssues(base, ours, theirs);
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.issue.entries[1].notes, u"ours"_s);
    QCOMPARE(merged.issue.entries[1].comment, u"theirs"_s);
}

void TestIssueMerge::ordersOfTwo_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    const auto row = [](const char *name, const QString &base, const QString &ours,
                         const QString &theirs, const QString &merged) {
        QTest::newRow(name) << base << ours << theirs << merged;
    };
    row("two moves", u"abcdef"_s, u"bacdef"_s, u"abcdfe"_s, u"bacdfe"_s);
    row("both add at the end", u"ab"_s, u"abx"_s, u"aby"_s, u"abxy"_s);
    row("both add elsewhere", u"abc"_s, u"axbc"_s, u"abcy"_s, u"axbcy"_s);
    row("moved and removed", u"abcd"_s, u"dabc"_s, u"acd"_s, u"dac"_s);
    row("moved behind one that goes", u"abcd"_s, u"bcad"_s, u"abd"_s, u"bad"_s);
    row("the same twice", u"abcd"_s, u"dabc"_s, u"bcda"_s, u"dbca"_s);
}

void TestIssueMerge::ordersOfTwo()
{
    QFETCH(QString, base);
    QFETCH(QString, ours);
    QFETCH(QString, theirs);
    QFETCH(QString, merged);
    const MergedIssue done = mergeIssues(issueOf(base), issueOf(ours), issueOf(theirs));
    QVERIFY(done.conflicts.isEmpty());
    QCOMPARE(orderOf(done.issue), merged);
}

void TestIssueMerge::unknownMembers()
{
    Issue base = exampleIssue();
    base.extra = {{u"mood"_s, u"good"_s}, {u"old"_s, 1}};
    Issue ours = base;
    Issue theirs = base;
    ours.extra.insert(u"mood"_s, u"fine"_s);
    ours.extra.insert(u"we"_s, QJsonObject {{u"a"_s, 1}});
    theirs.extra.insert(u"mood"_s, u"bad"_s);
    theirs.extra.remove(u"old"_s);
    theirs.entries[0].extra.insert(u"they"_s, true);
    const MergedIssue merged = mergeIssues(base, ours, theirs);
    QCOMPARE(merged.conflicts,
        QList({MergeConflict {
            {}, UnknownMember {u"mood"_s}, u"\"good\""_s, u"\"fine\""_s, u"\"bad\""_s}}));
    QCOMPARE(merged.issue.extra,
        QJsonObject({{u"mood"_s, u"fine"_s}, {u"we"_s, QJsonObject {{u"a"_s, 1}}}}));
    QCOMPARE(merged.issue.entries[0].extra.value("they"_L1), QJsonValue(true));
    QCOMPARE(resolved(merged, MergeSide::Theirs).extra.value("mood"_L1), QJsonValue(u"bad"_s));
}

void TestIssueMerge::originsComeWithTheirValues()
{
    const Issue base = exampleIssue();
    Issue theirs = base;
    theirs.entries[0].comment = u"10 pages"_s;
    setOrigin(theirs.entries[0], EntryField::Comment, {Provider::Arxiv, {}});
    const MergedIssue merged = mergeIssues(base, base, theirs);
    QCOMPARE(originOf(merged.issue.entries[0], EntryField::Comment).provider, Provider::Arxiv);
}

void TestIssueMerge::filesWithoutIds()
{
    const Issue base = exampleIssue();
    const auto reread = [](const Issue &issue) {
        return readIssueJson(writeIssueJson(issue)).value();
    };
    Issue ours = reread(base);
    ours.entries.move(0, 2);
    ours.entries[2].summary = u"ours"_s;
    Issue theirs = reread(base);
    theirs.entries[0].notes = u"theirs"_s;
    const MergedIssue merged = mergeIssues(base, withIdsOf(base, ours), withIdsOf(base, theirs));
    QVERIFY(merged.conflicts.isEmpty());
    QCOMPARE(merged.issue.entries.size(), 3);
    QCOMPARE(merged.issue.entries[2].id, base.entries[0].id);
    QCOMPARE(merged.issue.entries[2].summary, u"ours"_s);
    QCOMPARE(merged.issue.entries[2].notes, u"theirs"_s);
}

void TestIssueMerge::conflictsAreResolved()
{
    const Issue base = exampleIssue();
    Issue ours = base;
    Issue theirs = base;
    ours.entries[0].url = u"https://a.example/"_s;
    theirs.entries[0].url = u"https://b.example/"_s;
    theirs.entries[1].notes = u"elsewhere"_s;
    const MergedIssue merged = mergeIssues(base, ours, theirs);
    QCOMPARE(resolved(merged, MergeSide::Ours).entries[0].url, u"https://a.example/"_s);
    QCOMPARE(resolved(merged, MergeSide::Theirs).entries[0].url, u"https://b.example/"_s);
    QCOMPARE(resolved(merged, MergeSide::Ours).entries[1].notes, u"elsewhere"_s);
}

void TestIssueMerge::aTitleNeverGoes()
{
    Issue base = exampleIssue();
    base.entries[0].title = u"one two"_s;
    Issue ours = base;
    Issue theirs = base;
    ours.entries[0].title = u"one"_s;
    theirs.entries[0].title = u" two"_s;
    const MergedIssue merged = mergeIssues(base, ours, theirs);
    QVERIFY(!merged.issue.entries[0].title.trimmed().isEmpty());
}

void TestIssueMerge::oneSideAlone()
{
    QRandomGenerator random(3);
    for (int i = 0; i < 300; ++i) {
        const Issue base = edited(exampleIssue(), 5, random);
        const Issue side = edited(base, 1 + i % 8, random);
        const MergedIssue ours = mergeIssues(base, side, base);
        QVERIFY(ours.conflicts.isEmpty());
        QCOMPARE(ours.issue, side);
        const MergedIssue theirs = mergeIssues(base, base, side);
        QVERIFY(theirs.conflicts.isEmpty());
        QCOMPARE(writeIssueJson(theirs.issue), writeIssueJson(side));
    }
}

void TestIssueMerge::bothSidesAlike()
{
    QRandomGenerator random(4);
    for (int i = 0; i < 300; ++i) {
        const Issue base = edited(exampleIssue(), 3, random);
        const Issue a = edited(base, 1 + i % 8, random);
        const Issue b = edited(base, 1 + i % 5, random);
        const MergedIssue there = mergeIssues(base, a, b);
        const MergedIssue back = mergeIssues(base, b, a);
        QCOMPARE(there.conflicts.size(), back.conflicts.size());
        for (MergeConflict conflict : there.conflicts) {
            std::swap(conflict.ours, conflict.theirs);
            if (auto *removed = std::get_if<RemovedEntry>(&conflict.place))
                removed->byUs = !removed->byUs;
            QVERIFY(back.conflicts.contains(conflict));
        }
        // What neither says differently is what both say.
        QCOMPARE(mergeIssues(base, a, a).issue, a);
        // And every text of both is in the merged issue or in a conflict.
        for (const Issue *side : {&a, &b}) {
            for (const Entry &entry : side->entries) {
                const qsizetype index = indexOf(there.issue, entry.id);
                const bool isKnown = indexOf(base, entry.id) >= 0;
                QVERIFY(index >= 0 || isKnown);
                if (index < 0 || !entry.summary)
                    continue;
                const QString now = there.issue.entries.at(index).summary.value_or(QString());
                const bool isConflict =
                    std::ranges::any_of(there.conflicts, [&](const MergeConflict &conflict) {
                        return conflict.ours == FieldValue(*entry.summary)
                            || conflict.theirs == FieldValue(*entry.summary);
                    });
                const bool wasBefore =
                    isKnown && base.entries.at(indexOf(base, entry.id)).summary == entry.summary;
                QVERIFY(now.contains(*entry.summary) || isConflict || wasBefore);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestIssueMerge)
#include "tst_issuemerge.moc"
