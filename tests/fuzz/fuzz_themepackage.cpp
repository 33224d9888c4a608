// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "themes/themepackage.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const auto theme = unpackTheme(bytes);
    if (!theme)
        return requireMessage(theme.error());
    require(isThemeName(theme->name), "a theme has a name that is a folder's");
    require(theme->files.size() <= mostThemeFiles, "a theme has few files");
    for (const auto &[name, content] : theme->files.asKeyValueRange()) {
        require(isThemeFileName(name), "a theme's files lie in its folder");
        require(content.size() <= largestThemeFile(name), "a theme's files are small");
    }
    if (const auto sound = themeFrom(theme->name, theme->files); !sound)
        requireMessage(sound.error());
    const auto packed = packTheme(*theme);
    if (!packed)
        return requireMessage(packed.error());
    require(unpackTheme(*packed) == *theme, "what was packed is unpacked");
}
