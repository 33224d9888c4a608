// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/pagemetadata.h"
#include "support/recordeddata.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

const QUrl url(u"https://example.org/blog/post?x=1"_s);

QByteArray page(const QByteArray &head, const QByteArray &body = {})
{
    return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}

QByteArray meta(const QByteArray &name, const QByteArray &content)
{
    return "<meta name=\"" + name + "\" content=\"" + content + "\">";
}

QByteArray og(const QByteArray &name, const QByteArray &content)
{
    return "<meta property=\"og:" + name + "\" content=\"" + content + "\"/>";
}

QByteArray jsonLd(const QByteArray &json)
{
    return "<script type=\"application/ld+json\">" + json + "</script>";
}

PageRecord recordOf(const QByteArray &bytes, const QByteArray &type = "text/html; charset=utf-8")
{
    const auto record = parsePage(bytes, type, url);
    if (!record) {
        qWarning("%s", qPrintable(record.error().message));
        return {};
    }
    return *record;
}

} // namespace

class TestPageMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void saysNothingOfWhatIsMissing();
    void titles_data();
    void titles();
    void descriptions_data();
    void descriptions();
    void authors_data();
    void authors();
    void dates_data();
    void dates();
    void images_data();
    void images();
    void addresses_data();
    void addresses();
    void sites_data();
    void sites();
    void languages_data();
    void languages();
    void identifiers_data();
    void identifiers();
    void oddJsonLd_data();
    void oddJsonLd();
    void encodings_data();
    void encodings();
    void cutOffAnywhere();
    void isBounded();
    void refuses_data();
    void refuses();
    void toAnEntry();
    void recordedPages_data();
    void recordedPages();
};

void TestPageMetadata::readsEverything()
{
    const PageRecord record =
        recordOf(page(og("title", "On Agents | Blog") + og("site_name", "Blog")
            + og("description", "What &amp; why") + og("url", "https://example.org/blog/post")
            + og("image", "/i.png") + og("image:alt", "A robot")
            + jsonLd(R"({"@context":"https://schema.org","@type":"BlogPosting","headline":"Other",
            "author":{"@type":"Person","name":"Ada Lovelace"},
            "datePublished":"2026-04-16T10:00:00+02:00"})")
            + "<title>Third</title>"));
    QCOMPARE(record.url, QUrl(u"https://example.org/blog/post"_s));
    QCOMPARE(record.title, u"On Agents"_s);
    QCOMPARE(record.description, u"What & why"_s);
    QCOMPARE(record.authors, QStringList {u"Ada Lovelace"_s});
    QCOMPARE(record.publishedAt, u"2026-04-16T10:00:00+02:00"_s);
    QCOMPARE(record.site, u"Blog"_s);
    QCOMPARE(record.imageUrl, QUrl(u"https://example.org/i.png"_s));
    QCOMPARE(record.imageAlt, u"A robot"_s);
    QVERIFY(record.doi.isEmpty() && !record.arxivId);
}

void TestPageMetadata::saysNothingOfWhatIsMissing()
{
    const PageRecord record = recordOf("<p>Words");
    QCOMPARE(record, (PageRecord {.url = url, .title = u"example.org/blog/post"_s}));
}

