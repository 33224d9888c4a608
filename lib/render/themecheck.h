// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

namespace galley {

struct ThemeMistake
{
    QString file;
    int line = 0; ///< from 1; 0 where the whole file is meant
    QString text;

    bool operator==(const ThemeMistake &) const = default;
};

/// What keeps a theme from being used, by file and line; empty for a sound one. A sound theme uses only
/// the tags and filters that are known to be harmless, loops only over what the renderer hands out,
/// includes only its own files and none of them in a circle, holds no scripts, frames or event
/// handlers, and loads nothing from elsewhere.
[[nodiscard]] QList<ThemeMistake> mistakesIn(const Theme &theme);

} // namespace galley
