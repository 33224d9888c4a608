// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace galley {

/// Undoes an answer's Content-Encoding (RFC 9110, 8.4) while its bytes come in, and never keeps more
/// than the bytes it may. Done here and not by Qt, which takes a compressed body that was cut off
/// for a whole one.
class BodyDecoder
{
public:
    enum class State {
        Fine,
        TooLarge, ///< the body has more than `maxBytes`
        Broken, ///< the bytes are not what the encoding says
        Unknown, ///< the encoding is not one that is asked for
    };

    /// For Accept-Encoding.
    static constexpr char accepted[] = "gzip, deflate";

    /// `encoding` is the header's value; empty is none.
    BodyDecoder(const QByteArray &encoding, qint64 maxBytes);
    ~BodyDecoder();

    State add(QByteArrayView bytes);
    /// Whether the compressed bytes came to their end.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] const QByteArray &body() const { return m_body; }

private:
    struct Stream;

    State addPlain(QByteArrayView bytes);
    State inflateAll(QByteArrayView bytes);

    State m_state = State::Fine;
    qint64 m_maxBytes;
    QByteArray m_body;
    bool m_isDeflate = false;
    bool m_isCompressed = false;
    QByteArray m_start; ///< until there is enough to see the format
    std::unique_ptr<Stream> m_stream;
};

} // namespace galley
