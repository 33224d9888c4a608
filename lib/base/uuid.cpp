// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <atomic>

namespace galley {

QUuid newUuid()
{
    // Milliseconds in the upper 48 bits, a counter of 12 bits below: never the same value twice.
    static std::atomic<quint64> last = 0;
    const quint64 now = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch()) << 12;
    quint64 before = last.load();
    quint64 stamp = 0;
    do {
        stamp = std::max(now, before + 1);
    } while (!last.compare_exchange_weak(before, stamp));

    const quint64 milliseconds = stamp >> 12;
    const quint64 random = QRandomGenerator::global()->generate64();
    QByteArray bytes(16, Qt::Uninitialized);
    for (int i = 0; i < 6; ++i)
        bytes[i] = static_cast<char>(milliseconds >> (40 - 8 * i));
    bytes[6] = static_cast<char>(0x70 | ((stamp >> 8) & 0x0f));
    bytes[7] = static_cast<char>(stamp);
    for (int i = 8; i < 16; ++i)
        bytes[i] = static_cast<char>(random >> (8 * (i - 8)));
    bytes[8] = static_cast<char>(0x80 | (bytes[8] & 0x3f));
    return QUuid::fromRfc4122(bytes);
}

} // namespace galley
