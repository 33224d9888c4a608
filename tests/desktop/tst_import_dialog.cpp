// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archiveservice.h"
#include "archive/importqueue.h"
#include "importing/importdialog.h"
#include "importing/importmemory.h"
#include "importing/importmodel.h"
#include "importing/mimetext.h"
#include "importing/pastebox.h"
#include "net/httpclient.h"
#include "support/fakearxiv.h"
#include "support/fakesemanticscholar.h"
#include "support/quietservice.h"
#include "widgets/twolinedelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Issue issueWith(const QStringList &arxivIds)
{
    Issue issue = *newIssue(u"Digest"_s, u"No. 1"_s, {2026, 4, 27});
    for (const QString &id : arxivIds)
        issue.entries.append({.id = QUuid::createUuid(), .title = id, .arxivId = id});
    return issue;
}

QStringList titlesOf(const IssueDocument &document)
{
    QStringList titles;
    for (const Entry &entry : document.issue().entries)
        titles.append(entry.title);
    return titles;
}

/// All words that the dialog shows now, but for the rows.
QString wordsOf(const ImportDialog &dialog)
{
    QStringList words;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

QPushButton *buttonWith(const ImportDialog &dialog, const QString &words)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text().remove(u'&').startsWith(words))
            return button;
    }
    return nullptr;
}

} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void pasteIsRecognizedAtOnce();
    void duplicateNamesItsPlace();
    void textWithoutReferenceExplains();
    void bigPasteIsReadOffTheThread();
    void tooBigPasteIsRefused();
    void importIsOneStepOfUndo();
    void importsAtTheChosenPlace();
    void failedRowIsRetriedIntoItsPlace();
    void cancelKeepsWhatCame();
    void countdownIsShown();
    void closingWhileRunningKeepsWhatCame();
    void withdrawnPaperWarns();
    void paperOfAnEarlierIssueIsNamedAndLeftToTheEditor();
    void unknownEarlierIssuesHoldNothingUp();
    void untickedRowIsLeftOut();
    void clickOnTheTickDecides();
    void tickSurvivesTyping();
    void silentServiceIsNoFailure();
    void rowsWaitForTheNetwork();
    void atOnceWhenAllIsNew();
    void atOnceAsksAboutWhatRan();
    void whatIsCancelledWaitsNoLonger();
    void everythingFailsWithoutNetwork();
    void clipboardIsOffered();
    void clipboardOfKnownPapersIsNot();
    void sizeIsRemembered();
    void longLinesAreBroken_data();
    void longLinesAreBroken();
    void mimeText_data();
    void mimeText();

private:
    void makeDialog(const QStringList &arxivIds = {});
    /// With an archive, in which No. 0 ran this paper.
    void makeDialogWithMemory(const QString &ranBefore);
    [[nodiscard]] qsizetype waitingInArchive();
    [[nodiscard]] QVariant rowData(int row, int role) const;
    [[nodiscard]] qsizetype count(ImportRow::State state) const;

    QTemporaryDir m_home;
    std::unique_ptr<test::FakeArxiv> m_arxiv;
    Services m_services;
    // In the order in which they may be destroyed, the last first.
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArchiveService> m_archive;
    std::unique_ptr<IssueDocument> m_document;
    std::unique_ptr<Autosaver> m_autosaver;
    std::unique_ptr<ImportMemory> m_memory;
    std::unique_ptr<ImportDialog> m_dialog;
    PasteBox *m_box = nullptr;
    ImportModel *m_model = nullptr;
};

void TestImportDialog::initTestCase() { qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit()); }

void TestImportDialog::init()
{
    QApplication::clipboard()->clear();
    m_arxiv = std::make_unique<test::FakeArxiv>();
    m_arxiv->setKnowsEveryPaper(true);
    m_services = test::localServices(m_arxiv->api());
}

void TestImportDialog::cleanup()
{
    m_dialog.reset();
    m_memory.reset();
    m_autosaver.reset();
    m_document.reset();
    m_archive.reset();
    m_client.reset();
    m_arxiv.reset();
}

