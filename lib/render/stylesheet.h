// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

namespace galley {

/// The theme's sheet, and behind it the colours that the publication chose, each as the custom property
/// `--KEY`. Text is written in `--accent`, and in the dark in `--accent-dark`, so these two become a shade
/// that can be read on the sheet's grounds (see groundsOf()); who chooses only the first gets the second
/// of it.
[[nodiscard]] QString styleOf(const Look &look);

} // namespace galley
