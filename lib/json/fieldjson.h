// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "json/jsonwriter.h"

namespace galley {

// Values of fields to JSON and back: what the issue JSON and the edits' JSON share.

// Members of a store's entry. Never in the issue JSON.
inline constexpr QLatin1StringView entryIdMember {"galley:id"};
inline constexpr QLatin1StringView originsMember {"galley:origins"};

void writeFieldValue(JsonWriter &writer, const FieldValue &value);
/// `null` is "missing".
[[nodiscard]] Result<FieldValue> readFieldValue(EntryField field, const QJsonValue &value);
[[nodiscard]] Result<FieldValue> readFieldValue(IssueField field, const QJsonValue &value);

/// "arxiv 2026-04-20T08:00:00Z"; empty for Unknown.
[[nodiscard]] QString writeOrigin(const Origin &origin);
[[nodiscard]] Origin readOrigin(const QString &text);

enum class For { Everyone, Store };
void writeEntry(JsonWriter &writer, const Entry &entry, For reader);
/// The entry of an object, with the id it holds or a new one, and the origins it holds.
[[nodiscard]] Result<Entry> readEntry(const QJsonObject &object);

/// The members of an object, behind those already written.
void writeExtra(JsonWriter &writer, const QJsonObject &extra);

} // namespace galley
