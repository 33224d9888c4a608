// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QFuture>
#include <QStringList>

namespace galley {

/// What the installed git knows of a folder.
struct WorkTree
{
    QString top; ///< absolute
    QString branch; ///< the current one; empty when none is checked out
    QStringList branches; ///< of this repository
    QStringList remotes;

    bool operator==(const WorkTree &) const = default;
};

/// Asks the installed git, on a worker and for some seconds at most; NotFound where there is no git or
/// the folder is in no work tree.
[[nodiscard]] QFuture<Result<WorkTree>> readWorkTree(const QString &folder);

} // namespace galley
