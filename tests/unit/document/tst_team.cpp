// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivewatch.h"
#include "archive/sqlengine.h"
#include "document/autosaver.h"
#include "document/outbox.h"
#include "support/issues.h"
#include "support/postgres.h"
#include "support/proxy.h"

#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Autosaver::State;

namespace {

/// An editor at a desk: a document, a connection to write and one to hear.
struct Editor
{
    explicit Editor(const QString &path, const QString &name = u"Ada"_s)
        : outbox(std::make_shared<Outbox>(path))
        , service(path)
        , document(service.run<Issue>([](Archive &archive) { return archive.issue(u"latest"_s); })
                  .result()
                  .value())
        , saver(document, service, nullptr, 100ms, outbox)
        , watch(path, nullptr, 300ms)
    {
        QObject::connect(&watch, &ArchiveWatch::issueChanged, &saver,
            [this](const IssueId &issue, qint64 stamp) {
                if (issue == document.issue().id)
                    saver.refresh(stamp);
            });
        QObject::connect(&watch, &ArchiveWatch::connected, &saver, [this] { saver.refresh(); });
        watch.setPlace(name, document.issue().id, document.issue().entries[0].id);
    }

    QString summary(int entry = 0) const
    {
        return document.issue().entries.at(entry).summary.value_or(QString());
    }
    void type(const QString &word, int entry = 0)
    {
        const EntryId id = document.issue().entries.at(entry).id;
        QVERIFY(document.perform(SetEntryField {id, EntryField::Summary, summary(entry) + word},
            u"Type"_s, IssueDocument::Merge::Typing));
    }

    std::shared_ptr<Outbox> outbox;
    ArchiveService service;
    IssueDocument document;
    Autosaver saver;
    ArchiveWatch watch;
};

} // namespace

/// Editors who share an archive on a server, and a server and a network that fail.
class TestTeam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void editsAppearWithinASecond();
    void whoIsWhere();
    void aNameIsForeign();
    void aServerThatRestarts();
    void aNetworkThatIsCut();
    void aNetworkThatIsSplit();
    void everyKeystrokeOfTwo();

private:
    QString through(const Proxy &proxy) const
    {
        return QString(m_path).replace(
            QString::number(Postgres::server()->port()), QString::number(proxy.port()));
    }

    QString m_path;
};

void TestTeam::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    if (!Postgres::server())
        QSKIP("PostgreSQL 17 does not run here.");
}

void TestTeam::init()
{
    m_path = Postgres::server()->emptyArchive();
    Issue issue = exampleIssue();
    for (Entry &entry : issue.entries)
        entry.summary = u"Start."_s;
    QVERIFY(Archive::open(m_path).value()->store({issue}, Archive::OnExisting::Refuse));
}

void TestTeam::editsAppearWithinASecond()
{
    Editor ada(m_path);
    Editor bo(m_path, u"Bo"_s);
    QTRY_VERIFY(ada.watch.isConnected() && bo.watch.isConnected());
    QElapsedTimer clock;
    clock.start();
    ada.type(u" More."_s);
    QTRY_COMPARE_WITH_TIMEOUT(bo.summary(), u"Start. More."_s, 1000);
    QVERIFY(clock.durationElapsed() < 1s);
    bo.type(u" And more."_s);
    QTRY_COMPARE_WITH_TIMEOUT(ada.summary(), u"Start. More. And more."_s, 1000);
    QVERIFY(ada.saver.conflicts().isEmpty());
}

void TestTeam::whoIsWhere()
{
    Editor ada(m_path);
    QTRY_VERIFY(ada.watch.isConnected());
    {
        Editor bo(m_path, u"Bo"_s);
        QTRY_COMPARE(ada.watch.colleagues().size(), 1);
        QTRY_COMPARE(bo.watch.colleagues().size(), 1);
        QCOMPARE(bo.watch.colleagues()[0].name, u"Ada"_s);
        const EntryId second = bo.document.issue().entries[1].id;
        bo.watch.setPlace(u"Bo Berg"_s, bo.document.issue().id, second);
        QTRY_COMPARE(ada.watch.colleagues()[0].entry, second);
        QCOMPARE(ada.watch.colleagues()[0].name, u"Bo Berg"_s);
    }
    QTRY_VERIFY(ada.watch.colleagues().isEmpty());
}

void TestTeam::aNameIsForeign()
{
    Editor ada(m_path);
    QTRY_VERIFY(ada.watch.isConnected());
    const auto sql = Sql::open(m_path, 5s).value();
    for (const QString &message : {u""_s, u"here"_s, u"here x y"_s, u"changed x"_s, u"gone"_s,
             u"here client - - "_s + QString(7000, u'x')})
        QVERIFY(sql->engine().announce(*sql, message));
    QTRY_COMPARE(ada.watch.colleagues().size(), 1);
    QVERIFY(ada.watch.colleagues()[0].name.size() <= 60);
}

