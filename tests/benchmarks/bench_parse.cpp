// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "sources/arxivfeed.h"
#include "sources/huggingface.h"
#include "sources/pagemetadata.h"
#include "sources/semanticscholar.h"
#include "sources/webfeed.h"

#include <QJsonDocument>
#include <QXmlStreamReader>

#include <gumbo.h>

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int count = 2000;
constexpr int times = 15;

const QByteArray words = QByteArray("We study long contexts of $n$ tokens and find that they cost "
                                    "less than is thought. ")
                             .repeated(14);

QByteArray numbered(const QByteArray &text, int number)
{
    return QByteArray(text).replace("%n", QByteArray::number(10000 + number));
}

QByteArray repeatedItems(const QByteArray &head, const QByteArray &item, const QByteArray &tail)
{
    QByteArray all = head;
    for (int i = 0; i < count; ++i)
        all += numbered(item, i);
    return all + tail;
}

QByteArray arxivFeed()
{
    return repeatedItems("<?xml version='1.0' encoding='UTF-8'?><feed "
                         "xmlns:arxiv='http://arxiv.org/schemas/atom' "
                         "xmlns='http://www.w3.org/2005/Atom'><title>q</title>\n",
        "  <entry>\n    <id>http://arxiv.org/abs/2604.%nv1</id>\n    <title>On Agents</title>\n"
        "    <updated>2026-04-16T17:59:00Z</updated>\n"
        "    <link href='https://arxiv.org/abs/2604.%nv1' rel='alternate' type='text/html'/>\n"
        "    <summary>"
            + words
            + "</summary>\n    <category term='cs.CL' scheme='http://arxiv.org/schemas/atom'/>\n"
              "    <published>2026-04-16T17:59:00Z</published>\n"
              "    <arxiv:primary_category term='cs.CL'/>\n"
              "    <author>\n      <name>Ada Lovelace</name>\n    </author>\n"
              "    <author>\n      <name>Alan Turing</name>\n    </author>\n  </entry>\n",
        "</feed>");
}

QByteArray rss(const QByteArray &item)
{
    return repeatedItems("<?xml version='1.0' encoding='UTF-8'?><rss version='2.0' "
                         "xmlns:arxiv='http://arxiv.org/schemas/atom' "
                         "xmlns:dc='http://purl.org/dc/elements/1.1/' "
                         "xmlns:content='http://purl.org/rss/1.0/modules/content/'>"
                         "<channel><title>cs.CL</title>\n",
        item, "</channel></rss>");
}

QByteArray arxivRss()
{
    return rss("  <item>\n    <title>On Agents</title>\n"
               "    <link>https://arxiv.org/abs/2604.%n</link>\n"
               "    <description>arXiv:2604.%nv1 Announce Type: new \nAbstract: "
        + words
        + "</description>\n    <guid isPermaLink='false'>oai:arXiv.org:2604.%nv1</guid>\n"
          "    <category>cs.CL</category>\n    <pubDate>Fri, 17 Apr 2026 00:00:00 -0400</pubDate>\n"
          "    <arxiv:announce_type>new</arxiv:announce_type>\n"
          "    <dc:creator>Ada Lovelace, Alan Turing</dc:creator>\n  </item>\n");
}

QByteArray blog()
{
    return rss("  <item>\n    <title>On Agents</title>\n"
               "    <link>https://example.org/posts/%n</link>\n"
               "    <description><![CDATA[<p>What <em>mattered</em> this week &amp; why.</p>]]>"
               "</description>\n    <content:encoded><![CDATA[<p>"
        + words
        + "</p>]]></content:encoded>\n    <pubDate>Fri, 17 Apr 2026 00:00:00 GMT</pubDate>\n"
          "    <dc:creator>Ada Lovelace</dc:creator>\n  </item>\n");
}

QByteArray dailyPapers()
{
    QByteArray all = repeatedItems("[",
        "{\"paper\":{\"id\":\"2604.%n\",\"authors\":[{\"name\":\"Ada Lovelace\",\"hidden\":false},"
        "{\"name\":\"Alan Turing\"}],\"publishedAt\":\"2026-04-16T17:59:00.000Z\",\"title\":"
        "\"On Agents\",\"summary\":\""
            + words
            + "\",\"upvotes\":7,\"githubRepo\":\"https://github.com/a/b\"},\"thumbnail\":"
              "\"https://cdn.org/%n.png\"},",
        "");
    return all.chopped(1) + ']';
}

