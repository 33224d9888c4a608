// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "json/publicationjson.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const QString name = QStringLiteral("Digest");
    const auto publication = readPublicationJson(name, bytes);
    if (!publication)
        return requireMessage(publication.error());
    require(publication->name == name, "a publication is the one asked for");
    const auto again = readPublicationJson(name, writePublicationJson(*publication));
    require(again.has_value(), "what was written is read");
    // From then on; half a surrogate is not written as it was.
    auto twice = readPublicationJson(name, writePublicationJson(*again));
    require(twice.has_value(), "what was written is read");
    // Of keys with a NUL, Qt writes another order than it read.
    twice->extra = again->extra;
    twice->themeOptions = again->themeOptions;
    require(*twice == *again, "what was written is the same");
}
