// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/journal.h"
#include "archive/restoring.h"
#include "archive/revisionrows.h"
#include "archive/revisionstore.h"
#include "archive/sql.h"
#include "support/issues.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = Revision::Kind;
using OnExisting = Archive::OnExisting;

namespace {

const QDateTime start(QDate(2026, 4, 27), QTime(8, 0), QTimeZone::UTC);

QList<Kind> kindsOf(const Result<QList<Revision>> &revisions)
{
    QList<Kind> kinds;
    for (const Revision &revision : revisions.value_or(QList<Revision>()))
        kinds.append(revision.kind);
    return kinds;
}

} // namespace

class TestRevisions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theKeyOfEveryKindIsItsOwn();
    void thinning_data();
    void thinning();
    void thinningAgainForgetsNothing();

    void theFirstEditKeepsTheOriginal();
    void aPauseIsKept_data();
    void aPauseIsKept();
    void whatIsKeptIsTheIssue();
    void theSameIsKeptOnce();
    void aTextIsStoredOnce();
    void namesAreGivenAndTaken();
    void aNamedOneStays();
    void aHugeIssueStaysWithinBounds();
    void theJournalIsFolded();
    void aJournalOfBeforeBecomesRevisions();

    void replacingKeepsTheOldTextWithItsExtra();
    void aDamagedIssueKeepsItsRevisions();
    void restoringIsItselfKept();
    void everythingOfAnEntryIsRestored_data();
    void everythingOfAnEntryIsRestored();
    void aFieldIsRestored();
    void onlyChangedIssuesArePublishedAgain();
    void damageIsFound_data();
    void damageIsFound();

private:
    [[nodiscard]] Result<void> write(const QString &summary, const QDateTime &at)
    {
        return m_sql->writing([&] {
            return appendToJournal(*m_sql, m_issue.id,
                {SetEntryField {m_issue.entries.at(0).id, EntryField::Summary, summary}}, at);
        });
    }
    [[nodiscard]] Issue stored() { return m_archive->issue(m_issue.slug).value_or(Issue()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<Sql> m_sql; ///< of the same file, for what has a time
    Issue m_issue;
};

void TestRevisions::init()
{
    m_sql.reset();
    m_archive.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"archive.sqlite"_s);
    m_archive = Archive::open(path).value();
    m_sql = Sql::open(path, 1s).value();
    m_issue = exampleIssue();
    QVERIFY(m_archive->store({m_issue}, OnExisting::Refuse));
}

void TestRevisions::theKeyOfEveryKindIsItsOwn()
{
    QSet<QString> labels;
    for (int i = 0; i <= int(Kind::ByHand); ++i) {
        QCOMPARE(revisionKindFromKey(QString(keyOf(Kind(i)))), Kind(i));
        labels.insert(labelOf(Kind(i)));
    }
    QCOMPARE(labels.size(), int(Kind::ByHand) + 1);
    QVERIFY(!revisionKindFromKey(u"nonsense"));
}

void TestRevisions::thinning_data()
{
    QTest::addColumn<qint64>("age"); // of the first, in seconds
    QTest::addColumn<qint64>("apart"); // of one and the next
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("kept");
    const auto row = [](const char *name, std::chrono::seconds age, std::chrono::seconds apart,
                         int count, int kept) {
        QTest::newRow(name) << qint64(age.count()) << qint64(apart.count()) << count << kept;
    };
    row("every one of the last hour", 59min, 1min, 59, 59);
    row("one in ten minutes of the last day", 12h, 1min, 60, 6);
    row("one an hour of the last month", 10 * 24h, 5min, 60, 5);
    row("one a day after a month", 60 * 24h, 1h, 5 * 24, 5);
    row("one a day after years", 3 * 365 * 24h, 1h, 5 * 24, 5);
}

void TestRevisions::thinning()
{
    QFETCH(qint64, age);
    QFETCH(qint64, apart);
    QFETCH(int, count);
    QFETCH(int, kept);
    const QDateTime now(QDate(2026, 6, 1), QTime(), QTimeZone::UTC); // where every span begins
    QList<Revision> revisions;
    for (int i = 0; i < count; ++i)
        revisions.append({i + 1, now.addSecs(-age + i * apart), Kind::Pause, {}});
    revisions.append({count + 1, now, Kind::Pause, {}}); // the newest stays anyway
    QCOMPARE(revisions.size() - revisionsToForget(revisions, now).size(), kept + 1);

    for (Revision &revision : revisions)
        revision.name = u"named"_s;
    QVERIFY(revisionsToForget(revisions, now).isEmpty());
    for (Revision &revision : revisions)
        revision.name.clear();
    revisions[0].kind = Kind::Published; // says more than its neighbours
    QVERIFY(!revisionsToForget(revisions, now).contains(1));
}

