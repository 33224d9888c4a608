// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QStringEncoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype indent = 4;
/// What lies deeper is not moved further in, so that a small hostile file does not become gigabytes.
constexpr qsizetype deepestIndent = 10;

/// What stands for a character that cannot stand for itself, or nothing. Half a surrogate pair is not
/// UTF-8, so it is written as an escape, too.
QByteArray escapeOf(QChar c)
{
    switch (c.unicode()) {
    case u'"':
        return "\\\""_ba;
    case u'\\':
        return "\\\\"_ba;
    case u'\b':
        return "\\b"_ba;
    case u'\f':
        return "\\f"_ba;
    case u'\n':
        return "\\n"_ba;
    case u'\r':
        return "\\r"_ba;
    case u'\t':
        return "\\t"_ba;
    default:
        return "\\u"_ba + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    }
}

bool mustEscape(char c) { return uchar(c) < 0x20 || c == '"' || c == '\\'; }

bool needsEscape(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    if (c.isHighSurrogate())
        return i + 1 == text.size() || !text[i + 1].isLowSurrogate();
    if (c.isLowSurrogate())
        return i == 0 || !text[i - 1].isHighSurrogate();
    return c < u' ' || c == u'"' || c == u'\\';
}

QByteArray numberText(const QJsonValue &value)
{
    // The default comes back from a number that is no integer.
    if (value.toInteger(0) == value.toInteger(1))
        return QByteArray::number(value.toInteger());
    return QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

} // namespace

void JsonWriter::name(QStringView name)
{
    separate();
    text(name);
    m_bytes.append(m_indented ? QByteArrayView(": ") : QByteArrayView(":"));
    m_afterName = true;
}

void JsonWriter::name(QLatin1StringView name)
{
    separate();
    m_bytes.append('"').append(name.data(), name.size());
    m_bytes.append(m_indented ? QByteArrayView("\": ") : QByteArrayView("\":"));
    m_afterName = true;
}

void JsonWriter::value(QStringView text)
{
    separate();
    this->text(text);
}

void JsonWriter::value(const QStringList &texts)
{
    beginArray();
    for (const QString &item : texts)
        value(item);
    endArray();
}

void JsonWriter::number(qint64 number)
{
    separate();
    m_bytes.append(QByteArray::number(number));
}

void JsonWriter::value(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            name(it.key());
            this->value(it.value());
        }
        endObject();
        return;
    }
    case QJsonValue::Array:
        beginArray();
        for (const QJsonValue item : value.toArray())
            this->value(item);
        endArray();
        return;
    default:
        break;
    }
    separate();
    if (value.isString())
        text(value.toString());
    else if (value.isDouble())
        m_bytes.append(numberText(value));
    else if (value.isBool())
        m_bytes.append(value.toBool() ? "true"_ba : "false"_ba);
    else
        m_bytes.append("null"_ba);
}

void JsonWriter::open(char bracket)
{
    separate();
    m_bytes.append(bracket);
    ++m_depth;
    m_isFirst = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_isFirst)
        breakLine();
    m_bytes.append(bracket);
    m_isFirst = false;
}

void JsonWriter::separate()
{
    if (m_afterName) {
        m_afterName = false;
        return;
    }
    if (!m_isFirst)
        m_bytes.append(',');
    m_isFirst = false;
    if (m_depth > 0)
        breakLine();
}

void JsonWriter::breakLine()
{
    if (m_indented)
        m_bytes.append('\n').append(std::min<qsizetype>(m_depth, deepestIndent) * indent, ' ');
}

/// Most texts are UTF-8 as they stand, which is quicker to find out than to write them by characters.
void JsonWriter::text(QStringView text)
{
    m_bytes.append('"');
    const qsizetype begin = m_bytes.size();
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    m_bytes.resize(begin + encoder.requiredSpace(text.size()));
    const char *end = encoder.appendToBuffer(m_bytes.data() + begin, text);
    m_bytes.resize(end - m_bytes.constData());
    if (encoder.hasError()) { // half a surrogate pair
        m_bytes.truncate(begin);
        escapedText(text);
    } else if (const QByteArrayView written = QByteArrayView(m_bytes).sliced(begin);
        std::ranges::any_of(written, mustEscape)) {
        const QByteArray plain = written.toByteArray();
        m_bytes.truncate(begin);
        escapedBytes(plain);
    }
    m_bytes.append('"');
}

/// Of whole characters.
void JsonWriter::escapedBytes(QByteArrayView utf8)
{
    while (!utf8.isEmpty()) {
        const auto special = std::ranges::find_if(utf8, mustEscape);
        m_bytes.append(utf8.first(special - utf8.begin()));
        if (special == utf8.end())
            return;
        m_bytes.append(escapeOf(QLatin1Char(*special)));
        utf8 = utf8.sliced(special + 1 - utf8.begin());
    }
}

void JsonWriter::escapedText(QStringView text)
{
    qsizetype written = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!needsEscape(text, i))
            continue;
        m_bytes.append(text.sliced(written, i - written).toUtf8()).append(escapeOf(text[i]));
        written = i + 1;
    }
    m_bytes.append(text.sliced(written).toUtf8());
}

} // namespace galley
