// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"

#include <QSet>

namespace galley {

struct WordPlace
{
    qsizetype start = 0; ///< in UTF-16 units
    qsizetype length = 0;

    bool operator==(const WordPlace &) const = default;
};

/// The words of a Markdown text that a dictionary can know: none of code, links' addresses, TeX, or
/// HTML, and no identifiers, numbers, abbreviations in capitals or words of scripts without spaces.
/// Linear.
[[nodiscard]] QList<WordPlace> wordsToSpell(const QString &text);

/// A Markdown text as one reads it: code and formulas are one word each, links' addresses are left out.
[[nodiscard]] QString proseOf(const QString &text);

/// A word as it is compared with others: folded, with a plain apostrophe, and without the "’s" of
/// English.
[[nodiscard]] QString comparableWord(QStringView word);

/// The words of an entry's title, authors and abstract, as comparableWord(): names and terms that are
/// right in what is written about it.
[[nodiscard]] QSet<QString> wordsOfSource(const Entry &entry);

/// The one of these dictionaries ("en_US", "de_DE") that suits a BCP 47 language best, or an empty text.
/// No language is English.
[[nodiscard]] QString dictionaryFor(const QString &language, const QStringList &dictionaries);

} // namespace galley