void TestPageMetadata::titles_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("expected");
    const QByteArray title = "<title> From\n <b>the title </title>";
    QTest::newRow("og") << page(title + meta("twitter:title", "T") + og("title", "O")) << u"O"_s;
    QTest::newRow("og by name") << page(title + meta("og:title", "O")) << u"O"_s;
    QTest::newRow("blank og") << page(title + og("title", " ") + meta("twitter:title", "T"))
                              << u"T"_s;
    QTest::newRow("title") << page(title, "<h1>H</h1>") << u"From <b>the title"_s;
    QTest::newRow("of a drawing") << page("", "<svg><title>Icon</title></svg><h1>H</h1>") << u"H"_s;
    QTest::newRow("JSON-LD") << page(jsonLd(R"({"@type":"Article","headline":"J"})"), "<h1>H</h1>")
                             << u"J"_s;
    QTest::newRow("heading") << page("", "<h1>A <em>big</em> day</h1><h1>No</h1>")
                             << u"A big day"_s;
    QTest::newRow("scholarly") << page(og("title", "O") + meta("citation_title", "C")) << u"C"_s;
    QTest::newRow("two names") << page("<meta property=\"x og:title\" content=\"O\">") << u"O"_s;
    QTest::newRow("entities once")
        << page(og("title", "Q&amp;amp;A &#8212; x")) << u"Q&amp;A — x"_s;
    QTest::newRow("site at the end")
        << page(og("site_name", "Blog") + "<title>T - blog</title>") << u"T"_s;
    QTest::newRow("another end") << page(og("site_name", "Blog") + "<title>T | Part 2</title>")
                                 << u"T | Part 2"_s;
    QTest::newRow("only the site")
        << page(og("site_name", "Blog") + "<title>Blog</title>") << u"Blog"_s;
    QTest::newRow("part of a word")
        << page(og("site_name", "Blog") + "<title>My Weblog</title>") << u"My Weblog"_s;
    QTest::newRow("a script") << page(og("title", "&lt;script&gt;alert(1)&lt;/script&gt;"))
                              << u"<script>alert(1)</script>"_s; // a text; who shows it escapes it
    QTest::newRow("right to left")
        << page(og("title", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d")) << u"שלום"_s;
}

void TestPageMetadata::titles()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, expected);
    QCOMPARE(recordOf(html).title, expected);
}

void TestPageMetadata::descriptions_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("expected");
    QTest::newRow("og") << meta("description", "D") + og("description", "O") << u"O"_s;
    QTest::newRow("meta") << meta("description", "D") << u"D"_s;
    QTest::newRow("capitals") << meta("Description", "D") << u"D"_s;
    QTest::newRow("abstract") << og("description", "O") + meta("citation_abstract", "A") << u"A"_s;
    QTest::newRow("JSON-LD") << jsonLd(R"({"@type":"Article","description":"J"})") << u"J"_s;
}

void TestPageMetadata::descriptions()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, expected);
    QCOMPARE(recordOf(page(head)).description, expected);
}

void TestPageMetadata::authors_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QStringList>("expected");
    const QStringList ada {u"Ada Lovelace"_s};
    const QStringList both {u"Ada Lovelace"_s, u"Alan Turing"_s};
    const auto row = [](const char *name, const QByteArray &html, const QStringList &expected) {
        QTest::newRow(name) << page(html) << expected;
    };
    const auto article = [](const QByteArray &author) {
        return jsonLd(R"({"@type":"NewsArticle","author":)" + author + "}");
    };
    row("citation_author",
        meta("citation_author", "Lovelace, Ada") + meta("citation_author", "Alan Turing"), both);
    row("with a suffix", meta("citation_author", "Davis, Sammy, Jr."), {u"Sammy Davis, Jr."_s});
    row("citation_authors", meta("citation_authors", "Lovelace, Ada; Turing, Alan"), both);
    row("Dublin Core", meta("DC.Creator", "Lovelace, Ada") + meta("dc.creator", "Turing, Alan"),
        both);
    row("JSON-LD", article(R"({"name":"Ada Lovelace"})"), ada);
    row("a text", article(R"("Ada Lovelace")"), ada);
    row("a list", article(R"([{"name":"Ada Lovelace"},{"name":"Alan Turing"}])"), both);
    row("a list within", article(R"([[{"name":["Ada Lovelace"]}],"Alan Turing"])"), both);
    row("in parts", article(R"({"givenName":"Ada","familyName":"Lovelace"})"), ada);
    row("elsewhere in the graph",
        jsonLd(R"({"@graph":[{"@type":"WebPage","name":"P"},{"@type":"Article",
            "author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Lovelace"}]})"),
        ada);
    row("meta", meta("author", "Ada Lovelace"), ada);
    row("meta with two", meta("author", "Ada Lovelace and Alan Turing"), both);
    row("meta with a comma", meta("author", "Lovelace, Ada"), {u"Lovelace, Ada"_s});
    row("article:author", "<meta property='article:author' content='Ada Lovelace'>", ada);
    row("a profile", "<meta property='article:author' content='https://facebook.com/ada'>", {});
    row("twice", article(R"([{"name":"Ada Lovelace"},{"name":"Ada Lovelace"}])"), ada);
    QTest::newRow("a link") << page(
        "", "<a rel='nofollow author' href='/a'>Ada <b>Lovelace</b></a>")
                            << ada;
    row("not those of another article",
        jsonLd(R"([{"@type":"Article","headline":"J"},{"@type":"Article","author":"Bo Writer"}])"),
        {});
    QTest::newRow("JSON-LD before meta")
        << page(meta("author", "admin") + article(R"({"name":"Ada Lovelace"})")) << ada;
}

