// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "base/uuid.h"
#include "editor/textfield.h"
#include "mainwindow.h"
#include "preflight/preflightpanel.h"
#include "publication/publicationdialog.h"
#include "publishing/publishdialog.h"
#include "support/awaiting.h"
#include "support/repository.h"
#include "widgets/fieldnote.h"

#include <KMessageWidget>

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

using Kind = PublishTarget::Kind;

constexpr int patience = 60'000; ///< for a build of the site on a machine that has much to do

QByteArray contentOf(const QString &path)
{
    return readFile(path, 10'000'000).value_or(QByteArray());
}

/// The rows of the tree, with their groups before them.
QStringList rowsOf(const QTreeView &view)
{
    QStringList rows;
    const QAbstractItemModel &model = *view.model();
    for (int group = 0; group < model.rowCount(); ++group) {
        const QModelIndex parent = model.index(group, 0);
        for (int row = 0; row < model.rowCount(parent); ++row)
            rows.append(
                parent.data().toString() + u' ' + model.index(row, 0, parent).data().toString());
    }
    return rows;
}

} // namespace

/// Takes what is to be opened, instead of the desktop's programs.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser()
    {
        for (const QString &scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "take");
    }
    ~Browser() override
    {
        for (const QString &scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

    [[nodiscard]] QUrl opened() const { return m_opened; }
    Q_INVOKABLE void take(const QUrl &url) { m_opened = url; }

private:
    const QStringList schemes {u"https"_s, u"file"_s};
    QUrl m_opened;
};

/// Drives the real window over a real archive, a real git and a real shell.
class TestPublishDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void folderIsPublished();
    void whatWasTypedLastIsOnTheSite();
    void unsavedIsNotPublished();
    void siteIsOpened_data();
    void siteIsOpened();
    void gitIsCommittedAndPushed();
    void refusedPushIsTriedAgain();
    void missingGitIsSaid();
    void commandRuns();
    void failedCommandIsSaidWhole();
    void stopEndsTheCommand();
    void closingAsksAndStops();
    void foreignFilesAreRefused();
    void changesAreFiltered();
    void errorsAreOverriddenKnowingly();
    void errorsAreShown();
    void withoutTargetLeadsToTheSettings();
    void targetGoesWhileItLooks();
    void targetIsRemembered();
    void everythingHasAName();

private:
    [[nodiscard]] PublishTarget targetOf(Kind kind) const;
    void setTargets(const QList<PublishTarget> &targets, const QString &baseUrl = {});
    void open();
    void openOn(const PublishTarget &target);
    void publishAndWait();
    void addSamePaper();
    template <class T>
    [[nodiscard]] T *named(const QString &accessibleName) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] KMessageWidget *message() const;
    [[nodiscard]] bool says(KMessageWidget::MessageType type) const;
    void trigger(const QString &text) const; ///< an action of the message
    [[nodiscard]] QString site(const QString &path = {}) const;
    [[nodiscard]] QTreeView *changes() const { return m_dialog->findChild<QTreeView *>(); }

    QTemporaryDir m_home;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QPointer<PublishDialog> m_dialog;
};

void TestPublishDialog::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
    qputenv("XDG_CACHE_HOME", m_home.filePath(u"cache"_s).toUtf8());
}

void TestPublishDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = std::make_unique<Workspace>(m_folder->filePath(u"archive.sqlite"_s));
    m_window = std::make_unique<MainWindow>(*m_workspace);
    QSignalSpy ready(m_window.get(), &MainWindow::ready);
    m_window->show();
    m_workspace->start({});
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30000);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestPublishDialog::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_folder.reset();
}

QString TestPublishDialog::site(const QString &path) const
{
    return QDir(m_folder->filePath(u"site"_s)).filePath(path);
}

PublishTarget TestPublishDialog::targetOf(Kind kind) const
{
    return {.name = u"Web"_s, .kind = kind, .folder = site()};
}

void TestPublishDialog::setTargets(const QList<PublishTarget> &targets, const QString &baseUrl)
{
    Publication publication = m_workspace->publication();
    publication.targets = targets;
    publication.baseUrl = baseUrl;
    QVERIFY(await(m_workspace->setPublication(publication)));
}

