// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/entryeditor.h"
#include "editor/issueeditor.h"
#include "entries/entrylist.h"
#include "mainwindow.h"
#include "search/hitmodel.h"
#include "search/searchdialog.h"
#include "support/issues.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

Issue issueOf(const QDate &date, const QStringList &titles)
{
    Issue issue = exampleIssue(date);
    issue.introduction = u"A gentle week."_s;
    issue.entries.clear();
    for (const QString &title : titles) {
        Entry entry = entryTitled(title);
        entry.summary = u"About "_s + title.toLower();
        issue.entries.append(entry);
    }
    return issue;
}

} // namespace

/// Drives the real window over a real archive.
class TestSearchDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void withoutWordsItSaysWhatCanBeTyped();
    void foundWhileTyping();
    void arrowsMoveInTheList();
    void enterOpensTheEntry();
    void enterShowsAnEntryOfTheOpenIssue();
    void anIssueItselfIsShown();
    void whatWasJustTypedIsFound();
    void nothingFoundIsSaid();
    void aWrongFilterIsSaid();
    void aMistakeIsSaid();
    void onlyTheLatestWordsAreAnswered();
    void manyUnreadIssuesAreReadInParts();
    void openedAgainTheWordsAreSelected();

private:
    void open();
    void type(const QString &words);
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QString said() const;
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    SearchDialog *m_dialog = nullptr;
    QLineEdit *m_words = nullptr;
    QListView *m_list = nullptr;
};

void TestSearchDialog::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
    qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
}

void TestSearchDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"archive.sqlite"_s);
    QVERIFY(Archive::open(path).value()->store(
        {issueOf(QDate(2026, 4, 20), {u"Attention heads"_s, u"Routing"_s}),
            issueOf(QDate(2026, 4, 27), {u"Agents"_s, u"Sparse attention"_s})},
        Archive::OnExisting::Refuse));
    m_workspace = std::make_unique<Workspace>(path);
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const QSignalSpy ready(m_window.get(), &MainWindow::ready);
    m_workspace->start(u"2026-04-27"_s);
    QTRY_COMPARE(ready.size(), 1);
    open();
}

void TestSearchDialog::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

void TestSearchDialog::open()
{
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    m_dialog = m_window->findChild<SearchDialog *>();
    QVERIFY(m_dialog);
    QTRY_VERIFY(m_dialog->isVisible());
    m_words = m_dialog->findChild<QLineEdit *>();
    m_list = m_dialog->findChild<QListView *>();
    QTRY_COMPARE(QApplication::focusWidget(), m_words);
}

void TestSearchDialog::type(const QString &words) { QTest::keyClicks(m_words, words); }

QStringList TestSearchDialog::titles() const
{
    QStringList all;
    for (int i = 0; i < m_list->model()->rowCount(); ++i)
        all.append(m_list->model()->index(i, 0).data().toString());
    return all;
}

/// All that the dialog's labels say.
QString TestSearchDialog::said() const
{
    QStringList all;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->isVisible())
            all.append(label->text());
    }
    return all.join(u'\n');
}

void TestSearchDialog::withoutWordsItSaysWhatCanBeTyped()
{
    QVERIFY2(said().contains(u"author:"_s), qPrintable(said()));
    QCOMPARE(m_list->model()->rowCount(), 0);
}

void TestSearchDialog::foundWhileTyping()
{
    type(u"atten"_s);
    QTRY_COMPARE(titles(), QStringList({u"Sparse attention"_s, u"Attention heads"_s}));
    type(u"tion hea"_s);
    QTRY_COMPARE(titles(), QStringList {u"Attention heads"_s});
    QVERIFY2(said().contains(u"1 found"_s), qPrintable(said()));
}

void TestSearchDialog::arrowsMoveInTheList()
{
    type(u"attention"_s);
    QTRY_COMPARE(m_list->model()->rowCount(), 2);
    QCOMPARE(m_list->currentIndex().row(), 0);
    press(Qt::Key_Down);
    QCOMPARE(m_list->currentIndex().row(), 1);
    QCOMPARE(QApplication::focusWidget(), m_words);
}

