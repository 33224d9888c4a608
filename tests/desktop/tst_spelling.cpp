// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "editor/textmarks.h"
#include "language/spelldesk.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QStatusBar>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// Spelling in the real window, with the system's English dictionary.
class TestSpelling : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void wrongWordsAreMarked();
    void sourceKnowsItsNames();
    void wordBeingTypedIsSpared();
    void menuCorrects();
    void dictionaryIsOfTheArchive();
    void ignoredInThisIssueOnly();
    void walksToTheNext();
    void switchedOffIsRemembered();
    void missingDictionaryIsSaid();
    void highlightingStays();

private:
    void write(int entry, EntryField field, const FieldValue &value);
    [[nodiscard]] QStringList marked(const QString &field) const;
    [[nodiscard]] QAction *action(const QString &text) const;
    /// The menu at a place of the summary.
    [[nodiscard]] QMenu *menuAt(int position);
    [[nodiscard]] static QAction *entryOf(const QMenu *menu, const QString &text);

    std::unique_ptr<Desk> m_desk;
};

void TestSpelling::initTestCase()
{
    if (Speller().setLanguage(u"en"_s).result().isEmpty())
        QSKIP("There is no English dictionary here (hunspell-en-us).");
}

void TestSpelling::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->isReady());
    m_desk->list().setFocus(); // a field that has it shows what is typed into it
    write(0, EntryField::Summary, u"A wrongg word, and thier others."_s);
}

void TestSpelling::cleanup() { m_desk.reset(); }

void TestSpelling::write(int entry, EntryField field, const FieldValue &value)
{
    const EntryId id = m_desk->issue().entries.at(entry).id;
    QVERIFY(m_desk->document().perform(SetEntryField {id, field, value}, u"Write"_s));
}

QStringList TestSpelling::marked(const QString &field) const
{
    QStringList words;
    for (const auto &mark : TextMarks::of(*m_desk->field(field), TextMarks::Layer::Spelling))
        words.append(mark.cursor.selectedText());
    return words;
}

QAction *TestSpelling::action(const QString &text) const
{
    const QList<QAction *> all = m_desk->window().actions();
    const auto found = std::ranges::find(all, text, &QAction::text);
    return found == all.end() ? nullptr : *found;
}

QMenu *TestSpelling::menuAt(int position)
{
    TextField *summary = m_desk->field(u"Summary"_s);
    summary->focusAt(position);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, summary->cursorRect().center(),
        summary->mapToGlobal(summary->cursorRect().center()));
    QCoreApplication::sendEvent(summary->viewport(), &event);
    const QList<QMenu *> menus = summary->findChildren<QMenu *>();
    return menus.isEmpty() ? nullptr : menus.last();
}

QAction *TestSpelling::entryOf(const QMenu *menu, const QString &text)
{
    if (!menu)
        return nullptr;
    const QList<QAction *> all = menu->actions();
    const auto found = std::ranges::find(all, text, &QAction::text);
    return found == all.end() ? nullptr : *found;
}

void TestSpelling::wrongWordsAreMarked()
{
    QTRY_COMPARE(marked(u"Summary"_s), (QStringList {u"wrongg"_s, u"thier"_s}));
    write(0, EntryField::Takeaways, QStringList {u"Good one"_s, u"A badd one"_s});
    QTRY_COMPARE(marked(u"Takeaways"_s), QStringList {u"badd"_s});
    write(0, EntryField::Summary, u"A right word, and thier others."_s);
    QTRY_COMPARE(marked(u"Summary"_s), QStringList {u"thier"_s});
}

void TestSpelling::sourceKnowsItsNames()
{
    write(0, EntryField::Abstract, u"We show the Wrongg model."_s);
    write(0, EntryField::Summary, u"Wrongg’s word, and thier others."_s);
    QTRY_COMPARE(marked(u"Summary"_s), QStringList {u"thier"_s});
}

void TestSpelling::wordBeingTypedIsSpared()
{
    TextField *summary = m_desk->field(u"Summary"_s);
    QTRY_COMPARE(marked(u"Summary"_s).size(), 2);
    summary->focusAt(-1);
    QTest::keyClicks(summary, u" Neww"_s);
    summary->moveCursor(QTextCursor::Left); // somewhere else, and back
    QTRY_COMPARE(marked(u"Summary"_s), (QStringList {u"wrongg"_s, u"thier"_s, u"Neww"_s}));
    summary->moveCursor(QTextCursor::End);
    QTest::keyClicks(summary, u"w"_s);
    QTRY_COMPARE(marked(u"Summary"_s), (QStringList {u"wrongg"_s, u"thier"_s}));
    QTest::keyClicks(summary, u" "_s);
    QTRY_COMPARE(marked(u"Summary"_s), (QStringList {u"wrongg"_s, u"thier"_s, u"Newww"_s}));
}

