// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/jsonwriter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype indent = 4;
/// What lies deeper is not moved further in, so that a small hostile file does not become gigabytes.
constexpr qsizetype deepestIndent = 10;

/// That stands for itself, and is one byte.
bool isPlain(char16_t c)
{
    return bool(int(c >= 0x20) & int(c < 0x80) & int(c != u'"') & int(c != u'\\'));
}

/// How many characters a text begins with that are UTF-8 of several bytes: half a surrogate pair is not.
qsizetype longCharacters(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at].unicode() >= 0x80) {
        if (!text[at].isSurrogate())
            ++at;
        else if (at + 1 < text.size() && text[at].isHighSurrogate()
            && text[at + 1].isLowSurrogate())
            at += 2;
        else
            break;
    }
    return at;
}

/// What stands for a character that cannot stand for itself.
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
    m_text.append(m_indented ? QByteArrayView(": ") : QByteArrayView(":"));
    m_afterName = true;
}

void JsonWriter::name(QLatin1StringView name)
{
    separate();
    m_text.append('"').append(name);
    m_text.append(m_indented ? QByteArrayView("\": ") : QByteArrayView("\":"));
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
    m_text.append(QByteArray::number(number));
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
        m_text.append(numberText(value));
    else if (value.isBool())
        m_text.append(value.toBool() ? "true"_ba : "false"_ba);
    else
        m_text.append("null"_ba);
}

void JsonWriter::open(char bracket)
{
    separate();
    m_text.append(bracket);
    ++m_depth;
    m_isFirst = true;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (!m_isFirst)
        breakLine();
    m_text.append(bracket);
    m_isFirst = false;
}

void JsonWriter::separate()
{
    if (m_afterName) {
        m_afterName = false;
        return;
    }
    if (!m_isFirst)
        m_text.append(',');
    m_isFirst = false;
    if (m_depth > 0)
        breakLine();
}

void JsonWriter::breakLine()
{
    if (m_indented)
        m_text.append('\n').append(std::min<qsizetype>(m_depth, deepestIndent) * indent, ' ');
}

void JsonWriter::text(QStringView text)
{
    m_text.append('"');
    while (!text.isEmpty()) {
        text = text.sliced(m_text.appendPlain(text, isPlain));
        const qsizetype others = longCharacters(text);
        m_text.append(text.first(others));
        text = text.sliced(others);
        if (others == 0 && !text.isEmpty()) {
            m_text.append(escapeOf(text.front()));
            text = text.sliced(1);
        }
    }
    m_text.append('"');
}

} // namespace galley
