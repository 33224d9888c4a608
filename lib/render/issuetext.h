// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

/// The issue as readable plain text in lines of at most 72 columns, longer only for a word that is, and
/// a line end at its end: what the text export and an e-mail's plain part say.
[[nodiscard]] QString issueToText(const Issue &issue);

/// Markdown in the same columns, and the line that separates entries.
[[nodiscard]] QString markdownToColumns(const QString &markdown);
[[nodiscard]] QString textRule();

} // namespace galley
