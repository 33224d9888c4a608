// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/picture.h"

#include <QPixmap>

namespace galley {

/// A picture no larger than `most`, in device-independent pixels of a screen of this density. For those
/// that are small already, since it is made in the GUI thread; null where the bytes are none.
[[nodiscard]] QPixmap thumbnailOf(const Picture &picture, QSize most, qreal density);

} // namespace galley
