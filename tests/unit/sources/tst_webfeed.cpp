// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/webfeed.h"
#include "support/recordeddata.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

const QUrl base(u"https://example.org/blog/feed.xml"_s);

QByteArray rss(const QByteArray &channel, const QByteArray &prolog = "<?xml version='1.0'?>")
{
    return prolog
        + "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
          "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
          "xmlns:media='http://search.yahoo.com/mrss/' "
          "xmlns:arxiv='http://arxiv.org/schemas/atom'><channel><title>Blog</title>"
        + channel + "</channel></rss>";
}

QByteArray atom(const QByteArray &entries)
{
    return "<?xml version='1.0' encoding='utf-8'?><feed xmlns='http://www.w3.org/2005/Atom'>"
           "<title type='html'>A &amp;amp; B</title><id>urn:x</id>"
        + entries + "</feed>";
}

/// The one item of a feed.
WebFeedItem itemOf(const QByteArray &bytes)
{
    const auto feed = parseWebFeed(bytes, base);
    if (!feed) {
        qWarning("%s", qPrintable(feed.error().message + feed.error().detail));
        return {};
    }
    return feed->items.size() == 1 ? feed->items.first() : WebFeedItem();
}

} // namespace

class TestWebFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRss2();
    void readsRss1();
    void readsAtom();
    void readsXhtmlContent();
    void readsJsonFeed();
    void readsArxivRss();
    void readsArxivAtom();
    void rssTexts_data();
    void rssTexts();
    void rssAuthors_data();
    void rssAuthors();
    void addresses_data();
    void addresses();
    void papers_data();
    void papers();
    void titleFromTheSummary();
    void emptyItemsAreNone();
    void contentWhereThereIsNoDescription();
    void images_data();
    void images();
    void undefinedEntities();
    void encodings_data();
    void encodings();
    void sloppyFeeds_data();
    void sloppyFeeds();
    void refuses_data();
    void refuses();
    void cutOffAnywhere();
    void cutOffSaysAfterHowMany();
    void isBounded();
    void isQuick_data();
    void isQuick();
    void recordedFeeds_data();
    void recordedFeeds();
};

void TestWebFeed::readsRss2()
{
    const auto feed = parseWebFeed(rss(R"(<link>https://example.org/</link>
        <description>About</description><image><title>Logo</title><url>/l.png</url></image>
        <skipDays><day>Saturday</day><day>Sunday</day></skipDays>
        <item><title>On Agents</title><link>https://example.org/a</link>
        <description>&lt;p&gt;Hello &amp;amp; you.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description>
        <author>ada@example.org (Ada Lovelace)</author><category>AI</category>
        <category domain="x">Agents</category><category>AI</category>
        <guid isPermaLink="false">tag:1</guid><pubDate>Sat, 01 Aug 2026 04:00:14 GMT</pubDate>
        </item><item><title>Second</title><link>/b</link></item>)"),
        base);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->title, u"Blog"_s);
    QCOMPARE(feed->skipDays, QStringList({u"Saturday"_s, u"Sunday"_s}));
    QCOMPARE(feed->items.size(), 2);
    const WebFeedItem &item = feed->items.first();
    QCOMPARE(item.title, u"On Agents"_s);
    QCOMPARE(item.url, QUrl(u"https://example.org/a"_s));
    QCOMPARE(item.summary, u"Hello & you.\n\nTwo."_s);
    QCOMPARE(item.authors, QStringList {u"Ada Lovelace"_s});
    QCOMPARE(item.categories, QStringList({u"AI"_s, u"Agents"_s}));
    QCOMPARE(item.guid, u"tag:1"_s);
    QCOMPARE(item.publishedAt, u"2026-08-01T04:00:14Z"_s);
    QVERIFY(!item.arxivId);
    QCOMPARE(feed->items.last().url, QUrl(u"https://example.org/b"_s));
}

