// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues/issuepicker.h"
#include "issues/newissuedialog.h"
#include "widgets/fieldnote.h"

#include <KMessageWidget>

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

IssueInfo infoOf(const QString &slug, const QString &title, QDate date)
{
    return {.id = QUuid::createUuid(),
        .slug = slug,
        .publication = u"LLM News Digest"_s,
        .title = title,
        .date = date,
        .entryCount = 12};
}

const QList<IssueInfo> archive {infoOf(u"2026-05-04"_s, u"Agents at work"_s, {2026, 5, 4}),
    infoOf(u"2026-04-27"_s, u"Small models"_s, {2026, 4, 27}),
    infoOf(u"2026-04-20"_s, u"Caches & costs"_s, {2026, 4, 20})};

const QList<IssueInfo> numbered {infoOf(u"2090-05-01"_s, u"LLM News Digest #42"_s, {2090, 5, 1}),
    infoOf(u"2090-04-24"_s, u"LLM News Digest #41"_s, {2090, 4, 24})};

Issue lastNumbered()
{
    return {.id = numbered.first().id,
        .publication = u"LLM News Digest"_s,
        .slug = u"2090-05-01"_s,
        .title = u"LLM News Digest #42"_s,
        .date = {2090, 5, 1},
        .language = u"de"_s,
        .introduction = u"What was new."_s};
}

QPushButton *defaultButton(const QWidget &dialog)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

QLineEdit *slugOf(const NewIssueDialog &dialog)
{
    // The line edits in the order of the form: publication, title, date, slug.
    for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
        if (edit->toolTip().contains(u"command line"_s))
            return edit;
    }
    return nullptr;
}

QLineEdit *titleOf(const NewIssueDialog &dialog)
{
    for (QLineEdit *edit : dialog.findChildren<QLineEdit *>()) {
        if (edit->placeholderText().startsWith(u"What this issue"_s))
            return edit;
    }
    return nullptr;
}

} // namespace

class TestIssueDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void newIssueGoesOn();
    void newIssueOfAnotherPublication();
    void newIssueKeepsWhatWasTyped();
    void sameIntroductionOrNone();
    void slugFollowsTheDateUntilEdited();
    void slugIsRefusedInline_data();
    void slugIsRefusedInline();
    void newIssueHoldsWhatWasTyped();
    void pickerFiltersByAllWords();
    void pickerOpensWithTheKeyboard();
    void pickerAsksBeforeItRemoves();
    void pickerKeepsOnEscape();
    void pickerStaysNearARemovedIssue();
    void pickerWithoutIssuesSaysWhatToDo();

private:
    QTemporaryDir m_home;
};

void TestIssueDialogs::initTestCase() { qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit()); }

void TestIssueDialogs::newIssueGoesOn()
{
    NewIssueDialog dialog(numbered, {lastNumbered()});
    dialog.show();
    QVERIFY(defaultButton(dialog)->isEnabled());
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    QTest::keyClick(titleOf(dialog), Qt::Key_Return);
    QCOMPARE(accepted.count(), 1);
    const Issue issue = dialog.issue();
    QCOMPARE(issue.publication, u"LLM News Digest"_s);
    QCOMPARE(issue.title, u"LLM News Digest #43"_s);
    QCOMPARE(issue.date, QDate(2090, 5, 8)); // a Monday, as the others
    QCOMPARE(issue.slug, u"2090-05-08"_s);
    QCOMPARE(issue.language, u"de"_s);
    QCOMPARE(issue.introduction, u"What was new."_s);
    QVERIFY(issue.id != lastNumbered().id);
}

void TestIssueDialogs::newIssueOfAnotherPublication()
{
    NewIssueDialog dialog(numbered, {lastNumbered()});
    dialog.findChild<QComboBox *>()->setEditText(u"Robotics"_s);
    Issue issue = dialog.issue();
    QVERIFY(issue.title.isEmpty());
    QVERIFY(!issue.introduction);
    QVERIFY(!issue.language);
    QCOMPARE(issue.date.dayOfWeek(), 1);
    QVERIFY(!defaultButton(dialog)->isEnabled());
    dialog.findChild<QComboBox *>()->setEditText(u"LLM News Digest"_s);
    issue = dialog.issue();
    QCOMPARE(issue.title, u"LLM News Digest #43"_s);
    QCOMPARE(issue.introduction, u"What was new."_s);
}

void TestIssueDialogs::newIssueKeepsWhatWasTyped()
{
    NewIssueDialog dialog(numbered, {lastNumbered()});
    QTest::keyClicks(titleOf(dialog), u"Special"_s); // over the one that is proposed
    dialog.findChild<QPlainTextEdit *>()->setPlainText(u"Mine."_s);
    dialog.findChild<QDateEdit *>()->setDate({2090, 6, 1});
    dialog.findChild<QCheckBox *>()->click();
    const Issue issue = dialog.issue();
    QCOMPARE(issue.title, u"Special"_s);
    QCOMPARE(issue.date, QDate(2090, 6, 1));
    QCOMPARE(issue.slug, u"2090-06-01"_s);
    QCOMPARE(issue.introduction, u"Mine."_s);
}

void TestIssueDialogs::sameIntroductionOrNone()
{
    NewIssueDialog dialog(numbered, {lastNumbered()});
    auto *same = dialog.findChild<QCheckBox *>();
    QVERIFY(same->isChecked());
    same->click();
    QVERIFY(!dialog.issue().introduction);
    same->click();
    QCOMPARE(dialog.issue().introduction, u"What was new."_s);
}

