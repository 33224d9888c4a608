// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void countsAndSeconds();
    void countsAsJson();
    void aDryRunOnlySays();
    void options_data();
    void options();
    void theAddressOfThePublication();
    void refusals_data();
    void refusals();
    void filesOfOthers();
    void placesThatAreNoFolder_data();
    void placesThatAreNoFolder();
    void archivesThatCannotBeUsed();
    void anEmptyArchive();
    void aFullDisk();
    void interruptedAndGoneOnWith();

private:
    [[nodiscard]] Ctl::Outcome site(const QStringList &more = {}) const
    {
        return m_ctl->run(QStringList {u"site"_s, u"-o"_s, u"out"_s} + more);
    }
    /// By what they count.
    [[nodiscard]] static QMap<QByteArray, QByteArray> counts(const Ctl::Outcome &done)
    {
        QMap<QByteArray, QByteArray> counts;
        for (const QByteArray &line : done.lines())
            counts.insert(line.split('\t').value(0), line.split('\t').value(1));
        return counts;
    }
    [[nodiscard]] bool has(const QString &path) const
    {
        return QFileInfo::exists(m_ctl->path(u"out/"_s + path));
    }

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlSite::init()
{
    m_ctl = std::make_unique<Ctl>();
    for (const QString &slug : {u"one"_s, u"two"_s})
        QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(slug)).status, 0);
}

void TestCtlSite::countsAndSeconds()
{
    const Ctl::Outcome done = site();
    QCOMPARE(done.status, 0);
    QCOMPARE(done.err, QByteArray());
    const auto found = counts(done);
    QCOMPARE(found.keys(),
        (QList<QByteArray> {
            "added", "changed", "entries", "files", "issues", "removed", "seconds"}));
    QCOMPARE(found["issues"], "2"_ba);
    QCOMPARE(found["entries"], "4"_ba);
    QCOMPARE(found["added"], found["files"]);
    QVERIFY(found["seconds"].toDouble() >= 0);
    QVERIFY(has(u"issues/two.html"_s));
    const auto again = counts(site());
    QCOMPARE(again["added"] + again["changed"] + again["removed"], "000"_ba);
    QCOMPARE(again["files"], found["files"]);
    QCOMPARE(m_ctl->run({u"issue"_s, u"remove"_s, u"two"_s}).status, 0);
    QCOMPARE(counts(site())["removed"], "2"_ba);
    QVERIFY(!has(u"issues/two.html"_s));
}

void TestCtlSite::countsAsJson()
{
    const Ctl::Outcome done = site({u"--json"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.json().size(), 1);
    const QJsonObject counts = done.json().first().toObject();
    QCOMPARE(counts["issues"_L1], QJsonValue(2));
    QCOMPARE(counts["entries"_L1], QJsonValue(4));
    QCOMPARE(counts["removed"_L1], QJsonValue(0));
    QCOMPARE(counts["added"_L1], counts["files"_L1]);
    QVERIFY(counts["seconds"_L1].isDouble());
}

void TestCtlSite::aDryRunOnlySays()
{
    const Ctl::Outcome first = site({u"--dry-run"_s});
    QCOMPARE(first.status, 0);
    QVERIFY(first.lines().contains("added\tissues/one.html"));
    QVERIFY(!has(QString()));
    QCOMPARE(site().status, 0);
    QCOMPARE(site({u"--dry-run"_s}).out, QByteArray());
    QCOMPARE(m_ctl->run({u"issue"_s, u"remove"_s, u"two"_s}).status, 0);
    const Ctl::Outcome next = site({u"--dry-run"_s});
    QVERIFY(next.lines().contains("removed\tissues/two.html"));
    QVERIFY(next.lines().contains("changed\tindex.html"));
    QVERIFY(has(u"issues/two.html"_s));
    const QJsonObject row = site({u"--dry-run"_s, u"--json"_s}).json().first().toObject();
    QCOMPARE(row.keys(), (QStringList {u"path"_s, u"what"_s}));
}

void TestCtlSite::options_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("an address") << QStringList {u"--base-url"_s, u"https://example.org/a/"_s}
                                << u"sitemap.xml"_s
                                << "<loc>https://example.org/a/issues/one.html</loc>"_ba;
    QTest::newRow("an address without its slash")
        << QStringList {u"--base-url"_s, u"https://example.org/a"_s} << u"atom.xml"_s
        << "href=\"https://example.org/a/issues/one.html\""_ba;
    QTest::newRow("a theme") << QStringList {u"--theme"_s, u"magazine"_s} << u"style.css"_s
                             << "{"_ba;
}

void TestCtlSite::options()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    QFETCH(QByteArray, words);
    QCOMPARE(site().status, 0);
    const QByteArray before = m_ctl->read(u"out/"_s + file);
    QCOMPARE(site(arguments).status, 0);
    const QByteArray after = m_ctl->read(u"out/"_s + file);
    QVERIFY(after.contains(words));
    QVERIFY(after != before);
    QCOMPARE(site().status, 0); // an option is of one build
    QCOMPARE(m_ctl->read(u"out/"_s + file), before);
}

void TestCtlSite::theAddressOfThePublication()
{
    QCOMPARE(
        m_ctl->run({u"publication"_s, u"set"_s, u"baseUrl=https://example.org/a/"_s}).status, 0);
    QCOMPARE(site().status, 0);
    QVERIFY(m_ctl->read(u"out/index.html"_s).contains("https://example.org/a/"));
    QCOMPARE(site({u"--base-url"_s, QString()}).status, 0);
    QVERIFY(!m_ctl->read(u"out/index.html"_s).contains("https://example.org/a/"));
    QVERIFY(!has(u"sitemap.xml"_s));
}

