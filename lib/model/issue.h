// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"

#include <QList>

namespace galley {

using IssueId = QUuid;

/// One issue of a publication (CONTRACT.md, "Issue JSON").
struct Issue
{
    IssueId id;
    QString publication;
    QString slug; ///< see isSlug()
    QString title;
    QDate date;
    std::optional<QString> language; ///< BCP 47; the publication's when missing
    std::optional<QString> introduction; ///< Markdown with TeX
    QList<Entry> entries;
    QJsonObject extra; ///< members this version does not know, kept and written back

    bool operator==(const Issue &) const = default;
};

enum class IssueField { Publication, Title, Date, Language, Introduction };

[[nodiscard]] QLatin1StringView nameOf(IssueField field);
[[nodiscard]] std::optional<IssueField> issueFieldNamed(QStringView name);
[[nodiscard]] FieldValue valueOf(const Issue &issue, IssueField field);
[[nodiscard]] Result<void> assign(Issue &issue, IssueField field, const FieldValue &value);

/// The entry's place from 0, or -1.
[[nodiscard]] qsizetype indexOf(const Issue &issue, const EntryId &entry);

/// Lower-case letters, digits and inner hyphens, at most 100: safe as a file name and in a URL.
[[nodiscard]] bool isSlug(QStringView text);
/// A slug of the words of a text, or an empty one when it has none.
[[nodiscard]] QString slugFrom(const QString &text);

/// An empty issue with a new identity. The slug is the date's unless given.
[[nodiscard]] Result<Issue> newIssue(
    const QString &publication, const QString &title, const QDate &date, const QString &slug = {});

} // namespace galley
