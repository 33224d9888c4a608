// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/autosaver.h"
#include "document/outbox.h"
#include "support/issues.h"
#include "support/postgres.h"

#include <QStandardPaths>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Choice = Autosaver::Choice;
using State = Autosaver::State;

/// Two documents of one issue, each with a connection of its own.
class TestSharedEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();

    void whatOthersDidAppears();
    void fieldsOfTwo();
    void wordsOfTwo();
    void theSameWordTwice_data();
    void theSameWordTwice();
    void whatIsKeptBackGoesOn();
    void theRestIsSavedMeanwhile();
    void anEntryThatIsWrittenInStays();
    void undoIsOfOnesOwn();
    void entriesComeGoAndMove();
    void everyWordOfTwoIsThere();
    void whatWasKeptJoinsAgain();

private:
    struct Editor
    {
        explicit Editor(const QString &path, const std::shared_ptr<Outbox> &outbox = {})
            : service(path)
            , document(
                  service.run<Issue>([](Archive &archive) { return archive.issue(u"latest"_s); })
                      .result()
                      .value())
            , saver(document, service, nullptr, 2s, outbox)
        {
        }

        void set(EntryField field, const QString &value, int entry = 0)
        {
            QVERIFY(document.perform(
                SetEntryField {document.issue().entries.at(entry).id, field, value}, u"Set"_s));
        }
        QString summary(int entry = 0) const
        {
            return document.issue().entries.at(entry).summary.value_or(QString());
        }
        void save()
        {
            saver.flush();
            QTRY_COMPARE(saver.state(), State::Saved);
        }
        void look()
        {
            saver.refresh();
            (void)service.run<QString>([](Archive &archive) { return archive.identity(); })
                .result();
            QCoreApplication::processEvents();
            QTRY_COMPARE(saver.state(), State::Saved);
        }

        ArchiveService service;
        IssueDocument document;
        Autosaver saver;
    };

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Editor> m_ada;
    std::unique_ptr<Editor> m_bo;
};

void TestSharedEditing::init()
{
    QFile::remove(m_folder.filePath(u"archive.sqlite"_s));
    m_path = newArchivePath(m_folder);
    {
        const auto archive = Archive::open(m_path).value();
        Issue issue = exampleIssue();
        issue.entries[0].summary = u"A method for this."_s;
        QVERIFY(archive->store({issue}, Archive::OnExisting::Refuse));
    }
    m_ada = std::make_unique<Editor>(m_path);
    m_bo = std::make_unique<Editor>(m_path);
}

void TestSharedEditing::cleanup()
{
    m_ada.reset();
    m_bo.reset();
}

void TestSharedEditing::whatOthersDidAppears()
{
    m_ada->set(EntryField::Notes, u"Ada's"_s);
    m_ada->save();
    m_bo->look();
    QCOMPARE(m_bo->document.issue(), m_ada->document.issue());
    QVERIFY(!m_bo->document.canUndo());
}

void TestSharedEditing::fieldsOfTwo()
{
    m_ada->set(EntryField::Notes, u"Ada's"_s);
    m_bo->set(EntryField::Comment, u"Bo's"_s);
    m_ada->save();
    m_bo->save();
    m_ada->look();
    QCOMPARE(m_ada->document.issue().entries[0].comment, u"Bo's"_s);
    QCOMPARE(m_bo->document.issue().entries[0].notes, u"Ada's"_s);
    QCOMPARE(m_ada->document.issue(), m_bo->document.issue());
}

void TestSharedEditing::wordsOfTwo()
{
    m_ada->set(EntryField::Summary, u"A new method for this."_s);
    m_bo->set(EntryField::Summary, u"A method for that."_s);
    m_ada->save();
    m_bo->save();
    m_ada->look();
    QCOMPARE(m_ada->summary(), u"A new method for that."_s);
    QCOMPARE(m_bo->summary(), m_ada->summary());
    QVERIFY(m_bo->saver.conflicts().isEmpty());
}

void TestSharedEditing::theSameWordTwice_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("summary");
    QTest::newRow("ours") << int(Choice::Ours) << u"A good method for this."_s;
    QTest::newRow("theirs") << int(Choice::Theirs) << u"A new method for this."_s;
    QTest::newRow("both") << int(Choice::Both) << u"A good new method for this."_s;
}

