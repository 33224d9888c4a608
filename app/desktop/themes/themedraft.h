// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/themefiles.h"

#include <optional>

namespace galley {

/// What was typed into a theme and not saved: of the files that differ, the texts, or nothing where the
/// file goes. Each theme's is a file of its own in galley/theme-drafts of the user's XDG state folder.
/// Blocking; any thread, but one at a time for a theme.
using ThemeDraft = QMap<QString, std::optional<QString>>;

[[nodiscard]] Result<void> storeThemeDraft(const QString &theme, const ThemeDraft &draft);
/// Empty when there is none.
[[nodiscard]] Result<ThemeDraft> themeDraft(const QString &theme);
/// Of all themes; the latest first.
[[nodiscard]] QStringList themesWithDrafts();

} // namespace galley
