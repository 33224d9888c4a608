// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QString>
#include <QStringList>

class QMimeData;

namespace galley {

/// The most text an import takes, in characters.
inline constexpr qsizetype longestImportText = 4 * 1024 * 1024;

/// What was dropped or pasted, as text in which references can be found.
struct MimeText
{
    QString text;
    QStringList problems; ///< a sentence for each file that could not be read

    bool operator==(const MimeText &) const = default;
};

/// Whether something is worth a look, by its types alone: for a drag that is still under way.
[[nodiscard]] bool mayHoldText(const QMimeData *data);

/// Plain text, links (also behind the words of a rich text), the contents of dropped files as
/// pasteText() has them, and the names of those it refuses: a PDF's often is an identifier. Files are
/// read and rich text is parsed on a worker; `data` is needed only until this returns. Finished at
/// once for plain text and links. Cancelled between two files.
[[nodiscard]] QFuture<MimeText> readMime(const QMimeData *data);

/// The text of readMime(), waited for: blocks the calling thread as long as files are read.
[[nodiscard]] QString textFromMime(const QMimeData *data);

/// The same text with line ends in very long lines, at spaces and commas where there are any: a text
/// box takes minutes for a line of a million characters.
[[nodiscard]] QString withShortLines(const QString &text);

} // namespace galley
