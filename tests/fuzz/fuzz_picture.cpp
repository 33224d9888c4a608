// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "pictures/dataurl.h"
#include "pictures/picturedecoder.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    if (const auto data = bytesOfDataUrl(QString::fromUtf8(bytes), largestShownBytes))
        require(data->size() <= largestShownBytes, "the bytes of an address are bounded");
    const auto picture = checkedPicture(bytes);
    if (!picture)
        return requireMessage(picture.error());
    require(picture->bytes.size() <= largestShownBytes, "pictures are small");
    require(picture->size.width() <= largestShownSide && picture->size.height() <= largestShownSide,
        "pictures fit");
    const auto again = checkedPicture(picture->bytes);
    require(again.has_value(), "what was made can be read");
}
