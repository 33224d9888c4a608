// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/jsonld.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype mostThings = 500;
constexpr qsizetype mostNames = 500;
constexpr int deepest = 16;

QStringList textsOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const QJsonValue &one : value.toArray()) {
        if (one.isString())
            texts.append(one.toString());
    }
    return texts;
}

/// "https://schema.org/NewsArticle" as "NewsArticle".
QStringList typesOf(const QJsonObject &thing)
{
    QStringList types;
    for (const QString &type : textsOf(thing.value("@type"_L1)))
        types.append(type.sliced(std::max(type.lastIndexOf(u'/'), type.lastIndexOf(u':')) + 1));
    return types;
}

/// How likely the page is about this thing: nothing below 1 is.
int rank(const QJsonObject &thing)
{
    static const QSet<QString> pages {u"WebPage"_s, u"ItemPage"_s, u"AboutPage"_s, u"QAPage"_s,
        u"CollectionPage"_s, u"FAQPage"_s};
    static const QSet<QString> works {u"CreativeWork"_s, u"Report"_s, u"SoftwareSourceCode"_s,
        u"SoftwareApplication"_s, u"Book"_s, u"Dataset"_s, u"VideoObject"_s, u"PodcastEpisode"_s,
        u"Thesis"_s, u"Course"_s, u"Review"_s};
    int best = 0;
    for (const QString &type : typesOf(thing)) {
        if (type.endsWith("Article"_L1) || type.endsWith("Posting"_L1))
            best = std::max(best, 4);
        else if (works.contains(type))
            best = std::max(best, 3);
        else if (pages.contains(type))
            best = std::max(best, 2);
    }
    return best == 0 && thing.contains("headline"_L1) ? 1 : best;
}

QByteArray jsonIn(const QString &script)
{
    QString text = script.trimmed();
    for (const QLatin1StringView mark : {"<!--"_L1, "//<![CDATA["_L1, "<![CDATA["_L1}) {
        if (text.startsWith(mark))
            text = text.sliced(mark.size()).trimmed();
    }
    for (const QLatin1StringView mark : {"-->"_L1, "//]]>"_L1, "]]>"_L1, ";"_L1}) {
        if (text.endsWith(mark))
            text = text.chopped(mark.size()).trimmed();
    }
    // Line ends within a text are an error to a parser, and common.
    for (QChar &c : text) {
        if (c < u' ')
            c = u' ';
    }
    return text.toUtf8();
}

/// All things of a page, and what they say of the one that it shows.
class Things
{
public:
    void add(const QJsonValue &value, int depth = 0)
    {
        if (depth > deepest || m_things.size() >= mostThings)
            return;
        if (value.isArray()) {
            for (const QJsonValue &one : value.toArray())
                add(one, depth + 1);
            return;
        }
        const QJsonObject thing = value.toObject();
        if (thing.isEmpty())
            return;
        const QString id = thing.value("@id"_L1).toString();
        if (!id.isEmpty() && thing.size() > 1)
            m_byId.insert(id, thing);
        m_things.append(thing);
        add(thing.value("@graph"_L1), depth + 1);
        add(thing.value("mainEntity"_L1), depth + 1);
        add(thing.value("mainEntityOfPage"_L1), depth + 1);
    }

    [[nodiscard]] JsonLd read() const
    {
        QList<QJsonObject> ranked = m_things;
        ranked.removeIf([](const QJsonObject &thing) { return rank(thing) == 0; });
        std::ranges::stable_sort(ranked, std::greater(), &rank);
        JsonLd result;
        const auto set = [](QString &field, const QString &value) {
            if (field.isEmpty())
                field = value.trimmed();
        };
        // Of each kind the first: a second article is one that is recommended.
        int last = 0;
        for (const QJsonObject &thing : std::as_const(ranked)) {
            if (rank(thing) == last)
                continue;
            last = rank(thing);
            set(result.headline, first(thing, {"headline"_L1, "name"_L1}));
            set(result.description, first(thing, {"description"_L1, "abstract"_L1}));
            set(result.published, first(thing, {"datePublished"_L1, "dateCreated"_L1}));
            if (result.authors.isEmpty())
                result.authors = names(thing.value("author"_L1));
            if (result.authors.isEmpty())
                result.authors = names(thing.value("creator"_L1));
            set(result.publisher, names(thing.value("publisher"_L1)).value(0));
            set(result.image, address(thing.value("image"_L1)));
            set(result.language, first(thing, {"inLanguage"_L1}));
            set(result.doi, first(thing, {"doi"_L1, "sameAs"_L1, "identifier"_L1}));
        }
        return result;
    }

private:
    /// The thing itself, where there is but its @id.
    [[nodiscard]] QJsonObject resolved(const QJsonObject &thing) const
    {
        const auto found = m_byId.find(thing.value("@id"_L1).toString());
        return thing.size() == 1 && found != m_byId.end() ? *found : thing;
    }

    [[nodiscard]] static QString first(
        const QJsonObject &thing, std::initializer_list<QLatin1StringView> members)
    {
        for (const QLatin1StringView member : members) {
            const QStringList texts = textsOf(thing.value(member));
            if (!texts.isEmpty() && !texts.first().trimmed().isEmpty())
                return texts.first();
        }
        return {};
    }

    [[nodiscard]] QStringList names(const QJsonValue &value, int depth = 0) const
    {
        QStringList result;
        if (depth > deepest)
            return result;
        if (value.isString()) {
            result.append(value.toString());
        } else if (value.isArray()) {
            for (const QJsonValue &one : value.toArray()) {
                if (result.size() < mostNames)
                    result += names(one, depth + 1);
            }
        } else if (value.isObject()) {
            const QJsonObject person = resolved(value.toObject());
            const QString whole = first(person, {"name"_L1});
            const QString parts =
                first(person, {"givenName"_L1}) + u' ' + first(person, {"familyName"_L1});
            if (!whole.isEmpty())
                result = textsOf(person.value("name"_L1));
            else if (!parts.trimmed().isEmpty())
                result.append(parts.trimmed());
        }
        return result;
    }

    [[nodiscard]] QString address(const QJsonValue &value, int depth = 0) const
    {
        if (value.isString() || depth > deepest)
            return value.toString();
        if (value.isArray()) {
            for (const QJsonValue &one : value.toArray()) {
                if (const QString found = address(one, depth + 1); !found.isEmpty())
                    return found;
            }
            return {};
        }
        return first(resolved(value.toObject()), {"url"_L1, "contentUrl"_L1});
    }

    QList<QJsonObject> m_things;
    QHash<QString, QJsonObject> m_byId;
};

} // namespace

JsonLd readJsonLd(const QStringList &scripts)
{
    Things things;
    for (const QString &script : scripts) {
        const QJsonDocument document = QJsonDocument::fromJson(jsonIn(script));
        things.add(
            document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    }
    return things.read();
}

} // namespace galley
