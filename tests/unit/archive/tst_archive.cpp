// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "base/uuid.h"
#include "support/issues.h"
#include "support/postgres.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <ranges>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using OnExisting = Archive::OnExisting;

Q_DECLARE_METATYPE(galley::Edit)

namespace {

Issue titled(const QString &slug, const QDate &date)
{
    return *newIssue(u"Digest"_s, u"Issue "_s + slug, date, slug);
}

} // namespace

class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup();

    void everyMemberIsKept();
    void hardTextsAreKept_data();
    void hardTextsAreKept();
    void halfASurrogatePairDoesNoHarm();
    void theListIsTheNewestFirst();
    void latestOfNoneIsAnError();
    void anUnknownSlugIsAnError();

    void anExistingSlugIsRefused();
    void storingIsAllOrNone_data();
    void storingIsAllOrNone();
    void replacingKeepsTheIdAndTheOldText();
    void replacingKeepsTheIdsOfWhatStays();
    void replacingChangesTheFieldsOfTheSamePaper_data();
    void replacingChangesTheFieldsOfTheSamePaper();
    void replacingWhatIsNoFieldPutsTheEntryAnew();
    void replacingMovesAsFewAsPossible_data();
    void replacingMovesAsFewAsPossible();
    void replacingManyEntriesTakesNoLongerEach();
    void removingAnIssueRemovesItsEntries();

    void everyKindOfEditIsStored_data();
    void everyKindOfEditIsStored();
    void randomEditsAreStoredAndTakenBack_data();
    void randomEditsAreStoredAndTakenBack();
    void aBatchIsJournaledInOrder();
    void aRefusedBatchChangesNothing();
    void anEditThatChangesNothingIsNotJournaled();
    void editsOfAnIssueThatIsGoneAreRefused();

    void propertiesAreKept();
    void theDefaultPathIsTheEnvironmentsOrTheDataFolders();
    void theFolderIsMadeWhenMissing();

private:
    Issue stored(const QString &slug = u"latest"_s);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    Issue m_issue; // of the rows
    std::unique_ptr<Archive> m_archive;
};

void TestArchive::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = newArchivePath(*m_folder);
    Result<std::unique_ptr<Archive>> archive = Archive::open(m_path);
    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().message + archive.error().detail));
    m_archive = std::move(*archive);
}

void TestArchive::cleanup() { m_archive.reset(); }

/// What another program, or this one after a restart, reads.
Issue TestArchive::stored(const QString &slug)
{
    Result<std::unique_ptr<Archive>> other = Archive::open(m_path);
    const Result<Issue> issue = (*other)->issue(slug);
    const Result<QList<Archive::Finding>> findings = (*other)->verify();
    if (!issue || !findings || !findings->isEmpty())
        qWarning("not read, or not sound");
    return issue && findings && findings->isEmpty() ? *issue : Issue();
}

void TestArchive::everyMemberIsKept()
{
    const Issue issue = exampleIssue();
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    QCOMPARE(stored(issue.slug), issue);
}

void TestArchive::hardTextsAreKept_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << u""_s;
    QTest::newRow("quotes") << u"'\"`--;"_s;
    QTest::newRow("a NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
    QTest::newRow("right to left") << u"\u202Eabc\u05D0"_s;
    QTest::newRow("beyond the basic plane") << u"🎉𝔸"_s;
    QTest::newRow("line ends") << u"a\r\nb\nc\td"_s;
    QTest::newRow("long") << QString(1'000'000, u'x');
}

void TestArchive::hardTextsAreKept()
{
    QFETCH(QString, text);
    Issue issue = exampleIssue();
    issue.introduction = text;
    issue.title = u"T"_s + text;
    issue.entries[0].summary = text;
    issue.entries[0].title = u"T"_s + text;
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    if (isOnServer()) { // a column of PostgreSQL holds every character but one; entries are JSON
        issue.introduction->replace(QChar::Null, QChar(QChar::ReplacementCharacter));
        issue.title.replace(QChar::Null, QChar(QChar::ReplacementCharacter));
    }
    QCOMPARE(stored(), issue);
}

void TestArchive::halfASurrogatePairDoesNoHarm()
{
    Issue issue = exampleIssue();
    issue.title = u"T"_s + QChar(0xd83c);
    issue.entries[0].title = issue.title;
    issue.entries[0].summary = issue.title;
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    QCOMPARE(stored().title, u"T?"_s);
    QCOMPARE(stored().entries.size(), 3);
}

