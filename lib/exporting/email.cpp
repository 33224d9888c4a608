// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/email.h"
#include "base/engines.h"
#include "exporting/formats.h"

namespace galley {

Result<QByteArray> exportEmail(const Issue &issue, const ExportOptions &options)
{
    const auto message = lookFor(options).and_then(
        [&](const Look &look) { return emailMessage(issue, look, options.pictures); });
    return areEnginesThere().and_then([&] { return message; });
}

Result<QByteArray> exportEmailHtml(const Issue &issue, const ExportOptions &options)
{
    const auto html = lookFor(options).transform(
        [&](const Look &look) { return emailHtml(issue, look, options.pictures).toUtf8(); });
    return areEnginesThere().and_then([&] { return html; });
}

qsizetype emailSizeOfHtml(const QByteArray &html) { return emailSize(QString::fromUtf8(html)); }

} // namespace galley
