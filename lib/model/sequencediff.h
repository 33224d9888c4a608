// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSet>

#include <vector>

namespace galley {

/// What became of a sequence: for each member of the old one whether it went, for each of the new one
/// whether it came. The others are the same, one after the other.
struct SequenceDiff
{
    std::vector<bool> removed;
    std::vector<bool> added;
};

/// Equal numbers are the same. Needs memory in proportion to the sequences and a fraction of a second
/// at most: of those that are too long and too different, all between their common start and end is
/// removed and added.
[[nodiscard]] SequenceDiff sequenceDiff(
    const std::vector<int> &before, const std::vector<int> &after);

/// The longest of the sequences that rise in `numbers`, negative ones left out.
[[nodiscard]] QSet<qsizetype> longestRising(const QList<qsizetype> &numbers);

} // namespace galley
