// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/bodydecoder.h"

#include <algorithm>
#include <array>

#include <zlib.h>

namespace galley {

namespace {

constexpr int gzipFormat = MAX_WBITS + 16;
constexpr int zlibFormat = MAX_WBITS;
constexpr int rawFormat = -MAX_WBITS;

/// "deflate" means zlib's format, but some servers send it bare.
bool isZlib(QByteArrayView start)
{
    const int first = static_cast<uchar>(start[0]);
    const int second = static_cast<uchar>(start[1]);
    return (first & 0x0f) == Z_DEFLATED && (first * 256 + second) % 31 == 0;
}

} // namespace

struct BodyDecoder::Stream
{
    z_stream z {};
    bool hasEnded = false;

    explicit Stream(int format) { inflateInit2(&z, format); }
    ~Stream() { inflateEnd(&z); }
    Q_DISABLE_COPY_MOVE(Stream)
};

BodyDecoder::BodyDecoder(const QByteArray &encoding, qint64 maxBytes) : m_maxBytes(maxBytes)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return;
    m_isCompressed = true;
    m_isDeflate = name == "deflate";
    if (!m_isDeflate && name != "gzip" && name != "x-gzip")
        m_state = State::Unknown;
}

BodyDecoder::~BodyDecoder() = default;

BodyDecoder::State BodyDecoder::add(QByteArrayView bytes)
{
    if (m_state != State::Fine || bytes.isEmpty())
        return m_state;
    m_state = m_isCompressed ? inflateAll(bytes) : addPlain(bytes);
    return m_state;
}

bool BodyDecoder::isComplete() const
{
    if (!m_isCompressed || (!m_stream && m_start.isEmpty()))
        return true; // no byte came: an empty body is not compressed
    return m_stream && m_stream->hasEnded;
}

BodyDecoder::State BodyDecoder::addPlain(QByteArrayView bytes)
{
    if (bytes.size() > m_maxBytes - m_body.size())
        return State::TooLarge;
    m_body.append(bytes);
    return State::Fine;
}

BodyDecoder::State BodyDecoder::inflateAll(QByteArrayView bytes)
{
    if (!m_stream) {
        m_start.append(bytes);
        if (m_start.size() < 2)
            return State::Fine;
        const int format = !m_isDeflate ? gzipFormat : isZlib(m_start) ? zlibFormat : rawFormat;
        m_stream = std::make_unique<Stream>(format);
        const QByteArray start = std::exchange(m_start, {});
        return inflateAll(start);
    }
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    z.avail_in = static_cast<uInt>(bytes.size());
    std::array<char, 64 * 1024> part; // NOLINT: filled by zlib
    while (true) {
        if (m_stream->hasEnded) {
            // A gzip file may be several, one after another; anything else behind it is padding.
            if (z.avail_in == 0 || m_isDeflate || *z.next_in != 0x1f)
                return State::Fine;
            inflateReset(&z);
            m_stream->hasEnded = false;
        }
        z.next_out = reinterpret_cast<Bytef *>(part.data());
        z.avail_out = static_cast<uInt>(part.size());
        const int result = inflate(&z, Z_NO_FLUSH);
        if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
            return State::Broken;
        const auto got = qsizetype(part.size() - z.avail_out);
        if (addPlain(QByteArrayView(part.data(), got)) == State::TooLarge)
            return State::TooLarge;
        m_stream->hasEnded = result == Z_STREAM_END;
        if (!m_stream->hasEnded && z.avail_out > 0)
            return State::Fine; // wants more bytes
    }
}

} // namespace galley
