// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

// Hints about style for who writes an issue. Pure, any thread, linear in the text.

/// The words of the longest sentence; 0 for a text without any.
[[nodiscard]] qsizetype longestSentence(const QString &text);

/// A word that an issue leans on.
struct RepeatedWord
{
    QString word; ///< as it was written first
    int uses = 0;
    QList<int> entries; ///< from 1, in which it stands

    bool operator==(const RepeatedWord &) const = default;
};

/// The words that summaries and takeaways of at least three entries use at least five times, the most
/// used first. Not counted are words that say little, and those that an entry's own title or abstract
/// has: they are its subject. English only; of an issue in another language there are none.
[[nodiscard]] QList<RepeatedWord> repeatedWords(const Issue &issue);

/// For each entry, the place (from 0) of the first one before it whose summary opens with the same two
/// words, or -1. Two words that say little ("It is") are no such opening.
[[nodiscard]] QList<qsizetype> alikeOpenings(const Issue &issue);

} // namespace galley
