// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "editor/textmarks.h"
#include "finding/finddesk.h"
#include "finding/replacedialog.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// Finding and replacing in the real window.
class TestFinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void findsFromEntryToEntry();
    void marksMoveWithTheIssue();
    void wrongPatternIsSaid();
    void escapeGoesBackToTheWriting();
    void keyOutsideTheWriting();
    void replacesAsOneStep();
    void untickedOnesStay();
    void scopeIsKept_data();
    void scopeIsKept();
    void replacesInTheArchive();
    void takesBackInTheArchive();
    void issueThatChangedIsLeft();

private:
    void write(int entry, EntryField field, const FieldValue &value);
    [[nodiscard]] WritingFindBar *bar() const
    {
        return m_desk->window().findChild<WritingFindBar *>();
    }
    [[nodiscard]] QString count() const { return bar()->findChild<QLabel *>()->text(); }
    void find(const QString &words);
    [[nodiscard]] ReplaceDialog *dialog() const
    {
        return m_desk->window().findChild<ReplaceDialog *>();
    }
    template <class T>
    [[nodiscard]] T *named(const QString &name) const;
    void openDialog(const QString &words, const QString &replacement, const QString &scope);
    [[nodiscard]] int listed() const;
    void replace();
    [[nodiscard]] Issue stored(const QString &slug) const;

    std::unique_ptr<Desk> m_desk;
};

void TestFinding::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->isReady());
    m_desk->list().setFocus(); // a field that has it shows what is typed into it
    write(0, EntryField::Summary, u"A zebra, then a zebra."_s);
    write(0, EntryField::Takeaways, QStringList {u"one"_s, u"Zebra two"_s});
    write(2, EntryField::Title, u"The zebra"_s);
}

void TestFinding::cleanup() { m_desk.reset(); }

void TestFinding::write(int entry, EntryField field, const FieldValue &value)
{
    const EntryId id = m_desk->issue().entries.at(entry).id;
    QVERIFY(m_desk->document().perform(SetEntryField {id, field, value}, u"Write"_s));
}

