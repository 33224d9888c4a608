// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/lookup.h"

namespace galley {

class Archive;

/// What services last said of papers and pages, in an archive's tables. Use it in the archive's
/// thread.
class LookupStore
{
public:
    explicit LookupStore(Archive &archive);

    /// One transaction; each takes the place of what the same service said of the same key before.
    [[nodiscard]] Result<void> record(const QList<Lookup> &lookups);
    [[nodiscard]] Result<Lookups> of(const QStringList &keys);

private:
    Archive &m_archive;
};

} // namespace galley