void TestRevisions::thinningAgainForgetsNothing()
{
    QList<Revision> revisions;
    for (int i = 0; i < 2000; ++i)
        revisions.append({i + 1, start.addSecs(i * 601), Kind(i % 9), {}});
    const QDateTime now = revisions.constLast().at;
    const QList<int> forgotten = revisionsToForget(revisions, now);
    QVERIFY(forgotten.size() > 1000);
    revisions.removeIf([&](const Revision &r) { return forgotten.contains(r.number); });
    QVERIFY(revisionsToForget(revisions, now).isEmpty());
}

void TestRevisions::theFirstEditKeepsTheOriginal()
{
    RevisionStore store(*m_archive);
    QVERIFY(store.revisions(m_issue.id)->isEmpty());
    QVERIFY(write(u"New"_s, start));
    QCOMPARE(kindsOf(store.revisions(m_issue.id)), QList {Kind::Original});
    QCOMPARE(store.history(m_issue.id)->issue(1).value(), m_issue);
}

void TestRevisions::aPauseIsKept_data()
{
    QTest::addColumn<QList<int>>("seconds"); // of the edits
    QTest::addColumn<int>("kept");
    QTest::newRow("none yet") << QList {0, 60, 120} << 1;
    QTest::newRow("a pause") << QList {0, 60, 200} << 2;
    QTest::newRow("two pauses") << QList {0, 60, 200, 400} << 3;
    QTest::newRow("long without one") << QList {0, 100, 200, 300, 400, 500, 600, 700} << 2;
    QTest::newRow("a clock set back") << QList {0, 60, -4000} << 1;
}

void TestRevisions::aPauseIsKept()
{
    QFETCH(QList<int>, seconds);
    QFETCH(int, kept);
    for (const int second : seconds)
        QVERIFY(write(u"At %1"_s.arg(second), start.addSecs(second)));
    QCOMPARE(RevisionStore(*m_archive).revisions(m_issue.id)->size(), kept);
}

void TestRevisions::whatIsKeptIsTheIssue()
{
    RevisionStore store(*m_archive);
    setOrigin(m_issue.entries[1], EntryField::Abstract, {Provider::Arxiv, {}});
    const int number = store.keep(m_issue, Kind::ByHand, u" A  name\n"_s).value();
    const History history = store.history(m_issue.id).value();
    QCOMPARE(history.revisions().size(), 1);
    QCOMPARE(history.revisions().at(0).name, u"A name"_s);
    QCOMPARE(history.issue(number).value(), m_issue);
    QCOMPARE(history.issue(77).error().code, Error::Code::NotFound);
}

void TestRevisions::theSameIsKeptOnce()
{
    RevisionStore store(*m_archive);
    QVERIFY(store.keep(m_issue, Kind::Pause));
    QVERIFY(store.keep(m_issue, Kind::Published));
    QVERIFY(store.keep(m_issue, Kind::Pause));
    QCOMPARE(kindsOf(store.revisions(m_issue.id)), QList {Kind::Published});
    QCOMPARE(store.keep(m_issue, Kind::ByHand, u"Mine"_s).value(), 1);
    QCOMPARE(store.revisions(m_issue.id)->constFirst().name, u"Mine"_s);
}

void TestRevisions::aTextIsStoredOnce()
{
    RevisionStore store(*m_archive);
    QVERIFY(store.keep(m_issue, Kind::Pause));
    Issue changed = m_issue;
    changed.entries[0].summary = u"Another"_s;
    changed.entries.move(0, 2);
    QVERIFY(store.keep(changed, Kind::Pause));
    QCOMPARE(m_sql->value(u"SELECT COUNT(*) FROM revision_texts"_s)->toInt(), 4);
    QCOMPARE(store.history(m_issue.id)->issue(2).value(), changed);
}

void TestRevisions::namesAreGivenAndTaken()
{
    RevisionStore store(*m_archive);
    const int number = store.keep(m_issue, Kind::Pause).value();
    QVERIFY(store.rename(m_issue.id, number, u"To the printer"_s));
    QVERIFY(store.revisions(m_issue.id)->constFirst().isNamed());
    QVERIFY(store.rename(m_issue.id, number, {}));
    QVERIFY(!store.revisions(m_issue.id)->constFirst().isNamed());
    QCOMPARE(store.rename(m_issue.id, 9, u"X"_s).error().code, Error::Code::NotFound);
}

