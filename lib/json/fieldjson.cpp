// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/fieldjson.h"

#include "base/uuid.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::IssueJson)
};

void writeThumbnail(JsonWriter &writer, const Thumbnail &thumbnail)
{
    writer.beginObject();
    writer.name("url"_L1);
    writer.value(thumbnail.url);
    if (thumbnail.alt) {
        writer.name("alt"_L1);
        writer.value(*thumbnail.alt);
    }
    writeExtra(writer, thumbnail.extra);
    writer.endObject();
}

std::unexpected<Error> wrongType(QLatin1StringView field)
{
    return fail(Error::Code::Malformed, Tr::tr("%1: the value has the wrong type.").arg(field));
}

/// A value that has to be a text, made something else by `convert`, which returns an optional.
template <class Convert>
Result<FieldValue> word(QLatin1StringView field, const QJsonValue &value, Convert convert)
{
    if (!value.isString())
        return wrongType(field);
    if (const auto converted = convert(value.toString()))
        return *converted;
    return fail(Error::Code::InvalidInput,
        Tr::tr("%1: “%2” is not a value for it.").arg(field, value.toString().left(60)));
}

Result<FieldValue> list(QLatin1StringView field, const QJsonValue &value)
{
    if (!value.isArray())
        return wrongType(field);
    QStringList texts;
    for (const QJsonValue item : value.toArray()) {
        if (!item.isString())
            return wrongType(field);
        texts.append(item.toString());
    }
    return texts;
}

Result<FieldValue> thumbnail(QLatin1StringView field, const QJsonValue &value)
{
    QJsonObject object = value.toObject();
    const QJsonValue url = object.take("url"_L1);
    const QJsonValue alt = object.take("alt"_L1);
    if (!url.isString() || !(alt.isUndefined() || alt.isString()))
        return wrongType(field);
    return Thumbnail {
        url.toString(), alt.isString() ? std::optional(alt.toString()) : std::nullopt, object};
}

void writeOrigins(JsonWriter &writer, const QMap<EntryField, Origin> &origins)
{
    if (origins.isEmpty())
        return;
    writer.name(originsMember);
    writer.beginObject();
    for (auto origin = origins.begin(); origin != origins.end(); ++origin) {
        writer.name(nameOf(origin.key()));
        writer.value(writeOrigin(*origin));
    }
    writer.endObject();
}

} // namespace

void writeExtra(JsonWriter &writer, const QJsonObject &extra)
{
    for (auto it = extra.begin(); it != extra.end(); ++it) {
        writer.name(it.key());
        writer.value(it.value());
    }
}

void writeFieldValue(JsonWriter &writer, const FieldValue &value)
{
    std::visit(
        [&writer](const auto &v) {
            using T = std::remove_cvref_t<decltype(v)>;
            if constexpr (std::is_same_v<T, std::monostate>)
                writer.value(QJsonValue::Null);
            else if constexpr (std::is_same_v<T, QDate>)
                writer.value(v.toString(Qt::ISODate));
            else if constexpr (std::is_enum_v<T>)
                writer.value(QString(keyOf(v)));
            else if constexpr (std::is_same_v<T, Thumbnail>)
                writeThumbnail(writer, v);
            else if constexpr (std::is_same_v<T, int>)
                writer.number(v);
            else
                writer.value(v);
        },
        value);
}

Result<FieldValue> readFieldValue(EntryField field, const QJsonValue &value)
{
    const QLatin1StringView name = nameOf(field);
    if (value.isNull())
        return FieldValue();
    switch (field) {
    case EntryField::Authors:
    case EntryField::Takeaways:
    case EntryField::Categories:
        return list(name, value);
    case EntryField::Difficulty:
        return word(name, value, difficultyFromKey);
    case EntryField::Source:
        return word(name, value, sourceFromKey);
    case EntryField::ArxivVersion:
    case EntryField::CitationCount:
    case EntryField::Upvotes:
        if (!value.isDouble() || value.toInt(0) != value.toInt(1))
            return wrongType(name);
        return value.toInt();
    case EntryField::Thumbnail:
        return thumbnail(name, value);
    default:
        if (!value.isString())
            return wrongType(name);
        return value.toString();
    }
}

Result<FieldValue> readFieldValue(IssueField field, const QJsonValue &value)
{
    if (value.isNull())
        return FieldValue();
    if (!value.isString())
        return wrongType(nameOf(field));
    if (field == IssueField::Date)
        return QDate::fromString(value.toString(), Qt::ISODate);
    return value.toString();
}

QString writeOrigin(const Origin &origin)
{
    const QString provider = keyOf(origin.provider);
    return origin.at.isEmpty() ? provider : provider + u' ' + origin.at;
}

Origin readOrigin(const QString &text)
{
    const QString provider = text.section(u' ', 0, 0);
    return {providerFromKey(provider).value_or(Provider::Unknown), text.section(u' ', 1)};
}

void writeEntry(JsonWriter &writer, const Entry &entry, For reader)
{
    writer.beginObject();
    if (reader == For::Store) {
        writer.name(entryIdMember);
        writer.value(entry.id.toString(QUuid::WithoutBraces));
        writeOrigins(writer, entry.origins);
    }
    for (const EntryField field : allEntryFields()) {
        const FieldValue value = valueOf(entry, field);
        if (std::holds_alternative<std::monostate>(value))
            continue;
        writer.name(nameOf(field));
        writeFieldValue(writer, value);
    }
    writeExtra(writer, entry.extra);
    writer.endObject();
}

Result<Entry> readEntry(const QJsonObject &object)
{
    Entry entry;
    entry.extra = object;
    const QUuid id(entry.extra.take(entryIdMember).toString());
    entry.id = id.isNull() ? newUuid() : id;
    const QJsonObject origins = entry.extra.take(originsMember).toObject();
    for (auto origin = origins.begin(); origin != origins.end(); ++origin) {
        if (const auto field = entryFieldNamed(origin.key()))
            setOrigin(entry, *field, readOrigin(origin->toString()));
    }
    for (const EntryField field : allEntryFields()) {
        const QJsonValue value = entry.extra.take(nameOf(field));
        const bool isRequired = field == EntryField::Title || field == EntryField::Source;
        if (value.isUndefined() && !isRequired)
            continue;
        const Result<void> assigned =
            readFieldValue(field, value).and_then([&](const FieldValue &read) {
                return assign(entry, field, read);
            });
        if (!assigned)
            return std::unexpected(assigned.error());
    }
    return entry;
}

} // namespace galley
