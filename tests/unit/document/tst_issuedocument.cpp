// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "document/issuedocument.h"
#include "support/issues.h"

#include <QSignalSpy>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Merge = IssueDocument::Merge;

class TestIssueDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEditIsUndoneAndRedone_data();
    void everyEditIsUndoneAndRedone();
    void typingMerges_data();
    void typingMerges();
    void longTypingIsUndonePhraseByPhrase();
    void deletingIsAnotherStepThanTyping();
    void typingTakenBackByHandLeavesNoStep();
    void anEditThatChangesNothingMakesNoStep();
    void aRefusedEditChangesNothing();
    void aRefusedGroupChangesNothing();
    void aGroupIsAnnouncedEditByEdit();
    void aGroupIsOneStep();
    void aNewEditForgetsTheUndone();
    void aListenerCannotAnswerWithAnEdit();
};

void TestIssueDocument::everyEditIsUndoneAndRedone_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U, 5U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestIssueDocument::everyEditIsUndoneAndRedone()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    IssueDocument document(exampleIssue());
    // A listener that follows the edits alone has the same issue at each of them.
    Issue mirror = document.issue();
    connect(&document, &IssueDocument::edited, &document, [&](const Edit &edit) {
        QVERIFY(apply(mirror, edit));
        QCOMPARE(mirror, document.issue());
    });

    QList<Issue> history {document.issue()};
    for (int i = 0; i < 300; ++i) {
        QList<Edit> edits;
        Issue copy = document.issue();
        for (int n = random.bounded(1, 4); n > 0; --n) {
            edits.append(randomEdit(copy, random));
            QVERIFY(apply(copy, edits.last()));
        }
        QVERIFY(document.perform(edits, u"Step"_s));
        QCOMPARE(document.issue(), copy);
        if (copy != history.last())
            history.append(copy);
    }
    QVERIFY(history.size() > 200);

    const Issue end = document.issue();
    while (document.canUndo())
        document.undo();
    QCOMPARE(document.issue(), history.first());
    while (document.canRedo())
        document.redo();
    QCOMPARE(document.issue(), end);
    QCOMPARE(mirror, end);
}

void TestIssueDocument::typingMerges_data()
{
    QTest::addColumn<int>("pause"); // milliseconds between the two
    QTest::addColumn<int>("secondField");
    QTest::addColumn<int>("secondEntry");
    QTest::addColumn<bool>("isSecondTyping");
    QTest::addColumn<bool>("isEnded");
    QTest::addColumn<bool>("isMerged");
    const int summary = int(EntryField::Summary);
    const int notes = int(EntryField::Notes);
    QTest::newRow("at once") << 0 << summary << 0 << true << false << true;
    QTest::newRow("within a second") << 1000 << summary << 0 << true << false << true;
    QTest::newRow("later") << 1001 << summary << 0 << true << false << false;
    QTest::newRow("another field") << 0 << notes << 0 << true << false << false;
    QTest::newRow("another entry") << 0 << summary << 1 << true << false << false;
    QTest::newRow("not typed") << 0 << summary << 0 << false << false << false;
    QTest::newRow("the caret moved") << 0 << summary << 0 << true << true << false;
}

void TestIssueDocument::typingMerges()
{
    QFETCH(int, pause);
    QFETCH(int, secondField);
    QFETCH(int, secondEntry);
    QFETCH(bool, isSecondTyping);
    QFETCH(bool, isEnded);
    QFETCH(bool, isMerged);
    IssueDocument document(exampleIssue());
    std::chrono::milliseconds now = 0ms;
    document.setClock([&now] { return now; });
    const Issue before = document.issue();

    QVERIFY(document.perform(SetEntryField {before.entries[0].id, EntryField::Summary, u"a"_s},
        u"Typing"_s, Merge::Typing));
    const Issue between = document.issue();
    now += std::chrono::milliseconds(pause);
    if (isEnded)
        document.endTyping();
    QVERIFY(document.perform(
        SetEntryField {before.entries[secondEntry].id, EntryField(secondField), u"ab"_s},
        u"Typing"_s, isSecondTyping ? Merge::Typing : Merge::No));
    const Issue after = document.issue();

    document.undo();
    QCOMPARE(document.issue(), isMerged ? before : between);
    document.redo();
    QCOMPARE(document.issue(), after);
}

void TestIssueDocument::longTypingIsUndonePhraseByPhrase()
{
    IssueDocument document(exampleIssue());
    document.setClock([] { return 0ms; });
    const EntryId entry = document.issue().entries.at(0).id;
    const QString text = u"Nobody stops to think while a long sentence is typed, word after word, "
                         "and yet undo takes back no more than a phrase of it."_s;
    for (qsizetype length = 1; length <= text.size(); ++length)
        QVERIFY(document.perform(SetEntryField {entry, EntryField::Summary, text.first(length)},
            u"Typing"_s, Merge::Typing));
    int steps = 0;
    for (; document.canUndo(); ++steps) {
        const QString now = *document.issue().entries.at(0).summary;
        QVERIFY(text.startsWith(now));
        QVERIFY(now.size() == text.size() || now.endsWith(u' ')); // never within a word
        document.undo();
    }
    QCOMPARE(steps, 3);
}

void TestIssueDocument::deletingIsAnotherStepThanTyping()
{
    IssueDocument document(exampleIssue());
    document.setClock([] { return 0ms; });
    const EntryId entry = document.issue().entries.at(0).id;
    for (const QString &text : {u"on"_s, u"one"_s, u"on"_s, u"o"_s})
        QVERIFY(document.perform(
            SetEntryField {entry, EntryField::Summary, text}, u"Typing"_s, Merge::Typing));
    document.undo();
    QCOMPARE(document.issue().entries.at(0).summary, u"one"_s);
}