void TestArchive::theListIsTheNewestFirst()
{
    const Issue old = titled(u"old"_s, QDate(2026, 1, 1));
    const Issue first = exampleIssue(QDate(2026, 4, 27));
    const Issue second = titled(u"again"_s, QDate(2026, 4, 27));
    QVERIFY(m_archive->store({first, second, old}, OnExisting::Refuse));
    const Result<QList<IssueInfo>> issues = m_archive->issues();
    QVERIFY(issues);
    QCOMPARE(issues->size(), 3);
    QCOMPARE(issues->at(0).slug, u"again"_s);
    QCOMPARE(issues->at(1),
        (IssueInfo {first.id, first.slug, first.publication, first.title, first.date, 3}));
    QCOMPARE(issues->at(2).slug, u"old"_s);
    QCOMPARE(m_archive->issue(u"latest"_s)->slug, u"again"_s);
}

void TestArchive::latestOfNoneIsAnError()
{
    const Result<Issue> issue = m_archive->issue(u"latest"_s);
    QCOMPARE(issue.error().code, Error::Code::NotFound);
    QVERIFY(issue.error().message.contains(m_path));
}

void TestArchive::anUnknownSlugIsAnError()
{
    QVERIFY(m_archive->store({exampleIssue()}, OnExisting::Refuse));
    QCOMPARE(m_archive->issue(u"other"_s).error().code, Error::Code::NotFound);
    QCOMPARE(m_archive->remove(u"other"_s).error().code, Error::Code::NotFound);
}

void TestArchive::anExistingSlugIsRefused()
{
    const Issue issue = exampleIssue();
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    Issue other = titled(issue.slug, issue.date);
    const Result<void> again = m_archive->store({other}, OnExisting::Refuse);
    QCOMPARE(again.error().code, Error::Code::Duplicate);
    QVERIFY(again.error().message.contains(issue.slug));
    QCOMPARE(stored(), issue);
}

void TestArchive::storingIsAllOrNone_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"slug", "latest", "title", "publication", "date", "entry", "twice"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestArchive::storingIsAllOrNone()
{
    QFETCH(QString, what);
    Issue bad = exampleIssue(QDate(2026, 5, 4));
    if (what == "slug"_L1)
        bad.slug = u"../x"_s;
    else if (what == "latest"_L1)
        bad.slug = what;
    else if (what == "title"_L1)
        bad.title.clear();
    else if (what == "publication"_L1)
        bad.publication = u" "_s;
    else if (what == "date"_L1)
        bad.date = {};
    else if (what == "entry"_L1)
        bad.entries[2].title.clear();
    else
        bad.slug = exampleIssue().slug;
    QVERIFY(!m_archive->store({exampleIssue(), bad}, OnExisting::Refuse));
    QCOMPARE(m_archive->issues()->size(), 0);
}

void TestArchive::replacingKeepsTheIdAndTheOldText()
{
    const Issue old = exampleIssue();
    QVERIFY(m_archive->store({old}, OnExisting::Refuse));
    Issue replacement = exampleIssue();
    replacement.title = u"No. 1, corrected"_s;
    replacement.language.reset();
    replacement.extra = {};
    replacement.entries = {entryTitled(u"X"_s), entryTitled(u"Y"_s)};
    QVERIFY(m_archive->store({replacement}, OnExisting::Replace));

    Issue now = stored();
    replacement.id = old.id;
    QCOMPARE(now, replacement);
    const Result<QList<Archive::JournaledEdit>> journal = m_archive->journalOf(old.id);
    QVERIFY(journal);
    for (const Archive::JournaledEdit &edit : *journal | std::views::reverse)
        QVERIFY(apply(now, edit.inverse));
    now.extra = old.extra;
    QCOMPARE(now, old);
}

void TestArchive::replacingKeepsTheIdsOfWhatStays()
{
    const Issue old = exampleIssue();
    QVERIFY(m_archive->store({old}, OnExisting::Refuse));
    Issue replacement = old; // as read from its JSON: the same but for the ids
    std::ranges::reverse(replacement.entries);
    replacement.entries.insert(1, entryTitled(u"New"_s));
    for (Entry &entry : replacement.entries)
        entry.id = newUuid();
    QVERIFY(m_archive->store({replacement}, OnExisting::Replace));
    const Issue now = stored();
    QCOMPARE(now.entries.size(), 4);
    QCOMPARE(now.entries[0].id, old.entries[2].id);
    QCOMPARE(now.entries[1], replacement.entries[1]);
    QCOMPARE(now.entries[2], old.entries[1]);
    QCOMPARE(now.entries[3].id, old.entries[0].id);
}

