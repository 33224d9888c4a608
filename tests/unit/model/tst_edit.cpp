// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "model/edit.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(galley::Edit)

namespace {

Entry entryTitled(const QString &title)
{
    Entry entry;
    entry.id = newUuid();
    entry.title = title;
    return entry;
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inverseRestores_data();
    void inverseRestores();
    void refusedLeavesTheIssue_data();
    void refusedLeavesTheIssue();
    void entryOfNamesTheEntry();
    void valueBringsItsOrigin();
    void sameValueKeepsItsOrigin();

private:
    Issue m_issue;
};

void TestEdit::init()
{
    m_issue = *newIssue(u"Digest"_s, u"No. 1"_s, QDate(2026, 4, 27));
    m_issue.entries = {entryTitled(u"A"_s), entryTitled(u"B"_s), entryTitled(u"C"_s)};
}

void TestEdit::inverseRestores_data()
{
    init();
    QTest::addColumn<int>("entry");
    QTest::addColumn<Edit>("edit");
    const EntryId first; // replaced by the entry's id in the test
    QTest::newRow("title") << 0 << Edit(SetEntryField {first, EntryField::Title, u"Z"_s});
    QTest::newRow("authors") << 1
                             << Edit(SetEntryField {
                                    first, EntryField::Authors, QStringList {u"X"_s}});
    QTest::newRow("difficulty") << 1
                                << Edit(SetEntryField {
                                       first, EntryField::Difficulty, Difficulty::Advanced});
    QTest::newRow("count 0 is not missing")
        << 2 << Edit(SetEntryField {first, EntryField::CitationCount, 0});
    QTest::newRow("date") << -1 << Edit(SetIssueField {IssueField::Date, QDate(2026, 5, 4)});
    QTest::newRow("introduction") << -1 << Edit(SetIssueField {IssueField::Introduction, u"Hi"_s});
    QTest::newRow("insert first") << -1 << Edit(InsertEntry {0, entryTitled(u"N"_s)});
    QTest::newRow("insert last") << -1 << Edit(InsertEntry {3, entryTitled(u"N"_s)});
    QTest::newRow("remove") << 1 << Edit(RemoveEntry {});
    QTest::newRow("move down") << 0 << Edit(MoveEntry {first, 2});
    QTest::newRow("move up") << 2 << Edit(MoveEntry {first, 0});
}

void TestEdit::inverseRestores()
{
    QFETCH(int, entry);
    QFETCH(Edit, edit);
    if (entry >= 0) {
        const EntryId id = m_issue.entries[entry].id;
        std::visit(
            [&id](auto &e) {
                if constexpr (requires { e.entry = id; })
                    e.entry = id;
            },
            edit);
    }
    const Issue before = m_issue;
    const Result<Edit> inverse = apply(m_issue, edit);
    QVERIFY(inverse);
    QVERIFY(m_issue != before);
    const Issue after = m_issue;
    const Result<Edit> again = apply(m_issue, *inverse);
    QVERIFY(again);
    QCOMPARE(m_issue, before);
    QVERIFY(apply(m_issue, *again));
    QCOMPARE(m_issue, after);
}

void TestEdit::refusedLeavesTheIssue_data()
{
    QTest::addColumn<Edit>("edit");
    const EntryId nobody = newUuid();
    QTest::newRow("unknown entry") << Edit(SetEntryField {nobody, EntryField::Title, u"Z"_s});
    QTest::newRow("unknown entry moved") << Edit(MoveEntry {nobody, 0});
    QTest::newRow("unknown entry removed") << Edit(RemoveEntry {nobody});
    QTest::newRow("insert past the end") << Edit(InsertEntry {4, entryTitled(u"N"_s)});
    QTest::newRow("insert without an id")
        << Edit(InsertEntry {0, Entry {.id = {}, .title = u"N"_s}});
    QTest::newRow("no date") << Edit(SetIssueField {IssueField::Date, QDate()});
    QTest::newRow("no title") << Edit(SetIssueField {IssueField::Title, u"  "_s});
    QTest::newRow("wrong type") << Edit(SetIssueField {IssueField::Introduction, 4});
}

void TestEdit::refusedLeavesTheIssue()
{
    QFETCH(Edit, edit);
    const Issue before = m_issue;
    QVERIFY(!apply(m_issue, edit));
    QCOMPARE(m_issue, before);
}

void TestEdit::entryOfNamesTheEntry()
{
    const EntryId id = newUuid();
    QCOMPARE(entryOf(RemoveEntry {id}), id);
    QCOMPARE(entryOf(InsertEntry {0, Entry {.id = id, .title = u"N"_s}}), id);
    QVERIFY(entryOf(SetIssueField {IssueField::Title, u"T"_s}).isNull());
}

void TestEdit::valueBringsItsOrigin()
{
    const EntryId id = m_issue.entries[0].id;
    const Origin arxiv {Provider::Arxiv, u"2026-04-20T08:00:00Z"_s};
    QVERIFY(apply(m_issue, SetEntryField {id, EntryField::Comment, u"12 pages"_s, arxiv}));
    QCOMPARE(originOf(m_issue.entries[0], EntryField::Comment), arxiv);

    const Result<Edit> inverse = apply(m_issue, SetEntryField {id, EntryField::Comment, u"9"_s});
    QCOMPARE(originOf(m_issue.entries[0], EntryField::Comment).provider, Provider::Editor);
    QVERIFY(inverse && apply(m_issue, *inverse));
    QCOMPARE(originOf(m_issue.entries[0], EntryField::Comment), arxiv);
}

void TestEdit::sameValueKeepsItsOrigin()
{
    const EntryId id = m_issue.entries[0].id;
    const Origin arxiv {Provider::Arxiv, {}};
    QVERIFY(apply(m_issue, SetEntryField {id, EntryField::Comment, u"12 pages"_s, arxiv}));
    const Edit left = SetEntryField {id, EntryField::Comment, u"12 pages"_s};
    const Result<Edit> inverse = apply(m_issue, left);
    QVERIFY(inverse);
    QVERIFY(!isChange(left, *inverse));
    QCOMPARE(originOf(m_issue.entries[0], EntryField::Comment), arxiv);
}

QTEST_GUILESS_MAIN(TestEdit)
#include "tst_edit.moc"
