// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/exporter.h"

namespace galley {

// One file a format.

/// The look that is asked for, or the publication's own.
[[nodiscard]] Result<Look> lookFor(const ExportOptions &options);

[[nodiscard]] Result<QByteArray> exportBibtex(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportCslJson(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportHtml(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportJson(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportMarkdown(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportText(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportEmail(const Issue &issue, const ExportOptions &options);
[[nodiscard]] Result<QByteArray> exportEmailHtml(const Issue &issue, const ExportOptions &options);
[[nodiscard]] qsizetype emailSizeOfHtml(const QByteArray &html);

} // namespace galley
