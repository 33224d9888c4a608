// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/memory.h"

#include "archive/publicationstore.h"
#include "base/atomicfile.h"
#include "markup/markup.h"
#include "memory/likeness.h"
#include "render/anchors.h"
#include "render/reading.h"
#include "site/sitepaths.h"
#include "json/issuejson.h"

#include <QDir>
#include <QHash>
#include <QStandardPaths>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Kind = Recollection::Kind;

constexpr qint64 largestFile = 512 * 1024 * 1024;
constexpr int worthSaving = 50; ///< issues that take longer to read than the file
constexpr qsizetype mostOfKind = 3;

// What makes two entries related. Tuned with real titles, authors and abstracts: see tst_likeness.
constexpr double rareAuthor = 4.5; ///< one of about a hundred at most
constexpr double leastTopics = 0.3;
constexpr int leastTopicWords = 3;

std::optional<Kind> kindOf(const Memory::Question &question, const Entry &other, const Issue &issue,
    const MemoryIndex::Candidate &candidate)
{
    const Entry &entry = question.entry;
    if (candidate.identities > 0 && nameTheSame(entry, other))
        return Kind::SamePaper;
    if (areOneWork(entry, other))
        return Kind::Retitled;
    if (question.date.isValid() && issue.date > question.date)
        return std::nullopt;
    const qsizetype shared = sharedAuthors(entry, other).size();
    if (shared >= 2 || (shared == 1 && candidate.authors >= rareAuthor))
        return Kind::SameAuthors;
    if (candidate.topics >= leastTopics && candidate.topicWords >= leastTopicWords)
        return Kind::SimilarTopic;
    return std::nullopt;
}

} // namespace

struct Memory::Found
{
    Recollection recollection;
    MemoryIndex::Candidate candidate;

    /// The best of its kind first, then the latest.
    [[nodiscard]] bool isBefore(const Found &other) const
    {
        const auto rank = [](const Found &found) {
            const Kind kind = found.recollection.kind;
            const double measure = kind == Kind::SameAuthors ? found.candidate.authors
                : kind == Kind::SimilarTopic                 ? found.candidate.topics
                                                             : 0;
            return std::tuple(
                -int(kind), measure, found.recollection.date, found.recollection.slug);
        };
        return rank(*this) > rank(other);
    }
};