void TestPageMetadata::authors()
{
    QFETCH(QByteArray, html);
    QFETCH(QStringList, expected);
    QCOMPARE(recordOf(html).authors, expected);
}

void TestPageMetadata::dates_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("expected");
    const QByteArray published =
        "<meta property='article:published_time' content='2026-04-16T10:00:00Z'>";
    QTest::newRow("published_time") << page(published) << u"2026-04-16T10:00:00Z"_s;
    QTest::newRow("JSON-LD first")
        << page(published + jsonLd(R"({"@type":"Article","datePublished":"2026-04-15"})"))
        << u"2026-04-15"_s;
    QTest::newRow("scholarly") << page(published + meta("citation_date", "2017/06/12"))
                               << u"2017-06-12"_s;
    QTest::newRow("in words") << page(meta("citation_date", "Dec 20, 2006")) << u"2006-12-20"_s;
    QTest::newRow("one that is none")
        << page(jsonLd(R"({"@type":"Article","datePublished":"soon"})") + published)
        << u"2026-04-16T10:00:00Z"_s;
    QTest::newRow("itemprop") << page("<meta itemprop='datePublished' content='2026-04-16'>")
                              << u"2026-04-16"_s;
    QTest::newRow("time") << page("", "<time datetime='2026-04-16'>April</time>")
                          << u"2026-04-16"_s;
}

void TestPageMetadata::dates()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, expected);
    QCOMPARE(recordOf(html).publishedAt, expected);
}

void TestPageMetadata::images_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("secure first") << page(
        og("image", "http://a.org/o.png") + og("image:secure_url", "https://a.org/s.png"))
                                  << u"https://a.org/s.png"_s;
    QTest::newRow("relative") << page(og("image", "i.png")) << u"https://example.org/blog/i.png"_s;
    QTest::newRow("to a base") << page("<base href='/static/'>" + og("image", "i.png"))
                               << u"https://example.org/static/i.png"_s;
    QTest::newRow("without a scheme")
        << page(og("image", "//cdn.org/i.png")) << u"https://cdn.org/i.png"_s;
    QTest::newRow("data, then a good one")
        << page(og("image", "data:image/png;base64,AA") + meta("twitter:image", "https://a.org/t"))
        << u"https://a.org/t"_s;
    QTest::newRow("JSON-LD object")
        << page(jsonLd(R"({"@type":"Article","image":[{"url":"https://a.org/j.png"}]})"))
        << u"https://a.org/j.png"_s;
    QTest::newRow("of the article")
        << page("", "<img src='/logo.png'><article><p><img src='/a.png'></article>")
        << u"https://example.org/a.png"_s;
    QTest::newRow("none") << page("", "<img src='/logo.png'>") << QString();
}

void TestPageMetadata::images()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, expected);
    QCOMPARE(recordOf(html).imageUrl.toString(), expected);
}

void TestPageMetadata::addresses_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("expected");
    const QString own = url.toString();
    QTest::newRow("canonical") << QByteArray("<link rel='canonical' href='/blog/post'>")
                               << u"https://example.org/blog/post"_s;
    QTest::newRow("og") << og("url", "https://other.org/p") << u"https://other.org/p"_s;
    QTest::newRow("http of old") << og("url", "http://example.org/p") << u"https://example.org/p"_s;
    QTest::newRow("the front page") << og("url", "https://example.org/") << own;
    QTest::newRow("a script") << og("url", "javascript:alert(1)") << own;
    QTest::newRow("a file") << QByteArray("<link rel='canonical' href='file:///etc/passwd'>")
                            << own;
    QTest::newRow("none") << QByteArray() << own;
}

