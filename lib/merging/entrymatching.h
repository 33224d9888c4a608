// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

enum class Matching {
    ById, ///< in one archive
    Likely, ///< by id, else the same text, paper or title: files know no ids
};

/// For each of the wanted entries the place of the old one that it is, or -1; each old one once.
[[nodiscard]] QList<qsizetype> matchedPlaces(
    const QList<Entry> &old, const QList<Entry> &wanted, Matching matching);

} // namespace galley
