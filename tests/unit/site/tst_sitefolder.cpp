// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitefolder.h"
#include "support/sizelimit.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using galley::test::SizeLimit;
using namespace Qt::StringLiterals;
using Mode = SiteFolder::Mode;
using Others = SiteFolder::Others;

class TestSiteFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void filesArePutWithTheirFolders();
    void onlyWhatDiffersIsWritten();
    void whatIsNotPutIsRemoved();
    void whatIsKeptStays();
    void whatWasJustPutIsKept();
    void theListingIsKnownAgain();
    void filesOfOthersAreNotOverwritten();
    void filesOfOthersAreNotRemoved();
    void whatOthersWroteInAPlaceOfOursIsNotRemoved();
    void aPlanWritesNothing();
    void oneBuildAtATime();
    void aBuildThatWasCutOffGoesOn();
    void aFullDiskLeavesWhatIsThere();
    void aManifestThatFoundNoRoom_data();
    void aManifestThatFoundNoRoom();
    void aManifestThatRanOutOfRoomForAMoment();
    void linksAreNotFollowed();
    void aFolderThatIsNone_data();
    void aFolderThatIsNone();
    void manifests_data();
    void manifests();
    void hostileManifest();
    void unsureLinesRemoveNothingOfOthers();
    void manifestOfALaterVersion();
    void sitePaths_data();
    void sitePaths();

private:
    [[nodiscard]] std::unique_ptr<SiteFolder> open(Mode mode = Mode::Write)
    {
        return SiteFolder::open(m_path, {}, mode).value();
    }
    /// A build that puts these, each with its path as its bytes.
    void build(const QByteArrayList &paths, Others others = Others::Remove)
    {
        const auto folder = open();
        for (const QByteArray &path : paths)
            QVERIFY(folder->put(path, path));
        QVERIFY(folder->finish(others));
    }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(m_path + u'/' + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : "none"_ba;
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir(m_path).mkpath(QFileInfo(m_path + u'/' + name).path()));
        QFile file(m_path + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] bool isThere(const QString &name) const
    {
        return QFileInfo(m_path + u'/' + name).exists();
    }
    /// Without the manifest.
    [[nodiscard]] QStringList names(const QString &folder = {}) const
    {
        QStringList names = QDir(m_path + u'/' + folder)
                                .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        names.removeAll(u".galley-site"_s);
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSiteFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"site"_s);
}

void TestSiteFolder::filesArePutWithTheirFolders()
{
    const auto folder = open();
    QVERIFY(folder->put("index.html", "one"));
    QVERIFY(folder->put("a/b/c.html", "two"));
    QVERIFY(folder->finish(Others::Remove));
    QCOMPARE(read(u"index.html"_s), "one"_ba);
    QCOMPARE(read(u"a/b/c.html"_s), "two"_ba);
    QCOMPARE(names(u"a/b"_s), QStringList {u"c.html"_s});
    QCOMPARE(folder->changes().added, (QStringList {u"a/b/c.html"_s, u"index.html"_s}));
    QVERIFY(read(u".galley-site"_s).startsWith("galley-site 1\n"));
    QCOMPARE(folder->manifest().lines().size(), 2U);
    QVERIFY(folder->manifest().isCertain());
}

void TestSiteFolder::onlyWhatDiffersIsWritten()
{
    build({"a.html", "b.html"});
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-100);
    for (const QString &name : {u"a.html"_s, u"b.html"_s}) {
        QFile file(m_path + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(before, QFileDevice::FileModificationTime));
    }
    auto folder = open();
    QVERIFY(folder->put("a.html", "a.html"));
    QVERIFY(folder->put("b.html", "other"));
    QVERIFY(folder->finish(Others::Remove));
    QCOMPARE(folder->changes().changed, QStringList {u"b.html"_s});
    QCOMPARE(folder->changes().unchanged, 1);
    QCOMPARE(QFileInfo(m_path + u"/a.html"_s).lastModified().toUTC().toSecsSinceEpoch(),
        before.toSecsSinceEpoch());
    QCOMPARE(read(u"b.html"_s), "other"_ba);
    folder.reset();
    // One that somebody removed is there again.
    QVERIFY(QFile::remove(m_path + u"/a.html"_s));
    build({"a.html", "b.html"});
    QCOMPARE(read(u"a.html"_s), "a.html"_ba);
}

void TestSiteFolder::whatIsNotPutIsRemoved()
{
    build({"a.html", "b/c/d.html", "b/e.html"});
    build({"a.html", "b/e.html"});
    QVERIFY(!isThere(u"b/c"_s));
    QVERIFY(isThere(u"b/e.html"_s));
    build({});
    QCOMPARE(names(), QStringList());
}