void TestArchive::replacingChangesTheFieldsOfTheSamePaper_data()
{
    QTest::addColumn<EntryField>("field");
    QTest::addColumn<FieldValue>("value");
    const auto row = [](const char *name, EntryField field, const FieldValue &value) {
        QTest::newRow(name) << field << value;
    };
    row("the summary", EntryField::Summary, u"Another text"_s);
    row("no summary", EntryField::Summary, {});
    row("the title, of the same paper", EntryField::Title, u"Another title"_s);
    row("the paper, of the same title", EntryField::ArxivId, u"2604.00001"_s);
    row("the version", EntryField::ArxivId, u"2604.15579v7"_s);
}

void TestArchive::replacingChangesTheFieldsOfTheSamePaper()
{
    QFETCH(EntryField, field);
    QFETCH(FieldValue, value);
    const Origin arxiv {Provider::Arxiv, u"2026-04-27T06:00:00Z"_s};
    Issue old = exampleIssue();
    for (const EntryField each : {EntryField::Title, EntryField::Summary, EntryField::Abstract})
        setOrigin(old.entries[1], each, arxiv);
    QVERIFY(m_archive->store({old}, OnExisting::Refuse));
    Issue replacement = old;
    for (Entry &entry : replacement.entries) {
        entry.id = newUuid();
        entry.origins.clear();
    }
    QVERIFY(assign(replacement.entries[1], field, value));
    QVERIFY(m_archive->store({replacement}, OnExisting::Replace));

    Entry expected = old.entries[1];
    QVERIFY(assign(expected, field, value));
    setOrigin(expected, field, {}); // a file does not say
    QCOMPARE(stored().entries[1], expected);
    const auto journal = *m_archive->journalOf(old.id);
    QCOMPARE(journal.size(), 1);
    QCOMPARE(journal[0].edit, Edit(SetEntryField {expected.id, field, value, {}}));
}

void TestArchive::replacingWhatIsNoFieldPutsTheEntryAnew()
{
    Issue old = exampleIssue();
    setOrigin(old.entries[1], EntryField::Abstract, {Provider::Arxiv, {}});
    QVERIFY(m_archive->store({old}, OnExisting::Refuse));
    Issue replacement = old;
    Entry &entry = replacement.entries[1];
    entry.id = newUuid();
    entry.origins.clear();
    entry.summary = u"Another text"_s;
    entry.extra = {{u"later"_s, true}};
    QVERIFY(m_archive->store({replacement}, OnExisting::Replace));
    entry.id = old.entries[1].id;
    entry.origins = old.entries[1].origins;
    QCOMPARE(stored().entries, replacement.entries);
}

void TestArchive::replacingMovesAsFewAsPossible_data()
{
    QTest::addColumn<QList<int>>("order"); // of the old entries; -1 is a new one
    QTest::addColumn<int>("edits");
    QTest::newRow("the last to the top") << QList {5, 0, 1, 2, 3, 4} << 1;
    QTest::newRow("the first to the end") << QList {1, 2, 3, 4, 5, 0} << 1;
    QTest::newRow("two neighbours") << QList {0, 1, 3, 2, 4, 5} << 1;
    QTest::newRow("all the other way round") << QList {5, 4, 3, 2, 1, 0} << 5;
    QTest::newRow("a new one at the top") << QList {-1, 0, 1, 2, 3, 4, 5} << 1;
    QTest::newRow("one gone") << QList {0, 1, 3, 4, 5} << 1;
    QTest::newRow("gone, new and moved") << QList {-1, 4, 0, 1, -1, 3, 5, -1} << 5;
    QTest::newRow("all gone") << QList<int> {} << 6;
}

void TestArchive::replacingMovesAsFewAsPossible()
{
    QFETCH(QList<int>, order);
    QFETCH(int, edits);
    Issue old = exampleIssue();
    old.entries.clear();
    for (int i = 0; i < 6; ++i)
        old.entries.append(entryTitled(QString::number(i)));
    QVERIFY(m_archive->store({old}, OnExisting::Refuse));
    Issue replacement = old;
    replacement.entries.clear();
    for (const int i : order)
        replacement.entries.append(i < 0 ? entryTitled(newUuid().toString()) : old.entries[i]);
    QVERIFY(m_archive->store({replacement}, OnExisting::Replace));
    QCOMPARE(stored(), replacement);
    QCOMPARE(m_archive->journalOf(old.id)->size(), edits);
}

