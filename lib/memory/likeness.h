// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"

namespace galley {

// How two entries are related, from all that is known of them. Pure functions; any thread.

/// The two name one paper or page, by arXiv's identifier, a DOI or an address.
[[nodiscard]] bool nameTheSame(const Entry &a, const Entry &b);
/// From 0 to 1, how much of the titles' letters is the same: Dice's coefficient over three letters in a
/// row, without case, accents and marks.
[[nodiscard]] double titleSimilarity(const QString &a, const QString &b);
/// From 0 to 1, how much of two texts is the same: Jaccard's coefficient over three words in a row.
[[nodiscard]] double textSimilarity(const QString &a, const QString &b);
/// The names of `a`'s authors who are `b`'s, too; an initial stands for any name with that letter.
[[nodiscard]] QStringList sharedAuthors(const Entry &a, const Entry &b);
/// Most likely one work under two names: a preprint that came out elsewhere, a new title. In doubt not:
/// another number in the title, or nobody among the authors, makes it another work.
[[nodiscard]] bool areOneWork(const Entry &a, const Entry &b);

} // namespace galley
