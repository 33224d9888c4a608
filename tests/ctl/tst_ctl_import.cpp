// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"
#include "support/fakearxiv.h"
#include "support/pictures.h"
#include "support/recordeddata.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void importsInTheGivenOrder();
    void printsJson();
    void oneOfManyIsUnknown();
    void duplicates();
    void duplicatesOfAnotherImport();
    void addressThatIsNone();
    void importsAPage();
    void pictureOfAPageIsKept();
    void privatePagesAreRefused();
    void namesTheIssueThatRanIt();
    void silentServiceIsTold();
    void readsAText_data();
    void readsAText();
    void textWithoutReferences();
    void badAnswers_data();
    void badAnswers();
    void noNetwork();
    void interruptKeepsWhatCame();
    void missingTextFile();
    void recordedPapers();

private:
    [[nodiscard]] QStringList titles() const;
    Ctl::Outcome import(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_ctl->run(QStringList {u"import"_s, u"latest"_s} + arguments, input);
    }

    std::unique_ptr<FakeArxiv> m_arxiv;
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlImport::init()
{
    m_arxiv = std::make_unique<FakeArxiv>();
    m_arxiv->setKnowsEveryPaper(true);
    m_ctl = std::make_unique<Ctl>();
    m_ctl->setEnvironment(u"GALLEY_ARXIV_API"_s, m_arxiv->api().toString());
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s, 0)).status, 0);
}

QStringList TestCtlImport::titles() const
{
    const QByteArray json = m_ctl->run({u"--json"_s, u"issue"_s, u"show"_s, u"a"_s}).out;
    QStringList all;
    for (const QJsonValue entry : QJsonDocument::fromJson(json)["entries"_L1].toArray())
        all.append(entry["title"_L1].toString());
    return all;
}

void TestCtlImport::importsInTheGivenOrder()
{
    const Ctl::Outcome done =
        import({u"2604.00003"_s, u"https://arxiv.org/abs/2604.00001v1"_s, u"arXiv:2604.00002"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.err, "");
    const QList<QByteArray> lines = done.lines();
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], "imported\t2604.00003\tPaper 2604.00003");
    QVERIFY(lines[1].startsWith("imported\thttps://arxiv.org/abs/2604.00001v1\t"));
    QCOMPARE(titles(),
        (QStringList {u"Paper 2604.00003"_s, u"Paper 2604.00001"_s, u"Paper 2604.00002"_s}));
    QCOMPARE(m_arxiv->requests().size(), 1);
}

void TestCtlImport::printsJson()
{
    const QJsonArray rows = import({u"2604.00001"_s, u"--json"_s}).json();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows[0]["status"_L1].toString(), u"imported"_s);
    QCOMPARE(rows[0]["reference"_L1].toString(), u"2604.00001"_s);
    QCOMPARE(rows[0]["text"_L1].toString(), u"Paper 2604.00001"_s);
}

void TestCtlImport::oneOfManyIsUnknown()
{
    m_arxiv->setKnowsEveryPaper(false);
    m_arxiv->add({.id = u"2604.00001"_s, .title = u"One"_s});
    m_arxiv->add({.id = u"2604.00003"_s, .title = u"Three"_s});
    const Ctl::Outcome done = import({u"2604.00001"_s, u"2604.00002"_s, u"2604.00003"_s});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.lines()[1].startsWith("failed\t2604.00002\t"), done.out.constData());
    QVERIFY(done.lines()[1].size() > 30);
    QCOMPARE(titles(), (QStringList {u"One"_s, u"Three"_s}));
}

void TestCtlImport::duplicates()
{
    import({u"2604.00001"_s});
    const Ctl::Outcome done = import({u"2604.00001v1"_s, u"2604.00002"_s, u"arXiv:2604.00002"_s});
    QCOMPARE(done.status, 0);
    QVERIFY2(done.lines()[0].startsWith("duplicate\t2604.00001v1\t"), done.out.constData());
    QVERIFY(done.lines()[0].contains("1"));
    QVERIFY(done.lines()[1].startsWith("imported\t2604.00002\t"));
    QVERIFY(done.lines()[2].startsWith("duplicate\t"));
    QVERIFY(done.lines()[2].contains("2604.00002"));
    QCOMPARE(titles().size(), 2);
}

void TestCtlImport::duplicatesOfAnotherImport()
{
    ServedReply slow; // so that both have looked before either stores
    slow.body = FakeArxiv::feed({{.id = u"2604.00001"_s}});
    slow.delay = std::chrono::milliseconds(500);
    m_arxiv->failNext({slow, slow});
    const auto one = m_ctl->start({u"import"_s, u"latest"_s, u"2604.00001"_s});
    const auto other = m_ctl->start({u"import"_s, u"latest"_s, u"2604.00001"_s});
    const QByteArray said = Ctl::finish(*one).out + Ctl::finish(*other).out;
    QVERIFY2(said.contains("imported") && said.contains("duplicate"), said.constData());
    QCOMPARE(titles().size(), 1);
}

