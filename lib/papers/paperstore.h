// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"

namespace galley {

/// Which attached paper (PaperFolders::attach()) belongs to an entry, in an archive. Use it in the
/// archive's thread.
class PaperStore
{
public:
    explicit PaperStore(Archive &archive);

    /// Empty where nothing is attached.
    [[nodiscard]] Result<QString> keyOf(const EntryId &entry);
    /// An empty key detaches what was attached.
    [[nodiscard]] Result<void> setKey(const EntryId &entry, const QString &key);

private:
    Archive &m_archive;
};

} // namespace galley
