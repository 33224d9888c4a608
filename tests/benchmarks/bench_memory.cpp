// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/issuereader.h"
#include "benchmark.h"
#include "memory/memory.h"
#include "statistics/statistics.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace galley;
using namespace galley::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int entriesOfAnIssue = 12;

/// Words and names as common as they are in life: a few very, most hardly ever.
class Texts
{
public:
    [[nodiscard]] QString word()
    {
        const double u = m_random.generateDouble();
        return u"w%1"_s.arg(int(60'000 * u * u * u * u));
    }
    [[nodiscard]] QString words(int count)
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all.append(word());
        return all.join(u' ');
    }
    [[nodiscard]] QStringList names(int count)
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all.append(u"Given%1 Family%2"_s.arg(m_random.bounded(300))
                    .arg(m_random.bounded(m_random.bounded(20'000) + 1)));
        return all;
    }

private:
    QRandomGenerator m_random {11};
};

Issue issueOf(int number, Texts &texts)
{
    Issue issue;
    issue.publication = u"Digest"_s;
    issue.date = QDate(1990, 1, 1).addDays(number);
    issue.slug = issue.date.toString(Qt::ISODate);
    issue.title = texts.words(5);
    for (int i = 0; i < entriesOfAnIssue; ++i) {
        Entry entry;
        entry.title = texts.words(10);
        entry.authors = texts.names(5);
        entry.url = u"https://example.org/%1/%2"_s.arg(number).arg(i);
        entry.summary = texts.words(80);
        entry.abstract = texts.words(180);
        entry.categories = QStringList {u"cs.%1"_s.arg(number % 9)};
        issue.entries.append(entry);
    }
    return issue;
}

void memoryOf(int issues)
{
    const QTemporaryDir folder;
    const std::unique_ptr<Archive> archive =
        Archive::open(folder.filePath(u"archive.sqlite"_s)).value();
    Texts texts;
    for (int from = 0; from < issues; from += 500) {
        QList<Issue> some;
        for (int i = from; i < qMin(from + 500, issues); ++i)
            some.append(issueOf(i, texts));
        std::ignore = archive->store(some, Archive::OnExisting::Refuse);
    }
    printNote(u"%1 entries"_s.arg(issues * entriesOfAnIssue));
    const QString cache = folder.filePath(u"cache"_s);
    printRow(u"read the first time"_s,
        repeat(1, [&] { std::ignore = Memory(cache).update(*archive, issues); }));
    Memory memory(cache);
    printRow(u"read again from the file"_s,
        repeat(1, [&] { std::ignore = memory.update(*archive, issues); }));
    const Issue latest = archive->issue(u"latest"_s).value();
    int next = 0;
    printRow(u"one entry, with what was changed"_s, repeat(200, [&] {
        Entry entry = latest.entries.at(next++ % entriesOfAnIssue);
        entry.title = texts.words(10);
        entry.authors = texts.names(5);
        std::ignore = memory.update(*archive, 20);
        std::ignore = memory.recall(*archive, {entry, latest.id, latest.date});
    }));
    StatisticsCounter counter;
    printRow(u"statistics: counting all"_s, repeat(1, [&] {
        std::ignore = IssueReader(*archive).each({}, [&](const UnreadIssue &unread) {
            return read(unread).transform([&](const Issue &issue) { counter.add(issue); });
        });
    }));
    printRow(
        u"statistics: another filter"_s, repeat(10, [&] { std::ignore = counter.statistics(); }));
}

void run()
{
    printHead("memory: what the archive knows of an entry; statistics");
    for (const int issues : {1000, 10'000})
        memoryOf(issues);
}

const Registration registered {"memory", run};

} // namespace