void TestSiteFolder::whatIsKeptStays()
{
    build({"a.html", "b.html", "c.html"});
    auto folder = open();
    QVERIFY(folder->put("d.html", "d.html"));
    folder->remove("b.html");
    QCOMPARE(folder->paths(Others::Keep), (QByteArrayList {"a.html", "c.html", "d.html"}));
    QVERIFY(folder->finish(Others::Keep));
    QCOMPARE(names(), (QStringList {u"a.html"_s, u"c.html"_s, u"d.html"_s}));
    QCOMPARE(folder->changes().removed, QStringList {u"b.html"_s});
    folder.reset();
    QCOMPARE(open()->manifest().lines().size(), 3U);
}

void TestSiteFolder::whatWasJustPutIsKept()
{
    const auto folder = open();
    QVERIFY(!folder->keep("shared.png"));
    QVERIFY(folder->put("shared.png", "picture"));
    QVERIFY(folder->keep("shared.png"));
    QVERIFY(folder->finish(Others::Remove));
    QCOMPARE(folder->changes().added, QStringList {u"shared.png"_s});
    QCOMPARE(read(u"shared.png"_s), "picture"_ba);
}

void TestSiteFolder::theListingIsKnownAgain()
{
    build({"a.html", "d/b.html"}); // of a folder that was listed when it was opened, too
    quint64 listed = 0;
    {
        const auto folder = open();
        QVERIFY(folder->put("a.html", "another"));
        QVERIFY(folder->finish(Others::Keep));
        listed = folder->listingHash();
    }
    QCOMPARE(open()->listingHash(), listed);
    write(u"theirs.html"_s, "another's");
    QVERIFY(open()->listingHash() != listed);
}

void TestSiteFolder::filesOfOthersAreNotOverwritten()
{
    for (const QString &name : {u"a.html"_s, u"b.html"_s, u"c.html"_s, u"d/e.html"_s})
        write(name, "mine");
    const auto folder = open();
    const Result<void> refused =
        folder->refuseForeign({"a.html", "b.html", "c.html", "d/e.html", "f"});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Duplicate);
    QVERIFY(refused.error().message.contains(u"a.html, b.html, c.html and 1 more"_s));
    QVERIFY(refused.error().message.contains(m_path));
    QVERIFY(!folder->put("d/e.html", "ours"));
    QCOMPARE(read(u"d/e.html"_s), "mine"_ba);
    QVERIFY(folder->refuseForeign({"f"}));
}

void TestSiteFolder::filesOfOthersAreNotRemoved()
{
    write(u"CNAME"_s, "mine");
    write(u"b/mine.txt"_s, "mine");
    build({"a.html", "b/c.html"});
    build({"a.html"});
    QCOMPARE(names(), (QStringList {u"a.html"_s, u"b"_s, u"CNAME"_s}));
    QCOMPARE(names(u"b"_s), QStringList {u"mine.txt"_s});
}

void TestSiteFolder::whatOthersWroteInAPlaceOfOursIsNotRemoved()
{
    build({"a.html", "b.html"});
    write(u"b.html"_s, "mine");
    build({"a.html"});
    QCOMPARE(read(u"b.html"_s), "mine"_ba);
    QVERIFY(!open()->manifest().find("b.html"));
}

void TestSiteFolder::aPlanWritesNothing()
{
    {
        const auto plan = open(Mode::Plan);
        QVERIFY(plan->put("a.html", "a"));
        QVERIFY(plan->finish(Others::Remove));
        QCOMPARE(plan->changes().added, QStringList {u"a.html"_s});
        QVERIFY(!QFileInfo::exists(m_path));
    }
    build({"a.html", "b.html", "c.html"});
    const QByteArray manifest = read(u".galley-site"_s);
    const auto plan = open(Mode::Plan);
    QVERIFY(plan->put("a.html", "a.html"));
    QVERIFY(plan->put("b.html", "other"));
    QVERIFY(plan->put("d/e.html", "new"));
    QVERIFY(plan->finish(Others::Remove));
    QCOMPARE(plan->changes().added, QStringList {u"d/e.html"_s});
    QCOMPARE(plan->changes().changed, QStringList {u"b.html"_s});
    QCOMPARE(plan->changes().removed, QStringList {u"c.html"_s});
    QCOMPARE(names(), (QStringList {u"a.html"_s, u"b.html"_s, u"c.html"_s}));
    QCOMPARE(read(u"b.html"_s), "b.html"_ba);
    QCOMPARE(read(u".galley-site"_s), manifest);
}

void TestSiteFolder::oneBuildAtATime()
{
    auto first = open();
    for (const Mode mode : {Mode::Write, Mode::Plan}) {
        const auto second = SiteFolder::open(m_path, {}, mode);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Error::Code::Busy);
    }
    first.reset();
    QVERIFY(SiteFolder::open(m_path, {}, Mode::Write));
}

