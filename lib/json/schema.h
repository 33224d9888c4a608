// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QJsonObject>
#include <QStringList>

namespace galley {

/// A place in a JSON document: names of members and numbers of items (from 0), from the root.
using JsonPlace = QStringList;

/// The first place, in reading order of the schema, where the document is not as the schema wants it.
[[nodiscard]] std::optional<JsonPlace> firstOffence(const QJsonObject &document);

/// Validates an issue against the schema; the error says for an editor where it is wrong and how.
[[nodiscard]] Result<void> validateIssueJson(const QJsonObject &document);

} // namespace galley
