// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pagehead.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QString headOf(const PublishedHead &head, const PagePlace &place)
{
    return QString::fromUtf8(headHtml(head, place));
}

} // namespace

class TestPageHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onItsOwn();
    void withinASite_data();
    void withinASite();
    void scripts_data();
    void scripts();
    void card();
    void smallPictureMakesASmallCard();
    void cardPictures_data();
    void cardPictures();
    void hostile();
    void descriptions_data();
    void descriptions();
};

void TestPageHead::onItsOwn()
{
    const QString html = headOf({.title = u"T"_s, .style = u"p {}"_s}, {});
    QVERIFY(html.contains(u"<title>T</title>"_s));
    QVERIFY(html.contains(u"<style>\np {}\n</style>"_s));
    QVERIFY(html.contains(u"script-src 'none'; "_s));
    for (const QString &kind : {u"font"_s, u"media"_s, u"object"_s, u"frame"_s, u"worker"_s})
        QVERIFY2(html.contains(u" %1-src 'none'; "_s.arg(kind)), qPrintable(kind));
    // The Nu checker takes embedded pictures for violations of these.
    QVERIFY(!html.contains(QRegularExpression(u"(default|img|style)-src"_s)));
    // What is not known is not said.
    for (const QString &name :
        {u"canonical"_s, u"alternate"_s, u"prev"_s, u"og:url"_s, u"og:image"_s, u"\"\""_s})
        QVERIFY2(!html.contains(name), qUtf8Printable(name));
}

void TestPageHead::withinASite_data()
{
    QTest::addColumn<QString>("element");
    const auto row = [](const char *name, const QString &element) {
        QTest::newRow(name) << element;
    };
    row("address", u"<link rel=\"canonical\" href=\"https://x.org/2.html\">"_s);
    row("for cards", u"<meta property=\"og:url\" content=\"https://x.org/2.html\">"_s);
    row("style", u"<link rel=\"stylesheet\" href=\"../style.css\">"_s);
    row("older", u"<link rel=\"prev\" href=\"1.html\">"_s);
    row("newer", u"<link rel=\"next\" href=\"3.html\">"_s);
    row("feed", u"<link rel=\"alternate\" href=\"../atom.xml\" type=\"application/atom+xml\">"_s);
    row("data", u"<link rel=\"alternate\" href=\"2.json\" type=\"application/json\">"_s);
    row("icon", u"<link rel=\"icon\" href=\"../logo.png\">"_s);
}

void TestPageHead::withinASite()
{
    QFETCH(QString, element);
    const PagePlace place {.address = u"https://x.org/2.html"_s,
        .styleSheet = u"../style.css"_s,
        .feeds = {{.url = u"../atom.xml"_s, .text = u"application/atom+xml"_s}},
        .data = u"2.json"_s,
        .newer = PageLink {.url = u"3.html"_s},
        .older = PageLink {.url = u"1.html"_s}};
    const QString html =
        headOf({.title = u"T"_s, .style = u"p {}"_s, .icon = u"../logo.png"_s}, place);
    QCOMPARE(html.count(element), 1);
    QVERIFY(!html.contains(u"<style"_s));
}

void TestPageHead::scripts_data()
{
    QTest::addColumn<PublishedHead>("head");
    QTest::addColumn<QString>("sources");
    // Of `{"a":"\u003c"}`.
    const QString digest = u"'sha256-%1'"_s.arg(QLatin1StringView(
        QCryptographicHash::hash(R"({"a":"\u003c"})", QCryptographicHash::Sha256).toBase64()));
    const QByteArray data = "{\"a\":\"<\"}"_ba;
    QTest::newRow("none") << PublishedHead {} << u"'none'"_s;
    QTest::newRow("data") << PublishedHead {.structuredData = data} << digest;
    QTest::newRow("our own") << PublishedHead {.hasScripts = true} << u"'self'"_s;
    QTest::newRow("both") << PublishedHead {.structuredData = data, .hasScripts = true}
                          << u"'self' "_s + digest;
}

