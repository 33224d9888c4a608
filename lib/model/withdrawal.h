// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

enum class Withdrawal { None, ByAuthors, ByArxiv };

/// Whether a paper is said to be withdrawn. arXiv's API has no mark for it, so that the start of
/// the comment and of the abstract are all there is: a reason to look, not a certainty.
[[nodiscard]] Withdrawal withdrawalOf(const QString &comment, const QString &abstract);

} // namespace galley
