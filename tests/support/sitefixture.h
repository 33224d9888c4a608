// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "model/publication.h"
#include "site/sitebuilder.h"

#include <QMap>
#include <QTemporaryDir>

namespace galley::test {

/// An archive, the site that is built of it, and what the builds remember, in a folder of their own.
/// What a test prepares must succeed, or the program ends.
class SiteFixture
{
public:
    using Files = QMap<QString, QByteArray>; ///< by paths relative to the site's folder

    SiteFixture();

    SiteOptions options; ///< of every build

    [[nodiscard]] Archive &archive() { return *m_archive; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void store(const QList<Issue> &issues);
    void remove(const QString &slug);
    void change(const QString &slug, const std::function<void(Issue &)> &edit);
    void setPublication(const Publication &publication);

    [[nodiscard]] Result<SiteReport> build(const std::stop_token &stop = {}) const;
    [[nodiscard]] SiteBuilder builder() const { return {path(archiveName()), options}; }

    [[nodiscard]] Files files() const; ///< with the manifest
    [[nodiscard]] QStringList paths() const; ///< without it
    [[nodiscard]] QByteArray read(const QString &path) const; ///< empty when there is none
    void write(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] bool has(const QString &path) const;
    /// What a build into a new folder, by somebody who knows nothing, gives.
    [[nodiscard]] Files freshFiles() const;

    /// By paths, something that another file in the same place does not have.
    [[nodiscard]] QMap<QString, QPair<quint64, qint64>> identities() const;

private:
    [[nodiscard]] static QString archiveName() { return QStringLiteral("archive.sqlite"); }

    QTemporaryDir m_folder;
    std::unique_ptr<Archive> m_archive;
};

/// The paths of what one has and the other has not, or not so.
[[nodiscard]] QStringList differences(const SiteFixture::Files &a, const SiteFixture::Files &b);

/// An issue of entries with topics, difficulties, mathematics and authors; its slug is its date.
[[nodiscard]] Issue siteIssue(const QDate &date, int entries = 3);

} // namespace galley::test