void TestFinding::find(const QString &words)
{
    m_desk->field(u"Summary"_s)->focusAt(0);
    QTest::keyClick(&m_desk->window(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar()->isVisible());
    QTest::keyClicks(bar()->findChild<QLineEdit *>(), words);
}

template <class T>
T *TestFinding::named(const QString &name) const
{
    const QList<T *> all = dialog()->findChildren<T *>();
    const auto found = std::ranges::find(all, name, &QWidget::accessibleName);
    return found == all.end() ? nullptr : *found;
}

int TestFinding::listed() const
{
    const auto *list = named<QTreeWidget>(u"Changes"_s);
    int rows = 0;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        rows += list->topLevelItem(i)->childCount();
    return rows;
}

void TestFinding::openDialog(const QString &words, const QString &replacement, const QString &scope)
{
    QTest::keyClick(&m_desk->window(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(dialog() && dialog()->isVisible());
    auto *combo = named<QComboBox>(u"Where"_s);
    combo->setCurrentText(scope);
    named<QLineEdit>(u"Find"_s)->setText(words);
    named<QLineEdit>(u"Replace with"_s)->setText(replacement);
}

void TestFinding::replace()
{
    const QList<QPushButton *> buttons = dialog()->findChildren<QPushButton *>();
    const auto button =
        std::ranges::find_if(buttons, [](const QPushButton *one) { return one->isDefault(); });
    QVERIFY(button != buttons.end());
    QTRY_VERIFY((*button)->isEnabled());
    (*button)->click();
}

Issue TestFinding::stored(const QString &slug) const
{
    const auto archive = Archive::open(m_desk->workspace().archivePath());
    return archive ? (*archive)->issue(slug).value_or(Issue()) : Issue();
}

void TestFinding::findsFromEntryToEntry()
{
    find(u"zebra"_s);
    QTRY_COMPARE(count(), u"4 found"_s);
    auto *words = bar()->findChild<QLineEdit *>();
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_COMPARE(count(), u"1 of 4"_s);
    QCOMPARE(m_desk->field(u"Summary"_s)->selection().start(), 2);
    QVERIFY(words->hasFocus());
    QTest::keyClick(&m_desk->window(), Qt::Key_F3);
    QCOMPARE(m_desk->field(u"Summary"_s)->selection().start(), 16);
    QTest::keyClick(&m_desk->window(), Qt::Key_F3);
    QCOMPARE(m_desk->field(u"Takeaways"_s)->textCursor().selectedText(), u"Zebra"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_F3);
    QCOMPARE(m_desk->list().currentEntry(), m_desk->issue().entries.at(2).id);
    QCOMPARE(m_desk->field(u"Title"_s)->textCursor().selectedText(), u"zebra"_s);
    QCOMPARE(count(), u"4 of 4"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_F3); // and round
    QCOMPARE(m_desk->list().currentEntry(), m_desk->issue().entries.at(0).id);
    QCOMPARE(count(), u"1 of 4"_s);
    QTest::keyClick(&m_desk->window(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(count(), u"4 of 4"_s);
}

void TestFinding::marksMoveWithTheIssue()
{
    find(u"zebra"_s);
    TextField *summary = m_desk->field(u"Summary"_s);
    const auto marks = [summary] {
        return TextMarks::of(*summary, TextMarks::Layer::Found).size();
    };
    QTRY_COMPARE(marks(), 2);
    write(0, EntryField::Summary, u"Zebra, zebra, zebra"_s);
    QTRY_COMPARE(marks(), 3);
    QTRY_COMPARE(count(), u"5 found"_s);
    QTest::keyClick(bar()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QCOMPARE(marks(), 0);
}

void TestFinding::wrongPatternIsSaid()
{
    find(u"zeb(ra"_s);
    const QList<QToolButton *> options = bar()->findChildren<QToolButton *>();
    const auto pattern =
        std::ranges::find(options, u"Regular expression"_s, &QWidget::accessibleName);
    (*pattern)->click();
    QTRY_VERIFY2(count().startsWith(u"The pattern is wrong"_s), qPrintable(count()));
}

void TestFinding::escapeGoesBackToTheWriting()
{
    find(u"zebra two"_s);
    QTRY_COMPARE(count(), u"1 found"_s);
    QTest::keyClick(bar()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTest::keyClick(bar()->findChild<QLineEdit *>(), Qt::Key_Escape);
    QVERIFY(bar()->isHidden());
    QVERIFY(m_desk->field(u"Takeaways"_s)->hasFocus());
}

void TestFinding::keyOutsideTheWriting()
{
    m_desk->list().setFocus();
    QTest::keyClick(&m_desk->list(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar()->isVisible());
}

void TestFinding::replacesAsOneStep()
{
    const Issue before = m_desk->issue();
    openDialog(u"zebra"_s, u"horse"_s, u"This issue"_s);
    QTRY_COMPARE(listed(), 4);
    replace();
    QTRY_COMPARE(m_desk->issue().entries.at(0).summary, u"A horse, then a horse."_s);
    QCOMPARE(m_desk->issue().entries.at(0).takeaways, (QStringList {u"one"_s, u"horse two"_s}));
    QCOMPARE(m_desk->issue().entries.at(2).title, u"The horse"_s);
    QCOMPARE(m_desk->field(u"Summary"_s)->text(), u"A horse, then a horse."_s);
    QCOMPARE(m_desk->document().undoText(), u"Replace “zebra”"_s);
    m_desk->document().undo();
    QCOMPARE(m_desk->issue(), before);
}

void TestFinding::untickedOnesStay()
{
    openDialog(u"zebra"_s, u"horse"_s, u"This issue"_s);
    QTRY_COMPARE(listed(), 4);
    auto *list = named<QTreeWidget>(u"Changes"_s);
    list->topLevelItem(0)->child(0)->setCheckState(0, Qt::Unchecked);
    replace();
    QTRY_COMPARE(m_desk->issue().entries.at(0).summary, u"A zebra, then a horse."_s);
}

void TestFinding::scopeIsKept_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<int>("changes");
    QTest::newRow("entry") << u"This entry"_s << 3;
    QTest::newRow("issue") << u"This issue"_s << 4;
    QTest::newRow("archive") << u"Whole archive"_s << 4;
}

void TestFinding::scopeIsKept()
{
    QFETCH(QString, scope);
    QFETCH(int, changes);
    openDialog(u"zebra"_s, {}, scope);
    QTRY_COMPARE(listed(), changes);
}

void TestFinding::replacesInTheArchive()
{
    const QString first = m_desk->issue().slug;
    Issue second = *newIssue(u"Digest"_s, u"Second"_s, QDate(2026, 5, 4), u"second"_s);
    second.introduction = u"The last zebra."_s;
    m_desk->workspace().addIssue(second);
    QTRY_COMPARE(m_desk->issue().slug, u"second"_s);
    openDialog(u"zebra"_s, u"horse"_s, u"Whole archive"_s);
    QTRY_COMPARE(listed(), 5);
    replace();
    QTRY_COMPARE(m_desk->issue().introduction, u"The last horse."_s);
    QTRY_COMPARE(stored(first).entries.at(0).summary, u"A horse, then a horse."_s);
    QCOMPARE(m_desk->document().undoText(), u"Replace “zebra”"_s);
}

void TestFinding::takesBackInTheArchive()
{
    const QString first = m_desk->issue().slug;
    m_desk->workspace().addIssue(
        *newIssue(u"Digest"_s, u"Second zebra"_s, QDate(2026, 5, 4), u"second"_s));
    QTRY_COMPARE(m_desk->issue().slug, u"second"_s);
    const Issue before = stored(first);
    openDialog(u"zebra"_s, u"horse"_s, u"Whole archive"_s);
    QTRY_COMPARE(listed(), 5);
    replace();
    const QList<QPushButton *> buttons = dialog()->findChildren<QPushButton *>();
    const auto back = std::ranges::find(buttons, u"&Take Back"_s, &QPushButton::text);
    QTRY_VERIFY((*back)->isVisible());
    QCOMPARE(m_desk->issue().title, u"Second horse"_s);
    (*back)->click();
    QTRY_COMPARE(m_desk->issue().title, u"Second zebra"_s);
    QTRY_COMPARE(stored(first), before);
}

void TestFinding::issueThatChangedIsLeft()
{
    const QString first = m_desk->issue().slug;
    m_desk->workspace().addIssue(
        *newIssue(u"Digest"_s, u"Second"_s, QDate(2026, 5, 4), u"second"_s));
    QTRY_COMPARE(m_desk->issue().slug, u"second"_s);
    openDialog(u"zebra"_s, u"horse"_s, u"Whole archive"_s);
    QTRY_COMPARE(listed(), 4);
    const Issue there = stored(first);
    {
        const auto archive = Archive::open(m_desk->workspace().archivePath());
        QVERIFY((*archive)->journal(there.id,
            {SetEntryField {there.entries.at(0).id, EntryField::Summary, u"A newer zebra."_s}}));
    }
    replace();
    const auto said = [this](const QString &words) {
        const QList<QLabel *> labels = dialog()->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->text().contains(words); });
    };
    QTRY_VERIFY(said(u"changed meanwhile"_s));
    QCOMPARE(stored(first).entries.at(0).summary, u"A newer zebra."_s);
    QCOMPARE(stored(first).entries.at(2).title, u"The zebra"_s);
}

QTEST_MAIN(TestFinding)
#include "tst_finding.moc"
