// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>

#include <map>
#include <optional>
#include <vector>

namespace galley {

/// What a site's folder says of itself, in the file `.galley-site`: each file that Galley wrote there and
/// what was in it. It is text, sorted by paths, so that it can be kept in a repository:
///
///     galley-site 1
///     # archive 1f0c2ab39d7e4c55a1e6a0f5c3d2b719
///     9c1185a5c5e9fc54 index.html
///     +44bc2cf5ad770999 issues/2026-04-27.html
///
/// A line with a plus is of a build that has not ended: the file is as before, as the line says, or not
/// there. The archive that the site is of is named so that another one's does not take its place. A plain
/// value.
class SiteManifest
{
public:
    static constexpr QByteArrayView fileName {".galley-site"};

    struct Line
    {
        QByteArrayView path;
        quint64 hash = 0;
        bool isCertain = true;
    };

    SiteManifest() = default;
    /// Lines that name no file below the folder are passed over, and then none is certain. An error for
    /// what is no manifest, or one of a later version.
    [[nodiscard]] static Result<SiteManifest> read(QByteArray text);

    /// Archive::identity() of whose site it is; empty where nobody knows.
    [[nodiscard]] QByteArrayView archive() const { return m_archive; }
    /// Sorted by their paths, each once.
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    [[nodiscard]] const Line *find(QByteArrayView path) const;
    /// Whether the file is ours with this in it: as it was, or as a build that was cut off left it.
    [[nodiscard]] bool says(QByteArrayView path, quint64 hash) const;
    /// Whether the last build ended, and nobody changed the manifest by hand.
    [[nodiscard]] bool isCertain() const { return m_isCertain; }

    /// The file's text with these files instead (without a hash, the file is gone).
    using Changes = std::map<QByteArray, std::optional<quint64>, std::less<>>;
    [[nodiscard]] QByteArray textWith(const Changes &changes, QByteArrayView archive) const;

    /// The text of a manifest of no files.
    [[nodiscard]] static QByteArray emptyText(QByteArrayView archive);
    /// A line for a file that is about to be written.
    [[nodiscard]] static QByteArray intent(QByteArrayView path, quint64 hash);

private:
    QByteArray m_text; ///< what the lines and the archive point into
    QByteArrayView m_archive;
    std::vector<Line> m_lines;
    std::vector<Line> m_said; ///< also what was said before of a path; empty when all is certain
    bool m_isCertain = true;
};

/// Whether a path names a file below the folder that it is relative to: no "..", no hidden name, nothing
/// but letters, digits, dots, hyphens and underscores.
[[nodiscard]] bool isSitePath(QByteArrayView path);

} // namespace galley
