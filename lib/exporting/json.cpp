// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/formats.h"
#include "json/issuejson.h"

namespace galley {

Result<QByteArray> exportJson(const Issue &issue, const ExportOptions &)
{
    return writeIssueJson(issue);
}

} // namespace galley
