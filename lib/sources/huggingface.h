// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/arxivid.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace galley {

/// A paper as Hugging Face knows it; what it does not say is empty. Addresses are http or https.
struct HuggingFacePaper
{
    ArxivId id; ///< without version
    QString title;
    QStringList authors;
    QString abstract;
    QString publishedAt; ///< RFC 3339, the paper's own, not the day it was picked
    std::optional<int> upvotes;
    QString codeUrl;
    QString projectUrl;
    QString thumbnailUrl;
};

/// Reads `GET /api/papers/ID` (https://huggingface.co/docs/hub/api). The thumbnail, which this answer
/// lacks, has an address that follows from the identifier. Any thread.
[[nodiscard]] Result<HuggingFacePaper> parseHuggingFacePaper(const QByteArray &bytes);
/// Reads `GET /api/daily_papers`. An item that cannot be understood is left out. Any thread.
[[nodiscard]] Result<QList<HuggingFacePaper>> parseDailyPapers(const QByteArray &bytes);

} // namespace galley