void TestTeam::aServerThatRestarts()
{
    Editor ada(m_path);
    Editor bo(m_path, u"Bo"_s);
    ada.type(u" Before."_s);
    QTRY_COMPARE(bo.summary(), u"Start. Before."_s);
    Postgres::server()->stop();
    ada.type(u" Ada."_s);
    bo.type(u" Bo."_s, 1);
    QTRY_COMPARE(ada.saver.state(), State::Offline);
    QTRY_COMPARE(bo.saver.state(), State::Offline);
    ada.type(u" Still."_s); // it goes on
    QTRY_COMPARE(
        issueOf(ada.outbox->kept(ada.document.issue().id).value().value()).entries[0].summary,
        ada.summary());
    QTRY_VERIFY(!ada.watch.isConnected());
    QVERIFY(Postgres::server()->start());
    QTRY_COMPARE_WITH_TIMEOUT(bo.summary(), u"Start. Before. Ada. Still."_s, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(ada.summary(1), u"Start. Bo."_s, 20'000);
    QTRY_COMPARE(ada.saver.state(), State::Saved);
    QTRY_VERIFY(!ada.outbox->kept(ada.document.issue().id).value());
}

void TestTeam::aNetworkThatIsCut()
{
    Proxy proxy(Postgres::server()->port());
    Editor ada(m_path);
    Editor bo(through(proxy), u"Bo"_s);
    bo.type(u" Bo."_s);
    QTRY_COMPARE(ada.summary(), u"Start. Bo."_s);
    proxy.set(Proxy::Line::Cut);
    bo.type(u" Alone."_s);
    ada.type(u" Ada."_s, 1);
    QTRY_COMPARE_WITH_TIMEOUT(bo.saver.state(), State::Offline, 20'000);
    proxy.set(Proxy::Line::Whole);
    QTRY_COMPARE_WITH_TIMEOUT(ada.summary(), u"Start. Bo. Alone."_s, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(bo.summary(1), u"Start. Ada."_s, 20'000);
}

/// Nobody is told that the other does not hear; what is typed is safe all the same.
void TestTeam::aNetworkThatIsSplit()
{
    Proxy proxy(Postgres::server()->port());
    Editor ada(m_path);
    Editor bo(through(proxy), u"Bo"_s);
    bo.type(u" Bo."_s);
    QTRY_COMPARE(ada.summary(), u"Start. Bo."_s);
    proxy.set(Proxy::Line::Silent);
    bo.type(u" Alone."_s);
    const auto kept = [&] {
        const auto work = bo.outbox->kept(bo.document.issue().id).value();
        return work ? issueOf(*work).entries[0].summary.value_or(QString()) : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(kept(), u"Start. Bo. Alone."_s, 1000);
    ada.type(u" Ada."_s, 1);
    proxy.set(Proxy::Line::Whole);
    QTRY_COMPARE_WITH_TIMEOUT(ada.summary(), u"Start. Bo. Alone."_s, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(bo.summary(1), u"Start. Ada."_s, 20'000);
}

/// Two write a text each in one entry and one in the other's, a key at a time, while the server restarts.
void TestTeam::everyKeystrokeOfTwo()
{
    Editor ada(m_path);
    Editor bo(m_path, u"Bo"_s);
    QRandomGenerator random(2);
    QString adas = u"Start."_s;
    QString bos = u"Start."_s;
    for (int i = 0; i < 300; ++i) {
        const QString key = random.bounded(5) ? QString(QChar(u'a' + random.bounded(26))) : u" "_s;
        if (random.bounded(2)) {
            ada.type(key, 0);
            adas += key;
        } else {
            bo.type(key, 1);
            bos += key;
        }
        QTest::qWait(random.bounded(12));
        if (i == 150) {
            Postgres::server()->stop();
            QTest::qWait(50);
            QVERIFY(Postgres::server()->start());
        }
    }
    for (Editor *editor : {&ada, &bo}) {
        QTRY_COMPARE_WITH_TIMEOUT(editor->summary(0), adas, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(editor->summary(1), bos, 20'000);
        QVERIFY(editor->saver.conflicts().isEmpty());
    }
    QCOMPARE(ada.document.issue(), bo.document.issue());
    const Issue stored = Archive::open(m_path).value()->issue(u"latest"_s).value();
    QCOMPARE(stored, ada.document.issue());
}

QTEST_GUILESS_MAIN(TestTeam)
#include "tst_team.moc"
