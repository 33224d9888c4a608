// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace galley {

/// A part of a text that describes one work, in UTF-16 units.
struct CitationRecord
{
    qsizetype start = 0;
    qsizetype end = 0; ///< behind it

    bool operator==(const CitationRecord &) const = default;
};

/// The records in a text, in its order: "@article{…}" of BibTeX, from "TY  -" to "ER  -" of RIS, and
/// the objects of a JSON list, as in CSL-JSON. A record names its work in several ways (an eprint, a
/// DOI, addresses), all of which mean one thing. Linear in the text's length.
[[nodiscard]] QList<CitationRecord> citationRecords(QStringView text);

} // namespace galley