void TestRevisions::aNamedOneStays()
{
    RevisionStore store(*m_archive);
    Issue issue = m_issue;
    for (int i = 0; i < 6; ++i) {
        issue.entries[0].summary = QString::number(i);
        QVERIFY(store.keep(issue, Kind::Pause, i == 2 ? u"Mine"_s : QString()));
    }
    QVERIFY(store.tidy(QDateTime::currentDateTimeUtc().addYears(1)));
    QList<int> numbers;
    const QList<Revision> left = store.revisions(m_issue.id).value();
    for (const Revision &revision : left)
        numbers.append(revision.number);
    QVERIFY(numbers.size() <= 4); // the newest, the named, one a day, and that over midnight
    QVERIFY(numbers.contains(6) && numbers.contains(3));
    const History history = store.history(m_issue.id).value();
    QCOMPARE(history.issue(3)->entries.at(0).summary, u"2"_s);
    // The other entries, and one text for each that stayed.
    QCOMPARE(
        m_sql->value(u"SELECT COUNT(*) FROM revision_texts"_s)->toInt(), 2 + int(numbers.size()));
}

void TestRevisions::aHugeIssueStaysWithinBounds()
{
    RevisionStore store(*m_archive);
    QRandomGenerator random(3);
    Issue issue = m_issue;
    for (int i = 0; i < 12; ++i) {
        QByteArray noise(3 * 1024 * 1024, Qt::Uninitialized);
        random.fillRange(reinterpret_cast<quint32 *>(noise.data()), noise.size() / 4);
        issue.entries[0].summary = QString::fromLatin1(noise.toBase64());
        QVERIFY(store.keep(issue, Kind::Pause));
    }
    QVERIFY(m_sql->value(u"SELECT SUM(length(document)) FROM revision_texts"_s)->toLongLong()
        <= 16 * 1024 * 1024);
    QCOMPARE(store.revisions(issue.id)->constFirst().number, 12);
}

void TestRevisions::theJournalIsFolded()
{
    for (int i = 0; i < 100; ++i)
        QVERIFY(write(u"At %1"_s.arg(i), start.addSecs(i * 180)));
    // Five hours of edits, of which the last one has its place.
    const auto journal = m_archive->journalOf(m_issue.id).value();
    QVERIFY2(
        journal.size() >= 19 && journal.size() <= 22, qPrintable(QString::number(journal.size())));
    QVERIFY(RevisionStore(*m_archive).tidy(start.addDays(2)));
    QCOMPARE(m_archive->journalOf(m_issue.id)->size(), 2); // the newest revision is before the last
    QCOMPARE(stored().entries.at(0).summary, u"At 99"_s);
}

void TestRevisions::aJournalOfBeforeBecomesRevisions()
{
    const QString first = stored().entries.at(0).summary.value_or(QString());
    for (int i = 0; i < 12; ++i) // four bursts of three
        QVERIFY(write(u"At %1"_s.arg(i), start.addSecs(i * 10 + i / 3 * 300)));
    QVERIFY(m_sql->run(u"DELETE FROM revisions"_s));
    QVERIFY(m_sql->run(u"DELETE FROM revision_texts"_s));
    QVERIFY(write(u"Now"_s, start.addSecs(2000)));
    const History history = RevisionStore(*m_archive).history(m_issue.id).value();
    QStringList kept;
    for (const Revision &revision : history.revisions())
        kept.prepend(history.issue(revision.number)->entries.at(0).summary.value_or(QString()));
    QCOMPARE(kept, QStringList({first, u"At 2"_s, u"At 5"_s, u"At 8"_s, u"At 11"_s}));
    QCOMPARE(history.revisions().constLast().kind, Kind::Original);
}

void TestRevisions::replacingKeepsTheOldTextWithItsExtra()
{
    QVERIFY(m_archive->remove(m_issue.slug));
    m_issue.extra = {{u"later"_s, QJsonArray {1, 2}}};
    QVERIFY(m_archive->store({m_issue}, OnExisting::Refuse));
    Issue other = m_issue;
    other.extra = {};
    other.entries = {entryTitled(u"X"_s)};
    QVERIFY(m_archive->store({other}, OnExisting::Replace));
    RevisionStore store(*m_archive);
    QCOMPARE(kindsOf(store.revisions(m_issue.id)), QList {Kind::BeforeReplacing});
    QCOMPARE(store.history(m_issue.id)->issue(1).value(), m_issue);
    QVERIFY(store.restore(m_issue.id, 1));
    QCOMPARE(stored(), m_issue);
}

void TestRevisions::aDamagedIssueKeepsItsRevisions()
{
    RevisionStore store(*m_archive);
    const int number = store.keep(m_issue, Kind::ByHand, u"Sound"_s).value();
    QVERIFY(m_sql->run(u"UPDATE entries SET document = '{' WHERE position = 1"_s));
    QVERIFY(!m_archive->issue(m_issue.slug));
    QVERIFY(store.restore(m_issue.id, number));
    QCOMPARE(stored(), m_issue);
    QVERIFY(store.history(m_issue.id)->issue(number));
}