void TestCtlImport::importsAPage()
{
    const LocalServer server({ServedReply {.body = "<title>A Post</title><meta name=author "
                                                   "content='Ada Lovelace'>",
        .contentType = "text/html"}});
    m_ctl->setEnvironment(u"GALLEY_ALLOW_PRIVATE_HOSTS"_s, u"1"_s);
    const QString address = server.url(u"/post"_s).toString();
    const Ctl::Outcome done = import({address, address + u"#part"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.lines()[0], "imported	" + address.toUtf8() + "\tA Post");
    QVERIFY(done.lines()[1].startsWith("duplicate\t"));
    QCOMPARE(titles(), QStringList({u"A Post"_s}));
}

void TestCtlImport::pictureOfAPageIsKept()
{
    const LocalServer server([](const ServedRequest &request) {
        if (request.url.path() == "/a.png"_L1)
            return ServedReply {.body = pictureBytes()};
        return ServedReply {.body = "<title>A Post</title><meta property=og:image content=/a.png>",
            .contentType = "text/html"};
    });
    m_ctl->setEnvironment(u"GALLEY_ALLOW_PRIVATE_HOSTS"_s, u"1"_s);
    m_ctl->setEnvironment(u"GALLEY_FETCH_PICTURES"_s, u"1"_s);
    QCOMPARE(import({server.url(u"/post"_s).toString()}).status, 0);
    QCOMPARE(server.requestCount(), 2);
    const Ctl::Outcome page =
        m_ctl->run({u"export"_s, u"a"_s, u"--format"_s, u"html"_s, u"-o"_s, u"-"_s});
    QCOMPARE(page.err, "");
    QVERIFY(page.out.contains("<img src=\"data:image/"));
    QCOMPARE(server.requestCount(), 2);
}

void TestCtlImport::privatePagesAreRefused()
{
    const LocalServer server({ServedReply {.body = "<title>Secret</title>"}});
    const Ctl::Outcome done = import({server.url(u"/post"_s).toString()});
    QCOMPARE(done.status, 1);
    QVERIFY(done.out.startsWith("failed\t"));
    QCOMPARE(server.requestCount(), 0);
    QVERIFY(titles().isEmpty());
}

void TestCtlImport::namesTheIssueThatRanIt()
{
    QCOMPARE(import({u"2604.00001"_s}).status, 0);
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"b"_s, 0)).status, 0);
    const Ctl::Outcome done = m_ctl->run({u"import"_s, u"b"_s, u"2604.00001v1"_s});
    QCOMPARE(done.status, 0);
    QVERIFY2(
        done.out.startsWith("imported\t2604.00001v1\tPaper 2604.00001\t"), done.out.constData());
    QVERIFY2(done.out.contains("“Issue a”"), done.out.constData());
}

void TestCtlImport::silentServiceIsTold()
{
    m_ctl->setEnvironment(
        u"GALLEY_SEMANTICSCHOLAR_API"_s, closedPort().toString(QUrl::StripTrailingSlash));
    const Ctl::Outcome done = import({u"2604.00001"_s, u"2604.00002"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.lines().size(), 2);
    QCOMPARE(done.err.count('\n'), 1);
    QVERIFY2(done.err.contains("Semantic Scholar"), done.err.constData());
}

void TestCtlImport::addressThatIsNone()
{
    m_ctl->setEnvironment(u"GALLEY_ARXIV_API"_s, u"127.0.0.1:9/api/query"_s);
    const Ctl::Outcome done = import({u"2604.00001"_s});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.out.contains("127.0.0.1:9/api/query"), done.out.constData());
}

void TestCtlImport::readsAText_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("file") << u"paste.txt"_s;
    QTest::newRow("standard input") << u"-"_s;
}

void TestCtlImport::readsAText()
{
    QFETCH(QString, from);
    const QByteArray paste = "Look at 2604.00001, and (arXiv:2604.00002 [cs.SE]).\n\nBye\n";
    m_ctl->write(u"paste.txt"_s, paste);
    const Ctl::Outcome done = import({u"2604.00009"_s, u"--from"_s, from}, paste);
    QCOMPARE(done.status, 0);
    QCOMPARE(titles(),
        (QStringList {u"Paper 2604.00009"_s, u"Paper 2604.00001"_s, u"Paper 2604.00002"_s}));
}

