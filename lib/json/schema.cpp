// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/schema.h"

#include "json/issuejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::IssueJson)
};

/// Longer quotations of a wrong value are cut.
constexpr qsizetype longestQuote = 60;

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return Tr::tr("null");
    case QJsonValue::Bool:
        return Tr::tr("true or false");
    case QJsonValue::Double:
        return Tr::tr("the number %1").arg(value.toDouble(), 0, 'g', 12);
    case QJsonValue::String:
        return Tr::tr("a text");
    case QJsonValue::Array:
        return Tr::tr("a list");
    case QJsonValue::Object:
        return Tr::tr("an object");
    }
    Q_UNREACHABLE_RETURN({});
}

QString typeNamed(const QString &name)
{
    if (name == "string"_L1)
        return Tr::tr("a text");
    if (name == "integer"_L1)
        return Tr::tr("a whole number");
    if (name == "array"_L1)
        return Tr::tr("a list");
    return Tr::tr("an object");
}

bool hasType(const QJsonValue &value, const QString &name)
{
    return name.isEmpty() || (name == "string"_L1 && value.isString())
        || (name == "integer"_L1 && value.isDouble() && value.toInt(0) == value.toInt(1))
        || (name == "array"_L1 && value.isArray()) || (name == "object"_L1 && value.isObject());
}

QString quoted(const QJsonValue &value)
{
    if (!value.isString())
        return typeOf(value);
    const QString text = value.toString().simplified();
    return u"“%1”"_s.arg(text.size() > longestQuote ? text.first(longestQuote).append(u'…') : text);
}

QString patternAdvice(const QString &member, const QJsonValue &value)
{
    if (member == "slug"_L1)
        return Tr::tr("%1 cannot be a slug: use lower-case letters, digits and single hyphens "
                      "between them, at most 100")
            .arg(quoted(value));
    if (member == "date"_L1)
        return Tr::tr("%1 is not a day such as 2026-04-27").arg(quoted(value));
    if (member == "title"_L1 || member == "publication"_L1)
        return Tr::tr("it is empty, and must not be");
    return Tr::tr("%1 is not a date and time such as 2026-04-16T17:59:00Z").arg(quoted(value));
}

/// The part of the schema that speaks of a place, and the value there.
struct Position
{
    QJsonObject rule;
    QJsonValue value;
};

Position positionOf(const QJsonObject &document, const JsonPlace &place)
{
    const QJsonObject schema = QJsonDocument::fromJson(issueJsonSchema()).object();
    const auto resolved = [&schema](const QJsonValue &rule) {
        const QString reference = rule["$ref"_L1].toString();
        return reference.isEmpty()
            ? rule.toObject()
            : schema["definitions"_L1][reference.section(u'/', -1)].toObject();
    };
    Position position {schema, document};
    for (const QString &step : place) {
        if (position.value.isArray()) {
            position.rule = resolved(position.rule["items"_L1]);
            position.value = position.value.toArray().at(step.toLongLong());
        } else {
            position.rule = resolved(position.rule["properties"_L1][step]);
            position.value = position.value.toObject().value(step);
        }
    }
    return position;
}

/// "entry 3, takeaways, item 2".
QString wordsFor(const JsonPlace &place)
{
    QStringList words;
    for (qsizetype i = 0; i < place.size(); ++i) {
        if (i == 0 && place[i] == "entries"_L1 && place.size() > 1)
            continue;
        bool isNumber = false;
        const qlonglong number = place[i].toLongLong(&isNumber) + 1;
        if (!isNumber)
            words.append(place[i]);
        else if (i == 1)
            words.append(Tr::tr("entry %1").arg(number));
        else
            words.append(Tr::tr("item %1").arg(number));
    }
    return words.join(", "_L1);
}

/// What is wrong with the value by its rule; the same checks as the validator's, in words.
QString objection(const Position &at, const QString &member)
{
    const auto &[rule, value] = at;
    if (const QString type = rule["type"_L1].toString(); !hasType(value, type))
        return Tr::tr("it must be %1, not %2").arg(typeNamed(type), typeOf(value));
    for (const QJsonValue required : rule["required"_L1].toArray()) {
        if (!value.toObject().contains(required.toString()))
            return Tr::tr("%1 is missing").arg(required.toString());
    }
    if (const QJsonArray words = rule["enum"_L1].toArray(); !words.isEmpty()) {
        QStringList known;
        for (const QJsonValue word : words)
            known.append(word.toString());
        return Tr::tr("%1 is not one of %2").arg(quoted(value), known.join(", "_L1));
    }
    if (rule.contains("const"_L1))
        return Tr::tr("it must be %1, not %2")
            .arg(rule["const"_L1].toVariant().toString(), quoted(value));
    if (rule.contains("minimum"_L1))
        return Tr::tr("it must be %1 or more, not %2")
            .arg(rule["minimum"_L1].toInt())
            .arg(value.toInt());
    return patternAdvice(member, value);
}

} // namespace

Result<void> validateIssueJson(const QJsonObject &document)
{
    const std::optional<JsonPlace> place = firstOffence(document);
    if (!place)
        return {};
    const QString what =
        objection(positionOf(document, *place), place->isEmpty() ? QString() : place->last());
    const QString where = place->isEmpty() ? Tr::tr("the issue") : wordsFor(*place);
    return fail(
        Error::Code::InvalidInput, Tr::tr("The issue JSON is wrong at %1: %2.").arg(where, what));
}

} // namespace galley
