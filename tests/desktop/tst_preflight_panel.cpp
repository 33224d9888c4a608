// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "editor/textfield.h"
#include "entries/entrylist.h"
#include "mainwindow.h"
#include "preflight/findingmodel.h"
#include "preflight/preflightpanel.h"
#include "support/issues.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

/// Two entries without a fault.
Issue soundIssue(const QDate &date)
{
    Issue issue = *newIssue(u"Digest"_s, u"No. 2"_s, date);
    issue.introduction = u"Hello."_s;
    for (const QString &id : {u"2604.00001"_s, u"2604.15579"_s}) {
        Entry entry = entryTitled(u"On "_s + id);
        entry.arxivId = id;
        entry.arxivVersion = 1;
        entry.url = u"https://arxiv.org/abs/"_s + id;
        entry.difficulty = Difficulty::Advanced;
        entry.summary = u"Words"_s;
        entry.takeaways = QStringList {u"One"_s};
        issue.entries.append(entry);
    }
    return issue;
}

} // namespace

/// The problems in the real window.
class TestPreflightPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aSoundIssueHasNothingToMend();
    void typingIsCheckedWhenItPauses();
    void enterLeadsToTheField_data();
    void enterLeadsToTheField();
    void aFindingOfTheIssueLeadsToItsEditor();
    void theKeyOpensAndEscapeCloses();
    void mendingKeepsThePlaceInTheList();
    void anEarlierRunIsNamed();
    void lookupsAreTakenIn();
    void aLargeEmailIsTold();
    void anotherIssueIsCheckedAnew();

private:
    void start(const QList<Issue> &issues, const QString &slug);
    void set(int entry, EntryField field, const FieldValue &value);
    [[nodiscard]] QString button() const
    {
        return m_window->findChild<QToolButton *>(u"problems"_s)->text();
    }
    [[nodiscard]] QTreeView *list() const { return panel()->findChild<QTreeView *>(); }
    [[nodiscard]] PreflightPanel *panel() const { return m_window->findChild<PreflightPanel *>(); }
    [[nodiscard]] QStringList texts() const;
    void openPanel()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    }

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestPreflightPanel::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
}

void TestPreflightPanel::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestPreflightPanel::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_folder.reset();
}

void TestPreflightPanel::start(const QList<Issue> &issues, const QString &slug)
{
    const QString path = m_folder->filePath(u"archive.sqlite"_s);
    {
        const auto archive = Archive::open(path);
        QVERIFY(archive);
        QVERIFY((*archive)->store(issues, Archive::OnExisting::Refuse));
    }
    m_workspace = std::make_unique<Workspace>(path);
    m_window = std::make_unique<MainWindow>(*m_workspace);
    QSignalSpy ready(m_window.get(), &MainWindow::ready);
    m_window->resize(1280, 800);
    m_window->show();
    m_workspace->start(slug);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30000);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPreflightPanel::set(int entry, EntryField field, const FieldValue &value)
{
    const EntryId id = m_workspace->document()->issue().entries.at(entry).id;
    QVERIFY(m_workspace->document()->perform(SetEntryField {id, field, value}, u"Set"_s));
}

QStringList TestPreflightPanel::texts() const
{
    QStringList texts;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
        texts.append(list()->model()->index(row, 0).data().toString());
    return texts;
}

void TestPreflightPanel::aSoundIssueHasNothingToMend()
{
    start({soundIssue(QDate(2026, 4, 27))}, u"2026-04-27"_s);
    QTRY_COMPARE(button(), u"No problems"_s);
    openPanel();
    QTRY_VERIFY(panel()->isVisible());
    QVERIFY(panel()->findChild<QLabel *>(u"nothingToMend"_s)->isVisible());
    QVERIFY(!list()->isVisible());
}

void TestPreflightPanel::typingIsCheckedWhenItPauses()
{
    start({soundIssue(QDate(2026, 4, 27))}, u"2026-04-27"_s);
    QTRY_COMPARE(button(), u"No problems"_s);
    const auto fields = m_window->findChildren<TextField *>();
    TextField *summary = *std::ranges::find(fields, u"Summary"_s, &QWidget::accessibleName);
    summary->setFocus();
    QTest::keyClicks(summary, u" <b>bold</b>"_s);
    QTRY_COMPARE(button(), u"1 problems"_s);
    QCOMPARE(texts(), QStringList {u"Summary: HTML is not used but printed as it stands: <b>"_s});
    m_workspace->document()->undo();
    QTRY_COMPARE(button(), u"No problems"_s);
}

void TestPreflightPanel::enterLeadsToTheField_data()
{
    QTest::addColumn<EntryField>("field");
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<QString>("focused");
    QTest::newRow("a text") << EntryField::Summary << FieldValue() << u"Summary"_s;
    QTest::newRow("a list") << EntryField::Takeaways << FieldValue() << u"Takeaways"_s;
    QTest::newRow("the link") << EntryField::Url << FieldValue(u"x"_s) << u"Link"_s;
    QTest::newRow("the buttons") << EntryField::Difficulty << FieldValue() << u""_s;
}

