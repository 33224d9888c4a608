// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"
#include "support/localserver.h"
#include "support/pictures.h"
#include "support/recordeddata.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void formats_data();
    void formats();
    void writesWhereTold();
    void jsonIsWhatWasLoaded();
    void sayTheSameTwice_data();
    void sayTheSameTwice();
    void refusedOutputs_data();
    void refusedOutputs();
    void fullDisk();
    void leavesAPipeAPipe();
    void picturesThatAreMissingAreNamed();
    void picturesAreFetchedWhenTold();
    void picturesThatDoNotComeAreNoFailure();
    void picturesAsFiles();
    void picturesInAddresses();
    void refusedPictures_data();
    void refusedPictures();

private:
    Ctl::Outcome exportAs(const QString &format, const QStringList &more = {}) const
    {
        return m_ctl->run(QStringList {u"export"_s, u"latest"_s, u"--format"_s, format} + more);
    }

    void loadPictured(const QString &url);
    [[nodiscard]] Ctl::Outcome exportPictured(const QStringList &more) const;

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlExport::init()
{
    m_ctl = std::make_unique<Ctl>();
    m_ctl->write(u"full.json"_s, fixture(u"issues/full.json"_s));
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"full.json"_s}).status, 0);
}

void TestCtlExport::formats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("html") << u"html"_s << u"2026-04-27.html"_s << u"&lt;script&gt;"_s;
    QTest::newRow("json") << u"json"_s << u"2026-04-27.json"_s << u"\"galley-issue\""_s;
    QTest::newRow("markdown") << u"markdown"_s << u"2026-04-27.md"_s << u"By hand"_s;
    QTest::newRow("text") << u"text"_s << u"2026-04-27.txt"_s << u"By hand"_s;
    QTest::newRow("email") << u"email"_s << u"2026-04-27.eml"_s << u"By hand"_s;
    QTest::newRow("email-html") << u"email-html"_s << u"2026-04-27.email.html"_s << u"By hand"_s;
}

void TestCtlExport::formats()
{
    QFETCH(QString, format);
    QFETCH(QString, file);
    QFETCH(QString, words);
    const Ctl::Outcome done = exportAs(format);
    QCOMPARE(done.status, 0);
    QCOMPARE(done.text(), file + u'\n');
    QVERIFY2(QString::fromUtf8(m_ctl->read(file)).contains(words), m_ctl->read(file).constData());
    QCOMPARE(exportAs(format, {u"-o"_s, u"-"_s}).out, m_ctl->read(file));
}

void TestCtlExport::writesWhereTold()
{
    const QString path = m_ctl->path(u"my issue.txt"_s);
    const Ctl::Outcome done = exportAs(u"text"_s, {u"-o"_s, path, u"--json"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.json().first()["path"_L1].toString(), path);
    QVERIFY(!m_ctl->read(u"my issue.txt"_s).isEmpty());
}

void TestCtlExport::jsonIsWhatWasLoaded()
{
    QCOMPARE(exportAs(u"json"_s, {u"-o"_s, u"-"_s}).out, fixture(u"issues/full.json"_s));
}

void TestCtlExport::sayTheSameTwice_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("html") << u"html"_s;
    QTest::newRow("text") << u"text"_s;
}

void TestCtlExport::sayTheSameTwice()
{
    QFETCH(QString, format);
    const QByteArray once = exportAs(format, {u"-o"_s, u"-"_s}).out;
    QVERIFY(!once.isEmpty());
    QCOMPARE(exportAs(format, {u"-o"_s, u"-"_s}).out, once);
}

void TestCtlExport::refusedOutputs_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing folder") << u"none/a.html"_s;
    QTest::newRow("a folder") << u"."_s;
    QTest::newRow("no folder at all") << u"full.json/a.html"_s;
    QTest::newRow("a place for no files") << u"/proc/a.html"_s;
}

void TestCtlExport::refusedOutputs()
{
    QFETCH(QString, path);
    QVERIFY(exportAs(u"html"_s, {u"-o"_s, path}).isRefusal(1, path));
}

void TestCtlExport::fullDisk()
{
    // A file that may not grow stands in for a disk that is full.
    const auto limit = [] {
        const rlimit size {100'000, 100'000};
        return std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR && setrlimit(RLIMIT_FSIZE, &size) == 0;
    };
    const QStringList toFile {
        u"export"_s, u"big"_s, u"--format"_s, u"json"_s, u"-o"_s, u"a.json"_s};
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"big"_s, 500)).status, 0);
    m_ctl->write(u"a.json"_s, "old");
    const auto done = m_ctl->runAfter(limit, toFile);
    QVERIFY(done && done->isRefusal(1, u"a.json"_s));
    QCOMPARE(m_ctl->read(u"a.json"_s), "old");
    QCOMPARE(QDir(m_ctl->path(QString())).entryList({u"a.json*"_s}), QStringList {u"a.json"_s});
    QCOMPARE(m_ctl->run(toFile).status, 0);
}

void TestCtlExport::leavesAPipeAPipe()
{
    // What stands here for /dev/null, which root would otherwise replace by a file.
    const QByteArray path = QFile::encodeName(m_ctl->path(u"pipe"_s));
    QCOMPARE(mkfifo(path.constData(), 0600), 0);
    const int pipe = open(path.constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC); // so nobody waits
    QVERIFY(pipe >= 0);
    const Ctl::Outcome done = exportAs(u"text"_s, {u"-o"_s, m_ctl->path(u"pipe"_s)});
    QByteArray bytes(64 * 1024, Qt::Uninitialized);
    bytes.truncate(std::max<qsizetype>(0, read(pipe, bytes.data(), std::size_t(bytes.size()))));
    close(pipe);
    QCOMPARE(done.status, 0);
    QCOMPARE(bytes, exportAs(u"text"_s, {u"-o"_s, u"-"_s}).out);
    struct stat now {};
    QCOMPARE(lstat(path.constData(), &now), 0);
    QVERIFY(S_ISFIFO(now.st_mode));
}

