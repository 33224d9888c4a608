// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/inboxstore.h"
#include "archive/picturestore.h"
#include "archive/sql.h"
#include "support/issues.h"
#include "support/pictures.h"
#include "support/postgres.h"

#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString first = u"https://example.org/t.png"_s; // as fullEntry() has it
const QString second = u"https://example.org/other.png"_s;
const Error why {Error::Code::Refused, u"example.org has no such picture."_s, {}};

QDateTime tomorrow() { return QDateTime::currentDateTimeUtc().addDays(1); }

} // namespace

class TestPictureStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();

    void keepsPicturesByAddress();
    void replacesAnOlderPicture();
    void longAddressesAreShortKeys();
    void failuresAreRememberedForAWhile();
    void aPictureForgetsItsFailure();
    void removesWhatNothingNames();
    void verifyFindsDamage_data();
    void verifyFindsDamage();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Archive> m_archive;
};

void TestPictureStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = newArchivePath(*m_folder);
    auto archive = Archive::open(m_path);
    QVERIFY(archive);
    m_archive = std::move(*archive);
}

void TestPictureStore::keepsPicturesByAddress()
{
    const Picture opaque = smallPicture();
    const Picture clear = smallPicture(0xff00ff00, {40, 40}, true);
    PictureStore store(*m_archive);
    QVERIFY(store.put(first, opaque));
    QVERIFY(store.put(second, clear));
    m_archive = *Archive::open(m_path);
    PictureStore again(*m_archive);
    QCOMPARE(again.get({first, u"https://example.org/none.png"_s, second}),
        Pictures({{first, opaque}, {second, clear}}));
    QVERIFY(m_archive->verify()->isEmpty());
}

void TestPictureStore::replacesAnOlderPicture()
{
    PictureStore store(*m_archive);
    QVERIFY(store.put(first, smallPicture(0xff000000)));
    QVERIFY(store.put(first, smallPicture(0xffffffff)));
    QCOMPARE(store.get({first})->value(first), smallPicture(0xffffffff));
}

void TestPictureStore::longAddressesAreShortKeys()
{
    const QString address = u"data:image/png;base64,"_s + QString(100'000, u'A');
    PictureStore store(*m_archive);
    QVERIFY(store.put(address, smallPicture()));
    QCOMPARE(store.get({address})->value(address), smallPicture());
    QVERIFY(store.get({address + u'A'})->isEmpty());
    const auto sql = Sql::open(m_path, 1s);
    QVERIFY((*sql)->value(u"SELECT max(length(address)) FROM pictures"_s)->toInt() < 100);
}

void TestPictureStore::failuresAreRememberedForAWhile()
{
    PictureStore store(*m_archive);
    QVERIFY(store.putFailure(first, {Error::Code::Timeout, u"Too slow."_s, {}}));
    QVERIFY(store.putFailure(first, why));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QHash<QString, QString> known {{first, why.message}};
    QCOMPARE(store.failures({first, second}, now.addDays(-1)), known);
    QVERIFY(store.failures({first}, now.addSecs(60))->isEmpty());
}

void TestPictureStore::aPictureForgetsItsFailure()
{
    PictureStore store(*m_archive);
    QVERIFY(store.putFailure(first, why));
    QVERIFY(store.put(first, smallPicture()));
    QVERIFY(store.failures({first}, {})->isEmpty());
}

void TestPictureStore::removesWhatNothingNames()
{
    const QString embedded = u"data:image/png;base64,"_s + QString(9000, u'A');
    Issue issue = exampleIssue();
    issue.entries[0].thumbnail = Thumbnail {embedded, {}, {}};
    QVERIFY(m_archive->store({issue}, Archive::OnExisting::Refuse));
    const QString offered = u"https://example.org/candidate.png"_s;
    Candidate candidate;
    candidate.key = u"a key"_s;
    candidate.title = u"A title"_s;
    candidate.describedBy = Provider::HuggingFace;
    candidate.thumbnailUrl = offered;
    InboxStore inbox(*m_archive);
    const InboxFeed feed = inbox.feeds()->first();
    const Result<int> added =
        inbox.add({.feed = feed.id, .day = QDate(2026, 4, 27), .at = tomorrow()}, {candidate});
    QVERIFY2(added, added ? "" : qPrintable(added.error().message + added.error().detail));
    PictureStore store(*m_archive);
    for (const QString &url : {first, second, embedded, offered})
        QVERIFY(store.put(url, smallPicture()));
    QVERIFY(store.putFailure(u"https://example.org/none.png"_s, why));
    QCOMPARE(store.removeUnused(QDateTime::currentDateTimeUtc().addDays(-1)), 0);
    const Result<int> removed = store.removeUnused(tomorrow());
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().message + removed.error().detail));
    QCOMPARE(*removed, 1);
    QCOMPARE(store.get({first, second, embedded, offered})->size(), 3);
    QVERIFY(!store.get({second})->contains(second));
    QVERIFY(store.failures({u"https://example.org/none.png"_s}, {})->isEmpty());
}

void TestPictureStore::verifyFindsDamage_data()
{
    QTest::addColumn<QString>("change");
    QTest::newRow("bytes") << u"digest = 'another'"_s;
    QTest::newRow("kind") << u"media_type = 'image/svg+xml'"_s;
    QTest::newRow("size") << u"width = 0"_s;
}

void TestPictureStore::verifyFindsDamage()
{
    QFETCH(QString, change);
    QVERIFY(PictureStore(*m_archive).put(first, smallPicture()));
    const auto sql = Sql::open(m_path, 1s);
    QVERIFY((*sql)->run(u"UPDATE pictures SET "_s + change));
    const auto findings = m_archive->verify();
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QCOMPARE(findings->first().rule, u"picture"_s);
    QVERIFY(findings->first().text.contains(first));
}

QTEST_GUILESS_MAIN(TestPictureStore)
#include "tst_picturestore.moc"