void TestWebFeed::readsRss1()
{
    const auto feed = parseWebFeed(R"(<?xml version="1.0"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://example.org/"><title>News</title>
        <items><rdf:Seq><rdf:li resource="https://example.org/a"/></rdf:Seq></items></channel>
        <image><title>Logo</title></image>
        <item rdf:about="https://example.org/a"><title>One</title><link>https://example.org/a</link>
        <description>What it says.</description><dc:creator>Ada Lovelace</dc:creator>
        <dc:date>2026-08-01T04:00:14+02:00</dc:date><dc:subject>AI</dc:subject></item>
        </rdf:RDF>)",
        base);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->title, u"News"_s);
    QCOMPARE(feed->items.size(), 1);
    const WebFeedItem &item = feed->items.first();
    QCOMPARE(item.title, u"One"_s);
    QCOMPARE(item.url, QUrl(u"https://example.org/a"_s));
    QCOMPARE(item.authors, QStringList {u"Ada Lovelace"_s});
    QCOMPARE(item.publishedAt, u"2026-08-01T04:00:14+02:00"_s);
    QCOMPARE(item.categories, QStringList {u"AI"_s});
    QCOMPARE(item.guid, u"https://example.org/a"_s);
}

void TestWebFeed::readsAtom()
{
    const auto feed = parseWebFeed(atom(R"(<author><name>The Feed</name></author>
        <entry><id>urn:1</id><title>If a &lt; b</title><updated>2026-08-02T00:00:00Z</updated>
        <published>2026-08-01T00:00:00Z</published>
        <link rel="self" href="https://example.org/self"/><link rel="alternate" href="a"/>
        <author><name>Ada Lovelace</name><email>a@b.org</email></author>
        <author><name>Alan Turing</name></author>
        <summary type="html">&lt;b&gt;Bold&lt;/b&gt; words</summary>
        <content type="html">&lt;p&gt;Long&lt;/p&gt;</content><category term="AI"/></entry>)"),
        base);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->title, u"A & B"_s);
    QCOMPARE(feed->items.size(), 1);
    const WebFeedItem &item = feed->items.first();
    QCOMPARE(item.title, u"If a < b"_s); // plain text: not HTML
    QCOMPARE(item.url, QUrl(u"https://example.org/blog/a"_s));
    QCOMPARE(item.publishedAt, u"2026-08-01T00:00:00Z"_s);
    QCOMPARE(item.authors, QStringList({u"Ada Lovelace"_s, u"Alan Turing"_s}));
    QCOMPARE(item.summary, u"Bold words"_s);
    QCOMPARE(item.categories, QStringList {u"AI"_s});
}

void TestWebFeed::readsXhtmlContent()
{
    const WebFeedItem item = itemOf(atom(R"(<entry><id>urn:1</id><title>T</title>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <em>big</em>
        day.</p><p>Two.</p></div></content></entry>)"));
    QCOMPARE(item.summary, u"One big day.\n\nTwo."_s);
}

void TestWebFeed::readsJsonFeed()
{
    const auto feed = parseWebFeed(R"({"version":"https://jsonfeed.org/version/1.1","title":"J",
        "items":[{"id":"1","url":"https://example.org/a","title":"One","content_html":"<p>Hi &amp;
        you</p>","date_published":"2026-08-01T00:00:00Z","authors":[{"name":"Ada Lovelace"}],
        "tags":["AI"],"image":"/i.png"},{"id":2,"external_url":"https://arxiv.org/abs/2604.15579",
        "content_text":"Words"},{}]})",
        base);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->title, u"J"_s);
    QCOMPARE(feed->items.size(), 2);
    QCOMPARE(feed->items.first().summary, u"Hi & you"_s);
    QCOMPARE(feed->items.first().authors, QStringList {u"Ada Lovelace"_s});
    QCOMPARE(feed->items.first().categories, QStringList {u"AI"_s});
    QCOMPARE(feed->items.first().imageUrl, QUrl(u"https://example.org/i.png"_s));
    QCOMPARE(feed->items.last().guid, u"2"_s);
    QCOMPARE(feed->items.last().title, u"Words"_s);
    QCOMPARE(feed->items.last().arxivId, ArxivId::parse(u"2604.15579"));
}

void TestWebFeed::readsArxivRss()
{
    const WebFeedItem item = itemOf(rss(R"(<item><title>On $a&lt;b$ Agents</title>
        <link>https://arxiv.org/abs/2604.15579</link>
        <description>arXiv:2604.15579v2 Announce Type: replace-cross 
Abstract: We show $a &lt;b$ &amp; more.</description>
        <guid isPermaLink="false">oai:arXiv.org:2604.15579v2</guid>
        <category>cs.CL</category><category>cs.SE</category>
        <pubDate>Fri, 17 Apr 2026 00:00:00 -0400</pubDate>
        <arxiv:announce_type>replace-cross</arxiv:announce_type>
        <dc:creator>Ada Lovelace, Sammy Davis, Jr., Otto H\"older</dc:creator></item>)"));
    QCOMPARE(item.title, u"On $a<b$ Agents"_s);
    QCOMPARE(item.summary, u"We show $a <b$ & more."_s);
    QCOMPARE(item.arxivId, ArxivId::parse(u"2604.15579v2"));
    QCOMPARE(item.announceType, u"replace-cross"_s);
    QCOMPARE(item.categories, QStringList({u"cs.CL"_s, u"cs.SE"_s}));
    QCOMPARE(
        item.authors, QStringList({u"Ada Lovelace"_s, u"Sammy Davis Jr."_s, u"Otto H\\\"older"_s}));
    QCOMPARE(item.publishedAt, u"2026-04-17T04:00:00Z"_s);
}

