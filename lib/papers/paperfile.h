// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/settings.h"
#include "model/entry.h"

#include <QByteArray>
#include <QUrl>

namespace galley {

// Papers as PDF files (ISO 32000). What is in them is not looked at here.

constexpr qint64 largestPaper = 100LL * 1024 * 1024; ///< bytes

/// The bytes as they are, or a sentence on why they are no PDF.
[[nodiscard]] Result<QByteArray> checkedPaper(const QByteArray &bytes);
/// A file's, checked. Any thread; blocks on the disk.
[[nodiscard]] Result<QByteArray> readPaper(const QString &path);

/// Where arXiv has the entry's paper, in the version that it states; empty for one that is not of arXiv.
/// Beside the API, which is the host that arXiv gives to programs.
[[nodiscard]] QUrl paperUrl(const Entry &entry, const Services &services);

/// The papers on disk: attached ones by a hash of what is in them, and what was fetched by its name, of
/// which the oldest go when they are more than half a gigabyte. Any thread; blocks on the disk. Folders
/// are made when they are needed.
class PaperFolders
{
public:
    PaperFolders(const QString &attached, const QString &fetched, qint64 mostFetched = 500LL << 20);
    /// galley/papers in the user's XDG data and cache folders.
    [[nodiscard]] static PaperFolders usual();

    /// Returns the key to get it with.
    [[nodiscard]] Result<QString> attach(const QByteArray &bytes) const;
    [[nodiscard]] Result<QByteArray> attached(const QString &key) const;
    /// Empty for a key that is none.
    [[nodiscard]] QString attachedFile(const QString &key) const;

    [[nodiscard]] Result<void> keep(const Entry &entry, const QByteArray &bytes) const;
    /// Error::Code::NotFound for one that was not fetched, or is gone.
    [[nodiscard]] Result<QByteArray> fetched(const Entry &entry) const;
    /// Empty for an entry that is not of arXiv.
    [[nodiscard]] QString fetchedFile(const Entry &entry) const;

private:
    void makeRoom(qint64 bytes) const;

    QString m_attached;
    QString m_fetched;
    qint64 m_mostFetched;
};

} // namespace galley
