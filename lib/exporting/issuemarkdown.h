// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/issue.h"

#include <QByteArray>

namespace galley {

// The way back from what the Markdown export writes: front matter in YAML (publication, slug, title,
// date, language) for the issue itself, and behind it the published document, of which every mark has
// one meaning: "---" begins an entry, "##" is its title, emphasis below that its authors, "### Takeaways"
// its list, and the last line its provenance.

/// The largest document that is read, in bytes.
inline constexpr qint64 largestIssueMarkdown = 32 * 1024 * 1024;

/// Reads such a document, written by Galley or by hand. What the Markdown does not say (an abstract, a
/// DOI, notes) is missing. The issue and its entries get new ids. Written again, what Galley wrote
/// gives the same bytes. An error names the line and what was expected there.
[[nodiscard]] Result<Issue> readIssueMarkdown(const QByteArray &bytes);

/// Whether bytes begin as such a document does, and not as JSON.
[[nodiscard]] bool looksLikeIssueMarkdown(const QByteArray &bytes);

/// Whether a paragraph below a title is its authors: one line in emphasis.
[[nodiscard]] bool isMarkdownAuthors(QStringView paragraph);
/// Stands before a summary that would else be taken for authors.
[[nodiscard]] inline QString emptyMarkdownComment() { return QStringLiteral("<!-- -->"); }

} // namespace galley