void TestPageMetadata::addresses()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, expected);
    QCOMPARE(recordOf(page(head)).url.toString(), expected);
}

void TestPageMetadata::sites_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("expected");
    QTest::newRow("publisher") << og("site_name", "O")
            + jsonLd(R"({"@type":"Article","publisher":{"name":"P"}})")
                               << u"P"_s;
    QTest::newRow("og") << og("site_name", "O") << u"O"_s;
    QTest::newRow("application") << meta("application-name", "A") << u"A"_s;
    QTest::newRow("journal") << meta("citation_journal_title", "J. Test") << u"J. Test"_s;
}

void TestPageMetadata::sites()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, expected);
    QCOMPARE(recordOf(page(head)).site, expected);
}

void TestPageMetadata::languages_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("html") << QByteArray("<html lang='pt-BR'><p>x") << u"pt-BR"_s;
    QTest::newRow("locale") << page(og("locale", "en_US")) << u"en-US"_s;
    QTest::newRow("JSON-LD") << page(jsonLd(R"({"@type":"Article","inLanguage":"de"})")) << u"de"_s;
    QTest::newRow("nonsense") << QByteArray("<html lang='\"><script>'><p>x") << QString();
}

void TestPageMetadata::languages()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, expected);
    QCOMPARE(recordOf(html).language, expected);
}

void TestPageMetadata::identifiers_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("doi");
    QTest::addColumn<QString>("arxivId");
    QTest::newRow("a DOI") << meta("citation_doi", "10.1000/xyz") << u"10.1000/xyz"_s << QString();
    QTest::newRow("doi:") << meta("dc.identifier", "doi:10.1000/xyz") << u"10.1000/xyz"_s
                          << QString();
    QTest::newRow("another identifier")
        << meta("dc.identifier", "ISSN 1234") << QString() << QString();
    QTest::newRow("citation_arxiv_id")
        << meta("citation_arxiv_id", "2604.15579") << QString() << u"2604.15579"_s;
    QTest::newRow("an arXiv address")
        << og("url", "https://arxiv.org/abs/2604.15579v2") << QString() << u"2604.15579v2"_s;
    QTest::newRow("arXiv's DOI") << meta("citation_doi", "10.48550/arXiv.2604.15579")
                                 << u"10.48550/arXiv.2604.15579"_s << u"2604.15579"_s;
    QTest::newRow("a bad one") << meta("citation_arxiv_id", "2613.00000") << QString() << QString();
}

void TestPageMetadata::identifiers()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, doi);
    QFETCH(QString, arxivId);
    const PageRecord record = recordOf(page(head));
    QCOMPARE(record.doi, doi);
    QCOMPARE(record.arxivId ? record.arxivId->toString() : QString(), arxivId);
}

