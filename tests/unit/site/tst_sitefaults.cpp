// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sitefixture.h"
#include "support/sizelimit.h"

#include <QTest>

#include <sys/stat.h>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// What goes wrong leaves every page readable, and the next build makes it good.
class TestSiteFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void stoppedInTheMiddle_data();
    void stoppedInTheMiddle();
    void aFullDisk();
    void aLostManifest();
    void damagedManifests_data();
    void damagedManifests();
    void damagedMemory_data();
    void damagedMemory();
    void otherBytesInTheMemory();
    void noPlaceForTheMemory();
    void theMemoryOfAnotherState();
    void filesOfOthersStay();
    void filesOfOthersInTheWay();
    void theSiteOfAnotherArchive();
    void aPipeForAManifest();
    void aFileOfOthersWhereANewPageGoes();
    void editedByHand_data();
    void editedByHand();
    void aPageOfAnIssueThatIsGoneWasEdited();
    void aFolderInThePlaceOfAPage();
    void twoBuildsAtOnce();
    void theArchiveChangesMeanwhile();

private:
    void change()
    {
        m_site->change(u"2026-01-05"_s, [](Issue &issue) { issue.title = u"Other"_s; });
    }
    [[nodiscard]] QStringList missing() const
    {
        return differences(m_site->files(), m_site->freshFiles());
    }
    [[nodiscard]] QString cacheFile() const
    {
        const QDir folder(m_site->options.cacheFolder);
        return folder.filePath(folder.entryList({u"*.sqlite"_s}).value(0));
    }

    std::unique_ptr<SiteFixture> m_site;
};

void TestSiteFaults::init()
{
    m_site = std::make_unique<SiteFixture>();
    m_site->options.baseUrl = u"https://example.org/"_s;
    for (int week = 0; week < 12; ++week)
        m_site->store({siteIssue(QDate(2025, 12, 1).addDays(7 * week), 1)});
    QVERIFY(m_site->build());
}

void TestSiteFaults::stoppedInTheMiddle_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<int>("step");
    for (const bool isWhole : {false, true}) {
        for (const int step : {0, 1, 5, 11, 12})
            QTest::addRow("%s, step %d", isWhole ? "whole" : "changes", step) << isWhole << step;
    }
}

void TestSiteFaults::stoppedInTheMiddle()
{
    QFETCH(bool, isWhole);
    QFETCH(int, step);
    if (isWhole)
        m_site->options.theme = u"magazine"_s;
    const QList<IssueInfo> issues = *m_site->archive().issues();
    for (const IssueInfo &issue : issues)
        m_site->change(issue.slug, [](Issue &changed) { changed.introduction = u"Other"_s; });
    const SiteFixture::Files before = m_site->files();
    const SiteFixture::Files after = m_site->freshFiles();
    std::stop_source stop;
    int steps = 0;
    const auto result = m_site->builder().build(
        [&](const SiteProgress &) {
            if (steps++ == step)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Cancelled);
    for (const auto &[path, bytes] : m_site->files().asKeyValueRange()) {
        if (path != u".galley-site"_s)
            QVERIFY2(bytes == before.value(path) || bytes == after.value(path), qPrintable(path));
    }
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::aFullDisk()
{
    const SiteFixture::Files before = m_site->files();
    m_site->store({siteIssue(QDate(2025, 12, 8), 1500)});
    {
        const SizeLimit limit(300'000);
        const auto result = m_site->build();
        QVERIFY(!result);
        QCOMPARE(result.error().code, Error::Code::Storage);
        QVERIFY2(
            result.error().message.contains(u"no room for"_s), qPrintable(result.error().message));
    }
    const SiteFixture::Files halfway = m_site->files();
    for (const auto &[path, bytes] : before.asKeyValueRange()) {
        if (path != u".galley-site"_s && !path.startsWith(u"issues/"_s))
            QVERIFY2(halfway.value(path) == bytes, qPrintable(path));
    }
    QCOMPARE(halfway.value(u"issues/2025-12-08.html"_s), before.value(u"issues/2025-12-08.html"_s));
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::aLostManifest()
{
    QVERIFY(QFile::remove(m_site->options.folder + u"/.galley-site"_s));
    const SiteFixture::Files before = m_site->files();
    change();
    const auto result = m_site->build();
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Duplicate);
    QVERIFY(result.error().message.contains(u"index.html"_s));
    QCOMPARE(m_site->files(), before);
}

void TestSiteFaults::damagedManifests_data()
{
    QTest::addColumn<QByteArray>("text"); // % is what it was
    QTest::addColumn<bool>("isUsable");
    QTest::newRow("something else") << "Shopping: milk\n"_ba << false;
    QTest::newRow("of a later version") << "galley-site 2\n"_ba << false;
    QTest::newRow("cut off") << "%<"_ba << false;
    QTest::newRow("twice") << "%%"_ba << true;
    QTest::newRow("a conflict") << "%<<<<<<< ours\n=======\n>>>>>>> theirs\n"_ba << true;
    QTest::newRow("other hashes") << "%0000000000000000 index.html\n"_ba << true;
    QTest::newRow("about to be written") << "%+0000000000000000 years/2025.html\n"_ba << true;
    QTest::newRow("of a file that is not there")
        << "%0000000000000000 none/at/all.html\n"_ba << true;
}

void TestSiteFaults::damagedManifests()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isUsable);
    const QByteArray before = m_site->read(u".galley-site"_s);
    m_site->write(
        u".galley-site"_s, text.endsWith('<') ? before.chopped(7) : text.replace('%', before));
    change();
    const auto result = m_site->build();
    QCOMPARE(result.has_value(), isUsable);
    if (isUsable)
        QCOMPARE(missing(), QStringList());
    else
        QVERIFY(result.error().message.contains(m_site->options.folder));
}

void TestSiteFaults::damagedMemory_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("gone") << 0;
    QTest::newRow("empty") << 1;
    QTest::newRow("something else") << 2;
    QTest::newRow("cut off") << 3;
    for (int page = 1; page < 6; ++page)
        QTest::addRow("page %d", page) << 3 + page;
}