void TestPublishDialog::open()
{
    m_window->activateWindow(); // a dialog that went may have been the active one
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    m_dialog = m_window->findChild<PublishDialog *>();
    QVERIFY(m_dialog);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

/// Until it is known what would change.
void TestPublishDialog::openOn(const PublishTarget &target)
{
    setTargets({target});
    open();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
}

void TestPublishDialog::publishAndWait()
{
    QTest::mouseClick(button(u"Publish"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(KMessageWidget::Positive), patience);
}

template <class T>
T *TestPublishDialog::named(const QString &accessibleName) const
{
    const auto all = m_dialog->findChildren<T *>();
    const auto found = std::ranges::find(all, accessibleName, &QWidget::accessibleName);
    return found == all.end() ? nullptr : *found;
}

QPushButton *TestPublishDialog::button(const QString &text) const
{
    const auto all = m_dialog->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(
        all, [&](const QPushButton *each) { return each->text().remove(u'&') == text; });
    return found == all.end() ? nullptr : *found;
}

KMessageWidget *TestPublishDialog::message() const
{
    return m_dialog->findChild<KMessageWidget *>();
}

bool TestPublishDialog::says(KMessageWidget::MessageType type) const
{
    return m_dialog && message()->isVisible() && message()->messageType() == type;
}

void TestPublishDialog::trigger(const QString &text) const
{
    const auto actions = message()->actions();
    const auto found = std::ranges::find(actions, text, &QAction::text);
    QVERIFY(found != actions.end());
    (*found)->trigger();
}

void TestPublishDialog::addSamePaper()
{
    Entry again = m_workspace->document()->issue().entries.first();
    again.id = newUuid();
    QVERIFY(m_workspace->document()->perform(InsertEntry {1, again}, u"Add"_s));
}

void TestPublishDialog::folderIsPublished()
{
    openOn(targetOf(Kind::Folder));
    QVERIFY(!QFileInfo::exists(site())); // it was only looked
    QVERIFY(rowsOf(*changes()).contains(u"New index.html"_s));
    QVERIFY(button(u"Publish"_s)->isDefault());
    QVERIFY(!named<QLineEdit>(u"Commit message"_s)->isVisible());
    QTest::keyClick(m_dialog, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(says(KMessageWidget::Positive), patience);
    QVERIFY(QFileInfo::exists(site(u"index.html"_s)));
    QTest::mouseClick(button(u"Close"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);

    open();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Close"_s)->isDefault(), patience);
    QCOMPARE(rowsOf(*changes()), QStringList());
    QVERIFY(!changes()->isVisible());
    QVERIFY(!button(u"Publish"_s)->isEnabled());
}

void TestPublishDialog::whatWasTypedLastIsOnTheSite()
{
    setTargets({targetOf(Kind::Folder)});
    const auto fields = m_window->findChildren<TextField *>();
    const auto summary = std::ranges::find(fields, u"Summary"_s, &QWidget::accessibleName);
    QVERIFY(summary != fields.end());
    (*summary)->moveCursor(QTextCursor::End);
    QTest::keyClicks(*summary, u" Typed just now."_s);
    QVERIFY(m_workspace->autosaver()->state() != Autosaver::State::Saved);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
    publishAndWait();
    const QString slug = m_workspace->document()->issue().slug;
    QVERIFY(contentOf(site(u"issues/%1.html"_s.arg(slug))).contains("Typed just now."));
}

void TestPublishDialog::unsavedIsNotPublished()
{
    // Another program holds the archive for longer than Galley waits for it.
    openOn(targetOf(Kind::Folder));
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_workspace->archivePath());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
        addSamePaper(); // as an import does that still runs
        QTest::mouseClick(button(u"Publish"_s), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(says(KMessageWidget::Error), patience);
        QVERIFY(!QFileInfo::exists(site()));
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->autosaver()->state(), Autosaver::State::Saved, patience);
}

void TestPublishDialog::siteIsOpened_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::newRow("on the web") << u"https://example.org/digest/"_s;
    QTest::newRow("in the folder") << QString();
}

void TestPublishDialog::siteIsOpened()
{
    QFETCH(const QString, baseUrl);
    setTargets({targetOf(Kind::Folder)}, baseUrl);
    open();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
    publishAndWait();
    Browser browser;
    trigger(u"Open the site"_s);
    QCOMPARE(browser.opened(),
        baseUrl.isEmpty() ? QUrl::fromLocalFile(site(u"index.html"_s)) : QUrl(baseUrl));
}

void TestPublishDialog::gitIsCommittedAndPushed()
{
    const Repository repository;
    openOn({.name = u"Web"_s, .kind = Kind::Git, .folder = repository.path()});
    auto *words = named<QLineEdit>(u"Commit message"_s);
    QVERIFY(words->text().contains(m_workspace->document()->issue().title));
    words->selectAll();
    QTest::keyClicks(words, u"The spring issue"_s);
    publishAndWait();
    QCOMPARE(
        repository.sh(u"git -C ../remote.git log -1 --format=%s pages"_s), "The spring issue\n");
    QVERIFY(
        repository.sh(u"git -C ../remote.git ls-tree --name-only pages"_s).contains("index.html"));
}

void TestPublishDialog::refusedPushIsTriedAgain()
{
    const Repository repository;
    const QString hook = u"../remote.git/hooks/pre-receive"_s;
    repository.sh(u"printf '#!/bin/sh\\necho The branch is frozen.\\nexit 1\\n' > "_s + hook
        + u"; chmod +x "_s + hook);
    openOn({.name = u"Web"_s, .kind = Kind::Git, .folder = repository.path()});
    QTest::mouseClick(button(u"Publish"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(KMessageWidget::Error), patience);
    const auto *details = named<QPlainTextEdit>(u"Details"_s);
    QVERIFY(details->isVisible() && details->isReadOnly());
    QVERIFY(details->toPlainText().contains(u"The branch is frozen."_s));

    repository.sh(u"rm "_s + hook);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
    QVERIFY(says(KMessageWidget::Error)); // and is still to be read
    publishAndWait();
    QCOMPARE(repository.sh(u"git log -1 --format=%H"_s),
        repository.sh(u"git -C ../remote.git log -1 --format=%H pages"_s));
}

void TestPublishDialog::missingGitIsSaid()
{
    const QByteArray path = qgetenv("PATH");
    const auto back = qScopeGuard([&] { qputenv("PATH", path); });
    const Repository repository;
    setTargets({{.name = u"Web"_s, .kind = Kind::Git, .folder = repository.path()}});
    qputenv("PATH", m_folder->path().toUtf8());
    open();
    QTRY_VERIFY_WITH_TIMEOUT(says(KMessageWidget::Error), patience);
    QVERIFY(!button(u"Publish"_s)->isEnabled());
    qputenv("PATH", path);
    trigger(u"Look again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
    QVERIFY(!message()->isVisible());
}

void TestPublishDialog::commandRuns()
{
    PublishTarget target = targetOf(Kind::Command);
    target.command = u"ls | wc -l > ../count; echo uploaded"_s;
    openOn(target);
    publishAndWait();
    QVERIFY(contentOf(m_folder->filePath(u"count"_s)).trimmed().toInt() > 3);
    const auto *details = named<QPlainTextEdit>(u"Details"_s);
    QVERIFY(!details->isVisible());
    trigger(u"What the command said"_s);
    QVERIFY(details->isVisible());
    QCOMPARE(details->toPlainText(), u"uploaded"_s);
}

void TestPublishDialog::failedCommandIsSaidWhole()
{
    PublishTarget target = targetOf(Kind::Command);
    target.command = u"seq 1 40; echo no route >&2; exit 3"_s;
    openOn(target);
    QTest::mouseClick(button(u"Publish"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(KMessageWidget::Error), patience);
    QVERIFY(message()->text().contains(u'3'));
    const QString said = named<QPlainTextEdit>(u"Details"_s)->toPlainText();
    QVERIFY(said.startsWith(u"1\n2\n"_s) && said.endsWith(u"no route"_s));
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
}

void TestPublishDialog::stopEndsTheCommand()
{
    PublishTarget target = targetOf(Kind::Command);
    target.command = u"touch ../begun; sleep 600; touch ../ended"_s;
    openOn(target);
    QTest::mouseClick(button(u"Publish"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_folder->filePath(u"begun"_s)), patience);
    QVERIFY(!m_dialog->findChild<QComboBox *>()->isEnabled());
    QTest::mouseClick(button(u"Stop"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(says(KMessageWidget::Information), patience);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"ended"_s)));
}

void TestPublishDialog::closingAsksAndStops()
{
    PublishTarget target = targetOf(Kind::Command);
    target.command = u"touch ../begun; sleep 600"_s;
    openOn(target);
    QTest::mouseClick(button(u"Publish"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_folder->filePath(u"begun"_s)), patience);
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(says(KMessageWidget::Warning));
    trigger(u"Go on"_s);
    QVERIFY(!message()->isVisible());
    m_dialog->close();
    QVERIFY(m_dialog && m_dialog->isVisible());
    trigger(u"Stop and close"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_dialog, patience);
}

void TestPublishDialog::foreignFilesAreRefused()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"site"_s));
    QVERIFY(writeFile(site(u"index.html"_s), "mine"));
    setTargets({targetOf(Kind::Folder)});
    open();
    QTRY_VERIFY_WITH_TIMEOUT(says(KMessageWidget::Error), patience);
    QVERIFY(message()->text().contains(u"index.html"_s));
    QVERIFY(!button(u"Publish"_s)->isEnabled());
    QCOMPARE(contentOf(site(u"index.html"_s)), "mine");
    QVERIFY(QFile::remove(site(u"index.html"_s)));
    trigger(u"Look again"_s);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
}

void TestPublishDialog::changesAreFiltered()
{
    openOn(targetOf(Kind::Folder));
    const QStringList all = rowsOf(*changes());
    auto *filter = named<QLineEdit>(u"Filter the changes"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"ATOM"_s);
    QCOMPARE(rowsOf(*changes()), QStringList {u"New atom.xml"_s});
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(!QFileInfo::exists(site())); // Enter is not the wish to publish
    QCOMPARE(m_dialog->focusWidget(), changes());
    filter->setFocus();
    QTest::keyClicks(filter, u"xyz"_s);
    QVERIFY(!changes()->isVisible());
    QTest::keyClick(filter, Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(rowsOf(*changes()), all);
}

void TestPublishDialog::errorsAreOverriddenKnowingly()
{
    addSamePaper();
    setTargets({targetOf(Kind::Folder)});
    open();
    auto *allTheSame = m_dialog->findChild<QCheckBox *>();
    QTRY_VERIFY_WITH_TIMEOUT(allTheSame->isVisible(), patience);
    QVERIFY(!button(u"Publish"_s)->isEnabled());
    const auto notes = m_dialog->findChildren<FieldNote *>();
    QVERIFY(std::ranges::any_of(
        notes, [](const FieldNote *note) { return note->text().contains(u"entry 1 already"_s); }));
    QTest::keyClick(allTheSame, Qt::Key_Space);
    QVERIFY(button(u"Publish"_s)->isEnabled());
    publishAndWait();
}

void TestPublishDialog::errorsAreShown()
{
    addSamePaper();
    setTargets({targetOf(Kind::Folder)});
    open();
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Show the problems"_s)->isVisible(), patience);
    QTest::mouseClick(button(u"Show the problems"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_dialog);
    QTRY_VERIFY(m_window->findChild<PreflightPanel *>()->isVisible());
}

void TestPublishDialog::withoutTargetLeadsToTheSettings()
{
    open();
    QVERIFY(!button(u"Publish"_s)->isVisible());
    QTest::mouseClick(button(u"Add a target…"_s), Qt::LeftButton);
    QPointer settings = m_window->findChild<PublicationDialog *>();
    QVERIFY(settings);
    QCOMPARE(settings->currentPage()->name(), u"Publishing"_s);
    settings->addTarget(Kind::Folder);
    const auto lines = settings->findChildren<QLineEdit *>();
    const auto folder = std::ranges::find(lines, u"Folder"_s, &QWidget::accessibleName);
    QVERIFY(folder != lines.end());
    QTest::keyClicks(*folder, site());
    settings->accept();
    QTRY_VERIFY(!settings);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
    QVERIFY(rowsOf(*changes()).contains(u"New index.html"_s));
}

void TestPublishDialog::targetGoesWhileItLooks()
{
    setTargets({targetOf(Kind::Folder)});
    open();
    const auto *jobs = m_dialog->findChild<PublishJobs *>();
    QSignalSpy planned(jobs, &PublishJobs::planned);
    QVERIFY(planned.isEmpty());
    Publication publication = m_workspace->publication();
    publication.targets.clear();
    std::ignore = m_workspace->setPublication(publication);
    QTRY_VERIFY_WITH_TIMEOUT(!planned.isEmpty(), patience);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!button(u"Publish"_s)->isVisible());
}

void TestPublishDialog::targetIsRemembered()
{
    PublishTarget other = targetOf(Kind::Folder);
    other.name = u"Mirror"_s;
    other.folder = m_folder->filePath(u"mirror"_s);
    setTargets({targetOf(Kind::Folder), other});
    open();
    auto *targets = m_dialog->findChild<QComboBox *>();
    targets->setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(button(u"Publish"_s)->isEnabled(), patience);
    publishAndWait();
    QVERIFY(QFileInfo::exists(m_folder->filePath(u"mirror/index.html"_s)));
    QVERIFY(!QFileInfo::exists(site()));
    m_dialog->close();
    QTRY_VERIFY(!m_dialog);
    open();
    QCOMPARE(m_dialog->findChild<QComboBox *>()->currentText(), u"Mirror"_s);
}

void TestPublishDialog::everythingHasAName()
{
    openOn(targetOf(Kind::Folder));
    QStringList nameless;
    for (QWidget *widget : m_dialog->findChildren<QWidget *>()) {
        const bool isMessage = qobject_cast<QLabel *>(widget); // named by what it says
        if (!(widget->focusPolicy() & Qt::TabFocus) || isMessage
            || widget->inherits("QComboBoxListView"))
            continue;
        const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        if (seen && seen->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()));
    }
    QCOMPARE(nameless, QStringList());
}

QTEST_MAIN(TestPublishDialog)
#include "tst_publishdialog.moc"
