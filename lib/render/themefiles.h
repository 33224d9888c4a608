// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/themecheck.h"

#include <QMap>

namespace galley {

/// A theme as it lies in its folder: theme.json, style.css and *.html by their names.
using ThemeFiles = QMap<QString, QByteArray>;

[[nodiscard]] bool isThemeFileName(const QString &name);
/// The most bytes of a file of that name.
[[nodiscard]] qsizetype largestThemeFile(const QString &name);
inline constexpr qsizetype mostThemeFiles = 64;

/// A theme's name is its folder's: lower-case letters, digits and inner hyphens.
[[nodiscard]] bool isThemeName(const QString &name);
[[nodiscard]] QStringList builtInThemeNames();
/// Where the editor's own themes are: $GALLEY_THEMES, else galley/themes in the user's data folder.
[[nodiscard]] QString userThemesFolder();
/// The folder of a theme, or nothing when there is none of that name.
[[nodiscard]] std::optional<QString> themeFolder(const QString &name);

/// The files of a theme in a folder; what else lies there is left alone. Blocks on the disk.
[[nodiscard]] Result<ThemeFiles> readThemeFolder(const QString &folder);

/// The theme whose templates stand in for those that another has not; its options come with them.
[[nodiscard]] const Theme &defaultTheme();

/// The theme in these files, or an error that names the file and the line. It may have mistakes that
/// only mistakesIn() finds.
[[nodiscard]] Result<Theme> themeFrom(const QString &name, const ThemeFiles &files);
/// The theme as files; those that it has of the default theme too.
[[nodiscard]] ThemeFiles filesOf(const Theme &theme);

/// What keeps these files from being a theme, and that theme from being used.
[[nodiscard]] QList<ThemeMistake> mistakesIn(const QString &name, const ThemeFiles &files);

} // namespace galley