void TestSiteFaults::damagedMemory()
{
    QFETCH(int, kind);
    QFile file(cacheFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    switch (kind) {
    case 0:
        QVERIFY(file.remove());
        break;
    case 1:
        QVERIFY(file.resize(0));
        break;
    case 2:
        QVERIFY(file.write(QByteArray(5000, 'x')) > 0);
        break;
    case 3:
        QVERIFY(file.resize(file.size() / 2));
        break;
    default:
        QVERIFY(file.size() >= 4096 * (kind - 3));
        QVERIFY(file.seek(4096 * (kind - 3)) && file.write(QByteArray(4096, '\xff')) > 0);
    }
    file.close();
    for (const QDate date : {QDate(2025, 12, 1), QDate(2026, 2, 16)})
        m_site->change(date.toString(Qt::ISODate),
            [](Issue &issue) { issue.entries[0].categories = QStringList {u"cs.SE"_s}; });
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

/// Which SQLite does not notice.
void TestSiteFaults::otherBytesInTheMemory()
{
    QFile file(cacheFile());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Paper 1 of 2026-01-05"));
    bytes.replace("Paper 1 of 2026-01-05", "Paper 9 of 2026-01-05");
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    m_site->store({siteIssue(QDate(2026, 3, 2), 2)});
    const Result<SitePlan> plan = m_site->builder().plan();
    QVERIFY(plan);
    QVERIFY(plan->added.contains(u"issues/2026-03-02.html"_s));
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::noPlaceForTheMemory()
{
    m_site->options.cacheFolder = u"/dev/null/cache"_s;
    change();
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::theMemoryOfAnotherState()
{
    // As when the folder comes from a backup, or was made elsewhere.
    const QString aside = m_site->path(u"aside"_s);
    QVERIFY(QFile::copy(cacheFile(), aside));
    m_site->change(u"2025-12-01"_s, [](Issue &issue) { issue.title = u"New"_s; });
    QVERIFY(m_site->build());
    const QString cache = cacheFile();
    QVERIFY(QFile::remove(cache) && QFile::copy(aside, cache));
    change();
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::filesOfOthersStay()
{
    const QStringList others {
        u".git/config"_s, u"CNAME"_s, u"issues/mine.txt"_s, u"years/2025.html.bak"_s};
    for (const QString &path : others)
        m_site->write(path, "mine");
    m_site->remove(u"2025-12-01"_s);
    change();
    QVERIFY(m_site->build());
    for (const QString &path : others)
        QCOMPARE(m_site->read(path), "mine"_ba);
    QCOMPARE(missing(), others);
}

void TestSiteFaults::filesOfOthersInTheWay()
{
    m_site->options.folder = m_site->path(u"another"_s);
    m_site->write(u"index.html"_s, "mine");
    m_site->write(u"topics/cs.CL.html"_s, "mine");
    const SiteFixture::Files before = m_site->files();
    auto result = m_site->build();
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Duplicate);
    QVERIFY(result.error().message.contains(u"index.html"_s));
    QVERIFY(result.error().message.contains(m_site->options.folder));
    QCOMPARE(m_site->files(), before);
    QCOMPARE(m_site->builder().plan().error().code, Error::Code::Duplicate);
    QVERIFY(QFile::remove(m_site->options.folder + u"/index.html"_s));
    result = m_site->build();
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(u"topics/cs.CL.html"_s));
    QCOMPARE(m_site->read(u"topics/cs.CL.html"_s), "mine"_ba);
}

void TestSiteFaults::theSiteOfAnotherArchive()
{
    SiteFixture other;
    other.options.folder = m_site->options.folder;
    other.store({siteIssue(QDate(2026, 1, 5))});
    const SiteFixture::Files before = m_site->files();
    const auto result = other.build();
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Duplicate);
    QVERIFY(result.error().message.contains(m_site->options.folder));
    QCOMPARE(other.builder().plan().error().code, Error::Code::Duplicate);
    QCOMPARE(m_site->files(), before);

    for (const QString &path : m_site->paths())
        QVERIFY(QFile::remove(m_site->options.folder + u'/' + path));
    QVERIFY(other.build());
    QCOMPARE(differences(other.files(), other.freshFiles()), QStringList());
}

void TestSiteFaults::aPipeForAManifest()
{
    const QByteArray pipe = QFile::encodeName(m_site->options.folder + u"/.galley-site"_s);
    QVERIFY(QFile::remove(QFile::decodeName(pipe)));
    QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
    const auto result = m_site->build();
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(QFile::decodeName(pipe)));
}

void TestSiteFaults::aFileOfOthersWhereANewPageGoes()
{
    m_site->write(u"issues/2026-03-02.html"_s, "mine");
    m_site->store({siteIssue(QDate(2026, 3, 2))});
    const auto result = m_site->build();
    QVERIFY(!result);
    QCOMPARE(result.error().code, Error::Code::Duplicate);
    QVERIFY(result.error().message.contains(u"issues/2026-03-02.html"_s));
    QCOMPARE(m_site->read(u"issues/2026-03-02.html"_s), "mine"_ba);
    QVERIFY(QFile::remove(m_site->options.folder + u"/issues/2026-03-02.html"_s));
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::editedByHand_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes"); // null removes it
    for (const QString &path : {u"issues/2026-01-05.html"_s, u"issues/2026-01-05.json"_s,
             u"search/2026.js"_s, u"index.html"_s, u"years/2026.html"_s, u"atom.xml"_s}) {
        QTest::addRow("%s, edited", qPrintable(path)) << path << "by hand"_ba;
        QTest::addRow("%s, removed", qPrintable(path)) << path << QByteArray();
    }
    QTest::addRow("style.css, removed") << u"style.css"_s << QByteArray();
}

void TestSiteFaults::editedByHand()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    if (bytes.isNull())
        QVERIFY(QFile::remove(m_site->options.folder + u'/' + path));
    else
        m_site->write(path, bytes);
    QVERIFY(m_site->build());
    // What has not changed stays as somebody left it; what is gone comes back.
    QCOMPARE(missing(), bytes.isNull() ? QStringList() : QStringList {path});
    change();
    m_site->change(u"2026-01-05"_s, [](Issue &issue) { issue.entries[0].title = u"New"_s; });
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::aPageOfAnIssueThatIsGoneWasEdited()
{
    m_site->write(u"issues/2026-01-05.html"_s, "by hand");
    m_site->remove(u"2026-01-05"_s);
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList {u"issues/2026-01-05.html"_s});
    QCOMPARE(m_site->read(u"issues/2026-01-05.html"_s), "by hand"_ba);
}

