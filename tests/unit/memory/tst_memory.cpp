// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/publicationstore.h"
#include "memory/memory.h"
#include "support/issues.h"
#include "support/postgres.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Recollection::Kind;

namespace {

Entry entryOf(const QString &title, const QString &authors = {}, const QString &url = {})
{
    Entry entry = entryTitled(title);
    if (!authors.isEmpty())
        entry.authors = authors.split(u"; "_s);
    if (!url.isEmpty())
        entry.url = url;
    return entry;
}

Issue issueOf(const QDate &date, const QList<Entry> &entries)
{
    Issue issue = exampleIssue(date);
    issue.title = u"The week of "_s + date.toString(Qt::ISODate);
    issue.entries = entries;
    return issue;
}

const QDate march(2026, 3, 2);
const QDate april(2026, 4, 27);
const QDate may(2026, 5, 4);

} // namespace

class TestMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup();

    void kinds_data();
    void kinds();
    void theBestFirst();
    void onlyAHandful();
    void itsOwnIssueIsLeftOut();
    void laterIssuesOnlyWithThePaper();
    void addresses();
    void editsAreSeen();
    void removedIssuesAreForgotten();
    void readInParts();
    void keptBetweenPrograms();
    void aDamagedFileIsMadeAnew();
    void manyAuthors();
    void line();

private:
    void store(const QDate &date, const QList<Entry> &entries)
    {
        QVERIFY(m_archive->store({issueOf(date, entries)}, Archive::OnExisting::Refuse));
    }
    [[nodiscard]] QList<Recollection> recall(
        Memory &memory, const Entry &entry, const IssueId &issue = {}, const QDate &date = {})
    {
        const Result<QList<Recollection>> found =
            memory.update(*m_archive, 1000).and_then([&](int) {
                return memory.recall(*m_archive, {entry, issue, date});
            });
        if (!found)
            qWarning("%s", qPrintable(found.error().message + found.error().detail));
        return found.value_or(QList<Recollection>());
    }
    [[nodiscard]] QList<Recollection> recall(const Entry &entry)
    {
        Memory memory;
        return recall(memory, entry);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
};

void TestMemory::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_archive = Archive::open(newArchivePath(*m_folder), 5s).value();
}

void TestMemory::cleanup()
{
    m_archive.reset();
    m_folder.reset();
}

void TestMemory::kinds_data()
{
    QTest::addColumn<Entry>("asked");
    QTest::addColumn<QString>("title"); ///< of what is recalled first
    QTest::addColumn<QString>("kind");
    const QString routing = u"Routing requests by the length of their answers"_s;
    QTest::newRow("same paper, other form")
        << entryOf(u"Anything"_s, {}, u"https://arxiv.org/pdf/2601.00001v2"_s) << routing
        << u"same"_s;
    QTest::newRow("retitled") << entryOf(
        u"Routing Requests by the Lengths of their Answers"_s, u"A. Lovelace; A. Turing"_s)
                              << routing << u"retitled"_s;
    QTest::newRow("authors") << entryOf(u"Sorting mail at night"_s, u"Ada Lovelace; Alan Turing"_s)
                             << routing << u"authors"_s;
    QTest::newRow("topic") << entryOf(
        u"Speculative decoding kernels for sparse mixtures"_s, u"Emmy Noether"_s)
                           << u"Sparse mixtures and speculative decoding"_s << u"topic"_s;
    QTest::newRow("nothing") << entryOf(u"Whale songs of the Pacific"_s, u"Emmy Noether"_s)
                             << QString() << QString();
    QTest::newRow("short") << entryOf(u"Agents"_s) << QString() << QString();
    QTest::newRow("empty") << entryOf(QString()) << QString() << QString();
}

