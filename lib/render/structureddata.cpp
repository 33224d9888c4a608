// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/structureddata.h"

#include "markup/markup.h"
#include "render/pagehead.h"
#include "render/reading.h"
#include "json/jsonwriter.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// A member that is left out when there is nothing to say.
void say(JsonWriter &json, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    json.name(name);
    json.value(value);
}

void begin(JsonWriter &json, const QString &type)
{
    json.beginObject();
    say(json, u"@type"_s, type);
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
    json.name(u"identifier"_s);
    json.beginArray();
    for (const auto &[kind, id] : {std::pair(u"arXiv"_s, ids.arxivId), {u"DOI"_s, ids.doi}}) {
        if (id.isEmpty())
            continue;
        begin(json, u"PropertyValue"_s);
        say(json, u"propertyID"_s, kind);
        say(json, u"value"_s, id);
        json.endObject();
    }
    json.endArray();
    if (!ids.doi.isEmpty())
        say(json, u"sameAs"_s,
            u"https://doi.org/"_s
                + QString::fromLatin1(QUrl::toPercentEncoding(ids.doi, "/:;()"_ba)));
}

void sayAuthors(JsonWriter &json, const QStringList &authors)
{
    if (authors.isEmpty())
        return;
    json.name(u"author"_s);
    json.beginArray();
    for (const QString &author : authors.first(std::min(authors.size(), reading::shownAuthors))) {
        begin(json, u"Person"_s);
        say(json, u"name"_s, author);
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
        say(json, u"headline"_s, title);
    } else {
        begin(json, u"WebPage"_s);
        say(json, u"name"_s, title);
    }
    say(json, u"url"_s, markup::encodedAddress(reading::safeUrl(entry.url)));
    sayAuthors(json, authors);
    sayIdentifiers(json, ids);
    say(json, u"datePublished"_s, dayOf(entry.publishedAt));
    if (entry.difficulty)
        say(json, u"educationalLevel"_s, reading::wordOf(*entry.difficulty));
    json.endObject();
}

/// schema.org's hasPart is of creative works, which a list alone is not: a collection is.
void sayEntries(
    JsonWriter &json, const Issue &issue, const QStringList &anchors, const PagePlace &place)
{
    json.beginObject();
    json.name(u"@type"_s);
    json.beginArray();
    json.value(u"ItemList"_s);
    json.value(u"Collection"_s);
    json.endArray();
    json.name(u"numberOfItems"_s);
    json.value(issue.entries.size());
    json.name(u"itemListElement"_s);
    json.beginArray();
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        begin(json, u"ListItem"_s);
        json.name(u"position"_s);
        json.value(i + 1);
        if (!place.address.isEmpty())
            say(json, u"url"_s, place.address + u'#' + anchors.at(i));
        json.name(u"item"_s);
        sayEntry(json, issue.entries.at(i));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

} // namespace

QString structuredDataOf(const Issue &issue, const QStringList &anchors,
    const Publication &publication, const PagePlace &place)
{
    JsonWriter json(JsonWriter::Form::Compact);
    json.beginObject();
    say(json, u"@context"_s, u"https://schema.org"_s);
    say(json, u"@type"_s, u"PublicationIssue"_s);
    say(json, u"url"_s, place.address);
    say(json, u"name"_s, reading::tidy(issue.title));
    say(json, u"description"_s, descriptionOf(issue));
    say(json, u"datePublished"_s, issue.date.toString(Qt::ISODate));
    say(json, u"inLanguage"_s, reading::language(issue));
    json.name(u"isPartOf"_s);
    begin(json, u"Periodical"_s);
    say(json, u"name"_s, reading::tidy(issue.publication));
    if (publication.name == issue.publication) {
        say(json, u"url"_s, publication.baseUrl);
        say(json, u"description"_s, reading::tidy(publication.description));
    }
    json.endObject();
    json.name(u"hasPart"_s);
    sayEntries(json, issue, anchors, place);
    json.endObject();
    return QString::fromUtf8(json.bytes());
}

} // namespace galley
