// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows valijson, which is slow to compile.
#define VALIJSON_USE_EXCEPTIONS 1

#include "json/issuejson.h"
#include "json/schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;
using valijson::adapters::QtJsonAdapter;

namespace galley {

namespace {

/// valijson's own engine is std::regex, which overflows the stack on a long text.
class RegexEngine
{
public:
    explicit RegexEngine(const std::string &pattern)
        : m_pattern(QString::fromStdString(pattern), QRegularExpression::UseUnicodePropertiesOption)
    {
        // In a schema "$" is the very end; here a line end may still follow it.
        if (pattern.ends_with('$'))
            m_pattern.setPattern(m_pattern.pattern().chopped(1) + u"\\z"_s);
    }
    static bool search(const std::string &text, const RegexEngine &engine)
    {
        return engine.m_pattern.match(QString::fromStdString(text)).hasMatch();
    }

private:
    QRegularExpression m_pattern;
};

const valijson::Schema &issueSchema()
{
    static const auto schema = [] {
        auto parsed = std::make_unique<valijson::Schema>();
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(
            QtJsonAdapter(QJsonDocument::fromJson(issueJsonSchema()).object()), *parsed);
        return parsed;
    }();
    return *schema;
}

bool isValid(const QJsonObject &document, valijson::ValidationResults *results = nullptr)
{
    valijson::ValidatorT<RegexEngine> validator;
    return validator.validate(issueSchema(), QtJsonAdapter(document), results);
}

/// The place of the first error: valijson reports what lies deepest first, as "<root>", "[entries]",
/// "[2]", "[url]".
JsonPlace firstPlace(const QJsonObject &document)
{
    valijson::ValidationResults results;
    isValid(document, &results);
    valijson::ValidationResults::Error error;
    JsonPlace place;
    if (results.popError(error)) {
        for (std::size_t i = 1; i < error.context.size(); ++i)
            place.append(QString::fromStdString(error.context[i]).sliced(1).chopped(1));
    }
    return place;
}

} // namespace

std::optional<JsonPlace> firstOffence(const QJsonObject &document)
{
    if (isValid(document))
        return {};
    // The results hold every error, so they are asked for a part at a time: a hostile file may hold
    // millions.
    const QJsonValue entries = document.value("entries"_L1);
    if (!entries.isArray())
        return firstPlace(document);
    QJsonObject part = document;
    part.insert("entries"_L1, QJsonArray());
    if (!isValid(part))
        return firstPlace(part);
    qsizetype index = 0;
    for (const QJsonValue entry : entries.toArray()) {
        part.insert("entries"_L1, QJsonArray {entry});
        if (!isValid(part)) {
            JsonPlace place = firstPlace(part);
            if (place.size() > 1)
                place[1] = QString::number(index);
            return place;
        }
        ++index;
    }
    return JsonPlace();
}

} // namespace galley
