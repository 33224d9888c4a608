// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace galley {

// Where an address ends in a running text; all lengths are in UTF-16 units from the text's start.

/// The length of "https://" or another scheme with its slashes, or 0.
[[nodiscard]] qsizetype schemeLength(QStringView text);

/// The length of the address at the start of the text: up to white space, a quote, a bracket that
/// it did not open, or the next address of a list; without the punctuation of the sentence around,
/// and without the mark of Markdown that stands `before` it too.
[[nodiscard]] qsizetype urlLength(QStringView text, QChar before);

/// Where an entity of pasted HTML ("&quot;") ends the address; its size where none does.
[[nodiscard]] qsizetype lengthBeforeEntity(QStringView url);

/// Where the next column or sentence begins right behind a paper's address: nowhere in an identifier
/// stand such characters. The address's size when there is none.
[[nodiscard]] qsizetype lengthBeforeTail(QStringView url);

} // namespace galley
