// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/issue.h"

#include <QByteArray>

namespace galley {

/// The largest page that is read, in bytes.
inline constexpr qint64 largestIssueHtml = 64 * 1024 * 1024;

/// An issue as a page of it says, and what that does not say or was not understood, in sentences.
struct PublishedIssue
{
    Issue issue; ///< without a slug where the page names none
    QStringList lost;

    bool operator==(const PublishedIssue &) const = default;
};

/// Whether a page says that Galley wrote it, of an issue or of something else.
[[nodiscard]] bool looksLikeGalleyHtml(const QByteArray &html);

/// Reads a page of an issue that Galley published, in whatever theme: its structured data
/// (https://schema.org/PublicationIssue), and for the texts the markup of Galley's own themes. What is
/// never published (abstracts, notes) is missing, and so are pictures that the page holds itself.
/// Nothing for a page of Galley's that is not an issue. The issue and its entries get new ids.
[[nodiscard]] Result<std::optional<PublishedIssue>> readIssueHtml(const QByteArray &html);

} // namespace galley
