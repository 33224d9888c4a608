// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"

namespace galley {

/// Where the editor writes, as the archive keeps it for the next start.
struct CaretPlace
{
    QString issue; ///< its slug
    EntryId entry; ///< null for the issue's own fields
    QString field; ///< nameOf() an EntryField or IssueField
    qsizetype position = -1; ///< in the field's text; -1 is its end
    bool operator==(const CaretPlace &) const = default;

    /// A line of text and back; what is none gives an empty place.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] static CaretPlace fromText(const QString &text);
};

} // namespace galley
