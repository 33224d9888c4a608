// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "model/arxivid.h"
#include "sources/semanticscholar.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const auto records = parseCitationBatch(bytes);
    if (!records)
        return requireMessage(records.error());
    for (const auto &record : *records) {
        if (!record)
            continue;
        require(record->citationCount >= 0, "counts are not negative");
        require(ArxivId::parse(record->arxivId).has_value(), "identifiers are well-formed");
    }
}
