// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "model/picture.h"

#include <QHash>

namespace galley {

/// Thumbnails by the address they were fetched from, in an archive's tables: checked and scaled
/// down, so that what is stored is safe to show. Use it in the archive's thread.
class PictureStore
{
public:
    explicit PictureStore(Archive &archive);

    [[nodiscard]] Result<void> put(const QString &url, const Picture &picture);
    /// Those of these addresses that are stored.
    [[nodiscard]] Result<Pictures> get(const QStringList &urls);

    /// A stored picture without its bytes.
    struct File
    {
        QString name; ///< fileNameOf() it
        QSize size;
    };
    /// By hashes of their addresses (fileKeyOf()): all there are, in little memory.
    [[nodiscard]] Result<QHash<quint64, File>> files();
    [[nodiscard]] Result<std::optional<File>> file(const QString &url);
    [[nodiscard]] static quint64 fileKeyOf(const QString &url);

    /// Remembers that there was no picture, and why, until there is one.
    [[nodiscard]] Result<void> putFailure(const QString &url, const Error &error);
    /// Why those of these addresses had no picture that were asked since then.
    [[nodiscard]] Result<QHash<QString, QString>> failures(
        const QStringList &urls, const QDateTime &since);

    [[nodiscard]] Result<void> forgetFailures(const QStringList &urls);

    /// Removes pictures and failures of before then that no entry and no candidate names. How many.
    [[nodiscard]] Result<int> removeUnused(const QDateTime &before);

private:
    Archive &m_archive;
};

/// What is wrong with stored pictures, for Archive::verify(). The bytes are not decoded.
[[nodiscard]] Result<void> checkPictures(Sql &sql, QList<Archive::Finding> &findings);

} // namespace galley
