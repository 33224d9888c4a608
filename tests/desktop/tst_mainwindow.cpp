// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "editor/difficultybox.h"
#include "editor/entryeditor.h"
#include "editor/textfield.h"
#include "entries/entrydelegate.h"
#include "entries/entrylist.h"
#include "entries/entrymodel.h"
#include "importing/importdialog.h"
#include "issues/issuepicker.h"
#include "mainwindow.h"
#include "preview/previewpane.h"

#include <KMessageWidget>

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace galley;
using namespace Qt::StringLiterals;

/// Drives the real window over a real archive.
class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstStartOpensTheSample();
    void typingIsSavedAndSeenAgain();
    void undoTakesTypingBack();
    void undoShowsTheEntryItChanges();
    void typingInOneBurstIsOneStep();
    void typingElsewhereIsAnotherStep();
    void noBreakSpacesSurvive();
    void summaryOpensWithoutMetadata();
    void takeawaysAreAList();
    void pastedBulletsBecomeTakeaways();
    void emptiedTitleKeepsTheOldOne();
    void difficultyByKey();
    void clickedDifficultyGoesAway();
    void entryMovesByKey();
    void entryMovesByDrop_data();
    void entryMovesByDrop();
    void removedEntryComesBack();
    void newEntryIsReadyToBeNamed();
    void issueRowShowsItsEditor();
    void narrowWindowShowsTheProofWhenAsked();
    void clickInTheProofPutsTheCaretThere_data();
    void clickInTheProofPutsTheCaretThere();
    void hoverInTheProofMarksTheEntry();
    void otherIssueEndsTheImport();
    void removingWithoutAnOpenIssue();
    void wordsAreNoMarkup();
    void manyAuthorsLeaveRoom();
    void unsavedIsSaid();
    void whatTakesTheFocusHasAName();

private:
    [[nodiscard]] TextField *field(const QString &name) const;
    [[nodiscard]] const Issue &issue() const { return m_workspace->document()->issue(); }
    [[nodiscard]] QStringList nameless() const;
    [[nodiscard]] EntryList *list() const { return m_window->findChild<EntryList *>(); }
    void type(TextField *into, const QString &text);

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_CACHE_HOME", m_home.filePath(u"cache"_s).toUtf8());
}

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<Workspace>(m_folder->filePath(u"archive.sqlite"_s));
    m_window = std::make_unique<MainWindow>(*m_workspace);
    QSignalSpy ready(m_window.get(), &MainWindow::ready);
    m_window->resize(1280, 800);
    m_window->show();
    m_workspace->start({});
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30000);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_folder.reset();
}

TextField *TestMainWindow::field(const QString &name) const
{
    const QList<TextField *> fields = m_window->findChildren<TextField *>();
    const auto found = std::ranges::find(fields, name, &QWidget::accessibleName);
    return found == fields.end() ? nullptr : *found;
}

void TestMainWindow::type(TextField *into, const QString &text)
{
    into->setFocus();
    into->moveCursor(QTextCursor::End);
    QTest::keyClicks(into, text);
}

void TestMainWindow::firstStartOpensTheSample()
{
    QVERIFY(issue().entries.size() >= 12);
    QCOMPARE(list()->currentEntry(), issue().entries.first().id);
    QCOMPARE(QApplication::focusWidget(), field(u"Summary"_s));
}

void TestMainWindow::typingIsSavedAndSeenAgain()
{
    type(field(u"Summary"_s), u" Typed just now."_s);
    QVERIFY(issue().entries.first().summary->endsWith(u" Typed just now."_s));
    QTRY_COMPARE(m_workspace->autosaver()->state(), Autosaver::State::Saved);

    const auto archive = Archive::open(m_workspace->archivePath());
    QVERIFY(archive);
    QCOMPARE((*archive)->issue(issue().slug), issue());
}

