// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/formats.h"
#include "render/issuetext.h"

namespace galley {

Result<QByteArray> exportText(const Issue &issue, const ExportOptions &)
{
    return issueToText(issue).toUtf8();
}

} // namespace galley