void TestImportDialog::makeDialog(const QStringList &arxivIds)
{
    m_client = std::make_unique<HttpClient>();
    m_document = std::make_unique<IssueDocument>(issueWith(arxivIds));
    m_dialog = std::make_unique<ImportDialog>(*m_client, m_services, ServiceKeys(), *m_document);
    m_dialog->show();
    m_box = m_dialog->findChild<PasteBox *>();
    m_model = m_dialog->findChild<ImportModel *>();
}

void TestImportDialog::makeDialogWithMemory(const QString &ranBefore)
{
    makeDialog();
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = std::make_unique<ArchiveService>(m_folder->filePath(u"archive.sqlite"_s));
    Issue old = issueWith({ranBefore});
    old.slug = u"old"_s;
    old.title = u"No. 0"_s;
    old.date = {2026, 1, 12};
    const auto stored =
        m_archive->run<void>([issues = QList {old, m_document->issue()}](Archive &archive) {
            return archive.store(issues, Archive::OnExisting::Refuse);
        });
    QVERIFY(stored.result());
    m_autosaver = std::make_unique<Autosaver>(*m_document, *m_archive);
    m_memory = std::make_unique<ImportMemory>(*m_archive);
    m_memory->setDocument(m_document.get(), m_autosaver.get());
    m_dialog->setMemory(m_memory.get());
}

qsizetype TestImportDialog::waitingInArchive()
{
    auto waiting =
        m_archive->run<QList<Reference>>([issue = m_document->issue().id](Archive &archive) {
            return ImportQueue(archive).waiting(issue);
        });
    const auto result = waiting.result();
    return result ? result->size() : -1;
}

QVariant TestImportDialog::rowData(int row, int role) const
{
    return m_model->data(m_model->index(row), role);
}

qsizetype TestImportDialog::count(ImportRow::State state) const { return m_model->count(state); }

void TestImportDialog::pasteIsRecognizedAtOnce()
{
    makeDialog();
    QVERIFY(m_box->hasFocus() || m_dialog->focusWidget() == m_box);
    QTest::keyClicks(m_box, u"see 2604.1557"_s);
    QCOMPARE(m_model->rowCount(), 0);
    QTest::keyClicks(m_box, u"9 and https://example.org/post"_s);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(rowData(0, Qt::DisplayRole).toString(), u"arXiv:2604.15579"_s);
    QCOMPARE(rowData(1, Qt::DisplayRole).toString(), u"https://example.org/post"_s);
    QVERIFY(wordsOf(*m_dialog).contains(u"1 paper · 1 page"_s));
    QVERIFY(buttonWith(*m_dialog, u"Import 2"_s)->isEnabled());
    QCOMPARE(m_box->extraSelections().size(), 2);
}

void TestImportDialog::duplicateNamesItsPlace()
{
    makeDialog({u"2604.00001"_s, u"2604.15579"_s});
    m_box->setPlainText(u"arXiv:2604.15579v3"_s);
    QVERIFY(rowData(0, TwoLineDelegate::DetailRole).toString().contains(u"no. 2"_s));
    QVERIFY(!buttonWith(*m_dialog, u"Import"_s)->isEnabled());
}

void TestImportDialog::textWithoutReferenceExplains()
{
    makeDialog();
    m_box->setPlainText(u"What about lunch?"_s);
    QCOMPARE(m_model->rowCount(), 0);
    const QString words = wordsOf(*m_dialog);
    QVERIFY(words.contains(u"no reference"_s));
    QVERIFY(words.contains(u"10.48550/arXiv."_s));
    QVERIFY(!buttonWith(*m_dialog, u"Import"_s)->isEnabled());
    m_dialog->start();
    QVERIFY(!m_dialog->isRunning());
}

