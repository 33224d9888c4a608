// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/sitemanifest.h"

#include <QMutex>
#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>

namespace galley {

/// The folder that a site is written to. What is put there takes a file's place at once or not at all,
/// and only where it differs; the manifest says beforehand what is about to be written, so that a build
/// that was cut off, by whatever, is known for what it is. Files of others are neither overwritten nor
/// removed, and no symbolic link below the folder is followed.
///
/// One build at a time: opening locks the folder, for this and other processes. put() is for any thread,
/// the rest for one, of which keep() and remove() may be called while others put.
class SiteFolder
{
public:
    enum class Mode {
        Write,
        Plan, ///< only finds out what would be written
    };
    /// The folder is made when missing, but not for a plan. It may hold the site of this archive
    /// (Archive::identity(), empty when unknown), but of no other: that is Duplicate.
    [[nodiscard]] static Result<std::unique_ptr<SiteFolder>> open(
        const QString &path, const QByteArray &archive, Mode mode);
    ~SiteFolder();
    Q_DISABLE_COPY_MOVE(SiteFolder)

    [[nodiscard]] const SiteManifest &manifest() const { return m_manifest; }
    /// Changes whenever the manifest does.
    [[nodiscard]] quint64 manifestHash() const { return m_manifestHash; }
    /// Changes when files come to or leave the folders that the site is in, whoever did it.
    [[nodiscard]] quint64 listingHash() const { return m_listingHash; }
    [[nodiscard]] bool holds(QByteArrayView path) const;
    /// Whether every file of the manifest is there.
    [[nodiscard]] bool holdsAll() const;

    /// An error that names the first of these that are there and are not ours.
    [[nodiscard]] Result<void> refuseForeign(const QList<QByteArray> &paths) const;
    /// A file of the site as it was last written, if nobody has changed it since.
    [[nodiscard]] std::optional<QByteArray> unchanged(const QByteArray &path) const;

    [[nodiscard]] Result<void> put(const QByteArray &path, QByteArrayView bytes);
    /// Whether the file is there as the manifest says, or was put already; then it is a part of this
    /// build, too.
    [[nodiscard]] bool keep(const QByteArray &path);
    /// Removes a file that was written by an earlier build, when this one ends.
    void remove(const QByteArray &path);

    enum class Others {
        Keep, ///< files of earlier builds that were not put
        Remove,
    };
    /// Removes what is to be removed, and the folders that are empty then, and says in the manifest that
    /// all is written.
    [[nodiscard]] Result<void> finish(Others others);

    struct Changes
    {
        QStringList added;
        QStringList changed;
        QStringList removed;
        qsizetype unchanged = 0; ///< files that were put and are there already
        qint64 bytesWritten = 0;
    };
    /// Since it was opened, sorted.
    [[nodiscard]] Changes changes() const;
    /// The site's files as far as they are known: those that were put, and with Others::Keep those of
    /// earlier builds. Sorted.
    [[nodiscard]] QByteArrayList paths(Others others) const;

private:
    SiteFolder(QString path, QByteArray archive, Mode mode);
    [[nodiscard]] Result<void> openRoot();
    [[nodiscard]] Result<void> readManifest();
    [[nodiscard]] quint64 listed() const;
    [[nodiscard]] Result<int> folderOf(QByteArrayView path); ///< a descriptor, made when missing
    [[nodiscard]] Result<void> announce(QByteArrayView path, quint64 hash);
    [[nodiscard]] Result<void> write(const QByteArray &path, QByteArrayView bytes, quint64 hash);
    /// Writes a file into an open folder, at once or not at all.
    [[nodiscard]] Result<void> replace(int folder, QByteArrayView path, QByteArrayView bytes);
    [[nodiscard]] bool isForeign(const QByteArray &path) const;
    [[nodiscard]] std::optional<QByteArray> bytesOf(const QByteArray &path) const;
    [[nodiscard]] Result<void> removeFiles();
    [[nodiscard]] Result<void> writeManifest();
    [[nodiscard]] std::unexpected<Error> failed(QByteArrayView path, int error) const;

    QString m_path;
    QByteArray m_archive;
    Mode m_mode;
    int m_root = -1;
    SiteManifest m_manifest;
    quint64 m_manifestHash = 0;
    quint64 m_listingHash = 0;
    bool m_hasManifest = false;

    mutable QMutex m_mutex; ///< of what follows
    std::map<QByteArray, int, std::less<>> m_folders; ///< open descriptors
    int m_log = -1; ///< the manifest, for appending
    SiteManifest::Changes m_put;
    Changes m_changes;
    std::atomic<int> m_writing = 0; ///< for names
};

} // namespace galley
