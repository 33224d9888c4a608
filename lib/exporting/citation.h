// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/personname.h"
#include "model/issue.h"

namespace galley {

/// An entry as the reference formats say it, each text tidy and on one line.
struct Citation
{
    enum class Kind { Preprint, Article, WebPage, BlogPost };

    Kind kind = Kind::WebPage;
    QString key; ///< "vaswani2017attention"; unique in its issue, lower-case letters and digits
    QString title; ///< plain text; may hold TeX
    QList<PersonName> authors;
    int year = 0; ///< 0 when it is not known, and so the others
    int month = 0;
    int day = 0;
    QString arxivId; ///< without version; empty unless it is one
    QString primaryClass; ///< of arXiv, "cs.CL"
    QString journal; ///< where it was published, in arXiv's words
    QString doi; ///< bare
    QString url; ///< safe, and encoded

    bool operator==(const Citation &) const = default;
};

/// A citation for each entry, in the issue's order. A key comes from what the entry says, not from its
/// place: of entries that would share one, the oldest has it alone and the others a letter behind.
[[nodiscard]] QList<Citation> citations(const Issue &issue);

} // namespace galley
