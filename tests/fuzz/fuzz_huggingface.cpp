// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "sources/huggingface.h"

using namespace galley;
using namespace galley::fuzz;

static void check(const HuggingFacePaper &paper)
{
    require(!paper.title.isEmpty(), "a paper has a title");
    requireText(paper.title, 1000);
    requireText(paper.abstract, 20'000);
    requireWeb(QUrl(paper.codeUrl));
    requireWeb(QUrl(paper.projectUrl));
    requireWeb(QUrl(paper.thumbnailUrl));
    require(paper.upvotes.value_or(0) >= 0, "counts are not negative");
}

static void fuzz(const QByteArray &bytes)
{
    if (const auto paper = parseHuggingFacePaper(bytes))
        check(*paper);
    else
        requireMessage(paper.error());
    const auto papers = parseDailyPapers(bytes);
    if (!papers)
        return requireMessage(papers.error());
    for (const HuggingFacePaper &paper : *papers)
        check(paper);
}
