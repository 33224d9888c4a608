// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/exporter.h"

namespace galley {

// One file a format.

[[nodiscard]] Result<QByteArray> exportBibtex(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportCslJson(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportHtml(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportJson(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportMarkdown(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportText(const Issue &issue, const ExportOptions &options);

} // namespace galley
