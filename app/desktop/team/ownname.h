// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// How colleagues see this editor: as the settings file says, else by the name of the desktop's user.
[[nodiscard]] QString ownName();
/// Without the settings.
[[nodiscard]] QString desktopUserName();
/// An empty name takes the setting away.
void setOwnName(const QString &name);

} // namespace galley