void TestSiteFolder::aBuildThatWasCutOffGoesOn()
{
    build({"a.html", "b.html", "c.html"});
    {
        const auto folder = open();
        QVERIFY(folder->put("b.html", "other"));
        QVERIFY(folder->put("d/e.html", "d/e.html"));
    } // not finished
    write(u"d/.galley-new-7"_s, "half a fi");
    write(u".galley-new-8"_s, "half a fi");
    QCOMPARE(read(u"b.html"_s), "other"_ba);
    {
        const auto folder = open();
        QVERIFY(!folder->manifest().isCertain());
        QVERIFY(folder->manifest().find("d/e.html"));
        QVERIFY(folder->put("a.html", "a.html"));
        QVERIFY(folder->put("b.html", "other"));
        QVERIFY(folder->put("d/e.html", "d/e.html")); // ours, though no manifest was finished
        QCOMPARE(folder->changes().unchanged, 3);
        QVERIFY(folder->finish(Others::Remove));
    }
    QCOMPARE(names(), (QStringList {u"a.html"_s, u"b.html"_s, u"d"_s}));
    QCOMPARE(names(u"d"_s), QStringList {u"e.html"_s});
    QVERIFY(open()->manifest().isCertain());
}

void TestSiteFolder::aFullDiskLeavesWhatIsThere()
{
    const QByteArray large(8192, 'x');
    build({"a.html", "b.html"});
    {
        const auto folder = open();
        const SizeLimit limit(4096);
        const Result<void> put = folder->put("b.html", large);
        QVERIFY(!put);
        QCOMPARE(put.error().code, Error::Code::Storage);
        QVERIFY(put.error().message.contains(u"b.html"_s));
        QVERIFY(!folder->put("c.html", large));
    }
    QCOMPARE(names(), (QStringList {u"a.html"_s, u"b.html"_s}));
    QCOMPARE(read(u"b.html"_s), "b.html"_ba);
    // The manifest itself has no room.
    {
        QVERIFY(QFile::remove(m_path + u"/.galley-site"_s));
        QVERIFY(QFile::remove(m_path + u"/a.html"_s));
        QVERIFY(QFile::remove(m_path + u"/b.html"_s));
        const auto folder = open();
        const SizeLimit limit(20);
        QVERIFY(!folder->put("a.html", "a"));
    }
    QCOMPARE(names(), QStringList());
    build({"a.html"});
    QCOMPARE(read(u"a.html"_s), "a.html"_ba);
}

void TestSiteFolder::aManifestThatFoundNoRoom_data()
{
    QTest::addColumn<QByteArray>("begun");
    QTest::newRow("for anything") << ""_ba;
    QTest::newRow("for all of its head") << "galley-si"_ba;
}

void TestSiteFolder::aManifestThatFoundNoRoom()
{
    QFETCH(QByteArray, begun);
    write(u".galley-site"_s, begun);
    QVERIFY(open()->put("a.html", "a.html")); // and is cut off, too
    const auto folder = SiteFolder::open(m_path, {}, Mode::Write);
    QVERIFY2(folder, folder ? "" : qPrintable(folder.error().message));
    QVERIFY((*folder)->put("a.html", "other"));
    QCOMPARE(read(u"a.html"_s), "other"_ba);
}

void TestSiteFolder::aManifestThatRanOutOfRoomForAMoment()
{
    build({"a.html"});
    {
        const auto folder = open();
        {
            const SizeLimit limit(rlim_t(read(u".galley-site"_s).size() + 10));
            QVERIFY(!folder->put("b.html", "b.html"));
        }
        QVERIFY(folder->put("c.html", "c.html")); // of another thread, that was not told yet
    }
    QVERIFY(open()->put("c.html", "other"));
    QCOMPARE(read(u"c.html"_s), "other"_ba);
}

void TestSiteFolder::linksAreNotFollowed()
{
    const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(elsewhere));
    QVERIFY(QDir().mkpath(m_path));
    QVERIFY(QFile::link(elsewhere, m_path + u"/issues"_s));
    const auto folder = open();
    QVERIFY(!folder->put("issues/a.html", "a"));
    QVERIFY(QDir(elsewhere).isEmpty());
    // The folder itself may be one.
    QVERIFY(QFile::link(m_path, m_folder->filePath(u"link"_s)));
    QCOMPARE(SiteFolder::open(m_folder->filePath(u"link"_s), {}, Mode::Write).error().code,
        Error::Code::Busy); // the same
}

void TestSiteFolder::aFolderThatIsNone_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a file") << u"/dev/null"_s;
    QTest::newRow("below a file") << u"/dev/null/site"_s;
}

