// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sql.h"

namespace galley {

/// Makes a connection ready for an archive: refuses what is none, makes a new one's tables, brings
/// an older one up to date (resources/sql, one transaction a file), and sets how it is written.
[[nodiscard]] Result<void> prepareSchema(Sql &sql);

} // namespace galley
