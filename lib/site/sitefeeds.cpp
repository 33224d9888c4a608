// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitefeeds.h"

#include "render/reading.h"
#include "site/bytes.h"
#include "site/sitepaths.h"
#include "json/jsonwriter.h"

#include <QUuid>
#include <QXmlStreamWriter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Version 5 of RFC 9562, in a name space of our own.
constexpr QUuid idSpace(0x5b0c3d64, 0x6e0f, 0x4c1c, 0x9d, 0x1b, 0x1f, 0x5a, 0x0e, 0x8f, 0x2a, 0x77);

const QString atomSpace = u"http://www.w3.org/2005/Atom"_s;
const QString contentSpace = u"http://purl.org/rss/1.0/modules/content/"_s;

/// An issue is of a day, and a feed wants a time.
QString timestamp(const QDate &date) { return date.toString(Qt::ISODate) + u"T00:00:00Z"_s; }

/// RFC 822, with the year in full.
QString mailDate(const QDate &date)
{
    return QLocale::c().toString(date, u"ddd, dd MMM yyyy"_s) + u" 00:00:00 GMT"_s;
}

/// Of the newest issue; a feed of none is as old as can be.
QDate updated(const QList<FeedItem> &items)
{
    QDate newest(1970, 1, 1);
    for (const FeedItem &item : items)
        newest = std::max(newest, item.date);
    return newest;
}

QString descriptionOf(const SiteContext &site)
{
    const QString about = reading::tidy(site.look.publication.description);
    return about.isEmpty() ? site.title : about;
}

class Xml
{
public:
    Xml() : m_writer(&m_bytes)
    {
        m_writer.setAutoFormatting(true);
        m_writer.setAutoFormattingIndent(1);
        m_writer.writeStartDocument();
    }

    QXmlStreamWriter *operator->() { return &m_writer; }
    void link(const QString &relation, const QString &address, const QString &type)
    {
        if (address.isEmpty())
            return;
        m_writer.writeEmptyElement(atomSpace, u"link"_s);
        m_writer.writeAttribute(u"rel"_s, relation);
        m_writer.writeAttribute(u"type"_s, type);
        m_writer.writeAttribute(u"href"_s, address);
    }
    [[nodiscard]] QByteArray finished()
    {
        m_writer.writeEndDocument();
        // U+FFFE and U+FFFF, which no XML may hold, not even escaped.
        return m_bytes.replace("\xef\xbf\xbe", "").replace("\xef\xbf\xbf", "");
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_writer;
};

void writeAtomEntry(Xml &xml, const SiteContext &site, const FeedItem &item)
{
    const QString path = sitepaths::issuePage(item.slug);
    xml->writeStartElement(atomSpace, u"entry"_s);
    xml->writeAttribute(u"xml:lang"_s, item.language);
    xml->writeTextElement(atomSpace, u"id"_s, item.id);
    xml->writeTextElement(atomSpace, u"title"_s, item.title);
    xml->writeTextElement(atomSpace, u"published"_s, timestamp(item.date));
    xml->writeTextElement(atomSpace, u"updated"_s, timestamp(item.date));
    xml.link(u"alternate"_s, site.baseUrl + path, u"text/html"_s);
    if (!item.summary.isEmpty())
        xml->writeTextElement(atomSpace, u"summary"_s, item.summary);
    xml->writeStartElement(atomSpace, u"content"_s);
    xml->writeAttribute(u"type"_s, u"html"_s);
    xml->writeCharacters(item.content);
    xml->writeEndElement();
    xml->writeEndElement();
}

void writeRssItem(Xml &xml, const SiteContext &site, const FeedItem &item)
{
    xml->writeStartElement(u"item"_s);
    xml->writeTextElement(u"title"_s, item.title);
    if (!site.baseUrl.isEmpty())
        xml->writeTextElement(u"link"_s, site.addressOf(sitepaths::issuePage(item.slug)));
    xml->writeStartElement(u"guid"_s);
    xml->writeAttribute(u"isPermaLink"_s, u"false"_s);
    xml->writeCharacters(item.id);
    xml->writeEndElement();
    xml->writeTextElement(u"pubDate"_s, mailDate(item.date));
    if (!item.summary.isEmpty())
        xml->writeTextElement(u"description"_s, item.summary);
    xml->writeTextElement(contentSpace, u"encoded"_s, item.content);
    xml->writeEndElement();
}

} // namespace

QString feedIdOf(const QString &publication, const QString &slug)
{
    const QString name = slug.isEmpty() ? publication : publication + u'\n' + slug;
    return u"urn:uuid:"_s
        + QUuid::createUuidV5(idSpace, name.toUtf8()).toString(QUuid::WithoutBraces);
}

