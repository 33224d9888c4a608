// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/publicationjson.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestPublicationJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrote_data();
    void readsWhatItWrote();
    void keepsWhatItDoesNotKnow();
    void readsNoImpossibleLength();
    void refusesWhatIsNoObject();
    void baseUrls_data();
    void baseUrls();
};

void TestPublicationJson::readsWhatItWrote_data()
{
    QTest::addColumn<Publication>("publication");
    QTest::newRow("the defaults") << Publication {.name = u"News"_s};
    QTest::newRow("everything") << Publication {.name = u"News"_s,
        .description = u"What was read, “weekly”"_s,
        .baseUrl = u"https://news.example/"_s,
        .theme = u"magazine"_s,
        .themeOptions = {{u"magazine"_s, {{u"accent"_s, u"#123456"_s}, {u"toc"_s, false}}}},
        .sender = u"The desk <desk@news.example>"_s,
        .lengths = {.introduction = 60, .summary = 90, .takeaway = 20},
        .targets = {{.name = u"Web"_s,
                        .kind = PublishTarget::Kind::Git,
                        .folder = u"/srv/site"_s,
                        .subfolder = u"docs"_s,
                        .remote = u"origin"_s,
                        .branch = u"pages"_s},
            {.name = u"Server"_s,
                .kind = PublishTarget::Kind::Command,
                .folder = u"/srv/out"_s,
                .command = u"rsync -a . host:"_s}}};
}

void TestPublicationJson::readsWhatItWrote()
{
    QFETCH(Publication, publication);
    QCOMPARE(readPublicationJson(u"News"_s, writePublicationJson(publication)), publication);
}

void TestPublicationJson::keepsWhatItDoesNotKnow()
{
    const QByteArray later = R"({"colour":{"of":["later"]},"theme":"bulletin"})";
    const auto publication = readPublicationJson(u"News"_s, later);
    QVERIFY(publication);
    QCOMPARE(publication->theme, u"bulletin"_s);
    QCOMPARE(writePublicationJson(*publication), later);
}

void TestPublicationJson::readsNoImpossibleLength()
{
    const auto publication = readPublicationJson(
        u"News"_s, R"({"lengths":{"introduction":-5,"summary":1e9,"takeaway":"many"}})");
    QVERIFY(publication);
    QCOMPARE(publication->lengths, (TargetLengths {0, 9999, 0}));
}

void TestPublicationJson::refusesWhatIsNoObject()
{
    for (const QByteArray &bytes : {QByteArray(), "[]"_ba, "{\"theme\":"_ba}) {
        const auto publication = readPublicationJson(u"News"_s, bytes);
        QVERIFY(!publication);
        QVERIFY(publication.error().message.contains(u"News"_s));
    }
}

void TestPublicationJson::baseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty for none
    const auto row = [](const char *name, const QString &text, const QString &address) {
        QTest::newRow(name) << text << address;
    };
    row("with its slash", u"https://news.example/"_s, u"https://news.example/"_s);
    row("without", u" https://news.example/llm "_s, u"https://news.example/llm/"_s);
    row("http", u"http://localhost:8000"_s, u"http://localhost:8000/"_s);
    row("another scheme", u"ftp://news.example/"_s, {});
    row("a script", u"javascript:alert(1)"_s, {});
    row("a file", u"file:///srv/site"_s, {});
    row("relative", u"news.example"_s, {});
    row("a query", u"https://news.example/?a=1"_s, {});
    row("a fragment", u"https://news.example/#top"_s, {});
    row("a password", u"https://me:secret@news.example/"_s, {});
    row("no host", u"https:///news"_s, {});
    row("nothing", {}, {});
}

void TestPublicationJson::baseUrls()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QCOMPARE(baseUrlFrom(text).value_or(QString()), address);
}

QTEST_GUILESS_MAIN(TestPublicationJson)
#include "tst_publicationjson.moc"
