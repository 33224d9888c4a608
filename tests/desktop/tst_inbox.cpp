// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/inboxstore.h"
#include "editor/entryeditor.h"
#include "editor/sourcepane.h"
#include "entries/entrylist.h"
#include "inbox/feedsdialog.h"
#include "inbox/inboxdesk.h"
#include "inbox/inboxfeeds.h"
#include "inbox/inboxlist.h"
#include "inbox/inboxmodel.h"
#include "inbox/inboxpane.h"
#include "inbox/inboxreader.h"
#include "mainwindow.h"
#include "support/fakearxiv.h"
#include "support/fakehuggingface.h"
#include "widgets/fieldnote.h"

#include <KMessageWidget>

#include <QApplication>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// Drives the real window over a real archive and services on sockets.
class TestInbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void firstUseSaysWhatItIsFor();
    void enterAsksAndTheListIsNext();
    void refreshFillsTheList();
    void anEmptyDaySaysWhy();
    void keysTriage();
    void lettersInTheFilterAreLetters();
    void takingIsOneStepOfUndo();
    void takenAgainByRedo();
    void takenOnesKeepTheirOrder();
    void takingWhatIsThereIsTold();
    void takeBackRemovesTheEntry();
    void openGoesToTheBrowser();
    void filterHidesAndTells();
    void viewsShowTheirOwn();
    void anEmptiedViewKeepsTheKeys();
    void dismissedStaysDismissed();
    void aRefreshKeepsThePlace();
    void savedWordsComeFirst();
    void failuresAreToldCalmly();
    void cancelEndsTheRefresh();
    void hiddenEntryIsNotRemoved();
    void tabsFollowTheWork();
    void aNarrowWindowKeepsTheList();
    void feedsAreAdded();
    void enterAddsWhatWasTyped();
    void feedsDialogRefuses_data();
    void feedsDialogRefuses();
    void aWebFeedIsReadBeforeItIsAdded();
    void aPageIsNoFeed();

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened.append(url); } // in place of the browser

private:
    void goToInbox();
    void choose(const QString &view);
    void refresh();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    FeedsDialog *openFeeds();
    void addFeed(const FeedsDialog &dialog, const QString &text);
    [[nodiscard]] InboxService &service() const { return m_workspace->inbox(); }
    [[nodiscard]] InboxPane *pane() const { return m_window->findChild<InboxPane *>(); }
    [[nodiscard]] InboxList *list() const { return m_window->findChild<InboxList *>(); }
    [[nodiscard]] InboxModel *model() const { return m_window->findChild<InboxModel *>(); }
    [[nodiscard]] QTabBar *tabs() const { return m_window->findChild<QTabBar *>(); }
    [[nodiscard]] const Issue &issue() const { return m_workspace->document()->issue(); }
    [[nodiscard]] QString current() const { return list()->currentIndex().data().toString(); }
    [[nodiscard]] QStringList shown(InboxModel::Kind kind = InboxModel::Kind::Candidate) const;
    [[nodiscard]] QString words() const;

    const QDate m_today = InboxService::today();
    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeArxiv> m_arxiv;
    std::unique_ptr<FakeHuggingFace> m_huggingFace;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QList<QUrl> m_opened;
};

void TestInbox::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    qputenv("GALLEY_ARXIV_INTERVAL_MS", "10");
    qputenv("GALLEY_ALLOW_PRIVATE_HOSTS", "1");
    QDesktopServices::setUrlHandler(u"https"_s, this, "opened");
}

void TestInbox::init()
{
    m_opened.clear();
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CACHE_HOME", m_folder->filePath(u"cache"_s).toUtf8());
    m_arxiv = std::make_unique<FakeArxiv>();
    m_huggingFace = std::make_unique<FakeHuggingFace>();
    qputenv("GALLEY_ARXIV_API", m_arxiv->api().toEncoded());
    qputenv("GALLEY_HUGGINGFACE_API", m_huggingFace->api().toEncoded());
    m_huggingFace->add({.id = u"2606.00001"_s, .title = u"Most"_s, .upvotes = 40, .day = m_today});
    m_huggingFace->add({.id = u"2606.00002"_s, .title = u"Some"_s, .upvotes = 20, .day = m_today});
    m_huggingFace->add({.id = u"2606.00003"_s,
        .title = u"Few"_s,
        .summary = u"About retrieval of $x^2$."_s,
        .upvotes = 2,
        .day = m_today});
    m_arxiv->add({.id = u"2606.00004"_s,
        .title = u"Yesterday's"_s,
        .categories = {u"cs.CL"_s, u"stat.ML"_s},
        .published = m_today.addDays(-1).toString(Qt::ISODate) + u"T10:00:00Z"_s});
    m_workspace = std::make_unique<Workspace>(m_folder->filePath(u"archive.sqlite"_s));
    m_window = std::make_unique<MainWindow>(*m_workspace);
    QSignalSpy ready(m_window.get(), &MainWindow::ready);
    m_window->resize(1280, 800);
    m_window->show();
    m_workspace->start({});
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30000);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestInbox::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_folder.reset();
}

