// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

#include <QByteArray>

namespace galley {

/// The largest issue JSON that is read, in bytes.
inline constexpr qint64 largestIssueJson = 32 * 1024 * 1024;

/// The issue JSON (CONTRACT.md, "Issue JSON"): UTF-8, members in the contract's order, those this
/// version does not know behind them, four spaces of indent, a line end at the end. Equal issues
/// give equal bytes.
[[nodiscard]] QByteArray writeIssueJson(const Issue &issue);

/// Reads and validates against the schema. Entries get new ids, and so does the issue. An error
/// names the place ("entry 3, difficulty") and what is wrong with it.
[[nodiscard]] Result<Issue> readIssueJson(const QByteArray &bytes);

/// The JSON Schema (draft-07) of the format.
[[nodiscard]] QByteArray issueJsonSchema();

/// One entry as in the issue JSON, compact, for a store of our own.
[[nodiscard]] QByteArray writeEntryJson(const Entry &entry);
[[nodiscard]] Result<Entry> readEntryJson(const QByteArray &bytes);

/// An edit, compact, for the journal.
[[nodiscard]] QByteArray writeEditJson(const Edit &edit);
[[nodiscard]] Result<Edit> readEditJson(const QByteArray &bytes);

} // namespace galley
