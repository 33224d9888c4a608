// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QStringList>

namespace galley {

/// Writes JSON with its members in the order they are given, which QJsonDocument sorts.
class JsonWriter
{
public:
    enum class Form { Compact, Indented };
    explicit JsonWriter(Form form) : m_indented(form == Form::Indented) { }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// The name of the member whose value comes next.
    void name(QStringView name);
    void name(QLatin1StringView name); ///< faster, for one that needs no escapes
    void value(const QJsonValue &value);
    void value(QStringView text);
    void value(const QString &text) { value(QStringView(text)); }
    void value(const QStringList &texts);
    void number(qint64 number);

    /// What was written.
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void breakLine();
    void text(QStringView text);
    void escapedBytes(QByteArrayView utf8);
    void escapedText(QStringView text);

    QByteArray m_bytes;
    qsizetype m_depth = 0;
    bool m_indented;
    bool m_isFirst = true; ///< in the innermost object or array
    bool m_afterName = false;
};

} // namespace galley