void TestMemory::kinds()
{
    QFETCH(Entry, asked);
    QFETCH(QString, title);
    QFETCH(QString, kind);
    store(march,
        {entryOf(u"Routing requests by the length of their answers"_s,
             u"Ada Lovelace; Alan Turing"_s, u"https://arxiv.org/abs/2601.00001"_s),
            entryOf(u"Sparse mixtures and speculative decoding"_s, u"Sofja Kowalewskaja"_s),
            entryOf(u"Agents"_s, u"Kurt Gödel"_s, u"https://example.org/agents"_s)});
    const QList<Recollection> found = recall(asked);
    QCOMPARE(found.isEmpty() ? QString() : found.first().title, title);
    QCOMPARE(found.isEmpty() ? QString() : QString(keyOf(found.first().kind)), kind);
}

void TestMemory::theBestFirst()
{
    const QString url = u"https://example.org/a"_s;
    store(march, {entryOf(u"Same, long ago"_s, {}, url)});
    store(april,
        {entryOf(u"By the same"_s, u"Ada Lovelace; Alan Turing"_s),
            entryOf(u"Same again"_s, {}, url)});
    QStringList titles;
    for (const Recollection &each :
        recall(entryOf(u"Title"_s, u"Ada Lovelace; Alan Turing"_s, url)))
        titles.append(each.title);
    QCOMPARE(titles, QStringList({u"Same again"_s, u"Same, long ago"_s, u"By the same"_s}));
}

void TestMemory::onlyAHandful()
{
    for (int i = 0; i < 10; ++i)
        store(march.addDays(i),
            {entryOf(u"Paper %1"_s.arg(i), u"Ada Lovelace; Alan Turing"_s),
                entryOf(u"Page %1"_s.arg(i), {}, u"https://example.org/a"_s)});
    const QList<Recollection> found =
        recall(entryOf(u"T"_s, u"Ada Lovelace; Alan Turing"_s, u"https://example.org/a"_s));
    QCOMPARE(found.size(), 6);
    QCOMPARE(found.first().title, u"Page 9"_s);
    QCOMPARE(found.last().kind, Kind::SameAuthors);
}

void TestMemory::itsOwnIssueIsLeftOut()
{
    const Issue issue = issueOf(april, {entryOf(u"A"_s, {}, u"https://example.org/a"_s)});
    QVERIFY(m_archive->store({issue}, Archive::OnExisting::Refuse));
    Memory memory;
    QCOMPARE(recall(memory, issue.entries.first(), issue.id, april).size(), 0);
    QCOMPARE(recall(memory, issue.entries.first()).size(), 1);
}

void TestMemory::laterIssuesOnlyWithThePaper()
{
    const QString team = u"Ada Lovelace; Alan Turing"_s;
    store(may, {entryOf(u"A"_s, team), entryOf(u"B"_s, team, u"https://example.org/b"_s)});
    Memory memory;
    const Entry asked = entryOf(u"C"_s, team, u"https://example.org/b"_s);
    const QList<Recollection> found = recall(memory, asked, {}, april);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().kind, Kind::SamePaper);
    QCOMPARE(recall(memory, asked, {}, may).size(), 2);
}

void TestMemory::addresses()
{
    store(april, {entryOf(u"A"_s, {}, u"https://arxiv.org/abs/2601.00001"_s)});
    const QString publication = m_archive->issue(u"latest"_s)->publication;
    const Entry asked = entryOf(u"A"_s, {}, u"https://arxiv.org/abs/2601.00001"_s);
    const QString unknown = recall(asked).value(0).address;
    QVERIFY2(unknown.startsWith("issues/2026-04-27.html#"_L1), qPrintable(unknown));
    Publication settings {.name = publication};
    settings.baseUrl = u"https://digest.example/"_s;
    QVERIFY(PublicationStore(*m_archive).put(settings));
    QCOMPARE(recall(asked).value(0).address, QString(settings.baseUrl + unknown));
}

void TestMemory::editsAreSeen()
{
    const Issue issue = issueOf(april, {entryOf(u"A"_s, {}, u"https://example.org/a"_s)});
    QVERIFY(m_archive->store({issue}, Archive::OnExisting::Refuse));
    Memory memory;
    const Entry asked = entryOf(u"Q"_s, {}, u"https://example.org/b"_s);
    QCOMPARE(recall(memory, asked).size(), 0);
    QVERIFY(m_archive->journal(issue.id,
        {SetEntryField {issue.entries.first().id, EntryField::Url, u"https://example.org/b"_s}}));
    QCOMPARE(recall(memory, asked).size(), 1);
}

