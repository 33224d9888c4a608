// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "site/sitemanifest.h"

#include <algorithm>

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const auto manifest = SiteManifest::read(bytes);
    if (!manifest)
        return requireMessage(manifest.error());
    const auto &lines = manifest->lines();
    for (const SiteManifest::Line &line : lines) {
        require(isSitePath(line.path), "files lie below the folder");
        require(manifest->find(line.path) == &line, "a file is found");
    }
    require(
        std::ranges::adjacent_find(lines, std::ranges::greater_equal(), &SiteManifest::Line::path)
            == lines.end(),
        "files are sorted, each once");
    const auto again = SiteManifest::read(manifest->textWith({}, manifest->archive()));
    require(again.has_value(), "what was written is read");
    require(std::ranges::equal(
                again->lines(), lines, {}, &SiteManifest::Line::path, &SiteManifest::Line::path),
        "what was written is the same");
}