void TestWebFeed::readsArxivAtom()
{
    const WebFeedItem item = itemOf(atom(R"(<entry xmlns:arxiv="http://arxiv.org/schemas/atom"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><id>oai:arXiv.org:2604.15579v1</id>
        <title>On Agents</title><updated>2026-04-17T04:00:00+00:00</updated>
        <link href="https://arxiv.org/abs/2604.15579" rel="alternate" type="text/html"/>
        <summary>arXiv:2604.15579v1 Announce Type: new 
Abstract: We show.</summary><category term="cs.CL"/>
        <published>2026-04-17T00:00:00-04:00</published>
        <arxiv:announce_type>new</arxiv:announce_type>
        <dc:creator>Ada Lovelace, Alan Turing</dc:creator></entry>)"));
    QCOMPARE(item.arxivId, ArxivId::parse(u"2604.15579v1"));
    QCOMPARE(item.announceType, u"new"_s);
    QCOMPARE(item.summary, u"We show."_s);
    QCOMPARE(item.authors, QStringList({u"Ada Lovelace"_s, u"Alan Turing"_s}));
}

void TestWebFeed::rssTexts_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray("Just words") << u"Just words"_s;
    QTest::newRow("HTML") << QByteArray("&lt;i&gt;So&lt;/i&gt; it is") << u"So it is"_s;
    QTest::newRow("CDATA") << QByteArray("<![CDATA[<i>So</i> &amp; it is]]>") << u"So & it is"_s;
    QTest::newRow("less than") << QByteArray("a &lt; b and c &gt; d") << u"a < b and c > d"_s;
    QTest::newRow("entities twice") << QByteArray("Q&amp;amp;A &amp;#8217;") << u"Q&A ’"_s;
    QTest::newRow("an ampersand") << QByteArray("Q &amp; A") << u"Q & A"_s;
    QTest::newRow("a script") << QByteArray("&lt;script&gt;alert(1)&lt;/script&gt;Words")
                              << u"Words"_s;
    QTest::newRow("bare tags") << QByteArray("<p>One</p><p>two</p>") << u"One\n\ntwo"_s;
}

void TestWebFeed::rssTexts()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, expected);
    const WebFeedItem item = itemOf(
        rss("<item><title>" + xml + "</title><description>" + xml + "</description></item>"));
    QCOMPARE(item.summary, expected);
    QCOMPARE(item.title, expected.simplified());
}

void TestWebFeed::rssAuthors_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QStringList>("expected");
    const QStringList ada {u"Ada Lovelace"_s};
    QTest::newRow("mail and name") << QByteArray("<author>a@b.org (Ada Lovelace)</author>") << ada;
    QTest::newRow("a name") << QByteArray("<author>Ada Lovelace</author>") << ada;
    QTest::newRow("only mail") << QByteArray("<author>a@b.org</author>") << QStringList();
    QTest::newRow("a creator") << QByteArray("<dc:creator>Ada Lovelace</dc:creator>") << ada;
    QTest::newRow("a creator with a comma")
        << QByteArray("<dc:creator>Lovelace, Ada</dc:creator>") << QStringList {u"Lovelace, Ada"_s};
    QTest::newRow("both") << QByteArray("<author>a@b.org</author><dc:creator>Ada "
                                        "Lovelace</dc:creator>")
                          << ada;
    QTest::newRow("blank") << QByteArray("<dc:creator> </dc:creator>") << QStringList();
}

void TestWebFeed::rssAuthors()
{
    QFETCH(QByteArray, xml);
    QFETCH(QStringList, expected);
    QCOMPARE(itemOf(rss("<item><title>T</title>" + xml + "</item>")).authors, expected);
}