void TestInbox::goToInbox()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::AltModifier);
    QCOMPARE(tabs()->currentIndex(), 1);
    QTRY_VERIFY(service().isLoaded());
}

/// Asks, and returns when everything that came is shown.
void TestInbox::refresh()
{
    goToInbox();
    QSignalSpy finished(&service(), &InboxService::refreshFinished);
    Q_EMIT pane()->refreshRequested(3);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    QTRY_COMPARE(service().contents().answers.size(), 6);
    list()->setFocus();
}

void TestInbox::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

QStringList TestInbox::shown(InboxModel::Kind kind) const
{
    QStringList texts;
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->index(row).data(InboxModel::KindRole).toInt() == int(kind))
            texts.append(model()->index(row).data().toString());
    }
    return texts;
}

/// Of the labels and messages that are seen in the pane.
QString TestInbox::words() const
{
    QStringList words;
    for (const QLabel *label : pane()->findChildren<QLabel *>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    for (const KMessageWidget *message : pane()->findChildren<KMessageWidget *>()) {
        if (message->isVisible())
            words.append(message->text());
    }
    return words.join(u'\n');
}

void TestInbox::firstUseSaysWhatItIsFor()
{
    goToInbox();
    QTRY_VERIFY(words().contains(u"Candidates for your issues"_s));
    QPushButton *button = pane()->findChild<QPushButton *>();
    QTRY_VERIFY(button->isVisible());
    QVERIFY(button->text().remove(u'&').contains(u"Ask the feeds"_s));
    QSignalSpy finished(&service(), &InboxService::refreshFinished);
    button->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    QTRY_COMPARE(shown().size(), 4);
    QVERIFY(!button->isVisible());
}

void TestInbox::enterAsksAndTheListIsNext()
{
    goToInbox();
    QTRY_VERIFY(qobject_cast<QPushButton *>(QApplication::focusWidget()));
    QSignalSpy finished(&service(), &InboxService::refreshFinished);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    QTRY_COMPARE(QApplication::focusWidget(), list());
    press(Qt::Key_D);
    QTRY_COMPARE(shown().size(), 3);
}

void TestInbox::refreshFillsTheList()
{
    refresh();
    QCOMPARE(shown(), (QStringList {u"Most"_s, u"Some"_s, u"Few"_s, u"Yesterday's"_s}));
    QCOMPARE(shown(InboxModel::Kind::Day).first(2), (QStringList {u"Today"_s, u"Yesterday"_s}));
    QCOMPARE(tabs()->tabText(1), u"Inbox (4)"_s);
    QCOMPARE(current(), u"Most"_s);
    QCOMPARE(list()->currentIndex().data(InboxModel::DetailRole).toString(),
        u"▲ 40 · Ada Lovelace +1"_s);
    QVERIFY(m_window->findChild<InboxReader *>()->isVisible());
}

void TestInbox::anEmptyDaySaysWhy()
{
    goToInbox();
    service().setFeeds(
        withFeed(service().contents().feeds, *inboxFeedFrom(u"arxiv:cs.LG"_s)).value(), {});
    QSignalSpy finished(&service(), &InboxService::refreshFinished);
    Q_EMIT pane()->refreshRequested(3);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20000);
    QTRY_COMPARE(service().contents().answers.size(), 9);
    const QStringList notes = shown(InboxModel::Kind::Note);
    QVERIFY(std::ranges::any_of(notes, [](const QString &note) {
        return note.startsWith("arXiv cs.CL, arXiv cs.LG: arXiv has not announced"_L1);
    }));
    QVERIFY(std::ranges::any_of(notes,
        [](const QString &note) { return note.startsWith("Hugging Face daily papers: "_L1); }));
}

void TestInbox::keysTriage()
{
    refresh();
    press(Qt::Key_K);
    QCOMPARE(current(), u"Some"_s);
    press(Qt::Key_J);
    QCOMPARE(current(), u"Few"_s);
    press(Qt::Key_D);
    QCOMPARE(current(), u"Yesterday's"_s); // over the header of its day
    press(Qt::Key_Up);
    QCOMPARE(current(), u"Some"_s);
    press(Qt::Key_Delete);
    QCOMPARE(shown(), QStringList {u"Yesterday's"_s});
    QCOMPARE(tabs()->tabText(1), u"Inbox (1)"_s);
    press(Qt::Key_U);
    QCOMPARE(current(), u"Some"_s);
    press(Qt::Key_U);
    press(Qt::Key_U);
    QCOMPARE(shown().size(), 4);
    QCOMPARE(current(), u"Most"_s);
}

