// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace galley {

/// What a reader sees of a mail (RFC 5322, MIME: RFC 2045–2049, 3676): its subject, its texts decoded,
/// mails within it, and attachments that are texts. Of several versions of one text the one with
/// links. A page that a browser saved as MHTML (RFC 2557) is what savedPageText() makes of it.
[[nodiscard]] Result<QString> mailText(const QByteArray &bytes);

/// Whether the bytes begin as a mail does, with its header.
[[nodiscard]] bool looksLikeMail(const QByteArray &bytes);

/// "a=3Db=" as RFC 2045 has it; what is no such code stays.
[[nodiscard]] QByteArray decodeQuotedPrintable(const QByteArray &bytes);

/// "=?utf-8?Q?caf=C3=A9?=" as RFC 2047 has it.
[[nodiscard]] QString decodeHeader(const QByteArray &value);

} // namespace galley
