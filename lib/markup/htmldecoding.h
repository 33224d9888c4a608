// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace galley::markup {

/// A page's bytes as text, in the encoding that a browser would take
/// (https://html.spec.whatwg.org/#determining-the-character-encoding): of a byte order mark, of the
/// HTTP header `contentType` ("text/html; charset=…", may be empty), of the page's own <meta> or XML
/// declaration near its start; else UTF-8 where it is that, else windows-1252. A label that nobody
/// knows counts as none; bytes that do not fit become U+FFFD.
[[nodiscard]] QString decodeHtml(const QByteArray &bytes, const QByteArray &contentType = {});

/// The same for plain text, which says nothing of its encoding itself.
[[nodiscard]] QString decodeText(const QByteArray &bytes, const QByteArray &contentType = {});

/// The text in the encoding of a label such as "iso-8859-1", which means windows-1252
/// (https://encoding.spec.whatwg.org/#names-and-labels); none for an unknown label.
[[nodiscard]] std::optional<QString> decodeAs(const QByteArray &label, const QByteArray &bytes);

} // namespace galley::markup
