// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "sources/arxivfeed.h"

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;

namespace {

QByteArray feedOf(int count)
{
    QByteArray feed = R"(<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/x</id><title>arXiv Query</title><updated>2026-04-20T00:00:00Z</updated>
  <opensearch:itemsPerPage>2000</opensearch:itemsPerPage>
  <opensearch:totalResults>2000</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
)";
    for (int i = 0; i < count; ++i) {
        const QByteArray id = "2604." + QByteArray::number(10000 + i) + "v1";
        feed += "  <entry>\n    <id>http://arxiv.org/abs/" + id
            + "</id>\n"
              "    <title>A paper about attention that is wrapped\n  over two lines</title>\n"
              "    <updated>2026-04-16T17:59:00Z</updated>\n"
              "    <link href=\"https://arxiv.org/abs/"
            + id
            + "\" rel=\"alternate\" type=\"text/html\"/>\n"
              "    <link href=\"https://arxiv.org/pdf/"
            + id
            + "\" rel=\"related\" type=\"application/pdf\" title=\"pdf\"/>\n"
              "    <summary>"
            + QByteArray("We study &lt;long&gt; contexts of $n$ tokens and find that\n"
                         "they cost less than is thought. ")
                  .repeated(14)
            + "</summary>\n"
              "    <category term=\"cs.CL\" scheme=\"http://arxiv.org/schemas/atom\"/>\n"
              "    <category term=\"cs.LG\" scheme=\"http://arxiv.org/schemas/atom\"/>\n"
              "    <published>2026-04-16T17:59:00Z</published>\n"
              "    <arxiv:comment>12 pages, 5 figures</arxiv:comment>\n"
              "    <arxiv:primary_category term=\"cs.CL\"/>\n";
        for (int author = 0; author < 5; ++author)
            feed += "    <author>\n      <name>Author Number " + QByteArray::number(author)
                + "</name>\n    </author>\n";
        feed += "  </entry>\n";
    }
    return feed + "</feed>\n";
}

} // namespace

static void run()
{
    constexpr int count = 2000;
    printHead("feed: arXiv's answer to values");
    const QByteArray feed = feedOf(count);
    qsizetype read = 0;
    const Samples samples = repeat(20, [&] {
        read = parseArxivFeed(feed)
                   .transform([](const ArxivFeed &f) { return f.records.size(); })
                   .value_or(0);
    });
    printRow(u"parse %1 entries, %2 KB"_s.arg(count).arg(feed.size() / 1024), samples,
        u"%1 µs an entry"_s.arg(samples.median() * 1000 / count, 0, 'f', 1));
    if (read != count)
        printNote(u"but only %1 entries were read"_s.arg(read));
}

static const Registration registered {"feed", run};