/// Loads an issue whose one entry has this thumbnail.
void TestCtlExport::loadPictured(const QString &url)
{
    QJsonObject issue = QJsonDocument::fromJson(Ctl::issueJson(u"pictured"_s, 1)).object();
    QJsonObject entry = issue["entries"_L1][0].toObject();
    entry["thumbnail"_L1] = QJsonObject {{"url"_L1, url}};
    issue["entries"_L1] = QJsonArray {entry};
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, QJsonDocument(issue).toJson()).status, 0);
    m_ctl->setEnvironment(u"GALLEY_ALLOW_PRIVATE_HOSTS"_s, u"1"_s);
    m_ctl->setEnvironment(u"GALLEY_FETCH_PICTURES"_s, u"1"_s);
}

Ctl::Outcome TestCtlExport::exportPictured(const QStringList &more) const
{
    return m_ctl->run(QStringList {u"export"_s, u"pictured"_s, u"--format"_s, u"html"_s} + more);
}

void TestCtlExport::picturesThatAreMissingAreNamed()
{
    const LocalServer server({{.body = pictureBytes()}});
    const QString url = server.url(u"/a.png"_s).toString();
    loadPictured(url);
    const Ctl::Outcome done = exportPictured({u"-o"_s, u"-"_s});
    QCOMPARE(done.status, 0);
    QVERIFY(!done.out.contains("<img"));
    QCOMPARE(done.err.count('\n'), 1);
    QVERIFY(done.message().contains(url) && done.message().contains(u"--fetch-pictures"_s));
    QCOMPARE(server.requestCount(), 0);
}

void TestCtlExport::picturesAreFetchedWhenTold()
{
    const LocalServer server({{.body = pictureBytes()}});
    loadPictured(server.url(u"/a.png"_s).toString());
    const Ctl::Outcome fetched = exportPictured({u"-o"_s, u"-"_s, u"--fetch-pictures"_s});
    QCOMPARE(fetched.status, 0);
    QCOMPARE(fetched.err, QByteArray());
    QCOMPARE(fetched.out.count("<img src=\"data:image/"), 1);
    QCOMPARE(exportPictured({u"-o"_s, u"-"_s}).out, fetched.out);
    QCOMPARE(server.requestCount(), 1);
    QVERIFY(!exportPictured({u"-o"_s, u"-"_s, u"--pictures"_s, u"none"_s}).out.contains("<img"));
    QCOMPARE(m_ctl->run({u"archive"_s, u"verify"_s}).status, 0);
}

void TestCtlExport::picturesThatDoNotComeAreNoFailure()
{
    const LocalServer server({ServedReply::plain(404, "no"), {.body = pictureBytes()}});
    loadPictured(server.url(u"/a.png"_s).toString());
    const Ctl::Outcome done = exportPictured({u"-o"_s, u"-"_s, u"--fetch-pictures"_s});
    QCOMPARE(done.status, 0);
    QVERIFY(!done.out.isEmpty() && !done.out.contains("<img"));
    QVERIFY(done.message().contains(u"/a.png"_s));
    // To say it again is to ask again.
    const QByteArray again = exportPictured({u"-o"_s, u"-"_s, u"--fetch-pictures"_s}).out;
    QVERIFY(again.contains("<img"));
}

void TestCtlExport::picturesAsFiles()
{
    const LocalServer server({{.body = pictureBytes()}});
    loadPictured(server.url(u"/a.png"_s).toString());
    const Ctl::Outcome done = exportPictured({u"--pictures"_s, u"files"_s, u"--fetch-pictures"_s});
    QCOMPARE(done.text(), u"pictured.html\n"_s);
    const QDir folder(m_ctl->path(u"pictured-pictures"_s));
    const QStringList files = folder.entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    const QByteArray src = "src=\"pictured-pictures/" + files.first().toUtf8() + '"';
    QVERIFY(m_ctl->read(u"pictured.html"_s).contains(src));
}

void TestCtlExport::picturesInAddresses()
{
    loadPictured(u"data:image/png;base64,"_s + QString::fromLatin1(pictureBytes().toBase64()));
    const Ctl::Outcome done = exportPictured({u"-o"_s, u"-"_s});
    QCOMPARE(done.err, QByteArray());
    QVERIFY(done.out.contains("<img src=\"data:image/"));
}

void TestCtlExport::refusedPictures_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown") << QStringList {u"--pictures"_s, u"inline"_s} << u"inline"_s;
    QTest::newRow("no folder beside standard output")
        << QStringList {u"--pictures"_s, u"files"_s, u"-o"_s, u"-"_s} << u"files"_s;
    QTest::newRow("a format without")
        << QStringList {u"--pictures"_s, u"embed"_s, u"--format"_s, u"text"_s} << u"text"_s;
}

void TestCtlExport::refusedPictures()
{
    QFETCH(QStringList, options);
    QFETCH(QString, words);
    QVERIFY(exportAs(u"html"_s, options).isRefusal(2, words));
}

QTEST_GUILESS_MAIN(TestCtlExport)
#include "tst_ctl_export.moc"
