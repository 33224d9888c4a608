// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/asciitext.h"

#include <QByteArray>
#include <QStringEncoder>

#include <algorithm>
#include <cstring>
#include <tuple>
#include <utility>

namespace galley {

/// A text in UTF-8 that grows at its end: what is appended to a QByteArray in thousands of small pieces
/// costs more for the calls than for the bytes.
class Utf8Buffer
{
public:
    Utf8Buffer() = default;
    Q_DISABLE_COPY(Utf8Buffer)

    Utf8Buffer &append(char c)
    {
        *room(1) = c;
        ++m_size;
        return *this;
    }
    Utf8Buffer &append(qsizetype count, char c)
    {
        std::memset(room(count), c, std::size_t(count));
        m_size += count;
        return *this;
    }
    Utf8Buffer &append(QByteArrayView utf8)
    {
        if (!utf8.isEmpty())
            std::memcpy(room(utf8.size()), utf8.data(), std::size_t(utf8.size()));
        m_size += utf8.size();
        return *this;
    }
    Utf8Buffer &append(QLatin1StringView ascii)
    {
        return append(QByteArrayView(ascii.data(), ascii.size()));
    }
    /// Half a surrogate pair becomes U+FFFD.
    Utf8Buffer &append(QStringView text)
    {
        const QStringView rest =
            text.sliced(appendPlain(text, [](char16_t c) { return c < 0x80; }));
        if (!rest.isEmpty()) {
            QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
            char *to = room(encoder.requiredSpace(rest.size()));
            m_size += encoder.appendToBuffer(to, rest) - to;
        }
        return *this;
    }
    /// The ASCII characters that a text begins with and that are `isPlain` (plainPrefix()), and how many
    /// these are.
    template <class IsPlain>
    qsizetype appendPlain(QStringView text, IsPlain isPlain)
    {
        const char16_t *from = text.utf16();
        const qsizetype count = plainPrefix(from, text.size(), isPlain);
        char *to = room(count);
        for (qsizetype i = 0; i < count; ++i)
            to[i] = char(from[i]);
        m_size += count;
        return count;
    }

    void reserve(qsizetype size) { std::ignore = room(size - m_size); }
    void truncate(qsizetype size) { m_size = std::min(m_size, size); }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool endsWith(char c) const { return m_size > 0 && m_data[m_size - 1] == c; }
    /// Until the next change.
    [[nodiscard]] QByteArrayView view() const { return {m_data, m_size}; }

    /// What was written; the buffer is empty then.
    [[nodiscard]] QByteArray take()
    {
        m_bytes.truncate(m_size);
        m_data = nullptr;
        m_size = 0;
        m_room = 0;
        return std::exchange(m_bytes, {});
    }

private:
    [[nodiscard]] char *room(qsizetype count)
    {
        if (m_room - m_size < count)
            grow(count);
        return m_data + m_size;
    }
    void grow(qsizetype count)
    {
        constexpr qsizetype least = 64;
        m_room = std::max({m_size + count, 2 * m_room, least});
        m_bytes.resizeForOverwrite(m_room);
        m_data = m_bytes.data();
    }

    QByteArray m_bytes;
    char *m_data = nullptr; ///< of m_bytes
    qsizetype m_size = 0;
    qsizetype m_room = 0;
};

} // namespace galley