void TestRevisions::restoringIsItselfKept()
{
    RevisionStore store(*m_archive);
    QVERIFY(write(u"New"_s, start));
    const Issue changed = stored();
    QVERIFY(store.restore(m_issue.id, 1));
    QCOMPARE(stored(), m_issue);
    QCOMPARE(kindsOf(store.revisions(m_issue.id)), QList({Kind::BeforeRestore, Kind::Original}));
    QVERIFY(store.restore(m_issue.id, 2));
    QCOMPARE(stored(), changed);
}

void TestRevisions::everythingOfAnEntryIsRestored_data()
{
    using Change = std::function<void(Issue &)>;
    QTest::addColumn<Change>("change");
    QTest::newRow("changed") << Change([](Issue &issue) {
        issue.entries[1].summary = u"Other"_s;
        issue.entries[1].takeaways.reset();
    });
    QTest::newRow("gone") << Change([](Issue &issue) { issue.entries.removeAt(1); });
    QTest::newRow("gone, and its neighbour") << Change([](Issue &issue) {
        issue.entries.removeAt(0);
        issue.entries.removeAt(0);
    });
    QTest::newRow("of another kind")
        << Change([](Issue &issue) { issue.entries[1].extra = {{u"x"_s, 1}}; });
    QTest::newRow("the same as another") << Change([](Issue &issue) {
        const EntryId id = issue.entries[1].id;
        issue.entries[1] = issue.entries[2];
        issue.entries[1].id = id;
    });
}

void TestRevisions::everythingOfAnEntryIsRestored()
{
    using Change = std::function<void(Issue &)>;
    QFETCH(Change, change);
    Issue now = m_issue;
    change(now);
    const EntryId entry = m_issue.entries.at(1).id;
    for (const Edit &edit : editsToRestore(now, m_issue, entry))
        QVERIFY(apply(now, edit));
    const qsizetype place = indexOf(now, entry);
    QVERIFY(place >= 0);
    QCOMPARE(now.entries.at(place), m_issue.entries.at(1));
    QCOMPARE(now.entries.last(), m_issue.entries.last());
    // And the other way round, what was not there goes.
    const Entry added = entryTitled(u"Added"_s);
    now.entries.append(added);
    QCOMPARE(editsToRestore(now, m_issue, added.id), QList<Edit> {RemoveEntry {added.id}});
    QVERIFY(editsToRestore(now, m_issue, EntryId::createUuid()).isEmpty());
}

void TestRevisions::aFieldIsRestored()
{
    const Origin arxiv {Provider::Arxiv, u"2026-04-27T06:00:00Z"_s};
    setOrigin(m_issue.entries[1], EntryField::Abstract, arxiv);
    const EntryId entry = m_issue.entries.at(1).id;
    Issue now = m_issue;
    QVERIFY(apply(now, SetEntryField {entry, EntryField::Abstract, u"Typed"_s}));
    const QList<Edit> edits = editsToRestore(now, m_issue, entry, EntryField::Abstract);
    QCOMPARE(edits.size(), 1);
    QVERIFY(apply(now, edits.at(0)));
    QCOMPARE(now, m_issue);
    QVERIFY(editsToRestore(now, m_issue, entry, EntryField::Abstract).isEmpty());
}

void TestRevisions::onlyChangedIssuesArePublishedAgain()
{
    RevisionStore store(*m_archive);
    QVERIFY(store.keepPublished());
    QVERIFY(store.revisions(m_issue.id)->isEmpty()); // what nobody edited has no history
    QVERIFY(write(u"New"_s, start));
    QVERIFY(store.keepPublished());
    QCOMPARE(kindsOf(store.revisions(m_issue.id)), QList({Kind::Published, Kind::Original}));
    const auto before = store.revisions(m_issue.id);
    QVERIFY(store.keepPublished());
    QCOMPARE(store.revisions(m_issue.id), before);
}

void TestRevisions::damageIsFound_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("no head") << u"UPDATE revisions SET head = x'00000001ff'"_s;
    QTest::newRow("a head that says it is huge") << u"UPDATE revisions SET head = x'ffffffff00'"_s;
    QTest::newRow("no text") << u"DELETE FROM revision_texts"_s;
    QTest::newRow("a broken text") << u"UPDATE revision_texts SET document = x'01'"_s;
}

void TestRevisions::damageIsFound()
{
    QFETCH(QString, statement);
    RevisionStore store(*m_archive);
    QVERIFY(store.keep(m_issue, Kind::Pause));
    QVERIFY(m_archive->verify()->isEmpty());
    QVERIFY(m_sql->run(statement));
    QCOMPARE(m_archive->verify()->size(), 1);
    QCOMPARE(m_archive->verify()->at(0).rule, u"revision"_s);
    QCOMPARE(store.history(m_issue.id)->issue(1).error().code, Error::Code::Malformed);
    Issue changed = m_issue;
    changed.title = u"Goes on"_s;
    QVERIFY(store.keep(changed, Kind::Pause));
}

QTEST_GUILESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
