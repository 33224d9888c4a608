// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace galley {

/// A palette for a tick box and nothing else: the Fusion style draws the frame a shade darker than
/// the window, which nobody sees in a dark scheme.
[[nodiscard]] QPalette tickPalette(const QPalette &palette);

} // namespace galley