void TestPageMetadata::oddJsonLd_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("title");
    const QByteArray article = R"({"@type":"Article","headline":"J"})";
    QTest::newRow("a list") << "[" + article + "]" << u"J"_s;
    QTest::newRow("types as a list")
        << QByteArray(R"({"@type":["Thing","https://schema.org/TechArticle"],"headline":"J"})")
        << u"J"_s;
    QTest::newRow("a graph in a list") << "[{\"@graph\":[" + article + "]}]" << u"J"_s;
    QTest::newRow("the article before the page")
        << R"([{"@type":"WebPage","name":"W"},)" + article + "]" << u"J"_s;
    QTest::newRow("the main entity")
        << R"({"@type":"WebPage","mainEntity":)" + article + "}" << u"J"_s;
    QTest::newRow("a line end in a text")
        << QByteArray("{\"@type\":\"Article\",\"headline\":\"J\nx\"}") << u"J x"_s;
    QTest::newRow("CDATA") << "//<![CDATA[\n" + article + "\n//]]>" << u"J"_s;
    QTest::newRow("a semicolon") << article + ";" << u"J"_s;
    QTest::newRow("a breadcrumb") << QByteArray(R"({"@type":"BreadcrumbList","name":"B"})")
                                  << u"H"_s;
    QTest::newRow("broken") << QByteArray("{\"@type\":") << u"H"_s;
    QTest::newRow("deep") << QByteArray(100'000, '[') << u"H"_s;
    QTest::newRow("an author that is itself")
        << QByteArray(R"({"@type":"Article","@id":"#a","headline":"J","author":{"@id":"#a"}})")
        << u"J"_s;
    QTest::newRow("numbers") << QByteArray(R"({"@type":1,"headline":2,"author":3,"image":4})")
                             << u"H"_s;
}

void TestPageMetadata::oddJsonLd()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, title);
    QCOMPARE(recordOf(page(jsonLd(script), "<h1>H</h1>")).title, title);
}

void TestPageMetadata::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("by the header")
        << QByteArray("<title>Caf\xe9</title>") << QByteArray("text/html; charset=iso-8859-1");
    QTest::newRow("by the page") << QByteArray("<meta charset=windows-1252><title>Caf\xe9</title>")
                                 << QByteArray("text/html");
    QTest::newRow("by a mark") << QByteArray("\xef\xbb\xbf<title>Caf\xc3\xa9</title>")
                               << QByteArray("text/html");
    QTest::newRow("UTF-8, unsaid")
        << QByteArray("<title>Caf\xc3\xa9</title>") << QByteArray("text/html");
    QTest::newRow("none said") << QByteArray("<title>Caf\xc3\xa9</title>") << QByteArray();
    QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?><html "
                                         "xmlns='http://www.w3.org/1999/xhtml'><head>"
                                         "<title>Caf\xc3\xa9</title></head></html>")
                           << QByteArray("application/xhtml+xml");
    QTest::newRow("capitals") << QByteArray("<title>Caf\xe9</title>")
                              << QByteArray("Text/HTML;Charset=\"ISO-8859-1\"");
}

void TestPageMetadata::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    QCOMPARE(recordOf(bytes, type).title, u"Café"_s);
}

void TestPageMetadata::cutOffAnywhere()
{
    const QByteArray whole = page(
        og("title", "T") + og("image", "/i.png") + jsonLd(R"({"@type":"Article","author":"Ada"})"),
        "<h1>H</h1>");
    for (qsizetype length = 1; length < whole.size(); ++length)
        QVERIFY2(parsePage(whole.first(length), "text/html", url), whole.first(length).constData());
    // The head is enough.
    QCOMPARE(recordOf(whole.first(whole.indexOf("</head>"))).title, u"T"_s);
}