void TestInbox::lettersInTheFilterAreLetters()
{
    refresh();
    press(Qt::Key_F, Qt::ControlModifier);
    auto *filter = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(filter);
    QTest::keyClicks(filter, u"kid"_s);
    QCOMPARE(filter->text(), u"kid"_s);
    QTRY_COMPARE(shown().size(), 0);
    QCOMPARE(service().count(Triage::New), 4);
    press(Qt::Key_Escape);
    QTRY_COMPARE(shown().size(), 4);
    QTest::keyClicks(filter, u"retr"_s);
    QTRY_COMPARE(shown(), QStringList {u"Few"_s});
    press(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), list());
}

void TestInbox::takingIsOneStepOfUndo()
{
    refresh();
    const Issue before = issue();
    press(Qt::Key_I);
    QCOMPARE(issue().entries.size(), before.entries.size() + 1);
    const Entry &entry = issue().entries.at(1); // after the first, which was current
    QCOMPARE(entry.title, u"Most"_s);
    QCOMPARE(entry.source, Source::HuggingFace);
    QCOMPARE(originOf(entry, EntryField::Upvotes).provider, Provider::HuggingFace);
    QCOMPARE(current(), u"Some"_s);
    QCOMPARE(service().count(Triage::Taken), 1);
    m_workspace->document()->undo();
    QCOMPARE(issue(), before);
    QCOMPARE(service().count(Triage::New), 4);
    QCOMPARE(tabs()->currentIndex(), 1);
}

void TestInbox::takenAgainByRedo()
{
    refresh();
    press(Qt::Key_K); // kept, and taken from there
    press(Qt::Key_U);
    press(Qt::Key_Return, Qt::ControlModifier);
    m_workspace->document()->undo();
    m_workspace->document()->redo();
    QCOMPARE(service().count(Triage::Taken), 1);
    QTRY_COMPARE(m_workspace->autosaver()->state(), Autosaver::State::Saved);
    service().load(); // as it is stored
    QSignalSpy changed(&service(), &InboxService::changed);
    QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 30000); // the pool may be busy
    QCOMPARE(service().count(Triage::Taken), 1);
}

void TestInbox::takenOnesKeepTheirOrder()
{
    refresh();
    press(Qt::Key_I);
    press(Qt::Key_I);
    QCOMPARE(issue().entries.at(1).title, u"Most"_s);
    QCOMPARE(issue().entries.at(2).title, u"Some"_s);
}

void TestInbox::takingWhatIsThereIsTold()
{
    refresh();
    press(Qt::Key_I);
    service().setTriage({u"arxiv:2606.00001"_s}, Triage::New);
    list()->goTo(u"arxiv:2606.00001"_s);
    const Issue before = issue();
    press(Qt::Key_I);
    QCOMPARE(issue(), before);
    QTRY_VERIFY(words().contains(u"Already entry 2"_s));
    QCOMPARE(service().count(Triage::Taken), 1);
}

void TestInbox::takeBackRemovesTheEntry()
{
    refresh();
    const qsizetype before = issue().entries.size();
    press(Qt::Key_I);
    press(Qt::Key_U);
    QCOMPARE(issue().entries.size(), before);
    QCOMPARE(service().count(Triage::New), 4);
    QCOMPARE(current(), u"Most"_s);
}

void TestInbox::openGoesToTheBrowser()
{
    refresh();
    press(Qt::Key_O);
    QCOMPARE(m_opened, QList {QUrl(u"https://arxiv.org/abs/2606.00001"_s)});
}

void TestInbox::filterHidesAndTells()
{
    refresh();
    pane()->findChild<QLineEdit *>()->setText(u"retrieval"_s);
    QTRY_COMPARE(shown(), QStringList {u"Few"_s});
    QVERIFY(std::ranges::any_of(shown(InboxModel::Kind::Note),
        [](const QString &note) { return note.startsWith("The filter hides 1 "_L1); }));
    QCOMPARE(current(), u"Few"_s);
    pane()->findChild<QLineEdit *>()->clear();
    QTRY_COMPARE(shown().size(), 4);
    QCOMPARE(current(), u"Few"_s);
}