void TestSpelling::menuCorrects()
{
    QTRY_COMPARE(marked(u"Summary"_s).size(), 2);
    QMenu *menu = menuAt(21); // in "thier"
    QVERIFY(menu);
    QTRY_VERIFY(entryOf(menu, u"their"_s));
    entryOf(menu, u"their"_s)->trigger();
    menu->close();
    QCOMPARE(m_desk->issue().entries.first().summary, u"A wrongg word, and their others."_s);
    QCOMPARE(m_desk->document().undoText(), u"Correct Spelling"_s);
    QTRY_COMPARE(marked(u"Summary"_s), QStringList {u"wrongg"_s});
}

void TestSpelling::dictionaryIsOfTheArchive()
{
    QTRY_COMPARE(marked(u"Summary"_s).size(), 2);
    QMenu *menu = menuAt(4);
    QAction *add = entryOf(menu, u"&Add “wrongg” to the Dictionary"_s);
    QVERIFY(add);
    add->trigger();
    menu->close();
    QTRY_COMPARE(marked(u"Summary"_s), QStringList {u"thier"_s});
    QTRY_COMPARE(m_desk->workspace().autosaver()->state(), Autosaver::State::Saved);
    m_desk->start({});
    QTRY_COMPARE(marked(u"Summary"_s), QStringList {u"thier"_s});
}

void TestSpelling::ignoredInThisIssueOnly()
{
    QTRY_COMPARE(marked(u"Summary"_s).size(), 2);
    QMenu *menu = menuAt(4);
    QAction *ignore = entryOf(menu, u"&Ignore “wrongg” in This Issue"_s);
    QVERIFY(ignore);
    ignore->trigger();
    menu->close();
    QTRY_COMPARE(marked(u"Summary"_s), QStringList {u"thier"_s});

    Issue other = *newIssue(u"Digest"_s, u"Wrongg again"_s, QDate(2026, 5, 4), u"other"_s);
    m_desk->workspace().addIssue(other);
    QTRY_COMPARE(marked(u"Title of the issue"_s), QStringList {u"Wrongg"_s});
}

void TestSpelling::walksToTheNext()
{
    write(0, EntryField::Takeaways, QStringList {u"A good one"_s});
    write(1, EntryField::Title, u"A title"_s);
    write(1, EntryField::Summary, u"All is right but misteaks."_s);
    m_desk->field(u"Summary"_s)->focusAt(0);
    const auto selected = [this] {
        return m_desk->field(u"Summary"_s)->textCursor().selectedText();
    };
    QTest::keyClick(&m_desk->window(), Qt::Key_F7);
    QTRY_COMPARE(selected(), u"wrongg"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_F7);
    QTRY_COMPARE(selected(), u"thier"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_F7);
    QTRY_COMPARE(selected(), u"misteaks"_s);
    QCOMPARE(m_desk->list().currentEntry(), m_desk->issue().entries.at(1).id);
}

void TestSpelling::switchedOffIsRemembered()
{
    QTRY_COMPARE(marked(u"Summary"_s).size(), 2);
    action(u"Check &Spelling"_s)->trigger();
    QCOMPARE(marked(u"Summary"_s), QStringList());
    QTRY_COMPARE(m_desk->workspace().autosaver()->state(), Autosaver::State::Saved);
    m_desk->start({});
    QVERIFY(!action(u"Check &Spelling"_s)->isChecked());
    action(u"Check &Spelling"_s)->trigger();
    QTRY_COMPARE(marked(u"Summary"_s).size(), 2);
}

void TestSpelling::missingDictionaryIsSaid()
{
    QTRY_COMPARE(marked(u"Summary"_s).size(), 2);
    QVERIFY(m_desk->document().perform(SetIssueField {IssueField::Language, u"tlh"_s}, u"L"_s));
    QTRY_VERIFY(m_desk->window().statusBar()->currentMessage().contains(u"no dictionary"_s));
    QTRY_COMPARE(marked(u"Summary"_s), QStringList());
}

void TestSpelling::highlightingStays()
{
    write(0, EntryField::Summary, u"A **wrongg** word."_s);
    QTRY_COMPARE(marked(u"Summary"_s), QStringList {u"wrongg"_s});
    const QTextLayout *layout = m_desk->field(u"Summary"_s)->document()->begin().layout();
    QTRY_VERIFY(std::ranges::any_of(layout->formats(), [](const QTextLayout::FormatRange &range) {
        return range.format.fontWeight() == QFont::Bold;
    }));
    QCOMPARE(marked(u"Summary"_s), QStringList {u"wrongg"_s});
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
