// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"

namespace galley {

/// The source of an entry as safe HTML: its title, its abstract with typeset mathematics, and its
/// record, each value with where it came from. Any thread; the first formula loads the typesetter.
[[nodiscard]] QString sourceHtml(const Entry &entry);

} // namespace galley
