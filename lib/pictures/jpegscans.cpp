// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/jpegscans.h"

namespace galley {

namespace {

constexpr uchar startOfScan = 0xda;

/// A marker that stands alone, without a length behind it.
bool isBare(uchar marker) { return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd9); }

} // namespace

int jpegScans(QByteArrayView bytes, int most)
{
    const auto at = [&](qsizetype i) { return static_cast<uchar>(bytes.at(i)); };
    int scans = 0;
    qsizetype i = 0;
    while (scans < most) {
        i = bytes.indexOf('\xff', i);
        if (i < 0 || i + 1 >= bytes.size())
            break;
        const uchar marker = at(i + 1);
        if (marker == 0x00 || marker == 0xff || isBare(marker)) {
            // Within the data of a scan, 0xff is followed by 0 or a restart marker.
            i += marker == 0xff ? 1 : 2;
            continue;
        }
        if (marker == startOfScan)
            ++scans;
        if (i + 3 >= bytes.size())
            break;
        const int length = (at(i + 2) << 8) | at(i + 3); // with its own two bytes
        i += 2 + std::max(length, 2);
    }
    return scans;
}

} // namespace galley
