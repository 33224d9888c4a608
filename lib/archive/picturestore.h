// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/picture.h"

#include <QHash>

namespace galley {

class Archive;

/// Thumbnails by the address they were fetched from, in an archive's tables: checked and scaled
/// down, so that what is stored is safe to show. Use it in the archive's thread.
class PictureStore
{
public:
    explicit PictureStore(Archive &archive);

    [[nodiscard]] Result<void> put(const QString &url, const Picture &picture);
    /// Those of these addresses that are stored.
    [[nodiscard]] Result<QHash<QString, Picture>> get(const QStringList &urls);
    /// Removes pictures that no entry and no candidate names. How many.
    [[nodiscard]] Result<int> removeUnused();

private:
    Archive &m_archive;
};

} // namespace galley
