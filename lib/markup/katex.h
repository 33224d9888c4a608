// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace galley::markup {

/// The formula's bare <math> element; an empty text when KaTeX refuses it or cannot be loaded, which
/// areEnginesThere() tells. Keeps the latest results for all threads, and beyond the process while there is
/// a KeptFormulas.
[[nodiscard]] QString typeset(const QString &tex, bool display);

/// The same by this thread's own KaTeX, which is loaded with the first formula; nothing is kept.
[[nodiscard]] Result<QString> typesetInThisThread(const QString &tex, bool display);

} // namespace galley::markup
