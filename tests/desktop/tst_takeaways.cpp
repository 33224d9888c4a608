// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desk.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// The takeaways as a list, in the real window.
class TestTakeaways : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void keysChangeTheList_data();
    void keysChangeTheList();
    void pasteMakesItems_data();
    void pasteMakesItems();
    void movedItemKeepsItsLineEnd();
    void blankItemIsNoStep();
    void keyMovesTheEntryElsewhere();
    void menuSaysWhatMoves();

private:
    [[nodiscard]] TextField *field() const { return m_desk->field(u"Takeaways"_s); }
    [[nodiscard]] QStringList items() const
    {
        return m_desk->issue().entries.first().takeaways.value_or(QStringList());
    }
    [[nodiscard]] QAction *action(const QString &text) const;
    void write(const QStringList &items);
    void putCaret(int position, int anchor = -1);

    std::unique_ptr<Desk> m_desk;
};

void TestTakeaways::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->isReady());
    write({u"one"_s, u"two"_s, u"three"_s});
    field()->setFocus();
}

void TestTakeaways::write(const QStringList &items)
{
    QVERIFY(m_desk->document().perform(
        SetEntryField {m_desk->issue().entries.first().id, EntryField::Takeaways, items},
        u"Write"_s));
    field()->showItems(items);
}