void TestWebFeed::addresses_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("link") << QByteArray("<link>https://a.org/x</link>") << u"https://a.org/x"_s;
    QTest::newRow("relative") << QByteArray("<link>x</link>") << u"https://example.org/blog/x"_s;
    QTest::newRow("permalink") << QByteArray("<guid>https://a.org/x</guid>")
                               << u"https://a.org/x"_s;
    QTest::newRow("not a permalink")
        << QByteArray("<guid isPermaLink='false'>https://a.org/x</guid>") << QString();
    QTest::newRow("a script") << QByteArray("<link>javascript:alert(1)</link>") << QString();
    QTest::newRow("Atom's link in RSS")
        << QByteArray("<link xmlns='http://www.w3.org/2005/Atom' href='https://a.org/x'/>")
        << u"https://a.org/x"_s;
}

void TestWebFeed::addresses()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, expected);
    QCOMPARE(itemOf(rss("<item><title>T</title>" + xml + "</item>")).url.toString(), expected);
}

void TestWebFeed::papers_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QString>("expected");
    QTest::newRow("arXiv") << QByteArray("https://arxiv.org/abs/2604.15579v2") << u"2604.15579v2"_s;
    QTest::newRow("Hugging Face") << QByteArray("https://huggingface.co/papers/2604.15579")
                                  << u"2604.15579"_s;
    QTest::newRow("a blog") << QByteArray("https://a.org/2604.15579") << QString();
    QTest::newRow("a model") << QByteArray("https://huggingface.co/a/b") << QString();
}

void TestWebFeed::papers()
{
    QFETCH(QByteArray, link);
    QFETCH(QString, expected);
    const auto id = itemOf(rss("<item><title>T</title><link>" + link + "</link></item>")).arxivId;
    QCOMPARE(id ? id->toString() : QString(), expected);
}

void TestWebFeed::titleFromTheSummary()
{
    const WebFeedItem item = itemOf(
        rss("<item><description>" + QByteArray("word ").repeated(100) + "</description></item>"));
    QVERIFY(item.title.startsWith("word word"_L1) && item.title.endsWith(u'…'));
    QVERIFY(item.title.size() <= 100);
}

void TestWebFeed::emptyItemsAreNone()
{
    const auto feed = parseWebFeed(rss("<item/><item><author>x</author></item>"), base);
    QVERIFY(feed);
    QVERIFY(feed->items.isEmpty());
}

void TestWebFeed::contentWhereThereIsNoDescription()
{
    QCOMPARE(itemOf(rss("<item><title>T</title><description> </description><content:encoded>"
                        "&lt;p&gt;Whole&lt;/p&gt;</content:encoded></item>"))
                 .summary,
        u"Whole"_s);
    QCOMPARE(itemOf(rss("<item><title>T</title><content:encoded>Whole</content:encoded>"
                        "<description>Short</description></item>"))
                 .summary,
        u"Short"_s);
}

void TestWebFeed::images_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("expected");
    const QString url = u"https://a.org/i.png"_s;
    QTest::newRow("an enclosure") << QByteArray(
        "<enclosure url='https://a.org/i.png' type='image/png' length='1'/>")
                                  << url;
    QTest::newRow("a podcast") << QByteArray(
        "<enclosure url='https://a.org/i.mp3' type='audio/mpeg'/>")
                               << QString();
    QTest::newRow("a thumbnail") << QByteArray("<media:thumbnail url='https://a.org/i.png'/>")
                                 << url;
    QTest::newRow("in a group") << QByteArray("<media:group><media:content medium='image' "
                                              "url='https://a.org/i.png'/></media:group>")
                                << url;
    QTest::newRow("a video") << QByteArray("<media:content medium='video' url='https://a.org/v'/>")
                             << QString();
    QTest::newRow("a data URI") << QByteArray("<media:thumbnail url='data:image/png;base64,AA'/>")
                                << QString();
}

void TestWebFeed::images()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, expected);
    QCOMPARE(itemOf(rss("<item><title>T</title>" + xml + "</item>")).imageUrl.toString(), expected);
}

void TestWebFeed::undefinedEntities()
{
    QCOMPARE(
        itemOf(rss("<item><title>Caf&eacute;&nbsp;&mdash; &nosuch;x &amp; y</title></item>")).title,
        u"Café — x & y"_s);
}

