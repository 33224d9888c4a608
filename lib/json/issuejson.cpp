// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/issuejson.h"

#include "base/resources.h"
#include "base/uuid.h"
#include "json/fieldjson.h"
#include "json/plainentry.h"
#include "json/schema.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::IssueJson)
};

constexpr QLatin1StringView formatName {"galley-issue"};
constexpr int formatVersion = 1;
/// More items in one list of an entry are no authors, takeaways or categories.
constexpr qsizetype longestList = 100'000;

/// "line 3, column 5", counted in characters from 1.
QString positionWords(const QByteArray &bytes, qsizetype offset)
{
    const QByteArrayView before =
        QByteArrayView(bytes).first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return Tr::tr("line %1, column %2")
        .arg(before.count('\n') + 1)
        .arg(QString::fromUtf8(before.sliced(lineStart)).size() + 1);
}

Result<QJsonObject> parse(const QByteArray &bytes)
{
    if (bytes.trimmed().isEmpty())
        return fail(Error::Code::Malformed, Tr::tr("There is no issue JSON here: it is empty."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::Malformed,
            Tr::tr("This is not JSON at %1: %2.")
                .arg(positionWords(bytes, error.offset), error.errorString()));
    if (!document.isObject())
        return fail(Error::Code::Malformed,
            Tr::tr(
                "This JSON is a list; an issue is an object with \"format\": \"galley-issue\"."));
    return document.object();
}

Result<void> checkFormat(const QJsonObject &object)
{
    if (object.value("format"_L1).toString() != formatName)
        return fail(Error::Code::Malformed,
            Tr::tr("This JSON is not a Galley issue: \"format\" must be \"galley-issue\"."));
    if (const QJsonValue version = object.value("version"_L1); version.toDouble() > formatVersion)
        return fail(Error::Code::NewerVersion,
            Tr::tr("This issue is in version %1 of the format, and this Galley knows version %2: "
                   "open it with a newer Galley.")
                .arg(version.toDouble())
                .arg(formatVersion));
    return {};
}

/// What the schema cannot bound cheaply.
Result<void> checkLists(const QJsonArray &entries)
{
    for (qsizetype i = 0; i < entries.size(); ++i) {
        for (const QLatin1StringView name : {"authors"_L1, "takeaways"_L1, "categories"_L1}) {
            if (entries[i][name].toArray().size() > longestList)
                return fail(Error::Code::TooLarge,
                    Tr::tr("The issue JSON is wrong at entry %1, %2: it has more than %3 items.")
                        .arg(i + 1)
                        .arg(name)
                        .arg(longestList));
        }
    }
    return {};
}

Result<Issue> decode(QJsonObject object)
{
    Issue issue;
    issue.id = newUuid();
    object.remove("format"_L1);
    object.remove("version"_L1);
    issue.slug = object.take("slug"_L1).toString();
    const QJsonArray entries = object.take("entries"_L1).toArray();
    for (const IssueField field : {IssueField::Publication, IssueField::Title, IssueField::Date,
             IssueField::Language, IssueField::Introduction}) {
        const QJsonValue value = object.take(nameOf(field));
        if (value.isUndefined())
            continue;
        const Result<void> assigned =
            readFieldValue(field, value).and_then([&](const FieldValue &read) {
                return assign(issue, field, read);
            });
        if (!assigned)
            return fail(assigned.error().code,
                Tr::tr("The issue JSON is wrong at %1").arg(assigned.error().message));
    }
    for (const QJsonValue value : entries) {
        QJsonObject entry = value.toObject();
        entry.remove(entryIdMember);
        entry.remove(originsMember);
        Result<Entry> read = readEntry(entry);
        if (!read)
            return fail(read.error().code,
                Tr::tr("The issue JSON is wrong at entry %1, %2")
                    .arg(issue.entries.size() + 1)
                    .arg(read.error().message));
        issue.entries.append(*std::move(read));
    }
    issue.extra = object;
    return issue;
}

} // namespace

QByteArray issueJsonSchema() { return resource(u"schema/galley-issue.schema.json"_s); }

QByteArray writeIssueJson(const Issue &issue)
{
    JsonWriter writer(JsonWriter::Form::Indented);
    const auto member = [&writer](QLatin1StringView name, const FieldValue &value) {
        if (std::holds_alternative<std::monostate>(value))
            return;
        writer.name(name);
        writeFieldValue(writer, value);
    };
    writer.beginObject();
    member("format"_L1, QString(formatName));
    member("version"_L1, formatVersion);
    member("publication"_L1, issue.publication);
    member("slug"_L1, issue.slug);
    for (const IssueField field :
        {IssueField::Title, IssueField::Date, IssueField::Language, IssueField::Introduction})
        member(nameOf(field), valueOf(issue, field));
    writer.name("entries"_L1);
    writer.beginArray();
    for (const Entry &entry : issue.entries)
        writeEntry(writer, entry, For::Everyone);
    writer.endArray();
    writeExtra(writer, issue.extra);
    writer.endObject();
    return writer.take() + '\n';
}

Result<Issue> readIssueJson(const QByteArray &bytes)
{
    if (bytes.size() > largestIssueJson)
        return fail(Error::Code::TooLarge,
            Tr::tr("The issue JSON is larger than %1, which is more than Galley reads.")
                .arg(QLocale().formattedDataSize(largestIssueJson)));
    return parse(bytes).and_then([](const QJsonObject &object) -> Result<Issue> {
        return checkFormat(object)
            .and_then([&] { return checkLists(object.value("entries"_L1).toArray()); })
            .and_then([&] { return validateIssueJson(object); })
            .and_then([&] { return decode(object); });
    });
}

QByteArray writeEntryJson(const Entry &entry)
{
    JsonWriter writer(JsonWriter::Form::Compact);
    writeEntry(writer, entry, For::Store);
    return writer.take();
}

Result<Entry> readEntryJson(const QByteArray &bytes)
{
    if (std::optional<Entry> entry = readPlainEntry(bytes))
        return *std::move(entry);
    return parse(bytes).and_then(readEntry);
}

} // namespace galley
