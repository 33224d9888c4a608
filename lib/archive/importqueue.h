// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/issue.h"
#include "model/reference.h"

namespace galley {

class Archive;

/// References that were asked for and are not in their issue yet, in an archive's tables: an import
/// that was cut off goes on from here. Use it in the archive's thread.
class ImportQueue
{
public:
    explicit ImportQueue(Archive &archive);

    /// Appends those that do not wait already, in one transaction.
    [[nodiscard]] Result<void> add(const IssueId &issue, const QList<Reference> &references);
    /// Takes these away, by their keys: they are in the issue, or were given up.
    [[nodiscard]] Result<void> remove(const IssueId &issue, const QStringList &keys);
    /// In the order in which they were added.
    [[nodiscard]] Result<QList<Reference>> waiting(const IssueId &issue);

private:
    Archive &m_archive;
};

} // namespace galley