void TestWebFeed::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"<rss version='2.0'><channel><item><title>Grüße — ж</title>"
                         "</item></channel></rss>"_s;
    const auto prolog = [](const char *name) {
        return QByteArray("<?xml version='1.0' encoding='") + name + "'?>";
    };
    QTest::newRow("UTF-8") << prolog("UTF-8") + text.toUtf8();
    QTest::newRow("nothing said") << text.toUtf8();
    QTest::newRow("a mark") << "\xef\xbb\xbf" + prolog("utf-8") + text.toUtf8();
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const QByteArray wide = utf16.encode(u"<?xml version='1.0' encoding='UTF-16'?>"_s + text);
    QTest::newRow("UTF-16") << wide;
    QTest::newRow("utf8") << prolog("utf8") + text.toUtf8();
}

void TestWebFeed::encodings()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(itemOf(bytes).title, u"Grüße — ж"_s);
}

void TestWebFeed::sloppyFeeds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    const QByteArray item = "<item><title>Caf\xe9 \x93"
                            "Q\x94</title></item>";
    QTest::newRow("windows-1252 that says so")
        << rss(item, "<?xml version='1.0' encoding='windows-1252'?>") << u"Café “Q”"_s;
    QTest::newRow("windows-1252 that says ISO-8859-1")
        << rss(item, "<?xml version='1.0' encoding='ISO-8859-1'?>") << u"Café “Q”"_s;
    QTest::newRow("windows-1252 that says UTF-8")
        << rss(item, "<?xml version='1.0' encoding='UTF-8'?>") << u"Café “Q”"_s;
    QTest::newRow("an unknown encoding that is UTF-8") << rss("<item><title>Café</title></item>",
        "<?xml version='1.0' encoding='klingon'?>") << u"Café"_s;
    QTest::newRow("KOI8-R") << rss(
        "<item><title>\xf0\xf2</title></item>", "<?xml version='1.0' encoding='koi8-r'?>")
                            << u"ПР"_s;
    QTest::newRow("Shift_JIS") << rss("<item><title>\x93\xfa\x96\x7b</title></item>",
        "<?xml version='1.0' encoding='Shift_JIS'?>")
                               << u"日本"_s;
    QTest::newRow("lines before it") << "\n \n" + rss("<item><title>T</title></item>") << u"T"_s;
    QTest::newRow("a control character") << rss("<item><title>A\x0b"
                                                "B</title></item>")
                                         << u"AB"_s;
    QTest::newRow("a document type") << rss("<item><title>T</title></item>",
        "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS "
        "0.91//EN' 'http://127.0.0.1:1/rss-0.91.dtd'>")
                                     << u"T"_s;
}

void TestWebFeed::sloppyFeeds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    QCOMPARE(itemOf(bytes).title, title);
}

void TestWebFeed::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("says");
    using enum Error::Code;
    QTest::newRow("nothing") << QByteArray() << Malformed << u"empty"_s;
    QTest::newRow("white space") << QByteArray(" \n ") << Malformed << u"empty"_s;
    QTest::newRow("a page in small letters")
        << QByteArray("\n<!doctype html><html lang=en><title>x</title><body>x") << Malformed
        << u"web page"_s;
    QTest::newRow("a page without a type")
        << QByteArray("<HTML lang=en><body bgcolor=white>x") << Malformed << u"web page"_s;
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html><html><head><title>x</title><br>")
                            << Malformed << u"web page"_s;
    QTest::newRow("an old page") << QByteArray("<HTML><BODY>") << Malformed << u"web page"_s;
    QTest::newRow("an XHTML page")
        << QByteArray("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>")
        << Malformed << u"web page"_s;
    QTest::newRow("another XML") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>")
                                 << Malformed << u"no RSS or Atom"_s;
    QTest::newRow("text") << QByteArray("Rate exceeded.") << Malformed << u"well-formed"_s;
    QTest::newRow("JSON") << QByteArray("{\"error\": 1}") << Malformed << u"no feed"_s;
    QTest::newRow("half JSON") << QByteArray(
        "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[")
                               << Malformed << u"breaks off"_s;
    QTest::newRow("broken XML") << rss("<item></title></item>") << Malformed << u"well-formed"_s;
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe\x01", 4) << Malformed << u"well-formed"_s;
    QTest::newRow("an entity bomb") << rss("<item><title>&b;</title></item>",
        "<!DOCTYPE rss [<!ENTITY a 'xxxxxxxxxx'><!ENTITY b '&a;&a;&a;&a;&a;'>]>")
                                    << Malformed << u"entities"_s;
    QTest::newRow("a file as an entity") << rss("<item><title>&b;</title></item>",
        "<!DOCTYPE rss [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>")
                                         << Malformed << u"entities"_s;
    QTest::newRow("deep") << rss(QByteArray("<a>").repeated(100'000)) << Malformed << u"deeply"_s;
    QTest::newRow("too large") << QByteArray(largestWebFeed + 1, ' ') << TooLarge << u"32 MB"_s;
}

void TestWebFeed::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    QFETCH(QString, says);
    const auto feed = parseWebFeed(bytes, base);
    QVERIFY(!feed);
    QCOMPARE(feed.error().code, code);
    QVERIFY2(feed.error().message.contains(says), qPrintable(feed.error().message));
    QVERIFY2(feed.error().message.contains("example.org"_L1), qPrintable(feed.error().message));
}

