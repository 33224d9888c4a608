// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

class QPalette;

namespace galley {

/// The syntax definitions, loaded at the first use. GUI thread.
[[nodiscard]] KSyntaxHighlighting::Repository &highlightingRepository();

/// The light or dark theme that suits the palette.
[[nodiscard]] KSyntaxHighlighting::Theme highlightingTheme(const QPalette &palette);

} // namespace galley