void TestSiteFaults::aFolderInThePlaceOfAPage()
{
    const QString page = m_site->options.folder + u"/issues/2026-01-05.html"_s;
    QVERIFY(QFile::remove(page) && QDir().mkpath(page));
    change();
    const auto result = m_site->build();
    QVERIFY(!result);
    QVERIFY(result.error().message.contains(page));
    QVERIFY(QDir().rmdir(page));
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::twoBuildsAtOnce()
{
    change();
    QList<Error::Code> refused;
    const auto result = m_site->builder().build([&](const SiteProgress &) {
        const auto second = m_site->build();
        refused.append(second ? Error::Code::Malformed : second.error().code);
    });
    QVERIFY(result);
    QVERIFY(!refused.isEmpty());
    QCOMPARE(refused, QList<Error::Code>(refused.size(), Error::Code::Busy));
    QCOMPARE(missing(), QStringList());
}

void TestSiteFaults::theArchiveChangesMeanwhile()
{
    change();
    const SiteFixture::Files state = m_site->freshFiles();
    bool isStored = false;
    QVERIFY(m_site->builder().build([&](const SiteProgress &) {
        if (!std::exchange(isStored, true)) {
            m_site->store({siteIssue(QDate(2026, 3, 2))});
            m_site->remove(u"2025-12-01"_s);
        }
    }));
    QVERIFY(isStored);
    QCOMPARE(differences(m_site->files(), state), QStringList());
    QVERIFY(m_site->build());
    QCOMPARE(missing(), QStringList());
}

QTEST_GUILESS_MAIN(TestSiteFaults)
#include "tst_sitefaults.moc"
