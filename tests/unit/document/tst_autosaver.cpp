// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/autosaver.h"
#include "support/issues.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Autosaver::State;

class TestAutosaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anEditIsSaved();
    void undoIsSavedToo();
    void flushWritesAtOnce();
    void typingIsOneEditOfTheJournal();
    void onlyNeighboursAreJoined();
    void randomEditsAreSavedInOrder();
    void aFailedWriteIsTriedAgain();
    void aFailedWriteIsTriedAtTheNextEdit();
    void whatWaitsIsWrittenAtTheEnd();
    void whatFailedIsWrittenFirstAtTheEnd();

private:
    void set(const QString &introduction);
    void makeItFail(bool fails); ///< the archive is moved away, and back
    template <class T>
    T fromArchive(std::function<Result<T>(Archive &)> work);
    Issue stored();
    QList<Archive::JournaledEdit> journal();

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ArchiveService> m_service;
    std::unique_ptr<IssueDocument> m_document;
};

void TestAutosaver::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"archive.sqlite"_s);
    m_service = std::make_unique<ArchiveService>(m_path);
    const Issue issue = exampleIssue();
    m_document = std::make_unique<IssueDocument>(issue);
    QVERIFY(m_service
            ->run<void>([issue](Archive &archive) {
                return archive.store({issue}, Archive::OnExisting::Refuse);
            })
            .result());
}

void TestAutosaver::cleanup()
{
    m_service.reset();
    m_document.reset();
}

void TestAutosaver::set(const QString &introduction)
{
    QVERIFY(m_document->perform(SetIssueField {IssueField::Introduction, introduction}, u"Set"_s));
}

void TestAutosaver::makeItFail(bool fails)
{
    const QString away = m_path + u".away"_s;
    QVERIFY(fails ? QFile::rename(m_path, away) : QFile::rename(away, m_path));
}

template <class T>
T TestAutosaver::fromArchive(std::function<Result<T>(Archive &)> work)
{
    return m_service->run<T>(std::move(work)).result().value_or(T());
}

Issue TestAutosaver::stored()
{
    return fromArchive<Issue>([](Archive &archive) { return archive.issue(u"latest"_s); });
}

QList<Archive::JournaledEdit> TestAutosaver::journal()
{
    return fromArchive<QList<Archive::JournaledEdit>>(
        [id = m_document->issue().id](Archive &archive) { return archive.journalOf(id); });
}

void TestAutosaver::anEditIsSaved()
{
    Autosaver saver(*m_document, *m_service);
    QSignalSpy changed(&saver, &Autosaver::stateChanged);
    QCOMPARE(saver.state(), State::Saved);
    set(u"1"_s);
    QCOMPARE(saver.state(), State::Saving);
    QTRY_COMPARE(saver.state(), State::Saved);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(stored(), m_document->issue());
}

void TestAutosaver::undoIsSavedToo()
{
    Autosaver saver(*m_document, *m_service);
    const Issue before = m_document->issue();
    QVERIFY(m_document->perform(
        {RemoveEntry {before.entries[1].id}, MoveEntry {before.entries[2].id, 0}}, u"Two"_s));
    saver.flush();
    QTRY_COMPARE(saver.state(), State::Saved);
    QCOMPARE(stored().entries.size(), 2);
    m_document->undo();
    saver.flush();
    QTRY_COMPARE(saver.state(), State::Saved);
    QCOMPARE(stored(), before);
    QCOMPARE(journal().size(), 4);
}

void TestAutosaver::flushWritesAtOnce()
{
    Autosaver saver(*m_document, *m_service);
    set(u"1"_s);
    QCOMPARE(stored().introduction, std::nullopt);
    saver.flush();
    QCOMPARE(stored().introduction, u"1"_s); // no event loop ran in between, so no timer did
}

void TestAutosaver::typingIsOneEditOfTheJournal()
{
    Autosaver saver(*m_document, *m_service);
    const EntryId entry = m_document->issue().entries[0].id;
    QString text;
    for (const QChar c : u"Typing quickly"_s) {
        text += c;
        QVERIFY(m_document->perform(SetEntryField {entry, EntryField::Summary, text}, u"Typing"_s,
            IssueDocument::Merge::Typing));
    }
    saver.flush();
    const QList<Archive::JournaledEdit> edits = journal();
    QCOMPARE(edits.size(), 1);
    QCOMPARE(edits[0].edit, Edit(SetEntryField {entry, EntryField::Summary, text}));
    QCOMPARE(edits[0].inverse, Edit(SetEntryField {entry, EntryField::Summary, {}, Origin()}));
}

void TestAutosaver::onlyNeighboursAreJoined()
{
    Autosaver saver(*m_document, *m_service);
    set(u"1"_s);
    set(u"2"_s);
    QVERIFY(m_document->perform(RemoveEntry {m_document->issue().entries[0].id}, u"Remove"_s));
    set(u"3"_s);
    saver.flush();
    QCOMPARE(journal().size(), 3);
    QCOMPARE(stored(), m_document->issue());
}

void TestAutosaver::randomEditsAreSavedInOrder()
{
    QRandomGenerator random(7);
    Autosaver saver(*m_document, *m_service);
    for (int i = 0; i < 200; ++i) {
        QVERIFY(m_document->perform(randomEdit(m_document->issue(), random), u"Any"_s));
        if (random.bounded(10) == 0)
            saver.flush();
        if (random.bounded(10) == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(saver.state(), State::Saved);
    QCOMPARE(stored(), m_document->issue());
}

void TestAutosaver::aFailedWriteIsTriedAgain()
{
    Autosaver saver(*m_document, *m_service, nullptr, 20ms);
    makeItFail(true);
    set(u"1"_s);
    QTRY_COMPARE(saver.state(), State::Failed);
    QCOMPARE(saver.lastError().code, Error::Code::Storage);
    QVERIFY(saver.lastError().message.contains(m_path));
    makeItFail(false);
    QTRY_COMPARE(saver.state(), State::Saved);
    QCOMPARE(stored(), m_document->issue());
}

void TestAutosaver::aFailedWriteIsTriedAtTheNextEdit()
{
    Autosaver saver(*m_document, *m_service, nullptr, 1h);
    makeItFail(true);
    set(u"1"_s);
    saver.flush();
    QTRY_COMPARE(saver.state(), State::Failed);
    makeItFail(false);
    QVERIFY(m_document->perform(RemoveEntry {m_document->issue().entries[0].id}, u"Remove"_s));
    QCOMPARE(saver.state(), State::Failed); // until it is known to be saved
    QTRY_COMPARE(saver.state(), State::Saved);
    QCOMPARE(stored(), m_document->issue());
}

void TestAutosaver::whatWaitsIsWrittenAtTheEnd()
{
    {
        const Autosaver saver(*m_document, *m_service);
        set(u"1"_s);
    }
    QCOMPARE(stored(), m_document->issue());
}

void TestAutosaver::whatFailedIsWrittenFirstAtTheEnd()
{
    {
        Autosaver saver(*m_document, *m_service, nullptr, 1h);
        const Entry entry = entryTitled(u"New"_s);
        makeItFail(true);
        QVERIFY(m_document->perform(InsertEntry {0, entry}, u"Insert"_s));
        saver.flush(); // fails, and nobody has been told yet
        QVERIFY(m_document->perform(
            SetEntryField {entry.id, EntryField::Notes, u"needs the entry"_s}, u"Set"_s));
        (void)stored();
        makeItFail(false);
    }
    QCOMPARE(stored(), m_document->issue());
}

QTEST_GUILESS_MAIN(TestAutosaver)
#include "tst_autosaver.moc"