void TestCtlImport::textWithoutReferences()
{
    const Ctl::Outcome done = import({u"hello"_s, u"2604.00001"_s});
    QCOMPARE(done.status, 1);
    QVERIFY(done.lines()[0].startsWith("failed\thello\t"));
    QVERIFY(done.lines()[1].startsWith("imported\t"));
    const Ctl::Outcome text = import({u"--from"_s, u"-"_s}, "nothing here");
    QCOMPARE(text.status, 1);
    QVERIFY(text.lines()[0].startsWith("failed\t"));
}

void TestCtlImport::badAnswers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><body>Maintenance</body></html>");
    const QByteArray feed = FakeArxiv::feed({{.id = u"2604.00001"_s}});
    QTest::newRow("cut-off XML") << feed.first(feed.size() / 2);
    QTest::newRow("nothing") << QByteArray();
}

void TestCtlImport::badAnswers()
{
    QFETCH(QByteArray, body);
    ServedReply reply;
    reply.body = body;
    m_arxiv->failNext(QList<ServedReply>(6, reply));
    const Ctl::Outcome done = import({u"2604.00001"_s});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.out.startsWith("failed\t2604.00001\t"), done.out.constData());
    QCOMPARE(titles(), QStringList());
}

void TestCtlImport::noNetwork()
{
    m_ctl->setEnvironment(u"GALLEY_ARXIV_API"_s, closedPort().toString() + u"/api/query"_s);
    const Ctl::Outcome done = import({u"2604.00001"_s});
    QCOMPARE(done.status, 1);
    QVERIFY2(done.out.startsWith("failed\t2604.00001\t"), done.out.constData());
}

void TestCtlImport::interruptKeepsWhatCame()
{
    // A hundred come with the first request, and the second never ends.
    QStringList references;
    QList<FakePaper> papers;
    for (int i = 1; i <= 101; ++i) {
        references.append(u"2604.%1"_s.arg(i, 5, 10, QChar(u'0')));
        papers.append({.id = references.last(), .title = u"Paper %1"_s.arg(i)});
    }
    papers.removeLast();
    ServedReply first;
    first.body = FakeArxiv::feed(papers);
    m_arxiv->failNext({first, ServedReply::withFault(ServedReply::Fault::Stall)});
    const auto process = m_ctl->start(QStringList {u"import"_s, u"a"_s} + references);
    QTRY_COMPARE(m_arxiv->requests().size(), 2);
    kill(pid_t(process->processId()), SIGINT);
    const Ctl::Outcome done = Ctl::finish(*process);
    QCOMPARE(done.status, 1);
    QCOMPARE(done.lines().size(), 101);
    QVERIFY(done.lines()[99].startsWith("imported\t"));
    QVERIFY2(done.lines()[100].startsWith("failed\t2604.00101\t"), done.lines()[100].constData());
    QCOMPARE(titles().size(), 100);
}

void TestCtlImport::missingTextFile()
{
    QVERIFY(import({u"--from"_s, u"none.txt"_s}).isRefusal(1, u"none.txt"_s));
}

void TestCtlImport::recordedPapers()
{
    if (recordedData().isEmpty())
        QSKIP("no recorded responses ($GALLEY_RECORDED_DATA)");
    const QByteArray feed = recorded(u"arxiv/search_100_results.atom.xml"_s);
    m_arxiv->setKnowsEveryPaper(false);
    QCOMPARE(m_arxiv->addRecorded(feed), 100);
    // The identifiers, as somebody would paste the whole thing.
    const Ctl::Outcome done = import({u"--from"_s, u"-"_s, u"--json"_s}, feed);
    qsizetype imported = 0;
    for (const QJsonValue row : done.json())
        imported += row["status"_L1] == "imported"_L1;
    QCOMPARE(imported, 100);
    const QByteArray json = m_ctl->run({u"--json"_s, u"issue"_s, u"show"_s, u"a"_s}).out;
    for (const QJsonValue entry : QJsonDocument::fromJson(json)["entries"_L1].toArray()) {
        QVERIFY(!entry["abstract"_L1].toString().isEmpty());
        QVERIFY(!entry["authors"_L1].toArray().isEmpty());
        QVERIFY(!entry["title"_L1].toString().contains(u'\n'));
    }
    // What was imported can be loaded again, and is then the same.
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"--replace"_s, u"-"_s}, json).status, 0);
    QCOMPARE(m_ctl->run({u"--json"_s, u"issue"_s, u"show"_s, u"a"_s}).out, json);
}

QTEST_GUILESS_MAIN(TestCtlImport)
#include "tst_ctl_import.moc"
