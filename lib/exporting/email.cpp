// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/email.h"
#include "exporting/formats.h"

namespace galley {

Result<QByteArray> exportEmail(const Issue &issue, const ExportOptions &options)
{
    return lookFor(options).and_then(
        [&](const Look &look) { return emailMessage(issue, look, options.pictures); });
}

Result<QByteArray> exportEmailHtml(const Issue &issue, const ExportOptions &options)
{
    return lookFor(options).transform(
        [&](const Look &look) { return emailHtml(issue, look, options.pictures).toUtf8(); });
}

qsizetype emailSizeOfHtml(const QByteArray &html) { return emailSize(QString::fromUtf8(html)); }

} // namespace galley
