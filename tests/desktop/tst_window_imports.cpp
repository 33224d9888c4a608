// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/importqueue.h"
#include "base/longdate.h"
#include "editor/entryeditor.h"
#include "editor/papernotes.h"
#include "editor/textfield.h"
#include "entries/entrylist.h"
#include "entries/entrymodel.h"
#include "importing/importbar.h"
#include "importing/importdialog.h"
#include "importing/pastebox.h"
#include "mainwindow.h"
#include "refreshing/changeview.h"
#include "refreshing/refreshdialog.h"
#include "support/fakearxiv.h"
#include "support/fakesemanticscholar.h"
#include "support/quietservice.h"

#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

/// Drives the real window over a real archive and local services.
class TestWindowImports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void keyImportsTheClipboard();
    void keyAsksAboutAClipboardWithoutReferences();
    void droppedFilesAreImported();
    void cutOffImportGoesOn();
    void cutOffImportIsDiscarded();
    void whatArrivedIsNotOffered();
    void refreshWithoutNewsOpensNoDialog();
    void refreshTakesWhatIsTicked();
    void refreshLeavesWhatTheEditorWrote();
    void newerVersionIsShownWordByWord();
    void refreshOfAllIsCancelledAtOnce();
    void withdrawnPaperIsMarked();
    void silentServiceIsTold();

private:
    void open();
    void close();
    [[nodiscard]] const Issue &issue() const { return m_workspace->document()->issue(); }
    [[nodiscard]] ImportDialog *importDialog() const
    {
        return m_window->findChild<ImportDialog *>();
    }
    [[nodiscard]] RefreshDialog *refreshDialog() const
    {
        return m_window->findChild<RefreshDialog *>();
    }
    [[nodiscard]] QStringList messages() const;
    [[nodiscard]] qsizetype waitingInArchive() const;
    void beginImport(const QString &text);
    /// Imports the paper as version 1 and chooses its entry.
    void importPaper(const QString &id);

    QTemporaryDir m_home;
    std::unique_ptr<test::FakeArxiv> m_arxiv;
    std::unique_ptr<test::FakeSemanticScholar> m_scholar;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowImports::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_CACHE_HOME", m_home.filePath(u"cache"_s).toUtf8());
    qputenv("GALLEY_ARXIV_INTERVAL_MS", "10");
    qputenv("GALLEY_ALLOW_PRIVATE_HOSTS", "1");
    qputenv("GALLEY_HUGGINGFACE_API", test::quietService().toEncoded());
}

void TestWindowImports::init()
{
    QApplication::clipboard()->clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_arxiv = std::make_unique<test::FakeArxiv>();
    m_arxiv->setKnowsEveryPaper(true);
    m_scholar = std::make_unique<test::FakeSemanticScholar>();
    m_scholar->setKnowsEveryPaper(3);
    qputenv("GALLEY_ARXIV_API", m_arxiv->api().toEncoded());
    qputenv("GALLEY_SEMANTICSCHOLAR_API", m_scholar->api().toEncoded());
    open();
}

void TestWindowImports::cleanup()
{
    close();
    m_scholar.reset();
    m_arxiv.reset();
    m_folder.reset();
}

void TestWindowImports::open()
{
    m_workspace = std::make_unique<Workspace>(m_folder->filePath(u"archive.sqlite"_s));
    m_window = std::make_unique<MainWindow>(*m_workspace);
    QSignalSpy ready(m_window.get(), &MainWindow::ready);
    m_window->resize(1280, 800);
    m_window->show();
    m_workspace->start({});
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30000);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowImports::close()
{
    m_window.reset();
    m_workspace.reset();
}

QStringList TestWindowImports::messages() const
{
    QStringList texts;
    for (const KMessageWidget *bar : m_window->findChildren<KMessageWidget *>()) {
        if (!bar->isHidden())
            texts.append(bar->text());
    }
    return texts;
}

qsizetype TestWindowImports::waitingInArchive() const
{
    const auto archive = Archive::open(m_workspace->archivePath());
    const auto waiting = ImportQueue(**archive).waiting(issue().id);
    return waiting ? waiting->size() : -1;
}

void TestWindowImports::beginImport(const QString &text)
{
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
    QVERIFY(importDialog());
    importDialog()->setText(text);
    importDialog()->start();
}

