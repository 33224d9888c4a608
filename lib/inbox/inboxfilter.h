// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/candidate.h"

namespace galley {

/// Words of a search, understood. Case, accents and punctuation do not matter; a word matches where
/// one begins with it, "two words" as a phrase of whole words, -word where it does not occur.
class InboxWords
{
public:
    InboxWords() = default;
    explicit InboxWords(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    /// All wanted words and none of the unwanted, in a text from searchText().
    [[nodiscard]] bool allIn(QStringView searchText) const;
    /// One of the wanted words and none of the unwanted.
    [[nodiscard]] bool anyIn(QStringView searchText) const;

private:
    struct Term
    {
        QString text; ///< folded, with the spaces that must be there
        bool isWanted = true;
    };

    QList<Term> m_terms;
};

/// A candidate's title, authors, abstract and categories as InboxWords reads them; worth keeping for
/// a list that is filtered while somebody types.
[[nodiscard]] QString searchText(const Candidate &candidate);

/// Which candidates to show; what is empty does not narrow.
struct InboxFilter
{
    QString words; ///< as typed, for InboxWords
    QStringList categories; ///< one of them
    std::optional<int> leastUpvotes; ///< unknown ones are fewer
    QList<Triage> triage;
    QList<QUuid> feeds; ///< offered by one of them

    bool operator==(const InboxFilter &) const = default;
};

/// Everything of the filter but its words.
[[nodiscard]] bool fits(const InboxFilter &filter, const InboxItem &item);
[[nodiscard]] QList<InboxItem> filtered(const QList<InboxItem> &items, const InboxFilter &filter);

} // namespace galley
