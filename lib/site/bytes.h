// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstring>

namespace galley {

// What the site's cache is written in: numbers as the machine has them, texts behind their lengths.
// It never leaves the machine.

class ByteWriter
{
public:
    template <class T>
        requires std::is_arithmetic_v<T>
    void number(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    void bytes(QByteArrayView bytes)
    {
        number(quint32(bytes.size()));
        m_bytes.append(bytes);
    }
    void text(const QString &text) { bytes(text.toUtf8()); }

    [[nodiscard]] const QByteArray &written() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Reads what a ByteWriter wrote. Behind the end there is nothing but zeros and empty texts.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_rest(bytes) { }

    template <class T>
        requires std::is_arithmetic_v<T>
    [[nodiscard]] T number()
    {
        T value {};
        if (m_rest.size() < qsizetype(sizeof value)) {
            m_isWhole = false;
            return value;
        }
        std::memcpy(&value, m_rest.data(), sizeof value);
        m_rest = m_rest.sliced(sizeof value);
        return value;
    }
    [[nodiscard]] QByteArrayView bytes()
    {
        const auto size = qsizetype(number<quint32>());
        if (size > m_rest.size()) {
            m_isWhole = false;
            m_rest = {};
            return {};
        }
        const QByteArrayView bytes = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return bytes;
    }
    [[nodiscard]] QString text() { return QString::fromUtf8(bytes()); }

    /// What was not read yet.
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }
    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }
    /// Whether nothing was read behind the end.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

private:
    QByteArrayView m_rest;
    bool m_isWhole = true;
};

} // namespace galley
