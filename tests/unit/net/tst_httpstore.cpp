// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpcache.h"
#include "net/httpstore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <atomic>
#include <thread>

using namespace galley;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 plenty = 10'000'000;

StoredAnswer answerOf(const QByteArray &body)
{
    const QDateTime time(QDate(2026, 4, 27), QTime(12, 0, 0, 5), QTimeZone::UTC);
    return {.status = 200,
        .url = QUrl(u"https://a.example/b?c=d%20e"_s),
        .contentType = "text/plain",
        .body = body,
        .etag = "\"x\"",
        .lastModified = "Mon, 27 Apr 2026 12:00:00 GMT",
        .fetchedAt = time,
        .checkedAt = time.addSecs(5),
        .freshTime = 60s};
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden))
        bytes += file.size();
    return bytes;
}

} // namespace

class TestHttpStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnswers();
    void isPrivate();
    void damaged_data();
    void damaged();
    void keepsToItsLimit();
    void forgetsTheUnusedFirst();
    void tooLargeForIt();
    void cannotBeWritten();
    void twoAtOnce();
    void keys_data();
    void keys();
};

void TestHttpStore::keepsAnswers()
{
    const QTemporaryDir folder;
    HttpStore store(folder.filePath(u"made/below"_s), plenty);
    QVERIFY(!store.load("a"));
    const StoredAnswer answer = answerOf("body\0with a zero"_ba);
    store.save("a", answer);
    store.save("b", answerOf(""));
    QCOMPARE(store.load("a"), answer);
    QCOMPARE(store.load("b"), answerOf(""));
    store.save("a", answerOf("new"));
    QCOMPARE(store.load("a")->body, "new");
    store.remove("a");
    QVERIFY(!store.load("a"));
    // Another one, later.
    QVERIFY(HttpStore(folder.filePath(u"made/below"_s), plenty).load("b"));
}

void TestHttpStore::isPrivate()
{
    const QTemporaryDir folder;
    HttpStore(folder.filePath(u"http"_s), plenty).save("a", answerOf("body"));
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::ExeGroup | QFile::ExeOther;
    QVERIFY((QFile::permissions(folder.filePath(u"http"_s)) & others) == 0);
}

void TestHttpStore::damaged_data()
{
    QTest::addColumn<int>("keep"); // bytes, -1 for all
    QTest::addColumn<int>("flip"); // a bit in this byte, -1 for none
    QTest::newRow("empty") << 0 << -1;
    QTest::newRow("a part of the magic") << 5 << -1;
    QTest::newRow("a part of the checksum") << 30 << -1;
    QTest::newRow("the head only") << 80 << -1;
    QTest::newRow("all but a byte") << -2 << -1;
    QTest::newRow("magic") << -1 << 3;
    QTest::newRow("checksum") << -1 << 20;
    QTest::newRow("a length") << -1 << 50;
    QTest::newRow("body") << -1 << 900;
}

