// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFont>

namespace galley {

/// How the window and the published page look, from the settings file. A plain value.
struct Appearance
{
    enum class ColorScheme { System, Light, Dark };

    QFont editorFont;
    ColorScheme colorScheme = ColorScheme::System;

    bool operator==(const Appearance &) const = default;

    /// Needs a QGuiApplication, whose font the default follows.
    [[nodiscard]] static Appearance defaults();
    [[nodiscard]] static Appearance load();
    /// What is as by default is not written, so that it follows a later default.
    [[nodiscard]] Result<void> save() const;
    /// Gives the application this colour scheme, and the icons that suit it where the desktop has
    /// none of its own. Needs a QApplication.
    void apply() const;
};

} // namespace galley
