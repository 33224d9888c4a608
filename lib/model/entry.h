// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/difficulty.h"
#include "model/origin.h"

#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <span>
#include <variant>

namespace galley {

/// Stable for an entry's life in an archive (UUIDv7); only a few of its digits are ever published.
using EntryId = QUuid;

struct Thumbnail
{
    QString url;
    std::optional<QString> alt;
    QJsonObject extra; ///< members of a later version, kept and written back

    bool operator==(const Thumbnail &) const = default;
};

enum class EntryField;

/// One paper or page of an issue. The members are those of the issue JSON (CONTRACT.md, "Issue
/// JSON"); a missing optional is not the same as an empty value or 0.
struct Entry
{
    EntryId id;
    QString title; ///< plain text; may hold TeX between dollar signs
    std::optional<QString> url;
    std::optional<QStringList> authors;
    std::optional<Difficulty> difficulty;
    std::optional<QString> summary; ///< Markdown with TeX
    std::optional<QStringList> takeaways; ///< each Markdown with TeX
    Source source = Source::Manual;
    std::optional<QString> arxivId; ///< without version, as ArxivId::base()
    std::optional<int> arxivVersion; ///< from 1
    std::optional<QString> doi; ///< bare, "10.1000/xyz"
    std::optional<QString> publishedAt; ///< RFC 3339
    std::optional<QString> updatedAt; ///< RFC 3339
    std::optional<QStringList> categories;
    std::optional<QString> abstract; ///< plain text; may hold TeX
    std::optional<QString> comment;
    std::optional<QString> journalRef;
    std::optional<int> citationCount;
    std::optional<int> upvotes;
    std::optional<QString> codeUrl;
    std::optional<Thumbnail> thumbnail;
    std::optional<QString> notes; ///< for editors; leaves only in the issue JSON
    QJsonObject extra; ///< members this version does not know, kept and written back
    /// Where each value came from, for those that say so; of our own stores, never of the issue JSON.
    QMap<EntryField, Origin> origins;

    bool operator==(const Entry &) const = default;
};

/// The members of an entry that an edit, a command line or a column can name.
enum class EntryField {
    Title,
    Url,
    Authors,
    Difficulty,
    Summary,
    Takeaways,
    Source,
    ArxivId,
    ArxivVersion,
    Doi,
    PublishedAt,
    UpdatedAt,
    Categories,
    Abstract,
    Comment,
    JournalRef,
    CitationCount,
    Upvotes,
    CodeUrl,
    Thumbnail,
    Notes,
};

/// A field's value; `monostate` is "missing".
using FieldValue =
    std::variant<std::monostate, QString, QStringList, int, QDate, Difficulty, Source, Thumbnail>;

/// In the order of the issue JSON.
[[nodiscard]] std::span<const EntryField> allEntryFields();
/// The field's name in the issue JSON.
[[nodiscard]] QLatin1StringView nameOf(EntryField field);
[[nodiscard]] std::optional<EntryField> entryFieldNamed(QStringView name);

[[nodiscard]] FieldValue valueOf(const Entry &entry, EntryField field);
[[nodiscard]] Origin originOf(const Entry &entry, EntryField field);
/// Unknown takes the record away.
void setOrigin(Entry &entry, EntryField field, const Origin &origin);

/// Sets the field, or says why the value does not fit it: a wrong type, a missing title or source,
/// an empty title, a negative count, a version below 1, a date that is none. The entry is then as it was.
[[nodiscard]] Result<void> assign(Entry &entry, EntryField field, const FieldValue &value);

/// A date and time that an entry may hold, from one or from a day; nothing for any other text.
[[nodiscard]] std::optional<QString> timestampFrom(const QString &text);

/// A value for the field from the words of a command line: a list's items are separated by line
/// ends or, for authors and categories, semicolons; an empty text is "missing" (for the summary and
/// other texts too). Not for thumbnails, whose text is their URL.
[[nodiscard]] Result<FieldValue> fieldFromText(EntryField field, const QString &text);

} // namespace galley

Q_DECLARE_TYPEINFO(galley::Entry, Q_RELOCATABLE_TYPE); // a list moves many at once