void TestSearchDialog::enterOpensTheEntry()
{
    type(u"routing"_s);
    QTRY_COMPARE(m_list->model()->rowCount(), 1);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_workspace->document()->issue().slug, u"2026-04-20"_s);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_window->findChild<EntryList *>()->currentEntry(),
        m_workspace->document()->issue().entries.at(1).id);
}

void TestSearchDialog::enterShowsAnEntryOfTheOpenIssue()
{
    type(u"sparse"_s);
    QTRY_COMPARE(m_list->model()->rowCount(), 1);
    press(Qt::Key_Return);
    QCOMPARE(m_window->findChild<EntryList *>()->currentEntry(),
        m_workspace->document()->issue().entries.at(1).id);
    QTRY_VERIFY(m_window->findChild<EntryEditor *>()->isAncestorOf(m_window->focusWidget()));
}

void TestSearchDialog::anIssueItselfIsShown()
{
    type(u"gentle"_s);
    QTRY_COMPARE(m_list->model()->rowCount(), 2);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QTRY_COMPARE(m_workspace->document()->issue().slug, u"2026-04-20"_s);
    QTRY_VERIFY(m_window->findChild<IssueEditor *>()->isVisible());
}

void TestSearchDialog::whatWasJustTypedIsFound()
{
    type(u"freshly"_s);
    press(Qt::Key_Escape);
    const EntryId entry = m_workspace->document()->issue().entries.first().id;
    QVERIFY(m_workspace->document()->perform(
        SetEntryField {entry, EntryField::Summary, u"A freshly typed word"_s}, u"Type"_s));
    open();
    QTRY_COMPARE(titles(), QStringList {u"Agents"_s});
}

void TestSearchDialog::nothingFoundIsSaid()
{
    type(u"zebra"_s);
    QTRY_VERIFY2(said().contains(u"Nothing"_s), qPrintable(said()));
    QPushButton *button = nullptr;
    for (QPushButton *one : m_dialog->findChildren<QPushButton *>())
        button = one->isDefault() ? one : button;
    QVERIFY(button && !button->isEnabled());
}

void TestSearchDialog::aWrongFilterIsSaid()
{
    type(u"difficulty:hard"_s);
    QTRY_VERIFY2(said().contains(u"“difficulty:hard”"_s), qPrintable(said()));
}

void TestSearchDialog::aMistakeIsSaid()
{
    type(u"atention"_s);
    QTRY_COMPARE(m_list->model()->rowCount(), 2);
    QVERIFY2(said().contains(u"atention → attention"_s), qPrintable(said()));
}

void TestSearchDialog::onlyTheLatestWordsAreAnswered()
{
    ArchiveSearch search(m_workspace->archive());
    QList<QStringList> answers;
    connect(&search, &ArchiveSearch::found, this, [&answers](const SearchAnswer &answer) {
        QStringList titles;
        for (const SearchHit &hit : answer.hits)
            titles.append(hit.title);
        answers.append(titles);
    });
    for (const QString &words : {u"attention"_s, u"agents"_s, u"routing"_s})
        search.find(words);
    // While issues are still being read, there are answers before the last one.
    QTRY_COMPARE(answers.isEmpty() ? QStringList() : answers.last(), QStringList {u"Routing"_s});
    QVERIFY(!answers.contains(QStringList {u"Agents"_s}));
}

void TestSearchDialog::manyUnreadIssuesAreReadInParts()
{
    QList<Issue> issues;
    for (int i = 0; i < 50; ++i)
        issues.append(issueOf(QDate(2020, 1, 6).addDays(7 * i), {u"Lattice %1"_s.arg(i)}));
    const auto other = Archive::open(m_workspace->archivePath()).value();
    QVERIFY(other->store(issues, Archive::OnExisting::Refuse));
    type(u"lattice"_s);
    QTRY_VERIFY2(said().contains(u"read"_s), qPrintable(said()));
    QTRY_COMPARE(m_list->model()->rowCount(), 50);
    QVERIFY(!said().contains(u"read"_s));
}

void TestSearchDialog::openedAgainTheWordsAreSelected()
{
    type(u"attention"_s);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isVisible());
    open();
    QCOMPARE(m_words->selectedText(), u"attention"_s);
    type(u"agents"_s);
    QTRY_COMPARE(titles(), QStringList {u"Agents"_s});
}

QTEST_MAIN(TestSearchDialog)
#include "tst_searchdialog.moc"
