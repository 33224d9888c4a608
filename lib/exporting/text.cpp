// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/engines.h"
#include "exporting/formats.h"
#include "render/issuetext.h"

namespace galley {

Result<QByteArray> exportText(const Issue &issue, const ExportOptions &)
{
    const QString text = issueToText(issue);
    return areEnginesThere().transform([&] { return text.toUtf8(); });
}

} // namespace galley
