// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace galley {

struct CitationRecord
{
    QString arxivId; ///< as ArxivId::base()
    int citationCount = 0;

    bool operator==(const CitationRecord &) const = default;
};

/// Reads `POST /graph/v1/paper/batch?fields=externalIds,citationCount`
/// (https://api.semanticscholar.org/api-docs/graph), in the order of the request. Nothing where the
/// service knows no such paper, no arXiv identifier of it, or no count: which is not a count of 0. An
/// answer that is an error is an Error with its words. Any thread.
[[nodiscard]] Result<QList<std::optional<CitationRecord>>> parseCitationBatch(
    const QByteArray &bytes);

} // namespace galley