void TestImportDialog::bigPasteIsReadOffTheThread()
{
    makeDialog();
    QString text;
    while (text.size() < 1024 * 1024)
        text += u"words around 2604.%1 and more "_s.arg(10000 + text.size() % 80000);
    m_dialog->setText(text);
    QCOMPARE(m_model->rowCount(), 0); // not yet: the paste has returned before
    QVERIFY(wordsOf(*m_dialog).contains(u"Looking for references"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_model->rowCount() > 1000, 30000); // sanitizers are slow
}

void TestImportDialog::tooBigPasteIsRefused()
{
    makeDialog();
    QSignalSpy refused(m_box, &PasteBox::refused);
    QApplication::clipboard()->setText(QString(longestImportText + 1, u'x'));
    m_box->paste();
    QCOMPARE(refused.count(), 1);
    QVERIFY(m_box->document()->isEmpty());
}

void TestImportDialog::importIsOneStepOfUndo()
{
    makeDialog({u"2604.00001"_s});
    const Issue before = m_document->issue();
    QSignalSpy imported(m_dialog.get(), &ImportDialog::imported);
    m_box->setPlainText(u"2604.15579\n2604.15580\n2604.00001\n"_s);
    m_dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get())); // for its shortcuts
    QTest::keyClick(m_box, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_dialog->isRunning());
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(titlesOf(*m_document),
        QStringList({u"2604.00001"_s, u"Paper 2604.15579"_s, u"Paper 2604.15580"_s}));
    QCOMPARE(imported.count(), 1);
    QCOMPARE(imported.constFirst().constFirst().value<QList<EntryId>>().size(), 2);
    QCOMPARE(rowData(0, Qt::DisplayRole).toString(), u"Paper 2604.15579"_s);
    QCOMPARE(count(ImportRow::State::Duplicate), 1);
    QVERIFY(wordsOf(*m_dialog).contains(u"2 imported"_s));
    QVERIFY(!buttonWith(*m_dialog, u"Retry"_s));
    QCOMPARE(m_document->undoText(), u"Import 2 papers"_s);
    m_document->undo();
    QCOMPARE(m_document->issue(), before);
}

void TestImportDialog::importsAtTheChosenPlace()
{
    makeDialog({u"2604.00001"_s, u"2604.00002"_s});
    m_dialog->setInsertAt(1);
    m_box->setPlainText(u"2604.15579 2604.15580"_s);
    m_dialog->start();
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(titlesOf(*m_document),
        QStringList(
            {u"2604.00001"_s, u"Paper 2604.15579"_s, u"Paper 2604.15580"_s, u"2604.00002"_s}));
}

void TestImportDialog::failedRowIsRetriedIntoItsPlace()
{
    m_arxiv->setKnowsEveryPaper(false);
    m_arxiv->add({.id = u"2604.15579"_s, .title = u"First"_s});
    m_arxiv->add({.id = u"2604.15581"_s, .title = u"Third"_s});
    makeDialog();
    m_box->setPlainText(u"2604.15579 2604.15580 2604.15581"_s);
    m_dialog->start();
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(titlesOf(*m_document), QStringList({u"First"_s, u"Third"_s}));
    QCOMPARE(count(ImportRow::State::Failed), 1);
    QVERIFY(!rowData(1, TwoLineDelegate::DetailRole).toString().isEmpty());
    QCOMPARE(m_dialog->findChild<QListView *>()->currentIndex().row(), 1);

    m_arxiv->add({.id = u"2604.15580"_s, .title = u"Second"_s});
    QPushButton *retry = buttonWith(*m_dialog, u"Retry failed"_s);
    QVERIFY(retry);
    retry->click();
    QVERIFY(m_dialog->isRunning());
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(titlesOf(*m_document), QStringList({u"First"_s, u"Second"_s, u"Third"_s}));
    QCOMPARE(m_document->undoText(), u"Import 1 paper"_s);
    QVERIFY(!buttonWith(*m_dialog, u"Retry"_s));
}

