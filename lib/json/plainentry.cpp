// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/plainentry.h"

#include "base/asciitext.h"
#include "json/fieldjson.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Of a number that surely fits an int.
constexpr qsizetype mostDigits = 9;
constexpr QByteArrayView byteOrderMark {"\xef\xbb\xbf"};

/// What stands behind a backslash, made what it stands for. "\u" is left to others.
std::optional<char> unescaped(char c)
{
    switch (c) {
    case '"':
    case '\\':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return {};
    }
}

/// Walks through compact JSON. Each function takes what it is named after, or leaves all as it is or
/// where nobody reads on.
class PlainJson
{
public:
    explicit PlainJson(QByteArrayView bytes) : m_bytes(bytes) { }

    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }

    bool take(char c)
    {
        if (isAtEnd() || m_bytes[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    /// A member's name, and the comma before it, unless a bracket opens there.
    bool takeName(QLatin1StringView name)
    {
        const qsizetype quote = m_at + (m_bytes[m_at - 1] == '{' ? 0 : 1);
        const qsizetype end = quote + name.size() + 2;
        if (end >= m_bytes.size() || (quote > m_at && m_bytes[m_at] != ',') || m_bytes[quote] != '"'
            || m_bytes[end - 1] != '"' || m_bytes[end] != ':'
            || m_bytes.sliced(quote + 1, name.size()) != QByteArrayView(name))
            return false;
        m_at = end + 1;
        return true;
    }

    std::optional<QString> takeText()
    {
        if (!take('"'))
            return {};
        QByteArray unescapedPart;
        for (;;) {
            const QByteArrayView plain = m_bytes.sliced(m_at, plainSize());
            m_at += plain.size();
            if (take('"'))
                return decoded(unescapedPart.isEmpty() ? plain : unescapedPart.append(plain));
            const auto escaped =
                take('\\') && !isAtEnd() ? unescaped(m_bytes[m_at++]) : std::nullopt;
            if (!escaped)
                return {};
            unescapedPart.append(plain).append(*escaped);
        }
    }

    std::optional<QStringList> takeTexts()
    {
        if (!take('['))
            return {};
        QStringList texts;
        if (take(']'))
            return texts;
        do {
            std::optional<QString> text = takeText();
            if (!text)
                return {};
            texts.append(*std::move(text));
        } while (take(','));
        return take(']') ? std::optional(std::move(texts)) : std::nullopt;
    }

    /// Not below zero, which no field of ours is.
    std::optional<int> takeNumber()
    {
        const qsizetype begin = m_at;
        int number = 0;
        for (; m_at < m_bytes.size() && m_bytes[m_at] >= '0' && m_bytes[m_at] <= '9'; ++m_at) {
            if (m_at - begin == mostDigits || (m_at > begin && number == 0))
                return {};
            number = number * 10 + (m_bytes[m_at] - '0');
        }
        return m_at > begin ? std::optional(number) : std::nullopt;
    }

private:
    /// Up to a quote, an escape or what may not be.
    [[nodiscard]] qsizetype plainSize() const
    {
        return plainPrefix(m_bytes.data() + m_at, m_bytes.size() - m_at,
            [](char c) { return (uchar(c) >= 0x20) & (c != '"') & (c != '\\'); });
    }

    static std::optional<QString> decoded(QByteArrayView bytes)
    {
        const auto isAscii = [](char c) { return uchar(c) < 0x80; };
        if (plainPrefix(bytes.data(), bytes.size(), isAscii) == bytes.size())
            return QString::fromLatin1(bytes);
        if (!bytes.isValidUtf8() || bytes.startsWith(byteOrderMark))
            return {};
        return QString::fromUtf8(bytes);
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

std::optional<FieldValue> asValue(auto &&read)
{
    return read ? std::optional<FieldValue>(*std::forward<decltype(read)>(read)) : std::nullopt;
}

std::optional<Thumbnail> takeThumbnail(PlainJson &json)
{
    Thumbnail thumbnail;
    if (!json.take('{') || !json.takeName("url"_L1))
        return {};
    std::optional<QString> url = json.takeText();
    if (!url)
        return {};
    thumbnail.url = *std::move(url);
    if (json.takeName("alt"_L1)) {
        thumbnail.alt = json.takeText();
        if (!thumbnail.alt)
            return {};
    }
    return json.take('}') ? std::optional(std::move(thumbnail)) : std::nullopt;
}

std::optional<FieldValue> takeValue(PlainJson &json, EntryField field)
{
    switch (field) {
    case EntryField::Authors:
    case EntryField::Takeaways:
    case EntryField::Categories:
        return asValue(json.takeTexts());
    case EntryField::Difficulty:
        return asValue(json.takeText().and_then(difficultyFromKey));
    case EntryField::Source:
        return asValue(json.takeText().and_then(sourceFromKey));
    case EntryField::ArxivVersion:
    case EntryField::CitationCount:
    case EntryField::Upvotes:
        return asValue(json.takeNumber());
    case EntryField::Thumbnail:
        return asValue(takeThumbnail(json));
    default:
        return asValue(json.takeText());
    }
}

bool takeOrigins(PlainJson &json, Entry &entry)
{
    if (!json.take('{'))
        return false;
    for (const EntryField field : allEntryFields()) {
        if (!json.takeName(nameOf(field)))
            continue;
        const std::optional<QString> text = json.takeText();
        if (!text)
            return false;
        setOrigin(entry, field, readOrigin(*text));
    }
    return json.take('}');
}

} // namespace

std::optional<Entry> readPlainEntry(QByteArrayView bytes)
{
    PlainJson json(bytes);
    Entry entry;
    if (!json.take('{') || !json.takeName(entryIdMember))
        return {};
    entry.id = QUuid::fromString(json.takeText().value_or(QString()));
    if (entry.id.isNull() || (json.takeName(originsMember) && !takeOrigins(json, entry)))
        return {};
    for (const EntryField field : allEntryFields()) {
        const bool isRequired = field == EntryField::Title || field == EntryField::Source;
        if (!json.takeName(nameOf(field))) {
            if (isRequired)
                return {};
            continue;
        }
        const std::optional<FieldValue> value = takeValue(json, field);
        if (!value || !assign(entry, field, *value))
            return {};
    }
    if (!json.take('}') || !json.isAtEnd())
        return {};
    return entry;
}

} // namespace galley
