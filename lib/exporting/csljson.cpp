// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/citation.h"
#include "exporting/formats.h"
#include "json/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QLatin1StringView typeOf(Citation::Kind kind)
{
    switch (kind) {
    case Citation::Kind::Preprint:
        return "article"_L1;
    case Citation::Kind::Article:
        return "article-journal"_L1;
    case Citation::Kind::WebPage:
        return "webpage"_L1;
    case Citation::Kind::BlogPost:
        return "post-weblog"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QJsonObject nameToCsl(const PersonName &name)
{
    QJsonObject object;
    const auto add = [&object](QLatin1StringView member, const QString &value) {
        if (!value.isEmpty())
            object.insert(member, value);
    };
    add("literal"_L1, name.literal);
    add("family"_L1, name.family);
    add("given"_L1, name.given);
    add("non-dropping-particle"_L1, name.particle);
    add("suffix"_L1, name.suffix);
    return object;
}

void writeItem(JsonWriter &writer, const Citation &citation)
{
    const auto add = [&writer](const QString &member, const QString &value) {
        if (value.isEmpty())
            return;
        writer.name(member);
        writer.value(value);
    };
    writer.beginObject();
    add(u"id"_s, citation.key);
    add(u"type"_s, typeOf(citation.kind));
    add(u"title"_s, citation.title);
    if (!citation.authors.isEmpty()) {
        QJsonArray authors;
        for (const PersonName &author : citation.authors)
            authors.append(nameToCsl(author));
        writer.name(u"author"_s);
        writer.value(authors);
    }
    if (citation.year > 0) {
        const QJsonArray day {citation.year, citation.month, citation.day};
        writer.name(u"issued"_s);
        writer.value(QJsonObject {{u"date-parts"_s, QJsonArray {day}}});
    }
    add(u"container-title"_s, citation.journal);
    if (!citation.arxivId.isEmpty()) {
        add(u"number"_s, u"arXiv:"_s + citation.arxivId);
        // The article is its journal's, of which nothing but the name is known.
        if (citation.kind == Citation::Kind::Preprint)
            add(u"publisher"_s, u"arXiv"_s);
    }
    add(u"DOI"_s, citation.doi);
    add(u"URL"_s, citation.url);
    writer.endObject();
}

} // namespace

/// CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema).
Result<QByteArray> exportCslJson(const Issue &issue, const ExportOptions &)
{
    JsonWriter writer(JsonWriter::Form::Indented);
    writer.beginArray();
    for (const Citation &citation : citations(issue))
        writeItem(writer, citation);
    writer.endArray();
    return writer.take() + '\n';
}

} // namespace galley