void TestMemory::removedIssuesAreForgotten()
{
    store(april, {entryOf(u"A"_s, {}, u"https://example.org/a"_s)});
    Memory memory;
    const Entry asked = entryOf(u"Q"_s, {}, u"https://example.org/a"_s);
    QCOMPARE(recall(memory, asked).size(), 1);
    QVERIFY(m_archive->remove(u"2026-04-27"_s));
    QCOMPARE(recall(memory, asked).size(), 0);
}

void TestMemory::readInParts()
{
    for (int i = 0; i < 5; ++i)
        store(march.addDays(i), {entryOf(u"A"_s)});
    Memory memory;
    QCOMPARE(memory.update(*m_archive, 2).value(), 3);
    QCOMPARE(memory.update(*m_archive, 2).value(), 1);
    QCOMPARE(memory.update(*m_archive, 2).value(), 0);
}

void TestMemory::keptBetweenPrograms()
{
    QList<Issue> issues;
    for (int i = 0; i < 60; ++i)
        issues.append(issueOf(march.addDays(i),
            {entryOf(u"Paper"_s), entryOf(u"Page"_s, {}, u"https://example.org/%1"_s.arg(i))}));
    QVERIFY(m_archive->store(issues, Archive::OnExisting::Refuse));
    const QString folder = m_folder->filePath(u"cache/memory"_s);
    QCOMPARE(Memory(folder).update(*m_archive, 1000).value(), 0);
    Memory second(folder);
    QCOMPARE(second.update(*m_archive, 0).value(), 0); // it has nothing to read
    const QList<Recollection> found =
        second.recall(*m_archive, {entryOf(u"Q"_s, {}, u"https://example.org/7"_s), {}, {}, 6})
            .value();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().slug, issues.at(7).slug);
    QCOMPARE(found.first().number, 2);
    QCOMPARE(found.first().entry, issues.at(7).entries.at(1).id);
}

void TestMemory::aDamagedFileIsMadeAnew()
{
    for (int i = 0; i < 60; ++i)
        store(march.addDays(i), {entryOf(u"A"_s, {}, u"https://example.org/%1"_s.arg(i))});
    const QString folder = m_folder->filePath(u"cache"_s);
    QCOMPARE(Memory(folder).update(*m_archive, 1000).value(), 0);
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile file(files.first().filePath());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    QVERIFY(file.write("damage") == 6);
    file.close();
    QCOMPARE(Memory(folder).update(*m_archive, 0).value(), 60);
    QVERIFY(file.resize(10));
    QCOMPARE(Memory(folder).update(*m_archive, 0).value(), 60);
}

void TestMemory::manyAuthors()
{
    QStringList names;
    for (int i = 0; i < 3000; ++i)
        names.append(u"Person%1 Family%1"_s.arg(i));
    Entry entry = entryOf(u"A collaboration"_s, names.join(u"; "_s));
    entry.url = u"https://example.org/a"_s;
    store(april, {entry, entryOf(u"Behind it"_s, {}, u"https://example.org/b"_s)});
    QCOMPARE(recall(entry).size(), 1);
    QCOMPARE(recall(entryOf(u"Q"_s, {}, u"https://example.org/b"_s)).value(0).number, 2);
}

void TestMemory::line()
{
    Recollection recollection;
    recollection.title = u"Routing [fast] *requests*"_s;
    recollection.address = u"https://digest.example/issues/a.html#b"_s;
    recollection.issueTitle = u"No. 41"_s;
    recollection.date = QDate(2026, 1, 12);
    QCOMPARE(previouslyLine(recollection),
        u"Previously: [Routing \\[fast\\] \\*requests\\*](https://digest.example/issues/a.html#b) "
        "(No. 41, January 12, 2026)"_s);
}

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