void TestSharedEditing::theSameWordTwice()
{
    QFETCH(int, choice);
    QFETCH(QString, summary);
    m_ada->set(EntryField::Summary, u"A new method for this."_s);
    m_ada->save();
    m_bo->set(EntryField::Summary, u"A good method for this."_s);
    m_bo->save();
    QCOMPARE(m_bo->summary(), u"A good method for this."_s); // as it was typed
    QCOMPARE(m_bo->saver.conflicts().size(), 1);
    QCOMPARE(m_bo->saver.conflicts()[0].theirs, FieldValue(u"A new method for this."_s));
    m_bo->saver.resolve(m_bo->saver.conflicts()[0], Choice(choice));
    QVERIFY(m_bo->saver.conflicts().isEmpty());
    m_bo->save();
    m_ada->look();
    QCOMPARE(m_bo->summary(), summary);
    QCOMPARE(m_ada->summary(), summary);
    QVERIFY(m_ada->saver.conflicts().isEmpty());
}

void TestSharedEditing::whatIsKeptBackGoesOn()
{
    m_ada->set(EntryField::Summary, u"A new method for this."_s);
    m_ada->save();
    m_bo->set(EntryField::Summary, u"A good method for this."_s);
    m_bo->save();
    m_bo->set(EntryField::Summary, u"A good method for this. More."_s);
    m_ada->set(EntryField::Summary, u"A very new method for this."_s);
    m_ada->save();
    m_bo->look();
    QCOMPARE(m_bo->summary(), u"A good method for this. More."_s);
    QCOMPARE(m_bo->saver.conflicts().size(), 1);
    QCOMPARE(m_bo->saver.conflicts()[0].theirs, FieldValue(u"A very new method for this."_s));
    QCOMPARE(m_bo->saver.conflicts()[0].ours, FieldValue(u"A good method for this. More."_s));
    // The others give in: then nobody needs to choose.
    m_ada->set(EntryField::Summary, u"A method for this."_s);
    m_ada->save();
    m_bo->look();
    m_bo->save();
    QVERIFY(m_bo->saver.conflicts().isEmpty());
    m_ada->look();
    QCOMPARE(m_ada->summary(), u"A good method for this. More."_s);
}

void TestSharedEditing::theRestIsSavedMeanwhile()
{
    m_ada->set(EntryField::Summary, u"A new method for this."_s);
    m_ada->save();
    m_bo->set(EntryField::Summary, u"A good method for this."_s);
    m_bo->save();
    m_bo->set(EntryField::Notes, u"Bo's"_s);
    m_bo->save();
    m_ada->look();
    QCOMPARE(m_ada->document.issue().entries[0].notes, u"Bo's"_s);
    QCOMPARE(m_ada->summary(), u"A new method for this."_s);
}

void TestSharedEditing::anEntryThatIsWrittenInStays()
{
    m_ada->set(EntryField::Summary, u"Written."_s);
    QVERIFY(
        m_bo->document.perform(RemoveEntry {m_bo->document.issue().entries[0].id}, u"Remove"_s));
    m_bo->save();
    m_ada->save();
    m_bo->look();
    QCOMPARE(m_bo->document.issue().entries.size(), 3);
    QCOMPARE(m_bo->summary(), u"Written."_s);
    QCOMPARE(m_ada->document.issue(), m_bo->document.issue());
}

void TestSharedEditing::undoIsOfOnesOwn()
{
    m_bo->set(EntryField::Summary, u"A method for this. It works."_s);
    m_bo->save();
    m_ada->look();
    m_ada->set(EntryField::Summary, u"A new method for this. It works."_s);
    m_ada->set(EntryField::Notes, u"Ada's"_s);
    m_ada->save();
    m_bo->look();
    QCOMPARE(m_bo->summary(), u"A new method for this. It works."_s);
    m_bo->document.undo();
    QCOMPARE(m_bo->summary(), u"A new method for this."_s);
    QVERIFY(!m_bo->document.canUndo());
    m_bo->document.redo();
    QCOMPARE(m_bo->summary(), u"A new method for this. It works."_s);
    m_bo->document.undo();
    m_bo->save();
    m_ada->look();
    QCOMPARE(m_ada->summary(), u"A new method for this."_s);
    QCOMPARE(m_ada->document.issue().entries[0].notes, u"Ada's"_s);
}