void TestCtlSite::refusals_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const QStringList out {u"-o"_s, u"out"_s};
    QTest::newRow("no folder") << QStringList() << u"-o"_s;
    QTest::newRow("an empty folder") << QStringList {u"-o"_s, QString()} << u"-o"_s;
    QTest::newRow("an issue") << out + QStringList {u"one"_s} << u"one"_s;
    QTest::newRow("no theme of that name")
        << out + QStringList {u"--theme"_s, u"nice"_s} << u"“nice”"_s;
    for (const QString &url : {u"example.org"_s, u"ftp://example.org/"_s, u"javascript:alert(1)"_s,
             u"https://"_s, u"/a/"_s})
        QTest::newRow(qPrintable(url)) << out + QStringList {u"--base-url"_s, url} << url;
    QTest::newRow("no such option") << out + QStringList {u"--fast"_s} << u"fast"_s;
}

void TestCtlSite::refusals()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    QVERIFY(m_ctl->run(QStringList {u"site"_s} + arguments).isRefusal(2, words));
    QVERIFY(!has(QString()));
}

void TestCtlSite::filesOfOthers()
{
    QVERIFY(QDir().mkpath(m_ctl->path(u"out"_s)));
    m_ctl->write(u"out/CNAME"_s, "example.org\n");
    QCOMPARE(site().status, 0);
    QCOMPARE(m_ctl->read(u"out/CNAME"_s), "example.org\n"_ba);
    QVERIFY(QFile::remove(m_ctl->path(u"out/.galley-site"_s)));
    QVERIFY(site().isRefusal(1, u"index.html"_s));
    QVERIFY(site({u"--dry-run"_s}).isRefusal(1, m_ctl->path(u"out"_s)));
}

void TestCtlSite::placesThatAreNoFolder_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a file") << u"archive.sqlite"_s;
    QTest::newRow("below a file") << u"archive.sqlite/site"_s;
    QTest::newRow("a place for no files") << u"/proc/site"_s;
}

void TestCtlSite::placesThatAreNoFolder()
{
    QFETCH(QString, path);
    QVERIFY(m_ctl->run({u"site"_s, u"-o"_s, path}).isRefusal(1, path));
}

void TestCtlSite::archivesThatCannotBeUsed()
{
    m_ctl->write(u"other.sqlite"_s, QByteArray(5000, 'x'));
    QVERIFY(site({u"--archive"_s, m_ctl->path(u"other.sqlite"_s)}).isRefusal(3, u"other.sqlite"_s));
    QVERIFY(site({u"--archive"_s, u"/proc/none.sqlite"_s}).isRefusal(3, u"none.sqlite"_s));
    QVERIFY(!has(QString()));
}

void TestCtlSite::anEmptyArchive()
{
    m_ctl = std::make_unique<Ctl>();
    const Ctl::Outcome done = site();
    QCOMPARE(done.status, 0);
    QCOMPARE(counts(done)["issues"], "0"_ba);
    QVERIFY(has(u"index.html"_s));
}

void TestCtlSite::aFullDisk()
{
    QCOMPARE(site().status, 0);
    const QByteArray before = m_ctl->read(u"out/issues/one.html"_s);
    QCOMPARE(
        m_ctl->run({u"issue"_s, u"load"_s, u"--replace"_s, u"-"_s}, Ctl::issueJson(u"one"_s, 1500))
            .status,
        0);
    // A file that may not grow stands in for a disk that is full.
    const auto limit = [] {
        const rlimit size {300'000, 300'000};
        return std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR && setrlimit(RLIMIT_FSIZE, &size) == 0;
    };
    const auto full = m_ctl->runAfter(limit, {u"site"_s, u"-o"_s, u"out"_s});
    QVERIFY(full && full->isRefusal(1, u"no room"_s));
    QCOMPARE(m_ctl->read(u"out/issues/one.html"_s), before);
    QCOMPARE(site().status, 0);
    QVERIFY(m_ctl->read(u"out/issues/one.html"_s).contains("Entry 1500"));
}

void TestCtlSite::interruptedAndGoneOnWith()
{
    QStringList load {u"issue"_s, u"load"_s};
    for (int i = 0; i < 60; ++i)
        load.append(m_ctl->write(u"%1.json"_s.arg(i), Ctl::issueJson(u"more-%1"_s.arg(i), 40)));
    QCOMPARE(m_ctl->run(load).status, 0);
    const std::unique_ptr<QProcess> process = m_ctl->start({u"site"_s, u"-o"_s, u"out"_s});
    const QDir issues(m_ctl->path(u"out/issues"_s));
    QTRY_VERIFY(!issues.entryList({u"*.html"_s}, QDir::Files).isEmpty());
    // It has the first page, and is told before it has the last.
    kill(pid_t(process->processId()), SIGINT);
    const Ctl::Outcome done = Ctl::finish(*process);
    QVERIFY(done.isRefusal(1, u"not finished"_s));
    QVERIFY(!has(u"atom.xml"_s));
    const QByteArray page =
        m_ctl->read(u"out/issues/"_s + issues.entryList({u"*.html"_s}).value(0));
    QVERIFY(page.endsWith("</html>\n"));
    QCOMPARE(site().status, 0);
    QCOMPARE(issues.entryList({u"*.html"_s}).size(), 62);
    QVERIFY(has(u"atom.xml"_s));
}

QTEST_GUILESS_MAIN(TestCtlSite)
#include "tst_ctl_site.moc"
