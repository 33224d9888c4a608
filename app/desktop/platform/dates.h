// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// The locale's short date, with the whole year.
[[nodiscard]] QString dateFormat();

} // namespace galley
