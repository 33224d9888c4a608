// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/structureddata.h"

#include "markup/markup.h"
#include "render/reading.h"
#include "json/jsonwriter.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A member that is left out when there is nothing to say.
void say(JsonWriter &json, QLatin1StringView name, const QString &value)
{
    if (value.isEmpty())
        return;
    json.name(name);
    json.value(value);
}

void begin(JsonWriter &json, const QString &type)
{
    json.beginObject();
    say(json, "@type"_L1, type);
}

struct Identifiers
{
    QString arxivId;
    QString doi;

    explicit Identifiers(const Entry &entry)
        : arxivId(reading::tidy(entry.arxivId.value_or(QString())))
        , doi(reading::tidy(entry.doi.value_or(QString())))
    {
    }
    [[nodiscard]] bool isPaper() const { return !arxivId.isEmpty() || !doi.isEmpty(); }
};

void sayIdentifiers(JsonWriter &json, const Identifiers &ids)
{
    if (!ids.isPaper())
        return;
    json.name("identifier"_L1);
    json.beginArray();
    for (const auto &[kind, id] : {std::pair(u"arXiv"_s, ids.arxivId), {u"DOI"_s, ids.doi}}) {
        if (id.isEmpty())
            continue;
        begin(json, u"PropertyValue"_s);
        say(json, "propertyID"_L1, kind);
        say(json, "value"_L1, id);
        json.endObject();
    }
    json.endArray();
    if (!ids.doi.isEmpty())
        say(json, "sameAs"_L1,
            u"https://doi.org/"_s
                + QString::fromLatin1(QUrl::toPercentEncoding(ids.doi, "/:;()"_ba)));
}

void sayAuthors(JsonWriter &json, const QStringList &authors)
{
    if (authors.isEmpty())
        return;
    json.name("author"_L1);
    json.beginArray();
    for (const QString &author : authors.first(std::min(authors.size(), reading::shownAuthors))) {
        begin(json, u"Person"_s);
        say(json, "name"_L1, author);
        json.endObject();
    }
    json.endArray();
}

/// The day of an RFC 3339 date and time.
QString dayOf(const std::optional<QString> &timestamp)
{
    const QString day = timestamp.value_or(QString()).left(10);
    return QDate::fromString(day, Qt::ISODate).isValid() ? day : QString();
}

void sayEntry(JsonWriter &json, const Entry &entry)
{
    const Identifiers ids(entry);
    const QStringList authors = reading::authors(entry);
    const QString title = reading::tidy(entry.title);
    if (ids.isPaper() || !authors.isEmpty()) {
        begin(json, ids.isPaper() ? u"ScholarlyArticle"_s : u"Article"_s);
        say(json, "headline"_L1, title);
    } else {
        begin(json, u"WebPage"_s);
        say(json, "name"_L1, title);
    }
    say(json, "url"_L1, markup::encodedAddress(reading::safeUrl(entry.url)));
    sayAuthors(json, authors);
    sayIdentifiers(json, ids);
    say(json, "datePublished"_L1, dayOf(entry.publishedAt));
    if (entry.difficulty)
        say(json, "educationalLevel"_L1, reading::wordOf(*entry.difficulty));
    json.endObject();
}

/// schema.org's hasPart is of creative works, which a list alone is not: a collection is.
void sayEntries(
    JsonWriter &json, const Issue &issue, const QStringList &anchors, const PagePlace &place)
{
    json.beginObject();
    json.name("@type"_L1);
    json.beginArray();
    json.value(u"ItemList"_s);
    json.value(u"Collection"_s);
    json.endArray();
    json.name("numberOfItems"_L1);
    json.value(issue.entries.size());
    json.name("itemListElement"_L1);
    json.beginArray();
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        begin(json, u"ListItem"_s);
        json.name("position"_L1);
        json.value(i + 1);
        if (!place.address.isEmpty())
            say(json, "url"_L1, place.address + u'#' + anchors.at(i));
        json.name("item"_L1);
        sayEntry(json, issue.entries.at(i));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace

QByteArray structuredDataOf(const Issue &issue, const QString &description,
    const QStringList &anchors, const Publication &publication, const PagePlace &place)
{
    JsonWriter json(JsonWriter::Form::Compact);
    json.beginObject();
    say(json, "@context"_L1, u"https://schema.org"_s);
    say(json, "@type"_L1, u"PublicationIssue"_s);
    say(json, "url"_L1, place.address);
    say(json, "name"_L1, reading::tidy(issue.title));
    say(json, "description"_L1, description);
    say(json, "datePublished"_L1, issue.date.toString(Qt::ISODate));
    say(json, "inLanguage"_L1, reading::language(issue));
    json.name("isPartOf"_L1);
    begin(json, u"Periodical"_s);
    say(json, "name"_L1, reading::tidy(issue.publication));
    if (publication.name == issue.publication) {
        say(json, "url"_L1, publication.baseUrl);
        say(json, "description"_L1, reading::tidy(publication.description));
    }
    json.endObject();
    json.name("hasPart"_L1);
    sayEntries(json, issue, anchors, place);
    json.endObject();
    return json.take();
}

} // namespace galley