void TestIssueDocument::typingTakenBackByHandLeavesNoStep()
{
    IssueDocument document(exampleIssue());
    document.setClock([] { return 0ms; });
    QSignalSpy edited(&document, &IssueDocument::edited);
    for (const QString &title : {u"No. 12"_s, u"No. 1"_s})
        QVERIFY(
            document.perform(SetIssueField {IssueField::Title, title}, u"Typing"_s, Merge::Typing));
    QCOMPARE(edited.size(), 2);
    QVERIFY(!document.canUndo());
    QVERIFY(!document.canRedo());
}

void TestIssueDocument::anEditThatChangesNothingMakesNoStep()
{
    IssueDocument document(exampleIssue());
    QSignalSpy edited(&document, &IssueDocument::edited);
    const Issue issue = document.issue();
    QVERIFY(document.perform(SetIssueField {IssueField::Title, issue.title}, u"Set"_s));
    QVERIFY(document.perform(MoveEntry {issue.entries[1].id, 1}, u"Move"_s));
    QVERIFY(document.perform(QList<Edit> {}, u"Nothing"_s));
    QCOMPARE(edited.size(), 0);
    QVERIFY(!document.canUndo());
}

void TestIssueDocument::aRefusedEditChangesNothing()
{
    IssueDocument document(exampleIssue());
    QSignalSpy edited(&document, &IssueDocument::edited);
    const Issue before = document.issue();
    QCOMPARE(
        document.perform(RemoveEntry {newUuid()}, u"Remove"_s).error().code, Error::Code::NotFound);
    QCOMPARE(document.issue(), before);
    QCOMPARE(edited.size(), 0);
    QVERIFY(!document.canUndo());
}

void TestIssueDocument::aRefusedGroupChangesNothing()
{
    IssueDocument document(exampleIssue());
    QSignalSpy edited(&document, &IssueDocument::edited);
    const Issue before = document.issue();
    QVERIFY(!document.perform(
        {SetIssueField {IssueField::Title, u"X"_s}, RemoveEntry {before.entries[0].id},
            SetEntryField {before.entries[0].id, EntryField::Url, u"u"_s}},
        u"Group"_s));
    QCOMPARE(document.issue(), before);
    QCOMPARE(edited.size(), 0);
    QVERIFY(!document.canUndo());
}

void TestIssueDocument::aGroupIsAnnouncedEditByEdit()
{
    IssueDocument document(exampleIssue());
    QList<qsizetype> counts;
    connect(&document, &IssueDocument::edited, this,
        [&] { counts.append(document.issue().entries.size()); });
    QVERIFY(document.perform(
        {InsertEntry {3, entryTitled(u"D"_s)}, InsertEntry {4, entryTitled(u"E"_s)}}, u"Import"_s));
    document.undo();
    QCOMPARE(counts, (QList<qsizetype> {4, 5, 4, 3}));
}

void TestIssueDocument::aGroupIsOneStep()
{
    IssueDocument document(exampleIssue());
    QSignalSpy edited(&document, &IssueDocument::edited);
    const Issue before = document.issue();
    QVERIFY(document.perform(
        {RemoveEntry {before.entries[2].id}, RemoveEntry {before.entries[0].id}}, u"Remove"_s));
    QCOMPARE(document.undoText(), u"Remove"_s);
    QCOMPARE(edited.size(), 2);
    QVERIFY(!edited.last().at(1).toBool());
    document.undo();
    QCOMPARE(document.issue(), before);
    QCOMPARE(edited.size(), 4);
    QVERIFY(edited.last().at(1).toBool());
    QVERIFY(document.undoText().isEmpty());
    QCOMPARE(document.redoText(), u"Remove"_s);
}

void TestIssueDocument::aNewEditForgetsTheUndone()
{
    IssueDocument document(exampleIssue());
    QSignalSpy changed(&document, &IssueDocument::undoStateChanged);
    QVERIFY(document.perform(SetIssueField {IssueField::Title, u"X"_s}, u"Set"_s));
    document.undo();
    QVERIFY(document.canRedo());
    QVERIFY(document.perform(SetIssueField {IssueField::Title, u"Y"_s}, u"Set"_s));
    QVERIFY(!document.canRedo());
    QCOMPARE(changed.size(), 3);
    document.redo();
    QCOMPARE(document.issue().title, u"Y"_s);
}

void TestIssueDocument::aListenerCannotAnswerWithAnEdit()
{
    IssueDocument document(exampleIssue());
    Result<void> other;
    Result<void> same = fail(Error::Code::InvalidInput, {});
    connect(&document, &IssueDocument::edited, this, [&] {
        other = document.perform(SetIssueField {IssueField::Publication, u"P"_s}, u"Answer"_s);
        same =
            document.perform(SetIssueField {IssueField::Title, document.issue().title}, u"Echo"_s);
        document.undo();
    });
    QVERIFY(document.perform(SetIssueField {IssueField::Title, u"X"_s}, u"Set"_s));
    QCOMPARE(other.error().code, Error::Code::Busy);
    QVERIFY(same); // an editor that echoes what it was told does no harm
    QCOMPARE(document.issue().title, u"X"_s);
    QCOMPARE(document.issue().publication, u"Digest"_s);
}

QTEST_GUILESS_MAIN(TestIssueDocument)
#include "tst_issuedocument.moc"
