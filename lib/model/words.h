// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

/// The words of a text as a reader counts them (UAX #29: letters and digits, "don't" is one), Markdown's
/// marks not among them. Linear.
[[nodiscard]] qsizetype wordCount(const QString &text);

/// The words that an issue publishes in its own voice: introduction, summaries and takeaways.
[[nodiscard]] qsizetype wordCount(const Issue &issue);

/// Whether a character is of a script without spaces, such as Chinese, so that it may begin a word
/// anywhere.
[[nodiscard]] bool isWrittenWithoutSpaces(QChar c);

} // namespace galley