QByteArray citations()
{
    QByteArray all = repeatedItems("[",
        "{\"paperId\":\"0123456789abcdef\",\"externalIds\":{\"ArXiv\":\"2604.%n\",\"DOI\":"
        "\"10.48550/arXiv.2604.%n\",\"CorpusId\":%n},\"citationCount\":12},",
        "");
    return all.chopped(1) + ']';
}

/// A head as blogs have it and an article below.
QByteArray page()
{
    QByteArray html = "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>"
                      "<title>On Agents | Blog</title>"
                      "<meta property='og:title' content='On Agents'>"
                      "<meta property='og:image' content='/i.png'>"
                      "<meta name='description' content='What mattered'>"
                      "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":"
                      "\"On Agents\",\"author\":{\"name\":\"Ada\"}}</script></head><body><article>";
    for (int i = 0; i < 500; ++i)
        html += "<p class='text'>" + words + "<a href='/x'>more</a> <em>and</em> more.</p>\n";
    return html + "</article></body></html>";
}

void bareXml(const QByteArray &bytes)
{
    QXmlStreamReader reader(bytes);
    while (!reader.atEnd())
        reader.readNext();
    if (reader.hasError())
        printNote(reader.errorString());
}

void bareHtml(const QByteArray &bytes)
{
    GumboOutput *output = gumbo_parse_with_options(
        &kGumboDefaultOptions, bytes.constData(), static_cast<size_t>(bytes.size()));
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

void bareJson(const QByteArray &bytes)
{
    if (QJsonDocument::fromJson(bytes).isNull())
        printNote(u"not JSON"_s);
}

/// The parser's time beside that of a bare pass over the same bytes.
void compare(const QString &what, const QByteArray &bytes,
    const std::function<bool(const QByteArray &)> &parse, const QString &bareName,
    const std::function<void(const QByteArray &)> &bare)
{
    const double megabytes = static_cast<double>(bytes.size()) / 1e6;
    bool isRead = true;
    const Samples ours = repeat(times, [&] { isRead = parse(bytes) && isRead; });
    const Samples theirs = repeat(times, [&] { bare(bytes); });
    printRow(what, ours, u"%1 MB/s"_s.arg(megabytes / ours.median() * 1000, 0, 'f', 0));
    printRow(u"  "_s + bareName, theirs,
        u"%1 MB/s, so %2 times as long"_s.arg(megabytes / theirs.median() * 1000, 0, 'f', 0)
            .arg(ours.median() / theirs.median(), 0, 'f', 2));
    if (!isRead)
        printNote(u"but it was not read"_s);
}

} // namespace

static void run()
{
    printHead("parse: what the services answer to values");
    const QUrl base(u"https://example.org/"_s);
    const auto isWebFeed = [base](const QByteArray &bytes) {
        const auto feed = parseWebFeed(bytes, base);
        return feed && feed->items.size() == count;
    };
    const QString xml = u"bare QXmlStreamReader"_s;
    compare(
        u"arXiv's Atom"_s, arxivFeed(),
        [](const QByteArray &bytes) {
            const auto feed = parseArxivFeed(bytes);
            return feed && feed->records.size() == count;
        },
        xml, &bareXml);
    compare(u"arXiv's RSS"_s, arxivRss(), isWebFeed, xml, &bareXml);
    compare(u"a blog's RSS with HTML"_s, blog(), isWebFeed, xml, &bareXml);
    compare(u"arXiv's Atom as any feed"_s, arxivFeed(), isWebFeed, xml, &bareXml);
    compare(
        u"a page"_s, page(),
        [base](const QByteArray &bytes) { return parsePage(bytes, "text/html", base).has_value(); },
        u"bare Gumbo"_s, &bareHtml);
    compare(
        u"Hugging Face's day"_s, dailyPapers(),
        [](const QByteArray &bytes) { return parseDailyPapers(bytes).has_value(); },
        u"bare QJsonDocument"_s, &bareJson);
    compare(
        u"Semantic Scholar's batch"_s, citations(),
        [](const QByteArray &bytes) { return parseCitationBatch(bytes).has_value(); },
        u"bare QJsonDocument"_s, &bareJson);
}

static const Registration registered {"parse", run};