void TestPageMetadata::isBounded()
{
    const QByteArray text(90'000, 'x');
    const PageRecord record = recordOf(page(og("title", text) + og("description", text)
        + og("site_name", text) + og("image:alt", text) + og("image", "/" + text)
        + meta("citation_author", text) + meta("citation_author", "Ada").repeated(20'000)));
    QVERIFY(record.title.size() <= 1000);
    QVERIFY(record.description.size() <= 10'000);
    QVERIFY(record.site.size() <= 200);
    QVERIFY(record.imageUrl.isEmpty());
    QVERIFY(record.authors.size() <= 5000);
}

void TestPageMetadata::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("says");
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7") << QByteArray("application/pdf") << u"PDF"_s;
    QTest::newRow("a PDF that says HTML")
        << QByteArray("%PDF-1.7") << QByteArray("text/html") << u"PDF"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG") << QByteArray("image/png")
                               << u"image/png"_s;
    QTest::newRow("JSON") << QByteArray("{}") << QByteArray("application/json")
                          << u"application/json"_s;
    QTest::newRow("a feed") << QByteArray("<rss/>") << QByteArray("application/rss+xml")
                            << u"application/rss+xml"_s;
    QTest::newRow("nothing") << QByteArray(" ") << QByteArray("text/html") << u"empty"_s;
    QTest::newRow("bytes") << QByteArray("\x00\x01", 2) << QByteArray() << u"no web page"_s;
    QTest::newRow("too large") << QByteArray(largestPage + 1, ' ') << QByteArray("text/html")
                               << u"5 MB"_s;
}

void TestPageMetadata::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, type);
    QFETCH(QString, says);
    const auto record = parsePage(bytes, type, url);
    QVERIFY(!record);
    QVERIFY2(record.error().message.contains(says), qPrintable(record.error().message));
    QVERIFY2(record.error().message.contains("example.org"_L1), qPrintable(record.error().message));
}

void TestPageMetadata::toAnEntry()
{
    const Entry entry = toEntry(PageRecord {.url = url,
        .title = u"T"_s,
        .description = u"D"_s,
        .authors = {u"Ada Lovelace"_s},
        .publishedAt = u"2026-04-16"_s,
        .imageUrl = QUrl(u"https://example.org/i.png"_s),
        .imageAlt = u"A robot"_s,
        .doi = u"10.1000/xyz"_s});
    QVERIFY(!entry.id.isNull());
    QCOMPARE(entry.source, Source::Manual);
    QCOMPARE(entry.title, u"T"_s);
    QCOMPARE(entry.url, url.toString());
    QCOMPARE(entry.abstract, u"D"_s);
    QVERIFY(!entry.summary);
    QCOMPARE(entry.publishedAt, u"2026-04-16T00:00:00Z"_s);
    QCOMPARE(entry.doi, u"10.1000/xyz"_s);
    QCOMPARE(entry.thumbnail->url, u"https://example.org/i.png"_s);
    QCOMPARE(entry.thumbnail->alt, u"A robot"_s);

    const Entry bare = toEntry(PageRecord {.url = url, .title = u"T"_s});
    QVERIFY(!bare.authors && !bare.abstract && !bare.publishedAt && !bare.thumbnail && !bare.doi);
}

void TestPageMetadata::recordedPages_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("firstAuthor");
    QTest::addColumn<QString>("published");
    QTest::newRow("arxiv_abs_1706.03762")
        << u"Attention Is All You Need"_s << u"Ashish Vaswani"_s << u"2017-06-12"_s;
    QTest::newRow("blogger_post") << u"A good enough map"_s << QString() << QString();
    QTest::newRow("dropbox_blog") << u"How we designed Dropbox’s ATF - an async task framework"_s
                                  << u"Arun Sai Krishnan"_s << QString();
    QTest::newRow("googleblog_post")
        << u"Google Cloud Platform sets a course for new horizons"_s << QString() << QString();
    QTest::newRow("medium_post") << u"🍾🚀 webpack 3: Official Release!! 🚀🍾"_s
                                 << u"Sean T. Larkin"_s << u"2017-06-19T17:23:28Z"_s;
    QTest::newRow("plos_article")
        << u"Neural Substrate of Cold-Seeking Behavior in Endotoxin Shock"_s << u"Maria C Almeida"_s
        << u"2006-12-20"_s;
    QTest::newRow("substack_post")
        << u"The Most Precious Resource is Agency"_s << u"Simon Sarris"_s << QString();
}

void TestPageMetadata::recordedPages()
{
    if (recordedData().isEmpty())
        QSKIP("GALLEY_RECORDED_DATA is not set");
    QFETCH(QString, title);
    QFETCH(QString, firstAuthor);
    QFETCH(QString, published);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const PageRecord record = recordOf(recorded(u"web/%1.head.html"_s.arg(name)), "text/html");
    QCOMPARE(record.title, title);
    QCOMPARE(record.authors.value(0), firstAuthor);
    QCOMPARE(record.publishedAt, published);
    QVERIFY(!record.imageUrl.isEmpty() && record.url != url);
    QCOMPARE(record.arxivId.has_value(), name.startsWith("arxiv"_L1));
    QCOMPARE(!record.doi.isEmpty(), name.startsWith("plos"_L1));
}

QTEST_GUILESS_MAIN(TestPageMetadata)
#include "tst_pagemetadata.moc"
