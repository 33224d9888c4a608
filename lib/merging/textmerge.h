// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace galley {

/// One text that two changed at the same time.
struct MergedText
{
    /// Both changes. Where they meet it has all that came, ours first, and nothing that went.
    QString text;
    bool isConflict = false; ///< both changed the same words, or wrote at the same place
};

/// Word by word, as wordDiff() does. Two paragraphs that came at the same place are no conflict, and
/// neither is the same change twice. Each of the three in any thread.
[[nodiscard]] MergedText mergeTexts(
    const QString &base, const QString &ours, const QString &theirs);

/// Characters of a text from a place on, and what stands there instead.
struct TextReplacement
{
    qsizetype from = 0;
    qsizetype length = 0;
    QString text;

    bool operator==(const TextReplacement &) const = default;
};

/// What makes one text of another, word by word, from its start to its end; the places are those of
/// before.
[[nodiscard]] QList<TextReplacement> replacementsBetween(
    const QString &before, const QString &after);

struct MergedItems
{
    QStringList items;
    bool isConflict = false;
};

/// The same for a list of texts, where items come and go as paragraphs do.
[[nodiscard]] MergedItems mergeItems(
    const QStringList &base, const QStringList &ours, const QStringList &theirs);
/// The same for a list of names, each of which changes as a whole.
[[nodiscard]] MergedItems mergeNames(
    const QStringList &base, const QStringList &ours, const QStringList &theirs);

} // namespace galley