void TestTakeaways::putCaret(int position, int anchor)
{
    QTextCursor cursor = field()->textCursor();
    cursor.setPosition(anchor < 0 ? position : anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    field()->setTextCursor(cursor);
}

QAction *TestTakeaways::action(const QString &text) const
{
    const QList<QAction *> all = m_desk->window().actions();
    const auto found = std::ranges::find_if(
        all, [&](const QAction *each) { return each->text().remove(u'&') == text; });
    return found == all.end() ? nullptr : *found;
}

void TestTakeaways::keysChangeTheList_data()
{
    QTest::addColumn<int>("caret");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<int>("caretAfter");
    QTest::addColumn<QString>("step");

    const Qt::KeyboardModifiers none = Qt::NoModifier;
    const Qt::KeyboardModifiers alt = Qt::AltModifier;
    const QString split = u"Split Takeaway"_s;
    const QString join = u"Join Takeaways"_s;
    const QString move = u"Move Takeaway"_s;
    QTest::newRow("Enter in the middle of an item")
        << 5 << Qt::Key_Return << none << QStringList {u"one"_s, u"t"_s, u"wo"_s, u"three"_s} << 6
        << split;
    QTest::newRow("Enter of the number pad")
        << 1 << Qt::Key_Enter << Qt::KeyboardModifiers(Qt::KeypadModifier)
        << QStringList {u"o"_s, u"ne"_s, u"two"_s, u"three"_s} << 2 << split;
    QTest::newRow("Backspace at the start")
        << 4 << Qt::Key_Backspace << none << QStringList {u"onetwo"_s, u"three"_s} << 3 << join;
    QTest::newRow("Delete at the end")
        << 7 << Qt::Key_Delete << none << QStringList {u"one"_s, u"twothree"_s} << 7 << join;
    QTest::newRow("Alt+Up") << 5 << Qt::Key_Up << alt
                            << QStringList {u"two"_s, u"one"_s, u"three"_s} << 1 << move;
    QTest::newRow("Alt+Down") << 5 << Qt::Key_Down << alt
                              << QStringList {u"one"_s, u"three"_s, u"two"_s} << 11 << move;
}

void TestTakeaways::keysChangeTheList()
{
    QFETCH(int, caret);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, step);
    QFETCH(int, caretAfter);
    const QStringList before = items();
    putCaret(caret);
    QTest::keyClick(field(), key, modifiers);
    QTEST(items(), "after");
    QCOMPARE(field()->textCursor().position(), caretAfter);
    QCOMPARE(m_desk->document().undoText(), step);

    QTest::keyClick(field(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(items(), before);
    QCOMPARE(field()->textCursor().position(), caret);
    QTest::keyClick(field(), Qt::Key_Y, Qt::ControlModifier);
    QTEST(items(), "after");
    QCOMPARE(field()->textCursor().position(), caretAfter);
}

void TestTakeaways::pasteMakesItems_data()
{
    QTest::addColumn<int>("caret");
    QTest::addColumn<QString>("paste");
    QTest::addColumn<QStringList>("after");

    QTest::newRow("bullets at the end")
        << 13 << u"- a\r\n- b\r\n"_s
        << QStringList {u"one"_s, u"two"_s, u"three"_s, u"a"_s, u"b"_s};
    QTest::newRow("numbers in the middle of an item")
        << 5 << u"1. a\n2) b"_s
        << QStringList {u"one"_s, u"t"_s, u"a"_s, u"b"_s, u"wo"_s, u"three"_s};
    QTest::newRow("bullets before an item")
        << 0 << u"• a\n• b"_s << QStringList {u"a"_s, u"b"_s, u"one"_s, u"two"_s, u"three"_s};
    QTest::newRow("wrapped lines")
        << 13 << u"* a\n  goes on\n\n* b"_s
        << QStringList {u"one"_s, u"two"_s, u"three"_s, u"a goes on"_s, u"b"_s};
    QTest::newRow("lines without bullets")
        << 13 << u"a\nb"_s << QStringList {u"one"_s, u"two"_s, u"three"_s, u"a"_s, u"b"_s};
    QTest::newRow("tasks") << 13 << u"- [ ] a\n- [x] b"_s
                           << QStringList {u"one"_s, u"two"_s, u"three"_s, u"a"_s, u"b"_s};
    QTest::newRow("words") << 5 << u"a - b"_s << QStringList {u"one"_s, u"ta - bwo"_s, u"three"_s};
    QTest::newRow("half a character") << 3 << QString(QChar(0xd800)) + u"!"_s + QChar::Null
                                      << QStringList {u"one\ufffd!"_s, u"two"_s, u"three"_s};
}

void TestTakeaways::pasteMakesItems()
{
    QFETCH(int, caret);
    QFETCH(QString, paste);
    const QStringList before = items();
    putCaret(caret);
    QApplication::clipboard()->setText(paste);
    QTest::keyClick(field(), Qt::Key_V, Qt::ControlModifier);
    QTEST(items(), "after");
    QCOMPARE(m_desk->document().undoText(), u"Paste"_s);
    m_desk->document().undo();
    QCOMPARE(items(), before);
    QCOMPARE(field()->textCursor().position(), caret);
}

void TestTakeaways::movedItemKeepsItsLineEnd()
{
    write({u"one\nmore"_s, u"two"_s});
    putCaret(9);
    QTest::keyClick(field(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(items(), QStringList({u"two"_s, u"one\nmore"_s}));
}

void TestTakeaways::blankItemIsNoStep()
{
    const QString before = m_desk->document().undoText();
    field()->moveCursor(QTextCursor::End);
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(field()->document()->blockCount(), 4);
    QTest::keyClick(field(), Qt::Key_Backspace);
    QCOMPARE(items().size(), 3);
    QCOMPARE(m_desk->document().undoText(), before);
}

void TestTakeaways::keyMovesTheEntryElsewhere()
{
    const EntryId first = m_desk->issue().entries.first().id;
    m_desk->field(u"Summary"_s)->setFocus();
    QTest::keyClick(m_desk->field(u"Summary"_s), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_desk->issue().entries[1].id, first);
    QCOMPARE(m_desk->document().undoText(), u"Move Entry"_s);
}

void TestTakeaways::menuSaysWhatMoves()
{
    QVERIFY(action(u"Move Takeaway Up"_s));
    QVERIFY(action(u"Move Takeaway Up"_s)->isEnabled()); // also for the first entry
    m_desk->field(u"Summary"_s)->setFocus();
    QVERIFY(!action(u"Move Takeaway Up"_s));
    QVERIFY(!action(u"Move Up"_s)->isEnabled());
}

QTEST_MAIN(TestTakeaways)
#include "tst_takeaways.moc"
