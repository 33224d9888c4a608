// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivewatch.h"
#include "desktop/desk.h"
#include "entries/entrymodel.h"
#include "support/issues.h"
#include "support/postgres.h"
#include "support/proxy.h"
#include "team/conflictbar.h"
#include "team/passwordform.h"

#include <KMessageWidget>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A window over an archive on a server.
struct Seat
{
    explicit Seat(const QString &path) : workspace(path), window(workspace)
    {
        window.resize(1280, 800);
        window.show();
        workspace.start({});
    }

    bool isReady() const
    {
        return QTest::qWaitFor([this] { return workspace.document() != nullptr; }, 30'000)
            && QTest::qWaitForWindowActive(const_cast<MainWindow *>(&window));
    }
    TextField *field(const QString &name) const
    {
        const QList<TextField *> fields = window.findChildren<TextField *>();
        const auto found = std::ranges::find(fields, name, &QWidget::accessibleName);
        return found == fields.end() ? nullptr : *found;
    }
    /// The entry's summary with the caret.
    TextField *summary()
    {
        window.findChild<EntryList *>()->setCurrentEntry(issue().entries[0].id);
        TextField *summary = field(u"Summary"_s);
        summary->setFocus();
        return summary;
    }
    const Issue &issue() const { return workspace.document()->issue(); }
    QString status() const
    {
        QStringList words;
        for (const QLabel *label : window.statusBar()->findChildren<QLabel *>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words.join(u'|');
    }

    Workspace workspace;
    MainWindow window;
};

} // namespace

/// The window over an archive that others write in.
class TestTeamWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void othersWordsLeaveTheCaret();
    void anItemThatIsBegunStays();
    void undoIsOfOnesOwn();
    void aFieldThatBothChanged_data();
    void aFieldThatBothChanged();
    void whoIsWhere();
    void typingGoesOnOffline();
    void startsWithoutAServer();
    void asksForThePassword();
    void aRoleWithoutRights();

private:
    void others(const Edit &edit)
    {
        const Issue issue = m_archive->issue(u"latest"_s).value();
        QVERIFY(m_archive->journal(issue.id, {edit}));
    }
    EntryId entry(int place = 0) const { return m_issue.entries[place].id; }

    QTemporaryDir m_home;
    QString m_path;
    Issue m_issue;
    std::unique_ptr<Archive> m_archive; ///< a colleague's
};

void TestTeamWindow::initTestCase()
{
    for (const char *place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(place, m_home.filePath(QLatin1StringView(place)).toUtf8());
    if (!Postgres::server())
        QSKIP("PostgreSQL 17 does not run here.");
}

void TestTeamWindow::init()
{
    m_path = Postgres::server()->emptyArchive();
    m_archive = Archive::open(m_path).value();
    m_issue = exampleIssue();
    m_issue.entries[0].summary = u"One two three four."_s;
    m_issue.entries[0].takeaways = QStringList {u"First."_s};
    QVERIFY(m_archive->store({m_issue}, Archive::OnExisting::Refuse));
}

void TestTeamWindow::othersWordsLeaveTheCaret()
{
    Seat seat(m_path);
    QVERIFY(seat.isReady());
    TextField *summary = seat.summary();
    QTextCursor cursor = summary->textCursor();
    cursor.setPosition(4);
    cursor.setPosition(7, QTextCursor::KeepAnchor); // "two"
    summary->setTextCursor(cursor);
    others(SetEntryField {entry(), EntryField::Summary, u"Now one two three four. More."_s});
    QTRY_COMPARE(summary->text(), u"Now one two three four. More."_s);
    QCOMPARE(summary->textCursor().selectedText(), u"two"_s);
    QVERIFY(summary->hasFocus());
    QVERIFY(!seat.workspace.document()->canUndo());
    // At the very place where others write, what they wrote comes behind the caret.
    summary->focusAt(3);
    others(SetEntryField {entry(), EntryField::Summary, u"Now at one two three four. More."_s});
    QTRY_COMPARE(summary->text(), u"Now at one two three four. More."_s);
    QCOMPARE(summary->textCursor().position(), 3);
    QTest::keyClicks(summary, u"x"_s);
    QCOMPARE(summary->text(), u"Nowx at one two three four. More."_s);
}

void TestTeamWindow::anItemThatIsBegunStays()
{
    Seat seat(m_path);
    QVERIFY(seat.isReady());
    (void)seat.summary();
    TextField *takeaways = seat.field(u"Takeaways"_s);
    takeaways->focusAt(-1);
    QTest::keyClick(takeaways, Qt::Key_Return);
    others(SetEntryField {entry(), EntryField::Takeaways, QStringList {u"The first."_s}});
    QTRY_VERIFY(takeaways->text().startsWith(u"The first."_s));
    QTest::keyClicks(takeaways, u"Second."_s);
    QCOMPARE(takeaways->items(), QStringList({u"The first."_s, u"Second."_s}));
}

void TestTeamWindow::undoIsOfOnesOwn()
{
    Seat seat(m_path);
    QVERIFY(seat.isReady());
    TextField *summary = seat.summary();
    summary->focusAt(-1);
    QTest::keyClicks(summary, u" Mine."_s);
    QTRY_COMPARE(seat.workspace.autosaver()->state(), Autosaver::State::Saved);
    others(SetEntryField {entry(), EntryField::Summary, u"Not one two three four. Mine."_s});
    QTRY_COMPARE(summary->text(), u"Not one two three four. Mine."_s);
    seat.workspace.document()->undo();
    QCOMPARE(summary->text(), u"Not one two three four."_s);
}

void TestTeamWindow::aFieldThatBothChanged_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("summary");
    QTest::newRow("mine") << u"Keep Mine"_s << u"One 2 three four."_s;
    QTest::newRow("theirs") << u"Take Theirs"_s << u"One zwei three four."_s;
    QTest::newRow("both") << u"Keep Both"_s << u"One 2 zwei three four."_s;
}

