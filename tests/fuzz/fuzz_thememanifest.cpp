// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "render/thememanifest.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const QString json = QString::fromUtf8(bytes);
    const ThemeManifest manifest = readThemeManifest(json);
    for (const ThemeMistake &mistake : manifest.mistakes)
        require(
            !mistake.text.isEmpty() && mistake.line >= 0, "a mistake says what it is, and where");
    if (!manifest.mistakes.isEmpty())
        return;
    for (const ThemeOption &option : manifest.options)
        require(isThemeKey(option.key), "an option has a key");
    const QString title = QStringLiteral("Another “title”");
    const ThemeManifest again = readThemeManifest(retitled(json, title));
    require(again.title == title && again.options == manifest.options,
        "another title changes nothing else");
}