void TestPreflightPanel::enterLeadsToTheField()
{
    QFETCH(EntryField, field);
    QFETCH(FieldValue, value);
    QFETCH(QString, focused);
    start({soundIssue(QDate(2026, 4, 27))}, u"2026-04-27"_s);
    const EntryId second = m_workspace->document()->issue().entries.at(1).id;
    set(1, field, value);
    QTRY_COMPARE(button(), u"1 problems"_s);
    openPanel();
    QTRY_VERIFY(list()->hasFocus());
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_window->findChild<EntryList *>()->currentEntry(), second);
    if (focused.isEmpty())
        QVERIFY(qobject_cast<QAbstractButton *>(QApplication::focusWidget()));
    else
        QCOMPARE(QApplication::focusWidget()->accessibleName(), focused);
}

void TestPreflightPanel::aFindingOfTheIssueLeadsToItsEditor()
{
    Issue issue = soundIssue(QDate(2026, 4, 27));
    issue.introduction.reset();
    start({issue}, u"2026-04-27"_s);
    openPanel();
    QTRY_COMPARE(texts(), QStringList {u"The issue has no introduction."_s});
    QCOMPARE(button(), u"No problems"_s); // a note is none
    list()->setFocus();
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(m_window->findChild<EntryList *>()->currentEntry().isNull());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Introduction"_s);
}

void TestPreflightPanel::theKeyOpensAndEscapeCloses()
{
    start({soundIssue(QDate(2026, 4, 27))}, u"2026-04-27"_s);
    QVERIFY(!panel()->isVisible());
    m_window->findChild<QToolButton *>(u"problems"_s)->click();
    QVERIFY(panel()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel()->isVisible());
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Summary"_s);
    openPanel();
    QVERIFY(panel()->isVisible());
    openPanel();
    QVERIFY(!panel()->isVisible());
}

void TestPreflightPanel::mendingKeepsThePlaceInTheList()
{
    Issue issue = soundIssue(QDate(2026, 4, 27));
    for (Entry &entry : issue.entries) {
        entry.summary.reset();
        entry.difficulty.reset();
    }
    start({issue}, u"2026-04-27"_s);
    openPanel();
    QTRY_COMPARE(texts().size(), 4);
    list()->setCurrentIndex(list()->model()->index(2, 0));
    set(0, EntryField::Summary, u"Words"_s); // above it
    QTRY_COMPARE(texts().size(), 3);
    QCOMPARE(list()->currentIndex().row(), 1);
    set(1, EntryField::Difficulty, Difficulty::Advanced); // it
    QTRY_COMPARE(texts().size(), 2);
    QCOMPARE(list()->currentIndex().row(), 1);
}

void TestPreflightPanel::anEarlierRunIsNamed()
{
    Issue earlier = soundIssue(QDate(2026, 4, 20));
    earlier.title = u"No. 1"_s;
    Issue issue = soundIssue(QDate(2026, 4, 27));
    issue.entries.removeLast();
    start({earlier, issue}, u"2026-04-27"_s);
    const QString words = u"It ran before: in “No. 1” of 20 Apr 2026, as entry 1."_s;
    QTRY_COMPARE(texts(), QStringList {words});
    // Another paper has not, and a third one has.
    set(0, EntryField::ArxivId, u"2604.00009"_s);
    set(0, EntryField::Url, u"https://arxiv.org/abs/2604.00009"_s);
    QTRY_COMPARE(texts(), QStringList());
    set(0, EntryField::ArxivId, u"2604.15579"_s);
    set(0, EntryField::Url, u"https://arxiv.org/abs/2604.15579"_s);
    QTRY_COMPARE(texts(), QStringList {QString(words).replace(u"entry 1"_s, u"entry 2"_s)});
}

void TestPreflightPanel::lookupsAreTakenIn()
{
    start({soundIssue(QDate(2026, 4, 27))}, u"2026-04-27"_s);
    QTRY_COMPARE(button(), u"No problems"_s);
    Lookup lookup {.key = u"arxiv:2604.15579"_s, .provider = Provider::Arxiv};
    lookup.latestVersion = 3;
    m_workspace->recordLookups({lookup});
    QTRY_COMPARE(
        texts(), QStringList {u"Version 3 of the paper is out; the entry is about version 1."_s});
    QCOMPARE(m_workspace->facts().lookups.value(lookup.key), QList<Lookup> {lookup});
}

void TestPreflightPanel::aLargeEmailIsTold()
{
    start({soundIssue(QDate(2026, 4, 27))}, u"2026-04-27"_s);
    QTRY_COMPARE(button(), u"No problems"_s);
    set(0, EntryField::Summary, u"A summary without an end. "_s.repeated(5000));
    QTRY_COMPARE(button(), u"1 problems"_s);
    QVERIFY2(texts().constFirst().contains("Gmail"_L1), qPrintable(texts().constFirst()));
    set(0, EntryField::Summary, u"Words"_s);
    QTRY_COMPARE(button(), u"No problems"_s);
}

void TestPreflightPanel::anotherIssueIsCheckedAnew()
{
    Issue empty = *newIssue(u"Digest"_s, u"No. 3"_s, QDate(2026, 5, 4));
    start({soundIssue(QDate(2026, 4, 27)), empty}, u"2026-04-27"_s);
    QTRY_COMPARE(button(), u"No problems"_s);
    m_workspace->openIssue(u"2026-05-04"_s);
    QTRY_COMPARE(button(), u"1 problems"_s);
    m_workspace->openIssue(u"2026-04-27"_s);
    QTRY_COMPARE(button(), u"No problems"_s);
}

QTEST_MAIN(TestPreflightPanel)
#include "tst_preflight_panel.moc"
