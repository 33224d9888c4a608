// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archiveservice.h"
#include "base/atomicfile.h"
#include "oldissues/oldissuesdialog.h"
#include "support/issues.h"
#include "json/issuejson.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

class TestOldIssuesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void reportsFirst();
    void importsWhatIsWanted();
    void choosesForTaken();
    void theOpenIssueStays();
    void nothingFound();
    void noFolder();

private:
    void write(const Issue &issue)
    {
        QVERIFY(writeFile(m_folder->filePath(issue.slug + u".json"_s), writeIssueJson(issue)));
    }
    void open(const QString &openIssue = {}, const QString &folder = {})
    {
        m_dialog = std::make_unique<OldIssuesDialog>(
            *m_archive, folder.isEmpty() ? m_folder->path() : folder, openIssue);
        m_dialog->show();
    }
    [[nodiscard]] QPushButton *button(const QString &words) const
    {
        const QList<QPushButton *> buttons = m_dialog->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&](const QPushButton *each) { return each->text().contains(words); });
        return found == buttons.end() ? nullptr : *found;
    }
    [[nodiscard]] QString status() const
    {
        return m_dialog->findChild<QLabel *>(u"status"_s)->text();
    }
    [[nodiscard]] QStringList slugs()
    {
        const auto listed =
            m_archive->run<QList<IssueInfo>>([](Archive &archive) { return archive.issues(); });
        if (!QTest::qWaitFor([&] { return listed.isFinished(); }))
            return {};
        QStringList slugs;
        for (const IssueInfo &issue : *listed.result())
            slugs.append(issue.slug + u' ' + issue.title);
        return slugs;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ArchiveService> m_archive;
    std::unique_ptr<OldIssuesDialog> m_dialog;
};

void TestOldIssuesDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_home->path().toUtf8());
    m_archive = std::make_unique<ArchiveService>(m_home->filePath(u"archive.sqlite"_s));
}

void TestOldIssuesDialog::cleanup()
{
    m_dialog.reset();
    m_archive.reset();
}

void TestOldIssuesDialog::reportsFirst()
{
    write(exampleIssue(QDate(2026, 4, 27)));
    QVERIFY(writeFile(m_folder->filePath(u"cut.json"_s), "{\"format\": \"galley-issue\""));
    open();
    QTRY_VERIFY(status().contains("1 new"_L1));
    QVERIFY2(status().contains("1 not understood"_L1), qPrintable(status()));
    QCOMPARE(m_dialog->findChild<QListView *>()->model()->rowCount(), 2);
    QCOMPARE(slugs(), QStringList());
}

void TestOldIssuesDialog::importsWhatIsWanted()
{
    write(exampleIssue(QDate(2026, 4, 27)));
    write(exampleIssue(QDate(2026, 5, 4)));
    open();
    QTRY_VERIFY(button(u"mport 2"_s));
    button(u"mport 2"_s)->click();
    QTRY_VERIFY(status().contains("2 issues imported"_L1));
    QCOMPARE(slugs().size(), 2);
}

void TestOldIssuesDialog::choosesForTaken()
{
    Issue issue = exampleIssue();
    issue.title = u"New"_s;
    write(issue);
    issue.title = u"Old"_s;
    const auto stored = m_archive->run<void>(
        [issue](Archive &archive) { return archive.store({issue}, Archive::OnExisting::Refuse); });
    QTRY_VERIFY(stored.isFinished());
    open();
    QTRY_VERIFY(status().contains("1 otherwise"_L1));
    QVERIFY(!button(u"mport"_s)->isEnabled());
    m_dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    QVERIFY(button(u"mport"_s)->isEnabled());
    button(u"mport"_s)->click();
    QTRY_VERIFY(status().contains("1 issues imported"_L1) || status().contains("1 issue imp"_L1));
    QCOMPARE(slugs(), QStringList({u"2026-04-27 New"_s}));
}

void TestOldIssuesDialog::theOpenIssueStays()
{
    Issue issue = exampleIssue();
    issue.title = u"New"_s;
    write(issue);
    issue.title = u"Old"_s;
    const auto stored = m_archive->run<void>(
        [issue](Archive &archive) { return archive.store({issue}, Archive::OnExisting::Refuse); });
    QTRY_VERIFY(stored.isFinished());
    open(issue.slug);
    QTRY_VERIFY(status().contains("1 otherwise"_L1));
    m_dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    button(u"mport"_s)->click();
    QTRY_VERIFY(status().contains("1 failed"_L1));
    QCOMPARE(slugs(), QStringList({u"2026-04-27 Old"_s}));
}

void TestOldIssuesDialog::nothingFound()
{
    open();
    QTRY_VERIFY(m_dialog->findChild<QLabel *>(u"words"_s)->text().contains("No issue"_L1));
    QVERIFY(!button(u"mport"_s)->isVisible());
}

void TestOldIssuesDialog::noFolder()
{
    open({}, m_folder->filePath(u"nowhere"_s));
    QTRY_VERIFY(m_dialog->findChild<QLabel *>(u"words"_s)->text().contains("nowhere"_L1));
}

QTEST_MAIN(TestOldIssuesDialog)
#include "tst_old_issues_dialog.moc"