QByteArray atomFeedOf(const SiteContext &site, const QList<FeedItem> &items)
{
    Xml xml;
    xml->writeDefaultNamespace(atomSpace);
    xml->writeStartElement(atomSpace, u"feed"_s);
    xml->writeAttribute(u"xml:lang"_s, site.language);
    xml->writeTextElement(atomSpace, u"id"_s, feedIdOf(site.look.publication.name));
    xml->writeTextElement(atomSpace, u"title"_s, site.title);
    if (const QString about = descriptionOf(site); about != site.title)
        xml->writeTextElement(atomSpace, u"subtitle"_s, about);
    xml->writeTextElement(atomSpace, u"updated"_s, timestamp(updated(items)));
    xml->writeStartElement(atomSpace, u"author"_s);
    xml->writeTextElement(atomSpace, u"name"_s, site.title);
    xml->writeEndElement();
    xml->writeTextElement(atomSpace, u"generator"_s, u"Galley"_s);
    xml.link(u"self"_s, site.baseUrl + sitepaths::atom, u"application/atom+xml"_s);
    xml.link(
        u"alternate"_s, site.baseUrl.isEmpty() ? u"index.html"_s : site.baseUrl, u"text/html"_s);
    for (const FeedItem &item : items)
        writeAtomEntry(xml, site, item);
    return xml.finished();
}

QByteArray rssFeedOf(const SiteContext &site, const QList<FeedItem> &items)
{
    Xml xml;
    xml->writeNamespace(atomSpace, u"atom"_s);
    xml->writeNamespace(contentSpace, u"content"_s);
    xml->writeStartElement(u"rss"_s);
    xml->writeAttribute(u"version"_s, u"2.0"_s);
    xml->writeStartElement(u"channel"_s);
    xml->writeTextElement(u"title"_s, site.title);
    xml->writeTextElement(
        u"link"_s, site.baseUrl.isEmpty() ? feedIdOf(site.look.publication.name) : site.baseUrl);
    xml->writeTextElement(u"description"_s, descriptionOf(site));
    xml->writeTextElement(u"language"_s, site.language);
    xml->writeTextElement(u"generator"_s, u"Galley"_s);
    if (!items.isEmpty())
        xml->writeTextElement(u"lastBuildDate"_s, mailDate(updated(items)));
    xml.link(u"self"_s, site.addressOf(sitepaths::rss), u"application/rss+xml"_s);
    for (const FeedItem &item : items)
        writeRssItem(xml, site, item);
    return xml.finished();
}

QByteArray jsonFeedOf(const SiteContext &site, const QList<FeedItem> &items)
{
    JsonWriter json(JsonWriter::Form::Indented);
    const auto say = [&json](QLatin1StringView name, const QString &value) {
        if (value.isEmpty())
            return;
        json.name(name);
        json.value(value);
    };
    json.beginObject();
    say("version"_L1, u"https://jsonfeed.org/version/1.1"_s);
    say("title"_L1, site.title);
    say("home_page_url"_L1, site.baseUrl);
    say("feed_url"_L1, site.addressOf(sitepaths::jsonFeed));
    say("description"_L1, descriptionOf(site));
    say("language"_L1, site.language);
    json.name("authors"_L1);
    json.beginArray();
    json.beginObject();
    say("name"_L1, site.title);
    json.endObject();
    json.endArray();
    json.name("items"_L1);
    json.beginArray();
    for (const FeedItem &item : items) {
        json.beginObject();
        say("id"_L1, item.id);
        say("url"_L1, site.addressOf(sitepaths::issuePage(item.slug)));
        say("title"_L1, item.title);
        say("summary"_L1, item.summary);
        say("content_html"_L1, item.content);
        say("date_published"_L1, timestamp(item.date));
        say("language"_L1, item.language);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take() + '\n';
}

QByteArray toBytes(const FeedItem &item)
{
    ByteWriter writer;
    for (const QString &text :
        {item.id, item.slug, item.title, item.language, item.summary, item.content})
        writer.text(text);
    writer.number(qint32(item.date.toJulianDay()));
    return writer.written();
}

FeedItem feedItemFrom(QByteArrayView bytes)
{
    ByteReader reader(bytes);
    FeedItem item;
    for (QString *text :
        {&item.id, &item.slug, &item.title, &item.language, &item.summary, &item.content})
        *text = reader.text();
    item.date = QDate::fromJulianDay(reader.number<qint32>());
    return item;
}

} // namespace galley
