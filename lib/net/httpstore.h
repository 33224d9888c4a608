// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/storedanswer.h"

#include <QString>

#include <optional>

namespace galley {

/// Answers in a folder, one file each, which is replaced at once and carries a checksum. What cannot
/// be read is not there, and what cannot be written is not kept. Blocks on the disk; one thread at a
/// time. Several processes may share the folder.
///
/// It is not QNetworkDiskCache: that removes the old file before it renames the new one into place,
/// so that another process finds neither, and it takes a file that lost its end for a whole one.
class HttpStore
{
public:
    /// `maxBytes` of files; those used longest ago go first.
    HttpStore(const QString &folder, qint64 maxBytes);

    /// `key` is a file's name: letters and digits.
    [[nodiscard]] std::optional<StoredAnswer> load(const QByteArray &key);
    void save(const QByteArray &key, const StoredAnswer &answer);
    void remove(const QByteArray &key);

private:
    [[nodiscard]] QString pathOf(const QByteArray &key) const;
    void tidy();

    QString m_folder;
    qint64 m_maxBytes;
    qint64 m_bytes = -1; ///< of all files; not counted yet
    int m_savesUntilCount = 0; ///< since others write there too
};

} // namespace galley