void TestWindowImports::importPaper(const QString &id)
{
    const qsizetype before = issue().entries.size();
    beginImport(id);
    QTRY_COMPARE_WITH_TIMEOUT(issue().entries.size(), before + 1, 10000);
    QTRY_VERIFY(!importDialog()->isRunning());
    importDialog()->close();
    QTRY_VERIFY(!importDialog());
    const auto made = std::ranges::find(issue().entries, id, &Entry::arxivId);
    QVERIFY(made != issue().entries.end());
    m_window->findChild<EntryList *>()->setCurrentEntry(made->id);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowImports::keyImportsTheClipboard()
{
    const Issue before = issue();
    QApplication::clipboard()->setText(u"read arXiv:2604.15579 and 2604.15580"_s);
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(issue().entries.size(), before.entries.size() + 2, 10000);
    QTRY_VERIFY(!importDialog());
    QVERIFY2(messages().contains(u"2 imported."_s), qPrintable(messages().join(u'|')));
    m_workspace->document()->undo();
    QCOMPARE(issue(), before);
}

void TestWindowImports::keyAsksAboutAClipboardWithoutReferences()
{
    QApplication::clipboard()->setText(u"What about lunch?"_s);
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(importDialog());
    QTRY_COMPARE_WITH_TIMEOUT(
        importDialog()->findChild<PasteBox *>()->toPlainText(), u"What about lunch?"_s, 10000);
    QVERIFY(importDialog()->isVisible());
    QVERIFY(!importDialog()->isRunning());
}

void TestWindowImports::droppedFilesAreImported()
{
    QFile file(m_folder->filePath(u"list.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("read 2604.15579\n");
    file.close();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file.fileName())});
    // On a field of the editor, which writes no paths.
    QWidget *field = m_window->findChild<TextField *>()->viewport();
    QDragEnterEvent enter({10, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(field, &drop);
    QTRY_VERIFY(importDialog());
    QTRY_COMPARE(importDialog()->findChild<PasteBox *>()->toPlainText(), u"read 2604.15579\n"_s);
}

void TestWindowImports::cutOffImportGoesOn()
{
    const qsizetype before = issue().entries.size();
    m_arxiv->failNext({test::ServedReply::withFault(test::ServedReply::Fault::Stall)});
    beginImport(u"2604.15579 2604.15580 2604.15581"_s);
    QTRY_COMPARE(m_arxiv->requests().size(), 1);
    close(); // as good as a crash: nothing was put in order

    open();
    auto *bar = m_window->findChild<ImportBar *>();
    QTRY_COMPARE(bar->text(), u"An import was cut off: 3 references are left."_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(issue().entries.size(), before);
    bar->actions().first()->trigger();
    QVERIFY(importDialog());
    QTRY_COMPARE_WITH_TIMEOUT(issue().entries.size(), before + 3, 10000);
    QVERIFY(bar->isHidden());
    QTRY_COMPARE(m_workspace->autosaver()->state(), Autosaver::State::Saved);
    QTRY_COMPARE(waitingInArchive(), 0);
}

void TestWindowImports::cutOffImportIsDiscarded()
{
    m_arxiv->failNext({test::ServedReply::withFault(test::ServedReply::Fault::Stall)});
    beginImport(u"2604.15579"_s);
    QTRY_COMPARE(m_arxiv->requests().size(), 1);
    close();
    open();
    auto *bar = m_window->findChild<ImportBar *>();
    QTRY_COMPARE(bar->text(), u"An import was cut off: 1 reference is left."_s);
    bar->actions().last()->trigger();
    QVERIFY(bar->isHidden());
    QTRY_COMPARE(waitingInArchive(), 0);
}

void TestWindowImports::whatArrivedIsNotOffered()
{
    importPaper(u"2604.15579"_s);
    QTRY_COMPARE(m_workspace->autosaver()->state(), Autosaver::State::Saved);
    {
        // As if the program had ended between the journal and the queue.
        const auto archive = Archive::open(m_workspace->archivePath());
        QVERIFY(ImportQueue(**archive).add(issue().id, findReferences(u"2604.15579"_s)));
    }
    close();
    open();
    QTRY_COMPARE(waitingInArchive(), 0);
    QVERIFY(m_window->findChild<ImportBar *>()->isHidden());
}

void TestWindowImports::refreshWithoutNewsOpensNoDialog()
{
    importPaper(u"2604.15579"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(messages().contains(u"Nothing has changed at the services."_s), 10000);
    QVERIFY(!refreshDialog());
}

void TestWindowImports::refreshTakesWhatIsTicked()
{
    importPaper(u"2604.15579"_s);
    const Issue before = issue();
    m_scholar->setKnowsEveryPaper(12);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(refreshDialog() && refreshDialog()->isVisible(), 10000);
    QCOMPARE(issue(), before); // nothing changes by itself
    const auto boxes = refreshDialog()->findChild<ChangeView *>()->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 1);
    QCOMPARE(boxes.first()->text(), u"Citations 3 → 12 (Semantic Scholar)"_s);
    QVERIFY(boxes.first()->isChecked());
    refreshDialog()->take();
    QTRY_VERIFY(!refreshDialog());
    const auto entry = std::ranges::find(issue().entries, u"2604.15579"_s, &Entry::arxivId);
    QCOMPARE(entry->citationCount, 12);
    QCOMPARE(m_workspace->document()->undoText(), u"Refresh Metadata"_s);
    m_workspace->document()->undo();
    QCOMPARE(issue(), before);
}

void TestWindowImports::refreshLeavesWhatTheEditorWrote()
{
    importPaper(u"2604.15579"_s);
    const EntryId entry = m_window->findChild<EntryList *>()->currentEntry();
    QVERIFY(m_workspace->document()->perform(
        SetEntryField {entry, EntryField::CitationCount, 5}, u"x"_s));
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(refreshDialog() && refreshDialog()->isVisible(), 10000);
    auto *changes = refreshDialog()->findChild<ChangeView *>();
    QVERIFY(!changes->findChild<QCheckBox *>()->isChecked());
    QVERIFY(std::ranges::any_of(changes->findChildren<QLabel *>(),
        [](const QLabel *label) { return label->text() == u"You wrote this."_s; }));
    changes->findChild<QCheckBox *>()->click();
    refreshDialog()->take();
    QCOMPARE(issue().entries.at(indexOf(issue(), entry)).citationCount, 3);
}

void TestWindowImports::newerVersionIsShownWordByWord()
{
    m_arxiv->add({.id = u"2604.15579"_s, .title = u"A Paper"_s, .abstract = u"We show it."_s});
    importPaper(u"2604.15579"_s);
    m_arxiv->add({.id = u"2604.15579"_s,
        .title = u"A Paper"_s,
        .abstract = u"We prove it."_s,
        .version = 2,
        .updated = u"2026-05-01T08:00:00Z"_s});
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QTRY_VERIFY_WITH_TIMEOUT(refreshDialog() && refreshDialog()->isVisible(), 10000);
    QStringList texts;
    for (const QLabel *label : refreshDialog()->findChild<ChangeView *>()->findChildren<QLabel *>())
        texts.append(label->text());
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(u"Version 2 (was 1), "_s + longDate({2026, 5, 1})), qPrintable(all));
    QVERIFY2(all.contains(u"line-through\">show<"_s), qPrintable(all));
    QVERIFY2(all.contains(u"underline\">prove<"_s), qPrintable(all));
    // What the services said is known from now on, whether it is taken or not.
    refreshDialog()->close();
    auto *model = m_window->findChild<EntryModel *>();
    const int row = model->rowOf(m_window->findChild<EntryList *>()->currentEntry());
    QTRY_COMPARE(model->data(model->index(row), EntryModel::MarkRole).toString(), u"↑ v2 exists"_s);
    QTRY_VERIFY(messages().join(u'\n').contains(u"Version 2 exists"_s));
    QTRY_COMPARE(m_workspace->autosaver()->state(), Autosaver::State::Saved);
    close();
    open();
    model = m_window->findChild<EntryModel *>();
    QTRY_COMPARE(model->data(model->index(row), EntryModel::MarkRole).toString(), u"↑ v2 exists"_s);
}

void TestWindowImports::refreshOfAllIsCancelledAtOnce()
{
    importPaper(u"2604.15579"_s);
    m_arxiv->failNext({test::ServedReply::withFault(test::ServedReply::Fault::Stall)});
    QTest::keyClick(m_window.get(), Qt::Key_F5, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(refreshDialog() && refreshDialog()->isVisible(), 10000);
    QVERIFY(refreshDialog()->isRunning());
    refreshDialog()->reject();
    QVERIFY(!refreshDialog()->isRunning());
    QVERIFY(refreshDialog()->isVisible());
    refreshDialog()->reject();
    QVERIFY(!refreshDialog() || !refreshDialog()->isVisible());
}

void TestWindowImports::withdrawnPaperIsMarked()
{
    m_arxiv->add({.id = u"2604.15579"_s,
        .title = u"Wrong"_s,
        .comment = u"This paper has been withdrawn by the authors due to an error"_s});
    importPaper(u"2604.15579"_s);
    const auto *model = m_window->findChild<EntryModel *>();
    const int row = model->rowOf(m_window->findChild<EntryList *>()->currentEntry());
    QCOMPARE(model->data(model->index(row), EntryModel::MarkRole).toString(), u"⚠ Withdrawn"_s);
    const auto *notes = m_window->findChild<EntryEditor *>()->findChild<PaperNotes *>();
    QVERIFY(notes->isVisible());
    QVERIFY(messages().join(u'\n').contains(u"This paper seems to be withdrawn by its authors."_s));
}

void TestWindowImports::silentServiceIsTold()
{
    m_scholar->failNext(QList<test::ServedReply>(20, test::ServedReply::plain(500, "down")));
    importPaper(u"2604.15579"_s);
    QTRY_VERIFY(messages().join(u'\n').contains(u"Semantic Scholar did not answer on"_s));
    m_scholar->failNext({});
    Q_EMIT m_window->findChild<EntryEditor *>()->findChild<PaperNotes *>()->refreshRequested();
    QTRY_VERIFY_WITH_TIMEOUT(refreshDialog() && refreshDialog()->isVisible(), 15000);
    QTRY_VERIFY(!messages().join(u'\n').contains(u"did not answer"_s));
}

QTEST_MAIN(TestWindowImports)
#include "tst_window_imports.moc"
