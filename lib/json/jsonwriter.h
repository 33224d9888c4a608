// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/utf8buffer.h"

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

    /// What was written; the writer is done then.
    [[nodiscard]] QByteArray take() { return m_text.take(); }

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void breakLine();
    void text(QStringView text);

    Utf8Buffer m_text;
    qsizetype m_depth = 0;
    bool m_indented;
    bool m_isFirst = true; ///< in the innermost object or array
    bool m_afterName = false;
};

} // namespace galley
