// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QStringList>

#include <stop_token>

namespace galley {

/// A work tree of the installed git (https://git-scm.com/docs), spoken to without a terminal: nothing is
/// ever asked. It never forces, merges or switches branches, and touches neither changes nor the index
/// outside the paths it is given. Blocks; every call can be stopped.
class GitWorkTree
{
public:
    /// The work tree that a folder is in, at its top or below. Fails with a sentence that says what to
    /// do where there is no git, no work tree or no branch.
    [[nodiscard]] static Result<GitWorkTree> open(
        const QString &folder, const std::stop_token &stop = {});

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const QString &branch() const { return m_branch; } ///< the current one

    /// The remote of this name, or for an empty one the branch's own, or the only one.
    [[nodiscard]] Result<QString> remote(
        const QString &name, const std::stop_token &stop = {}) const;

    /// What differs from the last commit below the folder, relative to it: also files that git does
    /// not know yet, or is told to ignore.
    [[nodiscard]] Result<QStringList> changes(const std::stop_token &stop = {}) const;
    /// A file below the folder as it was committed last; empty when it was not.
    [[nodiscard]] Result<QByteArray> committed(
        const QString &path, const std::stop_token &stop = {}) const;
    /// How many commits the remote's branch has not, as far as is known here without asking it; nothing
    /// when it has no such branch yet.
    [[nodiscard]] Result<std::optional<int>> unpushed(
        const QString &remote, const QString &branch, const std::stop_token &stop = {}) const;

    /// Commits these paths, relative to the folder, as they stand, and nothing else.
    [[nodiscard]] Result<void> commit(
        const QStringList &paths, const QString &message, const std::stop_token &stop = {}) const;
    /// Pushes the current branch. Refused where the remote has what is not here.
    [[nodiscard]] Result<void> push(
        const QString &remote, const QString &branch, const std::stop_token &stop = {}) const;

private:
    GitWorkTree(QString folder, QString branch);
    /// What git printed.
    [[nodiscard]] Result<QByteArray> run(const QStringList &arguments, const std::stop_token &stop,
        const QByteArray &input = {}) const;

    QString m_folder;
    QString m_branch;
};

} // namespace galley