void TestArchive::replacingManyEntriesTakesNoLongerEach()
{
    const auto issueOf = [](int count, const QString &summary) {
        Issue issue = titled(u"many"_s, QDate(2026, 4, 27));
        for (int i = 0; i < count; ++i) {
            issue.entries.append(entryTitled(QString::number(i)));
            issue.entries.last().summary = summary;
        }
        std::ranges::reverse(issue.entries);
        return issue;
    };
    const auto elapsed = [&](int count) {
        if (!m_archive->store({issueOf(count, u"Old"_s)}, OnExisting::Replace))
            return qint64(-1);
        Issue changed = issueOf(count, u"New"_s);
        std::ranges::reverse(changed.entries);
        QElapsedTimer clock;
        clock.start();
        return m_archive->store({changed}, OnExisting::Replace) ? clock.nsecsElapsed() : -1;
    };
    const qint64 few = elapsed(100);
    const qint64 many = elapsed(1600);
    QVERIFY(few > 0);
    // Sixteen times as many; one that is quadratic takes 256 times as long.
    QVERIFY2(many < 80 * few, qPrintable(u"%1 ns, %2 ns"_s.arg(few).arg(many)));
}

void TestArchive::removingAnIssueRemovesItsEntries()
{
    const Issue issue = exampleIssue();
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    QVERIFY(m_archive->journal(issue.id, {RemoveEntry {issue.entries[0].id}}));
    QVERIFY(m_archive->remove(u"latest"_s));
    QCOMPARE(m_archive->issues()->size(), 0);
    QVERIFY(m_archive->journalOf(issue.id)->isEmpty());
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse)); // nothing is in the way
    QCOMPARE(stored(), issue);
}

void TestArchive::everyKindOfEditIsStored_data()
{
    QTest::addColumn<Edit>("edit");
    Issue issue = exampleIssue();
    m_issue = issue;
    const EntryId first = issue.entries[0].id;
    const EntryId full = issue.entries[1].id;
    const EntryId last = issue.entries[2].id;
    for (const EntryField field : allEntryFields()) {
        if (field == EntryField::Title || field == EntryField::Source)
            continue;
        QTest::addRow("take %s", nameOf(field).data()) << Edit(SetEntryField {full, field, {}});
        QTest::addRow("give %s", nameOf(field).data())
            << Edit(SetEntryField {first, field, valueOf(issue.entries[1], field)});
    }
    QTest::newRow("title") << Edit(SetEntryField {full, EntryField::Title, u"T"_s});
    QTest::newRow("source") << Edit(SetEntryField {full, EntryField::Source, Source::Manual});
    QTest::newRow("issue title") << Edit(SetIssueField {IssueField::Title, u"T"_s});
    QTest::newRow("publication") << Edit(SetIssueField {IssueField::Publication, u"P"_s});
    QTest::newRow("date") << Edit(SetIssueField {IssueField::Date, QDate(2027, 1, 1)});
    QTest::newRow("language") << Edit(SetIssueField {IssueField::Language, {}});
    QTest::newRow("introduction") << Edit(SetIssueField {IssueField::Introduction, u""_s});
    QTest::newRow("insert first") << Edit(InsertEntry {0, fullEntry()});
    QTest::newRow("insert last") << Edit(InsertEntry {3, fullEntry()});
    QTest::newRow("remove first") << Edit(RemoveEntry {first});
    QTest::newRow("remove full") << Edit(RemoveEntry {full});
    QTest::newRow("move down") << Edit(MoveEntry {first, 2});
    QTest::newRow("move up") << Edit(MoveEntry {last, 0});
    QTest::newRow("move to the neighbour") << Edit(MoveEntry {full, 2});
}

void TestArchive::everyKindOfEditIsStored()
{
    QFETCH(Edit, edit);
    Issue issue = m_issue;
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    QVERIFY(m_archive->journal(issue.id, {edit}));
    const Result<Edit> inverse = apply(issue, edit);
    QCOMPARE(stored(), issue);
    const QList<Archive::JournaledEdit> journal = *m_archive->journalOf(issue.id);
    QCOMPARE(journal.size(), 1);
    QCOMPARE(journal[0].edit, edit);
    QCOMPARE(journal[0].inverse, *inverse);
}

void TestArchive::randomEditsAreStoredAndTakenBack_data()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U})
        QTest::addRow("seed %u", seed) << seed;
}

