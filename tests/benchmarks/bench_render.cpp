// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "render/renderer.h"

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;

static void run()
{
    printHead("render: HTML of the default theme");
    Result<std::unique_ptr<Renderer>> renderer;
    printRow(
        u"load the theme"_s, repeat(5, [&] { renderer = lookOf({}).and_then(Renderer::create); }));
    if (!renderer) {
        printNote(renderer.error().message);
        return;
    }
    constexpr auto purpose = Renderer::Purpose::Preview;
    printRow(u"first page (loads the typesetter)"_s,
        repeat(1, [&] { std::ignore = (*renderer)->renderIssue(sampleIssue(12), purpose); }));
    for (const int count : {12, 200}) {
        const Issue issue = sampleIssue(count);
        qsizetype next = 0;
        printRow(u"one entry of %1"_s.arg(count), repeat(400, [&] {
            std::ignore = (*renderer)->renderEntry(issue, next++ % count, purpose);
        }));
        printRow(u"the header of %1"_s.arg(count),
            repeat(100, [&] { std::ignore = (*renderer)->renderHeader(issue, purpose); }));
        qsizetype size = 0;
        const Samples pages = repeat(30, [&] {
            size = (*renderer)->renderIssue(issue, purpose).value_or(QString()).toUtf8().size();
        });
        printRow(u"a whole issue of %1"_s.arg(count), pages, u"%1 KB"_s.arg(size / 1024));
    }
}

static const Registration registered {"render", run};
