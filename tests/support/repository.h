// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

namespace galley::test {

/// A git work tree with one empty commit on the branch “pages”, which a bare repository beside it,
/// "remote.git", has too as the remote “origin”. Nothing of the user's own git settings is used.
class Repository
{
public:
    Repository();

    /// Absolute, of something below the work tree.
    [[nodiscard]] QString path(const QString &below = {}) const;
    /// Runs shell commands in the work tree and returns what they print.
    QByteArray sh(const QString &commands) const;

private:
    QTemporaryDir m_folder;
};

} // namespace galley::test
