// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "json/jsonwriter.h"

namespace galley {

// Values of fields to JSON and back: what the issue JSON and the edits' JSON share.

/// A member of a store's entry that holds its id. Never in the issue JSON.
inline constexpr QLatin1StringView entryIdMember {"galley:id"};

void writeFieldValue(JsonWriter &writer, const FieldValue &value);
/// `null` is "missing".
[[nodiscard]] Result<FieldValue> readFieldValue(EntryField field, const QJsonValue &value);
[[nodiscard]] Result<FieldValue> readFieldValue(IssueField field, const QJsonValue &value);

enum class WithId { No, Yes };
void writeEntry(JsonWriter &writer, const Entry &entry, WithId withId);
/// The entry of an object, with the id it holds or a new one.
[[nodiscard]] Result<Entry> readEntry(const QJsonObject &object);

/// The members of an object, behind those already written.
void writeExtra(JsonWriter &writer, const QJsonObject &extra);

} // namespace galley