void TestMainWindow::undoTakesTypingBack()
{
    const Issue before = issue();
    type(field(u"Summary"_s), u" X"_s);
    QVERIFY(issue() != before);
    QTest::keyClick(field(u"Summary"_s), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(issue(), before);
    QCOMPARE(field(u"Summary"_s)->text(), *before.entries.first().summary);
    QTest::keyClick(field(u"Summary"_s), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(field(u"Summary"_s)->text().endsWith(u" X"_s));
}

void TestMainWindow::undoShowsTheEntryItChanges()
{
    type(field(u"Summary"_s), u" X"_s);
    list()->setCurrentEntry(issue().entries[4].id);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(list()->currentEntry(), issue().entries.first().id);
}

void TestMainWindow::typingInOneBurstIsOneStep()
{
    const Issue before = issue();
    type(field(u"Summary"_s), u" one burst"_s);
    m_workspace->document()->undo();
    QCOMPARE(issue(), before);
}

void TestMainWindow::typingElsewhereIsAnotherStep()
{
    type(field(u"Summary"_s), u" one"_s);
    const Issue between = issue();
    type(field(u"Title"_s), u" two"_s);
    m_workspace->document()->undo();
    QCOMPARE(issue(), between);
}

void TestMainWindow::noBreakSpacesSurvive()
{
    type(field(u"Summary"_s), u"10\u00a0000"_s);
    QVERIFY(issue().entries.first().summary->endsWith(u"10\u00a0000"_s));
}

void TestMainWindow::summaryOpensWithoutMetadata()
{
    TextField *summary = field(u"Summary"_s);
    summary->showText(u"One thing: this.\nAnd *that*."_s);
    QVERIFY(summary->document()->firstBlock().layout()->formats().isEmpty());
    QTRY_VERIFY(!summary->document()->lastBlock().layout()->formats().isEmpty());
}

void TestMainWindow::takeawaysAreAList()
{
    TextField *takeaways = field(u"Takeaways"_s);
    takeaways->setFocus();
    takeaways->selectAll();
    QTest::keyClicks(takeaways, u"First"_s);
    QTest::keyClick(takeaways, Qt::Key_Return);
    QTest::keyClick(takeaways, Qt::Key_Return);
    QTest::keyClicks(takeaways, u"Second"_s);
    QCOMPARE(issue().entries.first().takeaways, QStringList({u"First"_s, u"Second"_s}));
    takeaways->moveCursor(QTextCursor::StartOfBlock);
    QTest::keyClick(takeaways, Qt::Key_Backspace);
    QCOMPARE(issue().entries.first().takeaways, QStringList({u"FirstSecond"_s}));
}

void TestMainWindow::pastedBulletsBecomeTakeaways()
{
    TextField *takeaways = field(u"Takeaways"_s);
    takeaways->selectAll();
    QApplication::clipboard()->setText(u"- One\r\n• Two\n3. Three\n\n"_s);
    takeaways->paste();
    QCOMPARE(issue().entries.first().takeaways, QStringList({u"One"_s, u"Two"_s, u"Three"_s}));
}

void TestMainWindow::emptiedTitleKeepsTheOldOne()
{
    const QString before = issue().entries.first().title;
    TextField *title = field(u"Title"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClick(title, Qt::Key_Delete);
    QCOMPARE(issue().entries.first().title, before);
    field(u"Summary"_s)->setFocus();
    QCOMPARE(title->text(), before);
}

void TestMainWindow::difficultyByKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(issue().entries.first().difficulty, Difficulty::Advanced);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(issue().entries.first().difficulty, Difficulty::Accessible);
}

void TestMainWindow::clickedDifficultyGoesAway()
{
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    const auto buttons = m_window->findChild<DifficultyBox *>()->findChildren<QToolButton *>();
    QVERIFY(buttons.first()->isChecked());
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QVERIFY(!issue().entries.first().difficulty);
    QVERIFY(!buttons.first()->isChecked());
}

void TestMainWindow::entryMovesByKey()
{
    const EntryId first = issue().entries.first().id;
    QTest::keyClick(m_window.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(issue().entries[1].id, first);
    QCOMPARE(list()->currentEntry(), first);
    QTest::keyClick(m_window.get(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(issue().entries[0].id, first);
}

void TestMainWindow::entryMovesByDrop_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("beforeRow");
    QTest::addColumn<int>("place");
    QTest::newRow("to the top") << 3 << 1 << 0;
    QTest::newRow("above the issue's row") << 3 << 0 << 0;
    QTest::newRow("down") << 1 << 4 << 2;
    QTest::newRow("where it is") << 2 << 2 << 1;
    QTest::newRow("right below itself") << 2 << 3 << 1;
}

void TestMainWindow::entryMovesByDrop()
{
    QFETCH(int, from);
    QFETCH(int, beforeRow);
    QFETCH(int, place);
    const EntryId entry = issue().entries[from - 1].id;
    auto *model = m_window->findChild<EntryModel *>();
    const std::unique_ptr<QMimeData> data(model->mimeData({model->index(from)}));
    QVERIFY(data);
    QVERIFY(!model->dropMimeData(data.get(), Qt::MoveAction, beforeRow, 0, {}));
    QCOMPARE(issue().entries[place].id, entry);
    QCOMPARE(model->entryAt(place + 1), entry);
    QCOMPARE(model->rowCount(), static_cast<int>(issue().entries.size()) + 1);
}

void TestMainWindow::removedEntryComesBack()
{
    const Issue before = issue();
    QTest::keyClick(m_window.get(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(issue().entries.size(), before.entries.size() - 1);
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(issue(), before);
    QCOMPARE(list()->currentEntry(), before.entries.first().id);
}

void TestMainWindow::newEntryIsReadyToBeNamed()
{
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), field(u"Title"_s));
    QTest::keyClicks(field(u"Title"_s), u"A post"_s);
    QCOMPARE(issue().entries[1].title, u"A post"_s);
    QCOMPARE(issue().entries[1].source, Source::Manual);
}

void TestMainWindow::issueRowShowsItsEditor()
{
    list()->setCurrentEntry({});
    TextField *title = field(u"Title of the issue"_s);
    QTRY_VERIFY(title->isVisible());
    type(title, u"!"_s);
    QVERIFY(issue().title.endsWith(u'!'));
    QVERIFY(m_window->windowTitle().contains(issue().title));
}

void TestMainWindow::narrowWindowShowsTheProofWhenAsked()
{
    const auto *proof = m_window->findChild<PreviewPane *>();
    m_window->resize(960, 540);
    QTRY_VERIFY(!proof->isVisible());
    QVERIFY(list()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QVERIFY(proof->isVisible());
    QVERIFY(!list()->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F10);
    QVERIFY(!proof->isVisible());
    QVERIFY(list()->isVisible());
    m_window->resize(1280, 800);
    QTRY_VERIFY(proof->isVisible());
    QVERIFY(list()->isVisible());
}

void TestMainWindow::clickInTheProofPutsTheCaretThere_data()
{
    QTest::addColumn<int>("entry"); // -1 for the issue's own
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::variant<EntryField, IssueField>>("place");
    using Place = std::variant<EntryField, IssueField>;
    QTest::newRow("title") << 1 << u"Title"_s << Place(EntryField::Title);
    QTest::newRow("summary") << 1 << u"Summary"_s << Place(EntryField::Summary);
    QTest::newRow("issue") << -1 << u"Title of the issue"_s << Place(IssueField::Title);
}

void TestMainWindow::clickInTheProofPutsTheCaretThere()
{
    using Place = std::variant<EntryField, IssueField>;
    QFETCH(const int, entry);
    QFETCH(const QString, name);
    QFETCH(const Place, place);
    auto *proof = m_window->findChild<PreviewPane *>();
    const EntryId id = entry < 0 ? EntryId() : issue().entries.at(entry).id;
    Q_EMIT proof->placeActivated({id, place, 3, true});
    QCOMPARE(list()->currentEntry(), id);
    QCOMPARE(QApplication::focusWidget(), field(name));
    QCOMPARE(field(name)->textCursor().position(), 3);
    Q_EMIT proof->placeActivated({id, place, -1, true});
    QVERIFY(field(name)->textCursor().atEnd());
}

void TestMainWindow::hoverInTheProofMarksTheEntry()
{
    auto *proof = m_window->findChild<PreviewPane *>();
    const auto *delegate = m_window->findChild<EntryDelegate *>();
    Q_EMIT proof->entryHovered(issue().entries.at(1).id);
    QCOMPARE(delegate->marked().data(Qt::DisplayRole).toString(), issue().entries.at(1).title);
    Q_EMIT proof->entryHovered({});
    QVERIFY(!delegate->marked().isValid());
}

void TestMainWindow::otherIssueEndsTheImport()
{
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
    const QPointer<ImportDialog> dialog = m_window->findChild<ImportDialog *>();
    QVERIFY(dialog);
    Issue other = issue();
    other.id = newUuid();
    other.slug = u"other"_s;
    other.entries.clear();
    m_workspace->addIssue(other);
    QTRY_COMPARE(issue().slug, u"other"_s);
    QVERIFY(!dialog);
}

void TestMainWindow::removingWithoutAnOpenIssue()
{
    const QString slug = issue().slug;
    m_window.reset();
    m_workspace = std::make_unique<Workspace>(m_folder->filePath(u"archive.sqlite"_s));
    m_window = std::make_unique<MainWindow>(*m_workspace);
    QSignalSpy failed(m_workspace.get(), &Workspace::failed);
    m_window->show();
    m_workspace->start(u"unknown"_s);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<IssuePicker *>());
    auto *picker = m_window->findChild<IssuePicker *>();
    QSignalSpy listed(m_workspace.get(), &Workspace::issuesListed);
    Q_EMIT picker->removeRequested(slug);
    QTRY_COMPARE(listed.count(), 1);
    QVERIFY(listed.first().first().value<QList<IssueInfo>>().isEmpty());
}

void TestMainWindow::wordsAreNoMarkup()
{
    type(field(u"Title"_s), u" <b>&"_s);
    const auto *model = m_window->findChild<EntryModel *>();
    QVERIFY(model->index(1).data(Qt::ToolTipRole).toString().contains("&lt;b&gt;&amp;"_L1));
    list()->setCurrentEntry({});
    type(field(u"Publication"_s), u" & more"_s);
    const auto buttons = m_window->findChildren<QToolButton *>();
    const auto picker = std::ranges::find(buttons, u"Choose an issue"_s, &QWidget::accessibleName);
    QVERIFY(picker != buttons.end());
    QVERIFY((*picker)->text().contains("&& more"_L1));
}

void TestMainWindow::manyAuthorsLeaveRoom()
{
    QStringList authors;
    for (int i = 0; i < 3000; ++i)
        authors.append(u"Author %1"_s.arg(i));
    QVERIFY(m_workspace->document()->perform(
        SetEntryField {list()->currentEntry(), EntryField::Authors, authors}, u"Edit"_s));
    TextField *field = this->field(u"Authors"_s);
    QCOMPARE(field->text().count(u';'), 2999);
    QVERIFY(field->height() < 8 * field->fontMetrics().lineSpacing());
}

void TestMainWindow::unsavedIsSaid()
{
    // Another program holds the archive for longer than Galley waits for it.
    const auto message = [this] {
        const auto all = m_window->findChildren<KMessageWidget *>();
        return std::ranges::any_of(all, [](const KMessageWidget *each) {
            return each->messageType() == KMessageWidget::Error && each->isVisible();
        });
    };
    QVERIFY(!message());
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_workspace->archivePath());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
        type(field(u"Summary"_s), u" Kept."_s);
        QTRY_VERIFY_WITH_TIMEOUT(message(), 20000);
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->autosaver()->state(), Autosaver::State::Saved, 20000);
    QTRY_VERIFY(!message());
}

/// Of what takes the focus, also of what is hidden now.
QStringList TestMainWindow::nameless() const
{
    QStringList found;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool isPart = qobject_cast<QLineEdit *>(widget)
            && (qobject_cast<QComboBox *>(widget->parent())
                || qobject_cast<QAbstractSpinBox *>(widget->parent()));
        // Messages are named by what they say, once they do; the page by its own title.
        const bool isMessage = qobject_cast<QLabel *>(widget);
        const bool isForeign =
            widget->inherits("QQuickWidget") || widget->inherits("QComboBoxListView");
        if (!(widget->focusPolicy() & Qt::TabFocus) || isPart || isMessage || isForeign
            || widget->focusProxy())
            continue;
        const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        if (seen && seen->text(QAccessible::Name).trimmed().isEmpty())
            found.append(u"%1 in %2"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                QLatin1StringView(widget->parent()->metaObject()->className())));
    }
    return found;
}

void TestMainWindow::whatTakesTheFocusHasAName()
{
    QTRY_COMPARE(nameless(), QStringList()); // the inbox is read a moment later
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
