// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "model/withdrawal.h"
#include "sources/arxivfeed.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const auto feed = parseArxivFeed(bytes);
    if (!feed)
        return requireMessage(feed.error());
    for (const ArxivRecord &record : feed->records) {
        require(ArxivId::parse(record.id.toString()) == record.id, "identifiers are well-formed");
        const Entry entry = toEntry(record, PinVersion::Yes);
        require(entry.arxivId == record.id.base(), "the entry is the record's");
        (void)withdrawalOf(record.comment, record.abstract);
    }
}
