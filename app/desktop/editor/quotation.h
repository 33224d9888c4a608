// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// What was selected of a typeset abstract, as Markdown: its formulas as the abstract writes them, whole
/// where they were selected in part. Words that are not the abstract's are quoted as they are. Any
/// thread; the first formula loads the typesetter.
[[nodiscard]] QString quotation(const QString &abstract, const QString &selected);

} // namespace galley
