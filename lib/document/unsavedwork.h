// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sharedissue.h"

#include <QMutex>

namespace galley {

/// What was stored, and of what.
struct WrittenWork
{
    Issue sent; ///< the document then
    SharedState state;
};

/// What is not stored of an issue, oldest first. Shared between the document's thread and the archive's,
/// which takes out what is stored, so that what failed stands before what came later, also at the very
/// end.
class UnsavedWork
{
public:
    explicit UnsavedWork(Issue base);

    // In the document's thread.

    void append(const Edit &edit);
    /// Whether every edit is stored; there may be more that is kept back.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] IssueWork work() const;
    [[nodiscard]] QList<MergeConflict> held() const;
    /// Instead of all there is.
    void replace(IssueWork work);

    /// In the archive's thread. Where others had stored something it stays as it was, until the document
    /// has that, too, and replace() is called.
    [[nodiscard]] Result<WrittenWork> writeTo(Archive &archive);

private:
    mutable QMutex m_mutex;
    IssueWork m_work;
    qsizetype m_writing = 0; ///< the first so many are being written and stay as they are
};

} // namespace galley
