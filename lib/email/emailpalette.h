// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// Each "#rrggbb". Texts (ink, muted, accent) have a contrast of 4.5 or more to the paper.
struct EmailColors
{
    QString paper;
    QString ink;
    QString muted;
    QString accent;
    QString rule;
    QString underline; ///< of a title, quieter than the accent
};

struct EmailPalette
{
    EmailColors light;
    EmailColors dark; ///< for mail programs that ask for it; the others turn the light ones round
};

/// The palette for an accent colour, "#rrggbb", and for its twin on dark paper, each made darker or
/// lighter where it could not be read; the default one when the first is none, the first when the
/// second is.
[[nodiscard]] EmailPalette emailPalette(const QString &accent, const QString &accentDark = {});

} // namespace galley