void TestTeamWindow::aFieldThatBothChanged()
{
    QFETCH(QString, button);
    QFETCH(QString, summary);
    Proxy proxy(Postgres::server()->port());
    Seat seat(QString(m_path).replace(
        QString::number(Postgres::server()->port()), QString::number(proxy.port())));
    QVERIFY(seat.isReady());
    TextField *field = seat.summary();
    proxy.set(Proxy::Line::Silent); // so that neither sees the other's in time
    others(SetEntryField {entry(), EntryField::Summary, u"One zwei three four."_s});
    QTextCursor cursor = field->textCursor();
    cursor.setPosition(4);
    cursor.setPosition(7, QTextCursor::KeepAnchor);
    field->setTextCursor(cursor);
    QTest::keyClicks(field, u"2"_s);
    proxy.set(Proxy::Line::Whole);
    QTRY_VERIFY_WITH_TIMEOUT(seat.window.findChild<ConflictBar *>(), 20'000);
    auto *bar = seat.window.findChild<ConflictBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(field->text(), u"One 2 three four."_s);
    QVERIFY(field->hasFocus());
    if (qEnvironmentVariableIsSet("GALLEY_TEST_SCREENSHOTS"))
        seat.window.grab().save(
            qEnvironmentVariable("GALLEY_TEST_SCREENSHOTS") + u"/conflict.png"_s);
    const QList<QPushButton *> buttons = bar->findChildren<QPushButton *>();
    const auto wanted = std::ranges::find(buttons, button, &QPushButton::text);
    QVERIFY(wanted != buttons.end());
    QTest::mouseClick(*wanted, Qt::LeftButton);
    QTRY_VERIFY(!seat.window.findChild<ConflictBar *>());
    QTRY_COMPARE(field->text(), summary);
    QTRY_COMPARE(m_archive->issue(u"latest"_s).value().entries[0].summary, summary);
}

void TestTeamWindow::whoIsWhere()
{
    Seat seat(m_path);
    QVERIFY(seat.isReady());
    ArchiveWatch mara(m_path, nullptr, 200ms);
    mara.setPlace(u"Mara <b>"_s, m_issue.id, entry(1));
    const auto *model = seat.window.findChild<EntryModel *>();
    QTRY_COMPARE(model->index(2).data(EntryModel::ColleaguesRole).toString(), u"Mara <b>"_s);
    QVERIFY2(seat.status().contains(u"Mara <b> is in entry 2"_s), qPrintable(seat.status()));
    if (qEnvironmentVariableIsSet("GALLEY_TEST_SCREENSHOTS"))
        seat.window.grab().save(
            qEnvironmentVariable("GALLEY_TEST_SCREENSHOTS") + u"/presence.png"_s);
    mara.setPlace(u"Mara"_s, m_issue.id, {});
    QTRY_VERIFY(seat.status().contains(u"Mara is here"_s));
    QVERIFY(model->index(2).data(EntryModel::ColleaguesRole).toString().isEmpty());
    // And she sees who is here.
    QTRY_COMPARE(mara.colleagues().size(), 1);
    QCOMPARE(mara.colleagues()[0].issue, m_issue.id);
}

void TestTeamWindow::typingGoesOnOffline()
{
    m_archive.reset();
    {
        Seat seat(m_path);
        QVERIFY(seat.isReady());
        TextField *summary = seat.summary();
        summary->focusAt(-1);
        Postgres::server()->stop();
        QTest::keyClicks(summary, u" Alone."_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            seat.workspace.autosaver()->state(), Autosaver::State::Offline, 20'000);
        QVERIFY(seat.status().contains(u"Kept here"_s));
        QTest::keyClicks(summary, u" Still."_s);
        QTest::qWait(300);
        if (qEnvironmentVariableIsSet("GALLEY_TEST_SCREENSHOTS"))
            seat.window.grab().save(
                qEnvironmentVariable("GALLEY_TEST_SCREENSHOTS") + u"/offline.png"_s);
        QVERIFY(seat.window.close()); // without a question
    }
    { // And it is there again, still without a server.
        Seat seat(m_path);
        QVERIFY(seat.isReady());
        QCOMPARE(seat.issue().entries[0].summary, u"One two three four. Alone. Still."_s);
        QVERIFY(Postgres::server()->start());
        QTRY_COMPARE_WITH_TIMEOUT(
            seat.workspace.autosaver()->state(), Autosaver::State::Saved, 20'000);
    }
    m_archive = Archive::open(m_path).value();
    QCOMPARE(m_archive->issue(u"latest"_s).value().entries[0].summary,
        u"One two three four. Alone. Still."_s);
}

void TestTeamWindow::startsWithoutAServer()
{
    m_archive.reset();
    Postgres::server()->stop();
    Seat seat(m_path);
    const auto *message = seat.window.findChild<KMessageWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(
        message && seat.window.isVisible() &&
            [&] {
                const auto all = seat.window.findChildren<KMessageWidget *>();
                return std::ranges::any_of(all, [](const KMessageWidget *each) {
                    return each->isVisible() && each->text().contains(u"cannot be reached"_s);
                });
            }(),
        20'000);
    QVERIFY(!seat.workspace.document());
    QVERIFY(Postgres::server()->start());
    QTRY_VERIFY_WITH_TIMEOUT(seat.workspace.document(), 20'000); // by itself
    QCOMPARE(seat.issue().slug, m_issue.slug);
}

void TestTeamWindow::asksForThePassword()
{
    Postgres *server = Postgres::server();
    server->run(u"DROP ROLE IF EXISTS locked_mara"_s, m_path);
    server->run(u"CREATE ROLE locked_mara LOGIN PASSWORD 'geheim'"
                " IN ROLE pg_read_all_data, pg_write_all_data"_s,
        m_path);
    const QString path = server->as(u"locked_mara"_s, m_path);
    Seat seat(path);
    QTRY_VERIFY_WITH_TIMEOUT(seat.window.findChild<PasswordForm *>(), 20'000);
    auto *form = seat.window.findChild<PasswordForm *>();
    auto *line = form->findChild<QLineEdit *>();
    QTRY_VERIFY(form->isVisible() && form->isEnabled());
    if (qEnvironmentVariableIsSet("GALLEY_TEST_SCREENSHOTS"))
        seat.window.grab().save(
            qEnvironmentVariable("GALLEY_TEST_SCREENSHOTS") + u"/password.png"_s);
    QTest::keyClicks(line, u"wrong"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(!form->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(form->isEnabled(), 20'000);
    QVERIFY(line->text().isEmpty());
    QTest::keyClicks(line, u"geheim"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(seat.workspace.document(), 20'000);
    QVERIFY(!form->isVisible());
    QVERIFY(!seat.workspace.archivePath().contains(u"geheim"_s));
    // Others' edits come over the same password.
    others(SetEntryField {entry(), EntryField::Notes, u"Others."_s});
    QTRY_COMPARE_WITH_TIMEOUT(seat.issue().entries[0].notes, u"Others."_s, 5000);
}

void TestTeamWindow::aRoleWithoutRights()
{
    Postgres *server = Postgres::server();
    server->run(u"DROP ROLE IF EXISTS reader_jo"_s, m_path);
    server->run(u"CREATE ROLE reader_jo LOGIN IN ROLE pg_read_all_data"_s, m_path);
    Seat seat(server->as(u"reader_jo"_s, m_path));
    QVERIFY(seat.isReady());
    QCOMPARE(seat.issue().slug, m_issue.slug);
    others(SetEntryField {entry(), EntryField::Notes, u"Others."_s});
    QTRY_COMPARE_WITH_TIMEOUT(seat.issue().entries[0].notes, u"Others."_s, 5000);
    TextField *summary = seat.summary();
    summary->focusAt(-1);
    QTest::keyClicks(summary, u"!"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        seat.workspace.autosaver()->state(), Autosaver::State::Failed, 20'000);
    QVERIFY(seat.workspace.autosaver()->lastError().message.contains(u"role"_s));
    seat.workspace.document()->undo();
}

QTEST_MAIN(TestTeamWindow)
#include "tst_teamwindow.moc"
