// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/themecheck.h"

namespace galley {

/// A theme's theme.json: its title, description and options.
struct ThemeManifest
{
    QString title;
    QString description;
    QList<ThemeOption> options;
    QList<ThemeMistake> mistakes; ///< with some, the rest is what could be read
};

[[nodiscard]] ThemeManifest readThemeManifest(const QString &json);
/// The theme's manifest: `theme.manifest`, or for a theme that was made without one, what would be.
[[nodiscard]] QString manifestOf(const Theme &theme);
/// The manifest with another title; as it is when it cannot be read.
[[nodiscard]] QString retitled(const QString &json, const QString &title);

/// Lower-case letters, digits and inner hyphens, from a letter on: a theme's name, an option's key.
[[nodiscard]] bool isThemeKey(QStringView key);

} // namespace galley
