// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace galley {

/// A run of words that two texts share, or that only one of them has.
struct DiffPart
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffPart &) const = default;
};

/// What became of `before`, word by word; where words change, the removed ones come first. A word
/// keeps the white space behind it, which is not compared: what is Same or Added is `after`, and
/// what is Same or Removed is `before` but for its white space. A formula between dollar signs is
/// one word, and so is a character of a script that is written without spaces.
///
/// Needs memory in proportion to the texts and a fraction of a second at most: of texts that are
/// too long and too different, all between their common start and end is removed and added.
[[nodiscard]] QList<DiffPart> wordDiff(const QString &before, const QString &after);

} // namespace galley
