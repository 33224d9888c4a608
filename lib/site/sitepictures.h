// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/picturestore.h"
#include "model/issue.h"
#include "render/shownpicture.h"

namespace galley {

/// The archive's pictures as files of the site.
class SitePictures
{
public:
    explicit SitePictures(Archive &archive) : m_store(archive) { }

    /// Reads what is known of all pictures, so that any thread can ask for one. Until then only the
    /// archive's can.
    [[nodiscard]] Result<void> readAll();
    /// For pages from which the folder of the pictures is there.
    [[nodiscard]] PictureResolver resolver(const QString &folder) const;
    /// What is to be remembered of an issue: which files it shows, and where it shows none.
    [[nodiscard]] QByteArray shownBy(const Issue &issue) const;
    /// Whether what is remembered is no longer so. After readAll().
    [[nodiscard]] bool haveChanged(QByteArrayView shown) const;
    [[nodiscard]] Result<QByteArray> bytesOf(const QString &url) const;
    /// The names of the files that an issue shows, with an address of each.
    [[nodiscard]] QMap<QString, QString> filesOf(const Issue &issue) const;

private:
    [[nodiscard]] std::optional<PictureStore::File> file(const QString &url) const;

    mutable PictureStore m_store;
    QHash<quint64, PictureStore::File> m_files;
    bool m_hasAll = false;
};

/// The names of the files in what is remembered.
[[nodiscard]] QStringList pictureFilesIn(QByteArrayView shown);

} // namespace galley