void TestSharedEditing::entriesComeGoAndMove()
{
    const QList<Entry> entries = m_ada->document.issue().entries;
    QVERIFY(m_ada->document.perform(InsertEntry {3, entryTitled(u"Ada's"_s)}, u"Insert"_s));
    QVERIFY(m_ada->document.perform(MoveEntry {entries[2].id, 0}, u"Move"_s));
    QVERIFY(m_bo->document.perform(RemoveEntry {entries[1].id}, u"Remove"_s));
    m_ada->save();
    m_bo->save();
    m_ada->look();
    QCOMPARE(m_ada->document.issue(), m_bo->document.issue());
    QCOMPARE(m_ada->document.issue().entries.size(), 3);
    QCOMPARE(m_ada->document.issue().entries[0].id, entries[2].id);
    m_bo->document.undo();
    QVERIFY(indexOf(m_bo->document.issue(), entries[1].id) >= 0);
}

/// A word at a time, here and there in one text, saved at any time.
void TestSharedEditing::everyWordOfTwoIsThere()
{
    QRandomGenerator random(8);
    Editor *const editors[] {m_ada.get(), m_bo.get()};
    QStringList typed;
    for (int i = 0; i < 120; ++i) {
        Editor &editor = *editors[random.bounded(2)];
        const QString word = u"w%1"_s.arg(i);
        typed.append(word);
        QStringList words = editor.summary().split(u' ');
        // Each in a half of the text, as two do who see each other.
        const qsizetype middle = words.indexOf(u"method"_s);
        const qsizetype place = &editor == m_ada.get()
            ? random.bounded(middle + 1)
            : middle + 1 + random.bounded(words.size() - middle);
        words.insert(place, word);
        editor.set(EntryField::Summary, words.join(u' '));
        if (random.bounded(4) == 0)
            editor.saver.flush();
        if (random.bounded(3) == 0)
            QTest::qWait(random.bounded(3));
        if (random.bounded(8) == 0)
            editors[random.bounded(2)]->look();
    }
    for (int i = 0; i < 2; ++i) {
        m_ada->save();
        m_bo->save();
        m_ada->look();
        m_bo->look();
    }
    QVERIFY(m_ada->saver.conflicts().isEmpty());
    QVERIFY(m_bo->saver.conflicts().isEmpty());
    QCOMPARE(m_ada->document.issue(), m_bo->document.issue());
    const QStringList words = m_ada->summary().split(u' ');
    for (const QString &word : typed)
        QCOMPARE(words.count(word), 1);
}

void TestSharedEditing::whatWasKeptJoinsAgain()
{
    const IssueId id = m_bo->document.issue().id;
    {
        Outbox outbox(m_path);
        IssueWork work {0, m_bo->document.issue(), {}, {}};
        work.edits = {SetEntryField {
            work.base.entries[0].id, EntryField::Summary, u"A good method for this."_s}};
        outbox.keep(work);
    }
    m_ada->set(EntryField::Summary, u"A method for that."_s);
    m_ada->save();
    auto outbox = std::make_shared<Outbox>(m_path);
    const std::optional<IssueWork> kept = outbox->kept(id).value();
    QVERIFY(kept);
    IssueDocument document(issueOf(*kept));
    QCOMPARE(document.issue().entries[0].summary, u"A good method for this."_s);
    {
        Autosaver saver(document, m_bo->service, nullptr, 2s, outbox, *kept);
        QTRY_COMPARE(saver.state(), State::Saved);
    }
    QCOMPARE(document.issue().entries[0].summary, u"A good method for that."_s);
    m_ada->look();
    QCOMPARE(m_ada->summary(), u"A good method for that."_s);
    outbox.reset();
    QVERIFY(!Outbox(m_path).kept(id).value());
}

QTEST_GUILESS_MAIN(TestSharedEditing)
#include "tst_sharedediting.moc"
