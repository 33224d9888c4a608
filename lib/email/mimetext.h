// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace galley {

/// A part's body as it travels (RFC 2045, section 6): UTF-8 with CRLF, no line longer than 76.
struct TransferText
{
    QByteArray encoding; ///< "quoted-printable" or "base64", whichever is smaller
    QByteArray bytes; ///< ends with CRLF
};
[[nodiscard]] TransferText transferText(const QString &text);

/// A header field of free text, "Name: …" with CRLF at its end, in lines of at most 76: as it is where
/// it may be, else in encoded words (RFC 2047). Its white space becomes single spaces.
[[nodiscard]] QByteArray headerField(const QByteArray &name, const QString &text);

/// A display name in front of an address (RFC 5322, section 3.4): atoms, a quoted string or encoded
/// words; `column` is where it begins in its line.
[[nodiscard]] QByteArray headerPhrase(const QString &name, qsizetype column);

} // namespace galley
