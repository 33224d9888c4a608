// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QHash>

namespace galley {

// Hints about style for who writes an issue. Pure, any thread, linear in the text.

/// Words of a sentence that is hard to follow.
constexpr qsizetype longSentence = 40;

/// How long a text is.
struct TextMeasure
{
    qsizetype words = 0;
    qsizetype longestSentence = 0; ///< its words
    QString longestStart; ///< how that begins, for one that reaches longSentence

    bool operator==(const TextMeasure &) const = default;
};

[[nodiscard]] TextMeasure measureOf(const QString &text);

enum class Fit { Good, Short, Long };

/// Whether a text is about as long as is meant: no shorter than half of it, no more than a quarter
/// longer. An empty text is Good, and so is each where nothing (0) is meant.
[[nodiscard]] Fit fitOf(qsizetype words, int meant);

/// A word that an issue leans on.
struct RepeatedWord
{
    QString word; ///< as it was written first
    int uses = 0;
    QList<int> entries; ///< from 1, in which it stands

    bool operator==(const RepeatedWord &) const = default;
};

/// The words that summaries and takeaways of at least three entries use at least five times, the most
/// used first. Not counted are words that say little, and those that the title or abstract of the entry, or of
/// a quarter of all entries, has in singular or plural: they are the subject. English only; of an issue
/// in another language there are none.
[[nodiscard]] QList<RepeatedWord> repeatedWords(const Issue &issue);

/// For each entry, the place (from 0) of the first one before it whose summary opens with the same two
/// words, or -1. Two words that say little ("It is") are no such opening.
[[nodiscard]] QList<qsizetype> alikeOpenings(const Issue &issue);

/// Whether an English comparableWord() says little of what a text is about: "the", "with", "show".
[[nodiscard]] bool saysLittle(const QString &word);

/// All of that at once.
struct Guidance
{
    struct OfEntry
    {
        TextMeasure summary;
        QList<TextMeasure> takeaways;
        qsizetype opensLike = -1; ///< alikeOpenings()

        bool operator==(const OfEntry &) const = default;
    };

    TextMeasure introduction;
    QHash<EntryId, OfEntry> entries;
    QList<RepeatedWord> repeated;
    qsizetype words = 0; ///< that the issue publishes in its own voice

    bool operator==(const Guidance &) const = default;
};

[[nodiscard]] Guidance guidanceFor(const Issue &issue);

} // namespace galley