void TestPageHead::scripts()
{
    QFETCH(PublishedHead, head);
    QFETCH(QString, sources);
    QVERIFY(headOf(head, {}).contains(u" script-src %1;"_s.arg(sources)));
}

void TestPageHead::card()
{
    const QString html = headOf({.title = u"T"_s,
                                    .description = u"D"_s,
                                    .image = ShownPicture {u"https://x.org/a.png"_s, {640, 336}},
                                    .imageAlt = u"A curve"_s,
                                    .kind = u"article"_s,
                                    .date = u"2026-04-27"_s,
                                    .siteName = u"S"_s},
        {});
    for (const auto &[name, content] : {std::pair(u"og:type"_s, u"article"_s),
             {u"og:title"_s, u"T"_s}, {u"og:description"_s, u"D"_s}, {u"og:site_name"_s, u"S"_s},
             {u"og:image"_s, u"https://x.org/a.png"_s}, {u"og:image:width"_s, u"640"_s},
             {u"og:image:height"_s, u"336"_s}, {u"og:image:alt"_s, u"A curve"_s},
             {u"article:published_time"_s, u"2026-04-27"_s}})
        QVERIFY2(html.contains(u"<meta property=\"%1\" content=\"%2\">"_s.arg(name, content)),
            qUtf8Printable(name));
    QVERIFY(html.contains(u"<meta name=\"twitter:card\" content=\"summary_large_image\">"_s));
}

void TestPageHead::smallPictureMakesASmallCard()
{
    const QString html = headOf({.image = ShownPicture {u"https://x.org/a.png"_s, {64, 64}}}, {});
    QVERIFY(html.contains(u"<meta name=\"twitter:card\" content=\"summary\">"_s));
}

void TestPageHead::cardPictures_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("src");
    QTest::addColumn<QString>("absolute");
    const QString page = u"https://x.org/d/issues/1.html"_s;
    QTest::newRow("beside") << page << u"../pictures/a.png"_s
                            << u"https://x.org/d/pictures/a.png"_s;
    QTest::newRow("in the page") << page << u"data:image/png;base64,eA=="_s << QString();
    QTest::newRow("nobody knows where") << QString() << u"../pictures/a.png"_s << QString();
}

void TestPageHead::cardPictures()
{
    QFETCH(QString, address);
    QFETCH(QString, src);
    QFETCH(QString, absolute);
    const auto picture = cardPicture(ShownPicture {src, {1, 1}}, {.address = address});
    QCOMPARE(picture ? picture->src : QString(), absolute);
}

void TestPageHead::hostile()
{
    const QString text = u"\"></title></script><script>alert(1)</script>"_s;
    const QString html = headOf({.title = text,
                                    .description = text,
                                    .structuredData = u"{\"name\":\"%1\"}"_s.arg(text).toUtf8(),
                                    .image = ShownPicture {text, {1, 1}},
                                    .imageAlt = text,
                                    .siteName = text,
                                    .icon = text},
        {.address = text, .older = PageLink {.url = text, .text = text}});
    QCOMPARE(html.count(u"<script"_s), 1); // the data's
    QCOMPARE(html.count(u"</title"_s), 1);
    QCOMPARE(html.count(u"</script"_s), 1);
}

void TestPageHead::descriptions_data()
{
    QTest::addColumn<QString>("introduction");
    QTest::addColumn<QString>("description");
    QTest::newRow("none") << QString() << u"Digest: April 27, 2026 · 0 papers"_s;
    QTest::newRow("words") << u"Hello *there*.\n\nYou."_s << u"Hello there. You."_s;
    QTest::newRow("many") << u"word "_s.repeated(100) << u"word "_s.repeated(40).trimmed() + u'…';
    QTest::newRow("one long") << QString(300, u'x') << QString(200, u'x') + u'…';
}

void TestPageHead::descriptions()
{
    QFETCH(QString, introduction);
    QFETCH(QString, description);
    Issue issue = *newIssue(u"Digest"_s, u"No. 1"_s, QDate(2026, 4, 27));
    issue.introduction = introduction;
    QCOMPARE(descriptionOf(issue), description);
}

QTEST_GUILESS_MAIN(TestPageHead)
#include "tst_pagehead.moc"