void TestIssueDialogs::slugFollowsTheDateUntilEdited()
{
    NewIssueDialog dialog(archive);
    auto *date = dialog.findChild<QDateEdit *>();
    date->setDate({2027, 1, 4});
    QCOMPARE(dialog.issue().slug, u"2027-01-04"_s);
    QLineEdit *slug = slugOf(dialog);
    slug->selectAll();
    QTest::keyClicks(slug, u"special"_s);
    date->setDate({2027, 1, 11});
    QCOMPARE(dialog.issue().slug, u"special"_s);
}

void TestIssueDialogs::slugIsRefusedInline_data()
{
    QTest::addColumn<QString>("slug");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("fine") << u"no-12"_s << false;
    QTest::newRow("capitals") << u"No-12"_s << true;
    QTest::newRow("empty") << u""_s << true;
    QTest::newRow("a path") << u"../x"_s << true;
    QTest::newRow("taken") << u"2026-04-27"_s << true;
}

void TestIssueDialogs::slugIsRefusedInline()
{
    QFETCH(QString, slug);
    QFETCH(bool, isRefused);
    NewIssueDialog dialog(archive);
    titleOf(dialog)->setText(u"Title"_s);
    slugOf(dialog)->setText(slug);
    QCOMPARE(!dialog.findChild<FieldNote *>()->isHidden(), isRefused);
    QCOMPARE(defaultButton(dialog)->isEnabled(), !isRefused);
}

void TestIssueDialogs::newIssueHoldsWhatWasTyped()
{
    NewIssueDialog dialog({});
    dialog.findChild<QComboBox *>()->setEditText(u" Weekly "_s);
    QVERIFY(!defaultButton(dialog)->isEnabled());
    titleOf(dialog)->setText(u" First "_s);
    dialog.findChild<QPlainTextEdit *>()->setPlainText(u"Hello.\n"_s);
    QVERIFY(defaultButton(dialog)->isEnabled());
    const Issue issue = dialog.issue();
    QCOMPARE(issue.publication, u"Weekly"_s);
    QCOMPARE(issue.title, u"First"_s);
    QCOMPARE(issue.introduction, u"Hello."_s);
    QVERIFY(!issue.id.isNull());
}

void TestIssueDialogs::pickerFiltersByAllWords()
{
    IssuePicker picker(archive, u"2026-05-04"_s);
    const auto *list = picker.findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 3);
    picker.findChild<QLineEdit *>()->setText(u"digest costs"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->currentIndex().data().toString(), u"Caches & costs"_s);
}

void TestIssueDialogs::pickerOpensWithTheKeyboard()
{
    IssuePicker picker(archive, u"2026-05-04"_s);
    picker.show();
    QSignalSpy chosen(&picker, &IssuePicker::issueChosen);
    auto *filter = picker.findChild<QLineEdit *>();
    QTest::keyClick(filter, Qt::Key_Down);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), u"2026-04-27"_s);
    QVERIFY(picker.isHidden());
}

void TestIssueDialogs::pickerAsksBeforeItRemoves()
{
    IssuePicker picker(archive, u"2026-04-27"_s);
    picker.show();
    QSignalSpy removed(&picker, &IssuePicker::removeRequested);
    QTest::keyClick(picker.findChild<QListView *>(), Qt::Key_Delete);
    const auto *question = picker.findChild<KMessageWidget *>();
    QVERIFY(!question->isHidden());
    QVERIFY2(question->text().contains(u"Small models"_s), qPrintable(question->text()));
    QCOMPARE(removed.count(), 0);
    QTRY_VERIFY(qobject_cast<QToolButton *>(picker.focusWidget())); // and Enter answers it
    QCOMPARE(qobject_cast<QToolButton *>(picker.focusWidget())->text(), u"Keep it"_s);
    question->actions().constFirst()->trigger();
    QCOMPARE(removed.count(), 1);
    QCOMPARE(removed.constFirst().constFirst().toString(), u"2026-04-27"_s);
}

void TestIssueDialogs::pickerKeepsOnEscape()
{
    IssuePicker picker(archive, u"2026-04-27"_s);
    picker.show();
    QSignalSpy removed(&picker, &IssuePicker::removeRequested);
    auto *list = picker.findChild<QListView *>();
    QTest::keyClick(list, Qt::Key_Delete);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(picker.findChild<KMessageWidget *>()->isHidden());
    QVERIFY(picker.isVisible());
    QCOMPARE(removed.count(), 0);
}

void TestIssueDialogs::pickerStaysNearARemovedIssue()
{
    IssuePicker picker(archive, u"2026-04-27"_s);
    picker.setIssues({archive[0], archive[2]}, {});
    QCOMPARE(
        picker.findChild<QListView *>()->currentIndex().data().toString(), u"Caches & costs"_s);
}

void TestIssueDialogs::pickerWithoutIssuesSaysWhatToDo()
{
    IssuePicker picker({}, {});
    picker.show();
    QSignalSpy asked(&picker, &IssuePicker::newRequested);
    QTest::keyClick(picker.findChild<QLineEdit *>(), Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QVERIFY(!picker.findChild<QListView *>()->isVisible());
}

QTEST_MAIN(TestIssueDialogs)
#include "tst_issue_dialogs.moc"
