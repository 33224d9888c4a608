// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/contenthash.h"

#include <QtEndian>

#include <array>
#include <bit>

namespace galley {

namespace {

constexpr quint64 primes[] {11400714785074694791U, 14029467366897019727U, 1609587929392839161U,
    9650029242287828579U, 2870177450012600261U};

quint64 mixed(quint64 lane, quint64 input)
{
    return std::rotl(lane + input * primes[1], 31) * primes[0];
}

quint64 merged(quint64 hash, quint64 lane)
{
    return (hash ^ mixed(0, lane)) * primes[0] + primes[3];
}

quint64 finished(quint64 hash)
{
    hash = (hash ^ (hash >> 33)) * primes[1];
    hash = (hash ^ (hash >> 29)) * primes[2];
    return hash ^ (hash >> 32);
}

} // namespace

quint64 contentHash(QByteArrayView bytes)
{
    const char *at = bytes.data();
    const char *const end = at + bytes.size();
    quint64 hash = primes[4];
    if (bytes.size() >= 32) {
        std::array<quint64, 4> lanes {primes[0] + primes[1], primes[1], 0, 0 - primes[0]};
        for (; end - at >= 32; at += 32) {
            for (int i = 0; i < 4; ++i)
                lanes[size_t(i)] = mixed(lanes[size_t(i)], qFromLittleEndian<quint64>(at + 8 * i));
        }
        hash = std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12)
            + std::rotl(lanes[3], 18);
        for (const quint64 lane : lanes)
            hash = merged(hash, lane);
    }
    hash += quint64(bytes.size());
    for (; end - at >= 8; at += 8)
        hash =
            std::rotl(hash ^ mixed(0, qFromLittleEndian<quint64>(at)), 27) * primes[0] + primes[3];
    if (end - at >= 4) {
        hash = std::rotl(hash ^ (qFromLittleEndian<quint32>(at) * primes[0]), 23) * primes[1]
            + primes[2];
        at += 4;
    }
    for (; at < end; ++at)
        hash = std::rotl(hash ^ (uchar(*at) * primes[4]), 11) * primes[0];
    return finished(hash);
}

} // namespace galley
