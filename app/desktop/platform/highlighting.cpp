// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/highlighting.h"

#include <QPalette>

namespace galley {

KSyntaxHighlighting::Repository &highlightingRepository()
{
    static KSyntaxHighlighting::Repository repository;
    return repository;
}

KSyntaxHighlighting::Theme highlightingTheme(const QPalette &palette)
{
    return highlightingRepository().themeForPalette(palette);
}

} // namespace galley
