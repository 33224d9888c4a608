// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desk.h"
#include "memory/memorydesk.h"
#include "memory/previouslylist.h"

#include <QAction>
#include <QListView>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// What the archive knows of the open entry, in the real window.
class TestMemoryDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void nothingTakesNoRoom();
    void showsWhereItRan();
    void followsTheEntry();
    void followsItsTitle();
    void insertsALine();
    void insertsItOnce();
    void opensTheEntry();

private:
    void storeEarlier(const QList<Entry> &entries);
    [[nodiscard]] PreviouslyList *pane() const
    {
        return m_desk->window().findChild<PreviouslyList *>();
    }
    [[nodiscard]] QListView *rows() const { return pane()->findChild<QListView *>(); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int i = 0; i < rows()->model()->rowCount(); ++i)
            titles.append(rows()->model()->index(i, 0).data().toString());
        return titles;
    }
    [[nodiscard]] QAction *insertAction() const
    {
        return m_desk->window().findChild<MemoryDesk *>()->insertAction();
    }

    std::unique_ptr<Desk> m_desk;
};

void TestMemoryDesk::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->isReady());
}

/// An earlier issue with these, and the window opened again at the sample.
void TestMemoryDesk::storeEarlier(const QList<Entry> &entries)
{
    const Issue sample = m_desk->issue();
    Issue earlier = newIssue(sample.publication, u"An earlier week"_s, QDate(2020, 1, 6)).value();
    earlier.entries = entries;
    const auto stored = m_desk->workspace().archive().run<void>([earlier](Archive &archive) {
        return archive.store({earlier}, Archive::OnExisting::Refuse);
    });
    QTRY_VERIFY(stored.isFinished());
    QVERIFY(stored.result().has_value());
    m_desk->start(sample.slug);
    QVERIFY(m_desk->isReady());
}

void TestMemoryDesk::nothingTakesNoRoom()
{
    QVERIFY(!pane()->isVisible());
    QVERIFY(!insertAction()->isEnabled());
}

void TestMemoryDesk::showsWhereItRan()
{
    storeEarlier({m_desk->issue().entries.first()});
    m_desk->list().setCurrentEntry(m_desk->issue().entries.first().id);
    QTRY_VERIFY(pane()->isVisible());
    QCOMPARE(titles().first(), m_desk->issue().entries.first().title);
    QVERIFY(insertAction()->isEnabled());
}

void TestMemoryDesk::followsTheEntry()
{
    storeEarlier({m_desk->issue().entries.first()});
    m_desk->list().setCurrentEntry(m_desk->issue().entries.first().id);
    QTRY_VERIFY(pane()->isVisible());
    m_desk->list().setCurrentEntry({});
    QVERIFY(!insertAction()->isEnabled());
}

void TestMemoryDesk::followsItsTitle()
{
    Entry earlier = m_desk->issue().entries.first();
    earlier.title = u"Whale songs between two Pacific islands"_s;
    earlier.url.reset();
    earlier.arxivId.reset();
    earlier.doi.reset();
    earlier.authors.reset();
    earlier.abstract.reset();
    storeEarlier({earlier});
    const EntryId entry = m_desk->issue().entries.first().id;
    m_desk->list().setCurrentEntry(entry);
    QVERIFY(m_desk->document()
            .perform(SetEntryField {entry, EntryField::Title, earlier.title.toUpper()}, u"Edit"_s)
            .has_value());
    QTRY_VERIFY(titles().contains(earlier.title));
}

void TestMemoryDesk::insertsALine()
{
    storeEarlier({m_desk->issue().entries.first()});
    m_desk->list().setCurrentEntry(m_desk->issue().entries.first().id);
    QTRY_VERIFY(insertAction()->isEnabled());
    const QString before = m_desk->issue().entries.first().summary.value_or(QString());
    insertAction()->trigger();
    const QString after = m_desk->issue().entries.first().summary.value_or(QString());
    QVERIFY(after.startsWith(before.trimmed() + u"\n\nPreviously: ["_s));
    QVERIFY2(after.contains("](issues/2020-01-06.html#"_L1), qPrintable(after));
    QVERIFY2(after.endsWith("(An earlier week, January 6, 2020)"_L1), qPrintable(after));
    m_desk->document().undo();
    QCOMPARE(m_desk->issue().entries.first().summary.value_or(QString()), before);
}

void TestMemoryDesk::insertsItOnce()
{
    storeEarlier({m_desk->issue().entries.first()});
    m_desk->list().setCurrentEntry(m_desk->issue().entries.first().id);
    QTRY_VERIFY(insertAction()->isEnabled());
    insertAction()->trigger();
    const QString after = m_desk->issue().entries.first().summary.value_or(QString());
    QSignalSpy said(m_desk->window().findChild<MemoryDesk *>(), &MemoryDesk::said);
    insertAction()->trigger();
    QCOMPARE(m_desk->issue().entries.first().summary.value_or(QString()), after);
    QCOMPARE(said.count(), 1);
}

void TestMemoryDesk::opensTheEntry()
{
    storeEarlier({m_desk->issue().entries.first()});
    m_desk->list().setCurrentEntry(m_desk->issue().entries.first().id);
    QTRY_VERIFY(pane()->isVisible());
    rows()->setCurrentIndex(rows()->model()->index(0, 0));
    rows()->setFocus();
    QTest::keyClick(rows(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->issue().slug, u"2020-01-06"_s);
    QTRY_COMPARE(m_desk->list().currentEntry(), m_desk->issue().entries.first().id);
}

QTEST_MAIN(TestMemoryDesk)
#include "tst_memory_desk.moc"
