// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley::reading {

// What a published issue says in words, the same in every format (CONTRACT.md, "A published entry, in
// reading order"). Independent of the program's own language.

/// "April 27, 2026"; in that language (BCP 47).
[[nodiscard]] QString date(const QDate &date, const QString &language);
[[nodiscard]] QString date(const Issue &issue);
/// "12,345"
[[nodiscard]] QString number(qint64 number);
/// "12 papers"
[[nodiscard]] QString count(const Issue &issue);
/// "April 27, 2026 · 12 papers"
[[nodiscard]] QString dateline(const Issue &issue);

/// "Accessible", "Intermediate", "Advanced"
[[nodiscard]] QString wordOf(Difficulty difficulty);

/// The authors that are named, without blank ones.
[[nodiscard]] QStringList authors(const Entry &entry);
/// How many of them stand in the open; the others follow behind "and N more".
inline constexpr qsizetype shownAuthors = 12;

/// The takeaways that say something.
[[nodiscard]] QStringList takeaways(const Entry &entry);

/// A part of the line of provenance: "12 citations", "via api-arxiv", "arXiv:2604.15579".
struct Part
{
    QString text;
    QString url; ///< empty when there is none

    bool operator==(const Part &) const = default;
};
[[nodiscard]] QList<Part> provenance(const Entry &entry);

/// "Atom", "RSS" or "JSON Feed", by a feed's media type.
[[nodiscard]] QString feedNamed(const QString &mediaType);

/// The entry's address when it may be published, else nothing.
[[nodiscard]] QString safeUrl(const std::optional<QString> &url);

/// BCP 47; "en" when the issue names none, or none that can be.
[[nodiscard]] QString language(const Issue &issue);
[[nodiscard]] bool isRightToLeft(const QString &language);

/// A plain text without characters that HTML and text do not know, its white space single.
[[nodiscard]] QString tidy(const QString &text);

} // namespace galley::reading