void TestWebFeed::cutOffAnywhere()
{
    const QByteArray whole = rss("<item><title>One</title></item><item><title>Two</title></item>");
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!parseWebFeed(whole.first(length), base), whole.first(length).constData());
}

void TestWebFeed::cutOffSaysAfterHowMany()
{
    const auto feed =
        parseWebFeed(rss("<item><title>One</title></item><item><tit").chopped(16), base);
    QVERIFY(!feed);
    QVERIFY2(feed.error().message.contains("breaks off after 1 item"_L1),
        qPrintable(feed.error().message));
}

void TestWebFeed::isBounded()
{
    QByteArray items = "<item><title>T</title><description>" + QByteArray(1'000'000, 'x')
        + "</description>" + QByteArray("<category>c</category>").repeated(1000) + "</item>";
    items += QByteArray("<item><title>T</title></item>").repeated(mostWebFeedItems + 10);
    const auto feed = parseWebFeed(rss(items), base);
    QVERIFY(feed);
    QCOMPARE(feed->items.size(), mostWebFeedItems);
    QVERIFY(feed->items.first().summary.size() <= 20'000);
    QVERIFY(feed->items.first().categories.size() <= 100);
}

void TestWebFeed::isQuick_data()
{
    QTest::addColumn<QByteArray>("item");
    QByteArray entities;
    QByteArray authors;
    for (int i = 0; i < 100'000; ++i) {
        entities += "&e" + QByteArray::number(i) + ';';
        authors += "<author>" + QByteArray::number(i) + "</author>";
    }
    QTest::newRow("many entities") << "<title>T" + entities + "</title>";
    QTest::newRow("many authors") << "<title>T</title>" + authors;
    QTest::newRow("many brackets") << "<title>T</title><description>"
            + QByteArray("&lt;a").repeated(100'000) + "</description>";
    QTest::newRow("many ampersands")
        << "<title>" + QByteArray("&amp;a").repeated(100'000) + "</title>";
}

void TestWebFeed::isQuick()
{
    QFETCH(QByteArray, item);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(parseWebFeed(rss("<item>" + item + "</item>"), base));
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
}

void TestWebFeed::recordedFeeds_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("items");
    QTest::newRow("a week-end of RSS")
        << u"arxiv/rss_cs.CL_weekend_empty.rss.xml"_s << qsizetype(0);
    QTest::newRow("a search, as any Atom")
        << u"arxiv/search_100_results.atom.xml"_s << qsizetype(100);
    QTest::newRow("an older one") << u"arxiv/legacy_search_electron_proton.atom.xml"_s
                                  << qsizetype(10);
}

void TestWebFeed::recordedFeeds()
{
    if (recordedData().isEmpty())
        QSKIP("GALLEY_RECORDED_DATA is not set");
    QFETCH(QString, name);
    QFETCH(qsizetype, items);
    const auto feed = parseWebFeed(recorded(name), base);
    QVERIFY2(feed, feed ? "" : qPrintable(feed.error().message));
    QCOMPARE(feed->items.size(), items);
    QVERIFY(!feed->title.isEmpty());
    for (const WebFeedItem &item : feed->items) {
        QVERIFY(item.arxivId && !item.authors.isEmpty() && !item.summary.isEmpty());
        QVERIFY(!item.url.isEmpty() && !item.publishedAt.isEmpty());
    }
    if (items == 0)
        QCOMPARE(feed->skipDays, QStringList({u"Sunday"_s, u"Saturday"_s}));
}

QTEST_GUILESS_MAIN(TestWebFeed)
#include "tst_webfeed.moc"
