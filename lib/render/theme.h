// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QHash>

namespace galley {

/// A theme: templates (KTextTemplate), a style sheet and a manifest, read whole. A plain value.
struct Theme
{
    QString name; ///< the folder's name, such as "default"
    QString title;
    QHash<QString, QString> templates; ///< by file name: issue.html, entry.html
    QString css;

    bool operator==(const Theme &) const = default;
};

/// The themes that ship with Galley, by name; the first is the default.
[[nodiscard]] QStringList themeNames();
[[nodiscard]] Result<Theme> loadTheme(const QString &name);

} // namespace galley
