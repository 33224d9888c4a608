// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tickpalette.h"

namespace galley {

QPalette tickPalette(const QPalette &palette)
{
    QPalette ticks = palette;
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        if (palette.color(group, QPalette::Base).lightness() < 128)
            ticks.setColor(
                group, QPalette::Window, palette.color(group, QPalette::Text).darker(150));
    }
    return ticks;
}

} // namespace galley
