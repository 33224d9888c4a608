// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace galley {

/// The most text an import takes, in characters.
inline constexpr qsizetype longestImportText = 4 * 1024 * 1024;

/// What was dropped or pasted, as text in which references can be found: plain text, links (also of
/// rich text), the contents of dropped text files, and the names of dropped PDF files, which often
/// are identifiers. Empty when there is none of these.
[[nodiscard]] QString textFromMime(const QMimeData *data);

/// The same text with line ends in very long lines, at spaces and commas where there are any: a text
/// box takes minutes for a line of a million characters.
[[nodiscard]] QString withShortLines(const QString &text);

} // namespace galley