void TestArchive::randomEditsAreStoredAndTakenBack()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const Issue start = exampleIssue();
    Issue issue = start;
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    for (int i = 0; i < 60; ++i) {
        QList<Edit> batch;
        for (int n = random.bounded(1, 8); n > 0; --n) {
            batch.append(randomEdit(issue, random));
            QVERIFY(apply(issue, batch.last()));
        }
        QVERIFY(m_archive->journal(issue.id, batch));
        QCOMPARE(*m_archive->issue(issue.slug), issue);
    }
    const Result<QList<Archive::JournaledEdit>> journal = m_archive->journalOf(issue.id);
    QVERIFY(journal->size() > 100);
    QList<Edit> back;
    for (const Archive::JournaledEdit &edit : *journal | std::views::reverse)
        back.append(edit.inverse);
    QVERIFY(m_archive->journal(issue.id, back));
    QCOMPARE(stored(), start);
}

void TestArchive::aBatchIsJournaledInOrder()
{
    const Issue issue = exampleIssue();
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(m_archive->journal(issue.id,
        {SetIssueField {IssueField::Title, u"1"_s}, SetIssueField {IssueField::Title, u"2"_s}}));
    const QList<Archive::JournaledEdit> journal = *m_archive->journalOf(issue.id);
    QCOMPARE(journal.size(), 2);
    QCOMPARE(journal[0].edit, Edit(SetIssueField {IssueField::Title, u"1"_s}));
    QCOMPARE(journal[1].inverse, Edit(SetIssueField {IssueField::Title, u"1"_s}));
    QVERIFY(journal[0].at >= before && journal[0].at <= QDateTime::currentDateTimeUtc());
}

void TestArchive::aRefusedBatchChangesNothing()
{
    const Issue issue = exampleIssue();
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    const Result<void> journaled = m_archive->journal(issue.id,
        {SetIssueField {IssueField::Title, u"1"_s}, MoveEntry {issue.entries[0].id, 2},
            RemoveEntry {newUuid()}});
    QCOMPARE(journaled.error().code, Error::Code::NotFound);
    QCOMPARE(stored(), issue);
    QVERIFY(m_archive->journalOf(issue.id)->isEmpty());
}

void TestArchive::anEditThatChangesNothingIsNotJournaled()
{
    const Issue issue = exampleIssue();
    QVERIFY(m_archive->store({issue}, OnExisting::Refuse));
    QVERIFY(m_archive->journal(issue.id, {SetIssueField {IssueField::Title, issue.title}}));
    QVERIFY(m_archive->journalOf(issue.id)->isEmpty());
}

void TestArchive::editsOfAnIssueThatIsGoneAreRefused()
{
    const Result<void> journaled =
        m_archive->journal(newUuid(), {SetIssueField {IssueField::Title, u"1"_s}});
    QCOMPARE(journaled.error().code, Error::Code::NotFound);
}

void TestArchive::propertiesAreKept()
{
    QCOMPARE(*m_archive->property(u"open"_s), QString());
    QVERIFY(m_archive->setProperty(u"open"_s, u"a"_s));
    QVERIFY(m_archive->setProperty(u"open"_s, u"b"_s));
    QCOMPARE(*m_archive->property(u"open"_s), u"b"_s);
    QVERIFY(m_archive->setProperty(u"open"_s, {}));
    QCOMPARE(*m_archive->property(u"open"_s), QString());
}

void TestArchive::theDefaultPathIsTheEnvironmentsOrTheDataFolders()
{
    const QByteArray archive = qgetenv("GALLEY_ARCHIVE");
    const QByteArray data = qgetenv("XDG_DATA_HOME");
    const auto restore = qScopeGuard([&] {
        qputenv("GALLEY_ARCHIVE", archive);
        qputenv("XDG_DATA_HOME", data);
    });
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
    qunsetenv("GALLEY_ARCHIVE");
    QCOMPARE(Archive::defaultPath(), m_folder->filePath(u"galley/archive.sqlite"_s));
    qputenv("GALLEY_ARCHIVE", "/x/y.sqlite");
    QCOMPARE(Archive::defaultPath(), u"/x/y.sqlite"_s);
}

void TestArchive::theFolderIsMadeWhenMissing()
{
    const QString path = m_folder->filePath(u"a/b/archive.sqlite"_s);
    QVERIFY(Archive::open(path));
    QVERIFY(QFileInfo(path).isFile());
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
