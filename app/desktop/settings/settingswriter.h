// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QMap>
#include <QVariant>

namespace galley {

/// Writes these keys to the settings file and checks that they arrived; an invalid value removes
/// its key.
[[nodiscard]] Result<void> writeSettings(const QMap<QString, QVariant> &values);

} // namespace galley