void TestInbox::choose(const QString &view)
{
    for (QToolButton *button : pane()->findChildren<QToolButton *>()) {
        if (!button->menu() || button->accessibleName() != "Which candidates"_L1)
            continue;
        for (QAction *action : button->menu()->actions()) {
            if (action->text().startsWith(view))
                action->trigger();
        }
    }
}

void TestInbox::viewsShowTheirOwn()
{
    refresh();
    press(Qt::Key_K);
    press(Qt::Key_D);
    choose(u"Kept"_s);
    QTRY_COMPARE(shown(), QStringList {u"Most"_s});
    choose(u"Dismissed"_s);
    QTRY_COMPARE(shown(), QStringList {u"Some"_s});
    choose(u"In an issue"_s);
    QTRY_COMPARE(model()->rowCount(), 0);
    QTRY_VERIFY(words().contains(u"Nothing here"_s));
    choose(u"All"_s);
    QTRY_COMPARE(shown().size(), 4);
}

void TestInbox::anEmptiedViewKeepsTheKeys()
{
    refresh();
    press(Qt::Key_K);
    choose(u"Kept"_s);
    QTRY_COMPARE(shown(), QStringList {u"Most"_s});
    press(Qt::Key_D);
    QTRY_VERIFY(words().contains(u"Nothing here"_s));
    press(Qt::Key_U); // no letter of a filter
    QTRY_COMPARE(shown(), QStringList {u"Most"_s});
    QCOMPARE(QApplication::focusWidget(), list());
}

void TestInbox::dismissedStaysDismissed()
{
    refresh();
    press(Qt::Key_D);
    refresh();
    QCOMPARE(shown().size(), 3);
    QCOMPARE(service().count(Triage::Dismissed), 1);
}

void TestInbox::aRefreshKeepsThePlace()
{
    refresh();
    list()->goTo(u"arxiv:2606.00003"_s);
    const int top = list()->visualRect(list()->currentIndex()).top();
    m_huggingFace->add({.id = u"2606.00009"_s, .title = u"New"_s, .upvotes = 90, .day = m_today});
    refresh();
    QTRY_COMPARE(shown().size(), 5);
    QCOMPARE(current(), u"Few"_s);
    QVERIFY(list()->visualRect(list()->currentIndex()).top() >= top);
}

void TestInbox::savedWordsComeFirst()
{
    refresh();
    service().setFeeds(service().contents().feeds, u"retrieval"_s);
    QTRY_COMPARE(shown().constFirst(), u"Few"_s);
    QVERIFY(model()
            ->index(model()->rowOf(u"arxiv:2606.00003"_s))
            .data(InboxModel::MarkedRole)
            .toBool());
}

void TestInbox::failuresAreToldCalmly()
{
    m_huggingFace->failNext(
        {ServedReply::plain(404, "x"), ServedReply::plain(404, "x"), ServedReply::plain(404, "x")});
    refresh();
    QCOMPARE(shown(), QStringList {u"Yesterday's"_s});
    QTRY_VERIFY(words().contains(u"Not every feed could be asked."_s));
    QVERIFY(!shown(InboxModel::Kind::Problem).isEmpty());
}

void TestInbox::cancelEndsTheRefresh()
{
    m_huggingFace->failNext({ServedReply::withFault(ServedReply::Fault::Stall)});
    goToInbox();
    QSignalSpy finished(&service(), &InboxService::refreshFinished);
    Q_EMIT pane()->refreshRequested(3);
    QTRY_VERIFY(service().isRefreshing());
    for (QToolButton *button : pane()->findChildren<QToolButton *>()) {
        if (button->text() == "Cancel"_L1) {
            QVERIFY(button->isVisible());
            button->click();
        }
    }
    QCOMPARE(finished.count(), 1);
    QVERIFY(!service().isRefreshing());
}

void TestInbox::hiddenEntryIsNotRemoved()
{
    refresh();
    const Issue before = issue();
    press(Qt::Key_Delete, Qt::ControlModifier);
    press(Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(issue(), before);
}

void TestInbox::tabsFollowTheWork()
{
    refresh();
    press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(tabs()->currentIndex(), 0);
    QVERIFY(m_window->findChild<EntryEditor *>()->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_window->findChild<EntryList *>());
    press(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), list());
    press(Qt::Key_Return);
    QVERIFY(m_window->findChild<InboxReader *>()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs()->currentIndex(), 0);
    QCOMPARE(issue().entries.at(1).title, u"Untitled"_s);
}

void TestInbox::aNarrowWindowKeepsTheList()
{
    refresh();
    m_window->resize(1000, 700); // without the proof there is less to hold
    QCOMPARE(m_window->width(), 1000);
    QTRY_VERIFY((m_window->resize(760, 700), m_window->width() == 760));
    QVERIFY(list()->isVisible());
    QVERIFY(m_window->findChild<InboxReader *>()->isVisible());
}

