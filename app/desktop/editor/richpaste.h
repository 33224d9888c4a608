// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

// What comes from other programs, as text of a field. Any thread.

/// With our line ends, and without what is no character: NULs go, half a surrogate pair becomes U+FFFD.
[[nodiscard]] QString withoutBrokenText(QString text);

/// Rich text as Markdown where that says more than its plain words, else these.
[[nodiscard]] QString richPaste(const QString &html, const QString &text);

/// Whether a text is a reference to one paper and nothing else.
[[nodiscard]] bool isPaperReference(const QString &text);

} // namespace galley
