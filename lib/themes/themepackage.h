// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/themelibrary.h"

namespace galley {

/// What a theme's file is called behind its name: "mine.galley-theme".
inline constexpr QLatin1StringView themePackageSuffix("galley-theme");

struct PackedTheme
{
    QString name;
    ThemeFiles files;

    bool operator==(const PackedTheme &) const = default;
};

/// A theme as one file: a ZIP archive (APPNOTE 6.3) that holds its folder. The same theme gives the
/// same bytes.
[[nodiscard]] Result<QByteArray> packTheme(const PackedTheme &theme);

/// A theme out of the bytes of a file from anywhere. Refused are archives that hold anything but one
/// folder with a theme's files, links, files larger than a theme's, and what unpacks to far more than
/// it is. Its mistakes are not looked for.
[[nodiscard]] Result<PackedTheme> unpackTheme(const QByteArray &package);

enum class OnExistingTheme { Refuse, Replace };

/// A theme of the library as the bytes of a file. Only a sound theme: an error names the file and the
/// line of its first mistake.
[[nodiscard]] Result<QByteArray> exportedTheme(const ThemeLibrary &library, const QString &name);
/// A theme of a file into the library, whole or not at all; returns its name. Only a sound theme, too.
[[nodiscard]] Result<QString> importTheme(
    const ThemeLibrary &library, const QString &path, OnExistingTheme onExisting);

} // namespace galley