FeedsDialog *TestInbox::openFeeds()
{
    goToInbox();
    Q_EMIT pane()->feedsRequested();
    return m_window->findChild<FeedsDialog *>();
}

void TestInbox::addFeed(const FeedsDialog &dialog, const QString &text)
{
    dialog.findChild<QComboBox *>()->setEditText(text);
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == "Add"_L1)
            button->click();
    }
}

void TestInbox::feedsAreAdded()
{
    FeedsDialog *dialog = openFeeds();
    QVERIFY(dialog);
    addFeed(*dialog, u"cs.LG – Machine Learning"_s);
    addFeed(*dialog, u"q-bio.NC"_s);
    auto *feeds = dialog->findChild<QListWidget *>();
    QCOMPARE(feeds->count(), 4);
    feeds->item(1)->setCheckState(Qt::Unchecked);
    feeds->setCurrentRow(3);
    dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), dialog); // for its shortcuts
    feeds->setFocus();
    QTest::keyClick(feeds, Qt::Key_Up, Qt::AltModifier);
    feeds->setCurrentRow(0);
    QTest::keyClick(feeds, Qt::Key_Delete);
    dialog->accept();
    const QList<InboxFeed> &stored = service().contents().feeds;
    QCOMPARE(stored.size(), 3);
    QCOMPARE(stored[0].address, u"cs.CL"_s);
    QVERIFY(!stored[0].isEnabled);
    QCOMPARE(stored[1].address, u"q-bio.NC"_s);
    QCOMPARE(stored[2].address, u"cs.LG"_s);
}

void TestInbox::enterAddsWhatWasTyped()
{
    FeedsDialog *dialog = openFeeds();
    QVERIFY(dialog);
    auto *address = dialog->findChild<QComboBox *>();
    address->setEditText(u"q-bio.NC"_s);
    QTest::keyClick(address, Qt::Key_Return);
    QCOMPARE(dialog->findChild<QListWidget *>()->count(), 3);
    QVERIFY(dialog->isVisible());
    QTest::keyClick(address, Qt::Key_Return); // nothing is left to add
    QVERIFY(!dialog->isVisible());
}

void TestInbox::feedsDialogRefuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("there already") << u"cs.CL"_s << u"already"_s;
    QTest::newRow("the picks again") << u"hf-daily – Hugging Face daily papers"_s << u"already"_s;
    QTest::newRow("nonsense") << u"what is this"_s << u"is no feed"_s;
    QTest::newRow("another scheme") << u"ftp://example.org/feed"_s << u"is no feed"_s;
}

void TestInbox::feedsDialogRefuses()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    FeedsDialog *dialog = openFeeds();
    QVERIFY(dialog);
    addFeed(*dialog, text);
    const auto notes = dialog->findChildren<FieldNote *>();
    QVERIFY(std::ranges::any_of(
        notes, [&words](const FieldNote *note) { return note->text().contains(words); }));
    QCOMPARE(dialog->feeds().size(), 2);
}

void TestInbox::aWebFeedIsReadBeforeItIsAdded()
{
    LocalServer web([](const ServedRequest &) {
        ServedReply reply;
        reply.contentType = "application/rss+xml";
        reply.body = "<rss version='2.0'><channel><title>Example Blog</title><item><title>Post"
                     "</title><link>https://example.org/p</link></item></channel></rss>";
        return reply;
    });
    FeedsDialog *dialog = openFeeds();
    QVERIFY(dialog);
    addFeed(*dialog, web.url(u"/feed"_s).toString());
    QVERIFY(dialog->isChecking());
    QTRY_COMPARE(dialog->feeds().size(), 3);
    QCOMPARE(dialog->feeds().constLast().name, u"Example Blog"_s);
}

void TestInbox::aPageIsNoFeed()
{
    LocalServer web([](const ServedRequest &) {
        ServedReply reply;
        reply.contentType = "text/html";
        reply.body = "<!DOCTYPE html><html><head><title>Hi</title></head><body>Hi</body></html>";
        return reply;
    });
    FeedsDialog *dialog = openFeeds();
    QVERIFY(dialog);
    addFeed(*dialog, web.url(u"/"_s).toString());
    QTRY_VERIFY(!dialog->isChecking());
    QCOMPARE(dialog->feeds().size(), 2);
    QVERIFY(!dialog->findChildren<FieldNote *>().constFirst()->text().isEmpty());
}

QTEST_MAIN(TestInbox)
#include "tst_inbox.moc"