void TestImportDialog::cancelKeepsWhatCame()
{
    m_services.arxivInterval = 60s; // the second request never comes
    makeDialog();
    QString text;
    for (int i = 0; i < 120; ++i)
        text += u"2604.%1\n"_s.arg(10000 + i);
    m_dialog->setText(text);
    QCOMPARE(m_model->rowCount(), 120);
    m_dialog->start();
    QTRY_COMPARE(count(ImportRow::State::Imported), 100);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog->isRunning());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(count(ImportRow::State::Cancelled), 20);
    QCOMPARE(m_document->issue().entries.size(), 100);
    QVERIFY(buttonWith(*m_dialog, u"Retry the rest"_s));
    m_document->undo();
    QCOMPARE(m_document->issue().entries.size(), 0);
}

void TestImportDialog::countdownIsShown()
{
    m_services.arxivInterval = 60s;
    makeDialog();
    QString text;
    for (int i = 0; i < 101; ++i)
        text += u"2604.%1\n"_s.arg(10000 + i);
    m_dialog->setText(text);
    m_dialog->start();
    QTRY_VERIFY2(wordsOf(*m_dialog).contains(u"Next request in"_s), qPrintable(wordsOf(*m_dialog)));
    QTRY_VERIFY(wordsOf(*m_dialog).contains(u"100 of 101 done."_s));
}

void TestImportDialog::closingWhileRunningKeepsWhatCame()
{
    m_services.arxivInterval = 60s;
    makeDialog();
    QString text;
    for (int i = 0; i < 101; ++i)
        text += u"2604.%1\n"_s.arg(10000 + i);
    m_dialog->setText(text);
    m_dialog->start();
    QTRY_COMPARE(count(ImportRow::State::Imported), 100);
    m_dialog->close();
    QTRY_VERIFY(!m_dialog->isVisible());
    QCOMPARE(m_document->issue().entries.size(), 100);
}

void TestImportDialog::withdrawnPaperWarns()
{
    m_arxiv->add({.id = u"2604.15579"_s,
        .title = u"Wrong"_s,
        .comment = u"This paper has been withdrawn by the authors due to an error in Theorem 3"_s});
    makeDialog();
    m_box->setPlainText(u"2604.15579"_s);
    m_dialog->start();
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(rowData(0, TwoLineDelegate::ToneRole).value<TwoLineDelegate::Tone>(),
        TwoLineDelegate::Tone::Warning);
    QVERIFY(rowData(0, TwoLineDelegate::DetailRole).toString().contains(u"withdrawn"_s));
    QVERIFY(wordsOf(*m_dialog).contains(u"warning"_s));
}