QLatin1StringView keyOf(Recollection::Kind kind)
{
    switch (kind) {
    case Kind::SamePaper:
        return "same"_L1;
    case Kind::Retitled:
        return "retitled"_L1;
    case Kind::SameAuthors:
        return "authors"_L1;
    case Kind::SimilarTopic:
        return "topic"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString previouslyLine(const Recollection &recollection)
{
    return u"Previously: [%1](%2) (%3, %4)"_s.arg(markup::plainToMarkdown(recollection.title),
        markup::markdownAddress(recollection.address),
        markup::plainToMarkdown(recollection.issueTitle),
        reading::date(recollection.date, u"en"_s));
}

Memory::Memory(QString cacheFolder) : m_folder(std::move(cacheFolder)) { }

Memory::~Memory() = default;

QString Memory::defaultCacheFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + u"/galley/memory"_s;
}

void Memory::restore(Archive &archive)
{
    m_index = std::make_unique<MemoryIndex>();
    if (m_folder.isEmpty())
        return;
    const Result<QString> identity = archive.identity();
    if (!identity) // a role that may only read; it has an index for as long as it runs
        return;
    m_file = u"%1/%2.index"_s.arg(m_folder, *identity);
    const Result<QByteArray> bytes = readFile(m_file, largestFile);
    if (!bytes)
        return;
    if (std::optional<MemoryIndex> kept = MemoryIndex::restored(*bytes))
        *m_index = *std::move(kept);
}

/// A cache that cannot be written is only made anew.
void Memory::save()
{
    if (!m_file.isEmpty() && QDir().mkpath(m_folder))
        std::ignore = writeFile(m_file, m_index->saved());
    m_unsaved = 0;
}

Result<int> Memory::update(Archive &archive, int most)
{
    if (!m_index)
        restore(archive);
    IssueReader reader(archive);
    const Result<QList<IssueStamp>> stamps = reader.stamps();
    if (!stamps)
        return std::unexpected(stamps.error());
    QList<qint64> changed;
    QSet<qint64> there;
    there.reserve(stamps->size());
    for (const IssueStamp &stamp : *stamps) {
        there.insert(stamp.number);
        if (m_index->stampOf(stamp.number) != stamp.stamp)
            changed.append(stamp.number);
    }
    for (const qint64 issue : m_index->issues()) {
        if (!there.contains(issue))
            m_index->remove(issue);
    }
    const QList<qint64> now = changed.first(std::min<qsizetype>(changed.size(), most));
    if (!now.isEmpty()) {
        const Result<void> read = reader.reading([&] {
            return reader.each(now, [this](const UnreadIssue &issue) -> Result<void> {
                m_index->put(memoryCardOf(issue));
                return {};
            });
        });
        if (!read)
            return std::unexpected(read.error());
        m_unsaved += int(now.size());
    }
    const int behind = int(changed.size() - now.size());
    if (behind == 0 && m_unsaved >= worthSaving)
        save();
    return behind;
}

Result<QList<Recollection>> Memory::recall(Archive &archive, const Question &question)
{
    if (!m_index)
        restore(archive);
    const QList<MemoryIndex::Candidate> candidates =
        m_index->candidates(traitsOf(question.entry), question.issue, question.date);
    QList<Recollection> all;
    return IssueReader(archive)
        .reading([&] {
            return closerLook(archive, question, candidates)
                .and_then([&](QList<Found> found) {
                    std::ranges::sort(
                        found, [](const Found &a, const Found &b) { return a.isBefore(b); });
                    leaveAHandful(found, question.most);
                    return addressed(archive, std::move(found));
                })
                .transform([&all](const QList<Recollection> &found) { all = found; });
        })
        .transform([&all] { return all; });
}

Result<QList<Memory::Found>> Memory::closerLook(
    Archive &archive, const Question &question, const QList<MemoryIndex::Candidate> &candidates)
{
    QMultiHash<qint64, MemoryIndex::Candidate> byIssue;
    for (const MemoryIndex::Candidate &candidate : candidates)
        byIssue.insert(candidate.issue, candidate);
    QList<Found> all;
    const auto look = [&](const UnreadIssue &unread) -> Result<void> {
        if (m_index->stampOf(unread.stamp.number) != unread.stamp.stamp)
            return {}; // it was changed since; the next question knows it
        for (const MemoryIndex::Candidate &candidate : byIssue.values(unread.stamp.number)) {
            const Entry other =
                readEntryJson(unread.documents.value(candidate.position)).value_or(Entry());
            const std::optional<Kind> kind = kindOf(question, other, unread.issue, candidate);
            if (!kind)
                continue;
            all.append({{*kind, unread.issue.id, unread.issue.slug, unread.issue.title,
                            unread.issue.date, other.id, int(candidate.position) + 1, other.title,
                            sharedAuthors(question.entry, other), {}},
                candidate});
        }
        return {};
    };
    return IssueReader(archive).each(byIssue.uniqueKeys(), look).transform([&all] { return all; });
}

void Memory::leaveAHandful(QList<Found> &found, qsizetype most)
{
    std::array<qsizetype, 4> counts {};
    found.removeIf([&counts](const Found &each) {
        return ++counts[std::size_t(each.recollection.kind)] > mostOfKind;
    });
    found.resize(std::min(found.size(), most));
}

/// With the addresses, for which their issues are read whole.
Result<QList<Recollection>> Memory::addressed(Archive &archive, QList<Found> found)
{
    QSet<qint64> numbers;
    for (const Found &each : found)
        numbers.insert(each.candidate.issue);
    QHash<QString, Publication> publications;
    const auto visit = [&](const UnreadIssue &unread) {
        return read(unread).and_then([&](const Issue &issue) -> Result<void> {
            if (!publications.contains(issue.publication)) {
                const Result<Publication> publication =
                    PublicationStore(archive).publication(issue.publication);
                if (!publication)
                    return std::unexpected(publication.error());
                publications.insert(issue.publication, *publication);
            }
            const QStringList anchors = anchorsOf(issue, issue.entries.size());
            for (Found &each : found) {
                if (each.recollection.issue == issue.id)
                    each.recollection.address = publications[issue.publication].baseUrl
                        + sitepaths::issuePage(issue.slug) + u'#'
                        + anchors.value(each.recollection.number - 1);
            }
            return {};
        });
    };
    return IssueReader(archive).each(numbers.values(), visit).transform([&found] {
        QList<Recollection> all;
        for (const Found &each : std::as_const(found))
            all.append(each.recollection);
        return all;
    });
}

} // namespace galley
