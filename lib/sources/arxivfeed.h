// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/arxivid.h"
#include "model/entry.h"

#include <QByteArray>
#include <QList>

namespace galley {

/// The largest answer of arXiv's query API that is read, in bytes.
inline constexpr qint64 largestArxivFeed = 32 * 1024 * 1024;

/// A paper as arXiv describes it. Texts are unwrapped, their TeX left as it is; what arXiv does not
/// say is empty.
struct ArxivRecord
{
    ArxivId id; ///< with the version that is described
    QString title;
    QStringList authors;
    QString abstract; ///< paragraphs apart by a blank line
    QString comment;
    QString journalRef;
    QString doi; ///< the journal's, bare
    QString published; ///< RFC 3339, of version 1
    QString updated; ///< RFC 3339, of this version
    QStringList categories; ///< arXiv's own, the primary one first
};

struct ArxivFeed
{
    QList<ArxivRecord> records; ///< in the feed's order, which is not that of the request
};

/// Reads an answer of arXiv's query API (https://info.arxiv.org/help/api/user-manual.html), in the
/// dialects of before, during and after November 2025. An answer that is an error, a web page, plain
/// text or cut off is an Error that says so. Opens no socket; any thread.
[[nodiscard]] Result<ArxivFeed> parseArxivFeed(const QByteArray &bytes);

enum class PinVersion { No, Yes };
/// A new entry; its address names the version only when that is pinned.
[[nodiscard]] Entry toEntry(const ArxivRecord &record, PinVersion pin);

} // namespace galley
