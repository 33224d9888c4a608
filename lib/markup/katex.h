// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley::markup {

/// The formula's bare <math> element; an empty text when KaTeX refuses it. Keeps the latest results
/// for all threads.
[[nodiscard]] QString typeset(const QString &tex, bool display);

} // namespace galley::markup
