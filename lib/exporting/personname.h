// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// A name as reference managers sort and shorten it.
struct PersonName
{
    QString given; ///< "Laurens"
    QString particle; ///< "van der"
    QString family; ///< "Maaten"
    QString suffix; ///< "Jr."
    QString literal; ///< instead of all the others: a group, or a name that cannot be divided

    bool operator==(const PersonName &) const = default;
};

/// Divides a name as papers print it ("Laurens van der Maaten", "Maaten, Laurens van der", "The ATLAS
/// Collaboration"). A guess that rather keeps a name whole than cuts it in the wrong place.
[[nodiscard]] PersonName personName(const QString &name);

} // namespace galley
