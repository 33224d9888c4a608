// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sql.h"
#include "model/lookup.h"
#include "model/reference.h"

namespace galley {

/// The columns reference_key, provider, outcome, message, at, latest_version, withdrawal.
[[nodiscard]] QVariantList lookupColumns(const Lookup &lookup);
/// From those columns; nothing when one of its words is unknown.
[[nodiscard]] std::optional<Lookup> lookupFrom(const QSqlQuery &row);

/// The columns reference_key, target, text.
[[nodiscard]] QVariantList referenceColumns(const Reference &reference);
/// From those columns; nothing when the target is none, or has another key.
[[nodiscard]] std::optional<Reference> referenceFrom(const QSqlQuery &row);

} // namespace galley
