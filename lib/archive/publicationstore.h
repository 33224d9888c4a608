// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "model/publication.h"

namespace galley {

/// The publications' settings in an archive. Use it in the archive's thread.
class PublicationStore
{
public:
    explicit PublicationStore(Archive &archive);

    /// What is stored for the name, or the defaults.
    [[nodiscard]] Result<Publication> publication(const QString &name);
    [[nodiscard]] Result<void> put(const Publication &publication);
    /// The names that issues or settings have, the one of the newest issue first.
    [[nodiscard]] Result<QStringList> names();

private:
    Archive &m_archive;
};

} // namespace galley