void TestImportDialog::paperOfAnEarlierIssueIsNamedAndLeftToTheEditor()
{
    makeDialogWithMemory(u"2604.15579"_s);
    m_box->setPlainText(u"2604.15579v2 2604.15580"_s);
    QTRY_COMPARE(rowData(0, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QCOMPARE(rowData(1, Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(rowData(0, TwoLineDelegate::DetailRole).toString().contains(u"No. 0"_s));
    QVERIFY(wordsOf(*m_dialog).contains(u"1 ran before"_s));
    QVERIFY(buttonWith(*m_dialog, u"Import 1 reference"_s));

    auto *list = m_dialog->findChild<QListView *>();
    list->setCurrentIndex(m_model->index(0));
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(rowData(0, Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(buttonWith(*m_dialog, u"Import 2 references"_s));
    m_dialog->start();
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(m_document->issue().entries.size(), 2);
}

void TestImportDialog::unknownEarlierIssuesHoldNothingUp()
{
    makeDialogWithMemory(u"2604.15579"_s);
    m_box->setPlainText(u"2604.15579 2604.15580"_s);
    m_dialog->start(); // before the archive has answered
    QTRY_COMPARE(m_document->issue().entries.size(), 1);
    QCOMPARE(titlesOf(*m_document), QStringList({u"Paper 2604.15580"_s}));
}

void TestImportDialog::untickedRowIsLeftOut()
{
    makeDialog();
    m_box->setPlainText(u"2604.15579 2604.15580 2604.15581"_s);
    QVERIFY(m_model->setData(m_model->index(1), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(buttonWith(*m_dialog, u"Import 2"_s));
    m_dialog->start();
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(titlesOf(*m_document), QStringList({u"Paper 2604.15579"_s, u"Paper 2604.15581"_s}));
    QCOMPARE(m_model->rowCount(), 2);
}

void TestImportDialog::clickOnTheTickDecides()
{
    makeDialog();
    m_box->setPlainText(u"2604.15579"_s);
    auto *list = m_dialog->findChild<QListView *>();
    const QRect row = list->visualRect(m_model->index(0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(14, 16));
    QCOMPARE(rowData(0, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center()); // only chooses the row
    QCOMPARE(rowData(0, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!buttonWith(*m_dialog, u"Import"_s)->isEnabled());
}

void TestImportDialog::tickSurvivesTyping()
{
    makeDialog();
    m_box->setPlainText(u"2604.15579"_s);
    QVERIFY(m_model->setData(m_model->index(0), Qt::Unchecked, Qt::CheckStateRole));
    m_box->moveCursor(QTextCursor::End);
    QTest::keyClicks(m_box, u" 2604.15580"_s);
    QCOMPARE(m_model->chosen().size(), 1);
    QCOMPARE(rowData(0, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void TestImportDialog::silentServiceIsNoFailure()
{
    test::FakeSemanticScholar scholar;
    scholar.failNext(QList<test::ServedReply>(20, test::ServedReply::plain(500, "down")));
    m_services.semanticScholarApi = scholar.api();
    makeDialog();
    QSignalSpy answered(m_dialog.get(), &ImportDialog::answered);
    m_box->setPlainText(u"2604.15579"_s);
    m_dialog->start();
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog->isRunning(), 20000);
    QCOMPARE(count(ImportRow::State::Imported), 1);
    QCOMPARE(rowData(0, TwoLineDelegate::ToneRole).value<TwoLineDelegate::Tone>(),
        TwoLineDelegate::Tone::Muted);
    QVERIFY(rowData(0, TwoLineDelegate::DetailRole).toString().contains(u"Semantic Scholar"_s));
    QVERIFY(wordsOf(*m_dialog).contains(u"1 without a citation count: refresh later."_s));
    QCOMPARE(answered.count(), 1);
}

void TestImportDialog::rowsWaitForTheNetwork()
{
    m_services.arxivApi = test::closedPort();
    makeDialog();
    m_dialog->setPatience(60s);
    m_box->setPlainText(u"2604.15579"_s);
    m_dialog->start();
    QTRY_COMPARE_WITH_TIMEOUT(count(ImportRow::State::Waiting), 1, 20000);
    QTRY_VERIFY(rowData(0, TwoLineDelegate::DetailRole)
            .toString()
            .contains(u"There is no network; trying again in "_s));
    QVERIFY(m_dialog->isRunning());
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(count(ImportRow::State::Cancelled), 1);
}

void TestImportDialog::atOnceWhenAllIsNew()
{
    makeDialogWithMemory(u"2604.15579"_s);
    QSignalSpy done(m_dialog.get(), &ImportDialog::importedAtOnce);
    m_dialog->importAtOnce({u"2604.15581\n2604.15580"_s, {}});
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_document->issue().entries.size(), 2);
    QTRY_COMPARE(waitingInArchive(), 0);
}

void TestImportDialog::atOnceAsksAboutWhatRan()
{
    makeDialogWithMemory(u"2604.15579"_s);
    m_dialog->importAtOnce({u"2604.15579\n2604.15580"_s, {}});
    QTRY_COMPARE(rowData(0, Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!m_dialog->isRunning());
    QVERIFY(m_dialog->isVisible());
    QVERIFY(m_document->issue().entries.isEmpty());
}

void TestImportDialog::whatIsCancelledWaitsNoLonger()
{
    m_arxiv->failNext({test::ServedReply::withFault(test::ServedReply::Fault::Stall)});
    makeDialogWithMemory(u"2604.15579"_s);
    m_box->setPlainText(u"2604.15580 2604.15581"_s);
    m_dialog->start();
    QTRY_COMPARE(waitingInArchive(), 2);
    m_dialog->reject();
    QTRY_VERIFY(!m_dialog->isRunning());
    QTRY_COMPARE(waitingInArchive(), 0);
}

void TestImportDialog::everythingFailsWithoutNetwork()
{
    m_services.arxivApi = test::closedPort();
    makeDialog();
    m_box->setPlainText(u"2604.15579"_s);
    m_dialog->start();
    QTRY_VERIFY(!m_dialog->isRunning());
    QCOMPARE(count(ImportRow::State::Failed), 1);
    QVERIFY(m_document->issue().entries.isEmpty());
    QVERIFY(!m_document->canUndo());
    QVERIFY(!rowData(0, TwoLineDelegate::DetailRole).toString().isEmpty());
}

void TestImportDialog::clipboardIsOffered()
{
    QApplication::clipboard()->setText(u"read arXiv:2604.15579"_s);
    makeDialog();
    QCOMPARE(m_box->toPlainText(), u"read arXiv:2604.15579"_s);
    QCOMPARE(m_model->rowCount(), 1);
    QTest::keyClicks(m_box, u"x"_s); // what is typed or pasted takes its place
    QCOMPARE(m_box->toPlainText(), u"x"_s);
}

void TestImportDialog::clipboardOfKnownPapersIsNot()
{
    QApplication::clipboard()->setText(u"arXiv:2604.15579"_s);
    makeDialog({u"2604.15579"_s});
    QVERIFY(m_box->document()->isEmpty());
}

void TestImportDialog::sizeIsRemembered()
{
    makeDialog();
    m_dialog->resize(640, 500);
    m_dialog->close();
    makeDialog();
    QCOMPARE(m_dialog->size(), QSize(640, 500));
}

void TestImportDialog::longLinesAreBroken_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("references");
    QTest::newRow("spaces") << u"2604.15579 or so "_s << 1;
    QTest::newRow("commas") << u"2604.15579,2604.15580,"_s << 2;
    QTest::newRow("one word") << u"xyz"_s << 0;
}

void TestImportDialog::longLinesAreBroken()
{
    QFETCH(QString, unit);
    QFETCH(int, references);
    const QString text = withShortLines(unit.repeated(300'000 / unit.size()));
    for (const QStringView line : QStringView(text).split(u'\n'))
        QVERIFY(line.size() <= 12'001);
    QCOMPARE(findReferences(text).size(), references);
}

void TestImportDialog::mimeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"2604.15579"_s << QString() << QStringList() << u"2604.15579"_s;
    QTest::newRow("a link") << QString() << QString()
                            << QStringList {u"https://arxiv.org/abs/2604.15579"_s}
                            << u"https://arxiv.org/abs/2604.15579"_s;
    QTest::newRow("a named link")
        << u"A paper"_s << u"<p><a href='https://arxiv.org/abs/2604.15579'>A paper</a></p>"_s
        << QStringList() << u"A paper <https://arxiv.org/abs/2604.15579>"_s;
    QTest::newRow("a named link of another scheme")
        << u"A paper"_s << u"<a href='javascript:x()'>A paper</a>"_s << QStringList()
        << u"A paper"_s;
    QTest::newRow("a PDF") << QString() << QString()
                           << QStringList {u"file:///nowhere/2604.15579v2.pdf"_s}
                           << u"2604.15579v2"_s;
    const QString list = m_home.filePath(u"list.txt"_s);
    QFile file(list);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("hep-th/9901001\n");
    QTest::newRow("a text file") << QString() << QString()
                                 << QStringList {QUrl::fromLocalFile(list).toString()}
                                 << u"hep-th/9901001\n"_s;
}

void TestImportDialog::mimeText()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QFETCH(QStringList, urls);
    QFETCH(QString, expected);
    QMimeData data;
    if (!text.isEmpty())
        data.setText(text);
    if (!html.isEmpty())
        data.setHtml(html);
    if (!urls.isEmpty())
        data.setUrls(QUrl::fromStringList(urls));
    QCOMPARE(textFromMime(&data), expected);
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