void TestHttpStore::damaged()
{
    QFETCH(int, keep);
    QFETCH(int, flip);
    const QTemporaryDir folder;
    HttpStore store(folder.path(), plenty);
    store.save("a", answerOf(QByteArray(1000, 'x')));
    QFile file(folder.filePath(u"a"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    if (keep >= 0)
        bytes.truncate(keep);
    else if (keep == -2)
        bytes.chop(1);
    if (flip >= 0)
        bytes[flip] = char(bytes[flip] ^ 4);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    QVERIFY(!store.load("a"));
    store.save("a", answerOf("again"));
    QCOMPARE(store.load("a")->body, "again");
}

void TestHttpStore::keepsToItsLimit()
{
    const QTemporaryDir folder;
    HttpStore store(folder.path(), 100'000);
    for (int i = 0; i < 50; ++i) {
        store.save(QByteArray::number(i), answerOf(QByteArray(10'000, 'x')));
        QVERIFY(bytesIn(folder.path()) <= 100'000);
    }
    QVERIFY(store.load("49"));
    QVERIFY(!store.load("0"));
    QVERIFY(bytesIn(folder.path()) > 50'000);
}

void TestHttpStore::forgetsTheUnusedFirst()
{
    const QTemporaryDir folder;
    HttpStore store(folder.path(), 50'000);
    const QDateTime past = QDateTime::currentDateTime().addDays(-1);
    for (int i = 0; i < 4; ++i) {
        store.save(QByteArray::number(i), answerOf(QByteArray(10'000, 'x')));
        QFile file(folder.filePath(QString::number(i)));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(past.addSecs(i), QFile::FileModificationTime));
    }
    QVERIFY(store.load("0")); // used now
    store.save("4", answerOf(QByteArray(10'000, 'x')));
    QVERIFY(store.load("0"));
    QVERIFY(!store.load("1"));
    QVERIFY(store.load("4"));
}

void TestHttpStore::tooLargeForIt()
{
    const QTemporaryDir folder;
    HttpStore store(folder.path(), 10'000);
    store.save("small", answerOf("x"));
    store.save("large", answerOf(QByteArray(9'000, 'x')));
    QVERIFY(!store.load("large"));
    QVERIFY(store.load("small"));
}

void TestHttpStore::cannotBeWritten()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    HttpStore store(folder.filePath(u"file/http"_s), plenty); // below a file
    store.save("a", answerOf("body"));
    QVERIFY(!store.load("a"));
}

void TestHttpStore::twoAtOnce()
{
    // A reader sees one of the whole answers, whatever a writer beside it does.
    const QTemporaryDir folder;
    const QString path = folder.path();
    HttpStore(path, plenty).save("a", answerOf("0"));
    std::atomic<bool> isDone = false;
    std::thread writer([&] {
        HttpStore store(path, plenty);
        for (int i = 0; i < 300; ++i)
            store.save("a", answerOf(QByteArray(i * 10, 'x')));
        isDone = true;
    });
    HttpStore reader(path, plenty);
    int missing = 0;
    while (!isDone)
        missing += reader.load("a") ? 0 : 1;
    writer.join();
    QCOMPARE(missing, 0);
}

void TestHttpStore::keys_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<bool>("isSame");
    const HttpRequest base {.url = QUrl(u"http://a.example/"_s), .accept = "text/html"};
    const auto row = [&base](const char *name, bool isSame, auto change) {
        HttpRequest request = base;
        change(request);
        QTest::newRow(name) << request << isSame;
    };
    row("the same", true, [](HttpRequest &) { });
    row("headers", true, [](HttpRequest &r) { r.headers = {{"x-api-key", "k"}}; });
    row("fragment", true, [](HttpRequest &r) { r.url.setFragment(u"x"_s); });
    row("limits", true, [](HttpRequest &r) { r.maxBytes = 1; });
    row("address", false, [](HttpRequest &r) { r.url.setPath(u"/b"_s); });
    row("query", false, [](HttpRequest &r) { r.url.setQuery(u"b"_s); });
    row("accept", false, [](HttpRequest &r) { r.accept = "text/plain"; });
    row("form", false, [](HttpRequest &r) { r.form = "a=b"; });
    row("json", false, [](HttpRequest &r) { r.json = "a=b"; });
    row("reach", false, [](HttpRequest &r) { r.reach = HttpRequest::Reach::PublicOnly; });
}

void TestHttpStore::keys()
{
    QFETCH(HttpRequest, request);
    QFETCH(bool, isSame);
    const HttpRequest base {.url = QUrl(u"http://a.example/"_s), .accept = "text/html"};
    QCOMPARE(HttpCache::keyOf(request) == HttpCache::keyOf(base), isSame);
    const HttpRequest form {.url = base.url, .form = "x"};
    const HttpRequest json {.url = base.url, .json = "x"};
    QVERIFY(HttpCache::keyOf(form) != HttpCache::keyOf(json));
}

QTEST_GUILESS_MAIN(TestHttpStore)
#include "tst_httpstore.moc"
