// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace galley {

/// Of two colours ("#rrggbb"), from 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] double contrast(const QString &color, const QString &another);

/// The colour, or the shade of it nearest to it that can be read as text on all of the grounds:
/// 4.5:1 (WCAG 2.2, 1.4.3). Black or white where none can.
[[nodiscard]] QString readableOn(const QStringList &grounds, const QString &color);

/// What a sheet calls `--paper` and `--wash`, the grounds that its text stands on.
struct Grounds
{
    QStringList light;
    QStringList dark; ///< those below `prefers-color-scheme: dark`

    bool operator==(const Grounds &) const = default;
};
/// White and near-black where the sheet names none.
[[nodiscard]] Grounds groundsOf(const QString &css);

} // namespace galley
