// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archiveservice.h"
#include "base/uuid.h"
#include "statistics/statisticswindow.h"
#include "support/issues.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

class TestStatisticsWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void emptyArchive();
    void tabsShowTheirValues();
    void yearsFollowEachOther();
    void exports_data();
    void exports();

private:
    void store(const QList<Issue> &issues);
    void open();
    [[nodiscard]] QTableView *table() const { return m_window->findChild<QTableView *>(); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString words() const
    {
        return m_window->findChild<QLabel *>(u"words"_s)->text();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ArchiveService> m_archive;
    std::unique_ptr<StatisticsWindow> m_window;
};

void TestStatisticsWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->path().toUtf8());
    m_archive = std::make_unique<ArchiveService>(m_folder->filePath(u"archive.sqlite"_s));
}

void TestStatisticsWindow::cleanup()
{
    m_window.reset();
    m_archive.reset();
}

void TestStatisticsWindow::store(const QList<Issue> &issues)
{
    const auto stored = m_archive->run<void>(
        [issues](Archive &archive) { return archive.store(issues, Archive::OnExisting::Refuse); });
    QTRY_VERIFY(stored.isFinished());
    QVERIFY(stored.result().has_value());
}

void TestStatisticsWindow::open()
{
    m_window = std::make_unique<StatisticsWindow>(*m_archive);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestStatisticsWindow::emptyArchive()
{
    open();
    QTRY_VERIFY(words().contains("nothing to count"_L1));
    QVERIFY(!m_window->findChild<QTabBar *>()->isEnabled());
    QVERIFY(!m_window->findChild<QToolButton *>()->isEnabled());
}

void TestStatisticsWindow::tabsShowTheirValues()
{
    Entry entry = entryTitled(u"T"_s);
    entry.difficulty = Difficulty::Advanced;
    entry.authors = {u"Ada Lovelace"_s};
    Issue issue = exampleIssue(QDate(2026, 4, 27));
    issue.entries = {entry, entryTitled(u"U"_s)};
    store({issue});
    open();
    QTRY_VERIFY(table()->isVisible());
    QCOMPARE(cell(0, 1), u"2"_s);
    m_window->findChild<QTabBar *>()->setCurrentIndex(1);
    QCOMPARE(cell(2, 0), labelOf(Difficulty::Advanced));
    QCOMPARE(cell(2, 1), u"1"_s);
    QCOMPARE(cell(3, 0), u"Not chosen"_s);
    m_window->findChild<QTabBar *>()->setCurrentIndex(4);
    QCOMPARE(cell(0, 0), u"Ada Lovelace"_s);
}

void TestStatisticsWindow::yearsFollowEachOther()
{
    QList<Issue> issues;
    for (const int year : {2024, 2025, 2026}) {
        issues.append(exampleIssue(QDate(year, 4, 27)));
        issues.last().entries = QList<Entry>(1, entryTitled(u"T"_s));
        issues.last().entries.first().id = newUuid();
    }
    store(issues);
    open();
    QTRY_VERIFY(table()->isVisible());
    QCOMPARE(cell(0, 1), u"3"_s);
    const QList<QComboBox *> boxes = m_window->findChildren<QComboBox *>();
    QComboBox *from = boxes.at(1);
    QComboBox *to = boxes.at(2);
    to->setCurrentIndex(1);
    Q_EMIT to->activated(1);
    QTRY_COMPARE(cell(0, 1), u"2"_s);
    from->setCurrentIndex(2);
    Q_EMIT from->activated(2);
    QCOMPARE(to->currentText(), u"2026"_s);
    QTRY_COMPARE(cell(0, 1), u"1"_s);
}

void TestStatisticsWindow::exports_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("SVG") << 0 << "<?xml version=\"1.0\" encoding=\"UTF-8\"?><svg "_ba;
    QTest::newRow("CSV") << 1 << "\"entries\","_ba;
}

void TestStatisticsWindow::exports()
{
    QFETCH(int, action);
    QFETCH(QByteArray, begin);
    store({exampleIssue()});
    open();
    QTRY_VERIFY(table()->isVisible());
    m_window->findChild<QToolButton *>()->menu()->actions().at(action)->trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = m_folder->filePath(u"chart"_s);
    Q_EMIT dialog->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begin));
}

QTEST_MAIN(TestStatisticsWindow)
#include "tst_statistics_window.moc"
