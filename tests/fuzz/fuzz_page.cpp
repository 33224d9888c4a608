// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "sources/pagemetadata.h"

using namespace galley;
using namespace galley::fuzz;

/// A first byte that begins no tag chooses what the server says of the rest.
static void fuzz(const QByteArray &bytes)
{
    static const QByteArray types[] {"text/html", "", "text/html; charset=utf-8",
        "text/html; charset=shift_jis", "application/xhtml+xml", "text/html; charset=utf-16"};
    if (bytes.isEmpty())
        return;
    const bool isTag = bytes.front() == '<';
    const auto choice = isTag ? 0 : static_cast<unsigned char>(bytes.front()) % std::size(types);
    const auto record = parsePage(bytes.sliced(isTag ? 0 : 1), types[choice],
        QUrl(QStringLiteral("https://example.org/a/b")));
    if (!record)
        return requireMessage(record.error());
    require(!record->title.isEmpty(), "a page has a title");
    requireText(record->title, 1000);
    requireText(record->description, 10'000);
    requireText(record->site, 200);
    requireText(record->imageAlt, 500);
    require(!record->url.isEmpty(), "a page has an address");
    requireWeb(record->url);
    requireWeb(record->imageUrl);
    require(toEntry(*record).title == record->title, "the entry is the record's");
}
