// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/templatevalues.h"
#include "render/theme.h"

namespace galley {

struct ThemeMistake
{
    QString file;
    int line = 0; ///< from 1; 0 where the whole file is meant
    QString text;

    bool operator==(const ThemeMistake &) const = default;
};

/// "entry.html, line 3: There is no tag …"
[[nodiscard]] QString describe(const ThemeMistake &mistake);

/// What keeps a theme from being used, by file and line; empty for a sound one. A sound theme uses only
/// the tags, filters and names that are known to be harmless, loops only over what the renderer hands
/// out, includes only its own files and none of them in a circle, holds no scripts, frames or event
/// handlers, shows foreign text escaped in every place, and loads nothing from elsewhere. The built-in
/// themes take about a millisecond. Any thread.
[[nodiscard]] QList<ThemeMistake> mistakesIn(const Theme &theme);

/// The same, and how heavy the templates are.
struct ThemeCheck
{
    QList<ThemeMistake> mistakes;
    QHash<QString, LoopWeight> loopWeights; ///< by a page's or a part's file
};
[[nodiscard]] ThemeCheck checkTheme(const Theme &theme);

} // namespace galley
