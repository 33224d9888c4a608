// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

#include <functional>
#include <stop_token>

namespace galley {

class Sql;

struct CopiedArchive
{
    QStringList tables; ///< in the order in which they were copied
    qint64 rows = 0;

    bool operator==(const CopiedArchive &) const = default;
};

/// Rows that are done, and of how many; called in the thread that copies.
using CopyProgress = std::function<void(qint64 done, qint64 all)>;

/// Copies every row of one archive into another, a file or a postgresql:// address, made when missing:
/// one state of the source while others write there, and one transaction of the target. Both may be
/// of either engine. A target that holds issues or anything else is refused (Error::Code::Duplicate).
/// One that fails or is stopped (Cancelled) is left as it was.
///
/// All tables are copied but those of the search, which are made again from the issues. Blocks; any
/// thread.
[[nodiscard]] Result<CopiedArchive> copyArchive(const QString &from, const QString &to,
    const CopyProgress &progress = {}, const std::stop_token &stop = {});
/// The same from a connection that is open, in its thread.
[[nodiscard]] Result<CopiedArchive> copyArchive(Sql &from, const QString &to,
    const CopyProgress &progress = {}, const std::stop_token &stop = {});

/// Whether a table can be made again from the others and so is not copied.
[[nodiscard]] bool isDerivedTable(const QString &table);

} // namespace galley
