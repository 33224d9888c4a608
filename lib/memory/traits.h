// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"

namespace galley {

/// What an entry is recognised by, as hashes: equal things have equal ones, and others all but never.
struct Traits
{
    QList<quint32> identities; ///< of the paper or page
    QList<quint32> words; ///< of the title
    QList<quint32> authors; ///< a family name and the first letter of a given one
    QList<quint32> topics; ///< what the abstract speaks of again and again
    QList<quint32> sketch; ///< the smallest hashes of three words in a row of the abstract

    bool operator==(const Traits &) const = default;
};

// Pure functions; any thread.

[[nodiscard]] Traits traitsOf(const Entry &entry);

/// Names of the paper or page that are no other's: arXiv's, a DOI, an address.
[[nodiscard]] QStringList identitiesOf(const Entry &entry);
/// Words without case, accents and marks, with a space between two.
[[nodiscard]] QString folded(const QString &text);
/// Those of the words that tell one title from another, without an s at their ends.
[[nodiscard]] QStringList tellingWords(const QString &text);
/// The hashes of each three words in a row, sorted, each once.
[[nodiscard]] QList<quint32> wordTriples(const QString &text);

/// A name as it is compared.
struct FoldedName
{
    QString family;
    QString given; ///< the first one, perhaps a letter

    bool operator==(const FoldedName &) const = default;
};
[[nodiscard]] FoldedName foldedName(const QString &name);

} // namespace galley
