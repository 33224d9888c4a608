// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace galley {

/// The most bytes of a file that is given to an import.
inline constexpr qint64 largestPaste = qint64(32) * 1024 * 1024;

/// A file or a clipboard's bytes as text in which findReferences() finds what a person sees in it:
/// plain text of any encoding (BibTeX, RIS, CSV, JSON and Markdown are that too); a saved page (.html,
/// .mhtml; see savedPageText()); the HTML of a clipboard ("text/html") and a mail (.eml), both with
/// all their links; a link's file (.url, .desktop, .webloc). `nameOrMimeType` is a file's name or a
/// MIME type; the bytes themselves decide where it is neither, or "-".
/// Any thread. Fails with a sentence for PDF files, pictures, office documents, archives and other
/// bytes that are no text, and beyond `largestPaste`.
[[nodiscard]] Result<QString> pasteText(const QByteArray &bytes, const QString &nameOrMimeType);

} // namespace galley