void TestSiteFolder::aFolderThatIsNone()
{
    QFETCH(QString, path);
    const auto folder = SiteFolder::open(path, {}, Mode::Write);
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, Error::Code::Storage);
    QVERIFY(folder.error().message.contains(path));
}

void TestSiteFolder::manifests_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isCertain");
    QTest::addColumn<QByteArrayList>("paths");
    const QByteArray a = "00000000000000aa a.html\n"_ba;
    const QByteArray b = "00000000000000bb b/c.html\n"_ba;
    const QByteArray head = SiteManifest::emptyText({});
    QTest::newRow("empty") << head << true << QByteArrayList();
    QTest::newRow("files") << head + a + b << true << QByteArrayList {"a.html", "b/c.html"};
    QTest::newRow("in another order")
        << head + b + a << true << QByteArrayList {"a.html", "b/c.html"};
    QTest::newRow("twice") << head + a + a << false << QByteArrayList {"a.html"};
    QTest::newRow("about to be written")
        << head + a + '+' + b << false << QByteArrayList {"a.html", "b/c.html"};
    QTest::newRow("cut off") << head + a + b.chopped(1) << false << QByteArrayList {"a.html"};
    QTest::newRow("cut off at once") << head.first(20) << false << QByteArrayList();
    QTest::newRow("nothing yet") << QByteArray() << false << QByteArrayList();
    QTest::newRow("a conflict") << head + "<<<<<<< ours\n" + a + "=======\n" + b
            + ">>>>>>> theirs\n" << false
                                << QByteArrayList {"a.html", "b/c.html"};
    QTest::newRow("no hash") << head + "aa a.html\n" + b << false << QByteArrayList {"b/c.html"};
}

void TestSiteFolder::manifests()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isCertain);
    QFETCH(QByteArrayList, paths);
    const Result<SiteManifest> manifest = SiteManifest::read(text);
    QVERIFY(manifest);
    QCOMPARE(manifest->isCertain(), isCertain);
    QByteArrayList found;
    for (const SiteManifest::Line &line : manifest->lines())
        found.append(line.path.toByteArray());
    QCOMPARE(found, paths);
}

void TestSiteFolder::hostileManifest()
{
    const QString precious = m_folder->filePath(u"precious.txt"_s);
    QFile file(precious);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    QVERIFY(QDir().mkpath(m_path));
    QVERIFY(QFile::link(m_folder->path(), m_path + u"/up"_s));
    write(u".galley-site"_s,
        SiteManifest::emptyText({}) + "ef46db3751d8e999 ../precious.txt\n" + "ef46db3751d8e999 "
            + precious.toLocal8Bit() + '\n' + "ef46db3751d8e999 up/precious.txt\n"
            + "ef46db3751d8e999 .git/config\n");
    build({"a.html"});
    QVERIFY(QFileInfo::exists(precious));
    QVERIFY(isThere(u"a.html"_s));
}

/// A line that says what nobody can have written, among those of builds that were cut off.
void TestSiteFolder::unsureLinesRemoveNothingOfOthers()
{
    build({"a.html"});
    {
        const auto folder = open();
        QVERIFY(folder->put("b.html", "first"));
    } // is cut off, and the next one too
    {
        const auto folder = open();
        QVERIFY(folder->put("b.html", "second"));
    }
    write(u"notes.txt"_s, "notes");
    write(u".galley-site"_s, read(u".galley-site"_s) + "+00000000000000aa notes.txt\n");
    build({"a.html"});
    QCOMPARE(names(), (QStringList {u"a.html"_s, u"notes.txt"_s}));
}

void TestSiteFolder::manifestOfALaterVersion()
{
    write(u".galley-site"_s, "galley-site 2\n");
    const auto folder = SiteFolder::open(m_path, {}, Mode::Write);
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, Error::Code::NewerVersion);
    write(u".galley-site"_s, "My own list.\n");
    QCOMPARE(SiteFolder::open(m_path, {}, Mode::Write).error().code, Error::Code::Malformed);
}

void TestSiteFolder::sitePaths_data()
{
    QTest::addColumn<bool>("isPath");
    for (const char *path : {"a", "a.html", "topics/cs.CL/2024.html", "a-b_c/D.9"})
        QTest::newRow(path) << true;
    for (const char *path : {"", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/../b",
             ".git/config", "a/.b", "a b", "a\\b", "ä", "a:b", "-/~"})
        QTest::newRow(path) << false;
}

void TestSiteFolder::sitePaths()
{
    QFETCH(bool, isPath);
    QCOMPARE(isSitePath(QTest::currentDataTag()), isPath);
}

QTEST_GUILESS_MAIN(TestSiteFolder)
#include "tst_sitefolder.moc"
