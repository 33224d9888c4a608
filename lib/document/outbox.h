// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sharedissue.h"

#include <QThreadPool>

namespace galley {

/// What could not be stored yet, in files of this computer: a file an issue, in galley/outbox under the
/// user's XDG data folder. It survives the program, and joins what others stored when the archive can
/// be reached again.
class Outbox
{
public:
    /// For one archive.
    explicit Outbox(const QString &archive);
    ~Outbox(); ///< waits until all is written
    Q_DISABLE_COPY_MOVE(Outbox)

    // Any thread; what is asked for is done by another one, in this order.

    void keep(const IssueWork &work);
    void forget(const IssueId &issue);

    // Any thread; these block on the disk.

    /// Fails on what cannot be read, which stays.
    [[nodiscard]] Result<std::optional<IssueWork>> kept(const IssueId &issue) const;
    /// What was kept last of any issue.
    [[nodiscard]] Result<std::optional<IssueWork>> newest() const;

private:
    [[nodiscard]] QString pathOf(const IssueId &issue) const;

    QString m_folder;
    QThreadPool m_thread;
};

} // namespace galley
