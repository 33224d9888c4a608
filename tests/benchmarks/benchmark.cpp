// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "base/uuid.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

namespace galley::bench {

using namespace Qt::StringLiterals;

double Samples::quantile(double q) const
{
    if (m_values.empty())
        return std::nan("");
    std::vector<double> sorted = m_values;
    std::ranges::sort(sorted);
    const double place = q * static_cast<double>(sorted.size() - 1);
    return sorted.at(static_cast<std::size_t>(std::lround(place)));
}

double timed(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

Samples repeat(int times, const std::function<void()> &work)
{
    Samples samples;
    for (int i = 0; i < times; ++i)
        samples.add(timed(work));
    return samples;
}

void printHead(const char *title)
{
    std::printf("\n%-44s %9s %9s %9s  ms\n", title, "min", "median", "p95");
    std::fflush(stdout);
}

void printRow(const QString &what, const Samples &samples, const QString &note)
{
    std::printf("  %-42s %9.3f %9.3f %9.3f  %s\n", qUtf8Printable(what), samples.min(),
        samples.median(), samples.p95(), qUtf8Printable(note));
    std::fflush(stdout);
}

void printNote(const QString &text)
{
    std::printf("  %s\n", qUtf8Printable(text));
    std::fflush(stdout);
}

Issue sampleIssue(int entries)
{
    Issue issue = *newIssue(u"LLM News Digest"_s, u"A week of long contexts"_s, QDate(2026, 4, 27));
    issue.introduction = u"What *mattered* this week, and why it did. "_s.repeated(4);
    for (int i = 0; i < entries; ++i) {
        Entry entry;
        entry.id = newUuid();
        entry.title = u"Paper %1: scaling attention to $10^6$ tokens on one machine"_s.arg(i);
        entry.url = u"https://arxiv.org/abs/2604.%1"_s.arg(10000 + i);
        entry.authors = QStringList {u"Ada Author"_s, u"Ben Writer"_s, u"Cleo Scholar"_s};
        entry.difficulty = static_cast<Difficulty>(i % 3);
        entry.summary =
            u"The authors show that **sparse** attention of size $k = O(\\log n)$ keeps "
            "what matters, with [code](https://example.org). "_s.repeated(5);
        entry.takeaways = QStringList {u"Memory falls by a *third*"_s,
            u"Quality holds up to $n = 2^{20}$"_s, u"The method needs no retraining"_s};
        entry.source = Source::Arxiv;
        entry.arxivId = u"2604.%1"_s.arg(10000 + i);
        entry.citationCount = i;
        issue.entries.append(entry);
    }
    return issue;
}

} // namespace galley::bench
