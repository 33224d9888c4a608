// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <functional>

class QObject;
class QPalette;

namespace galley {

/// Loads the syntax definitions, Markdown with all that it includes among them, on a worker (some 50 ms)
/// and then runs `then` in the thread of `context`, the GUI's, where that still lives.
void whenHighlightingIsReady(QObject *context, const std::function<void()> &then);

/// The syntax definitions; waits for them where they are not loaded yet. GUI thread.
[[nodiscard]] KSyntaxHighlighting::Repository &highlightingRepository();

/// The light or dark theme that suits the palette.
[[nodiscard]] KSyntaxHighlighting::Theme highlightingTheme(const QPalette &palette);

} // namespace galley
