// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley::markup {

/// The formula's bare <math> element; an empty text when KaTeX refuses it. Keeps the latest results
/// for all threads, and beyond the process while there is a KeptFormulas.
[[nodiscard]] QString typeset(const QString &tex, bool display);

/// The same by this thread's own KaTeX, which is loaded with the first formula; nothing is kept.
[[nodiscard]] QString typesetInThisThread(const QString &tex, bool display);

} // namespace galley::markup
