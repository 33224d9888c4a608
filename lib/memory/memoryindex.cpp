// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/memoryindex.h"

#include "base/contenthash.h"
#include "json/issuejson.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr quint32 countBits = 20;
constexpr quint32 countMask = (1U << countBits) - 1;
constexpr qsizetype mostOfAKind = 12; ///< candidates
constexpr double leastTitle = 0.4;
constexpr double leastTopics = 0.2;
constexpr double leastSketch = 0.2;

// How many keys of each kind an entry has, in one number.
constexpr std::array<int, 5> widths {4, 6, 7, 4, 5};

quint32 packed(const Traits &traits)
{
    quint32 counts = 0;
    int shift = 0;
    const QList<quint32> *kinds[] {
        &traits.identities, &traits.words, &traits.authors, &traits.topics, &traits.sketch};
    for (std::size_t i = 0; i < widths.size(); ++i) {
        counts |= quint32(kinds[i]->size()) << shift;
        shift += widths[i];
    }
    return counts;
}

/// The keys of one entry, and behind it the next.
struct Keys
{
    std::array<std::span<const quint32>, 5> kinds; ///< in the order of Traits
    const quint32 *end = nullptr;

    /// Nothing where there are fewer than they say.
    static std::optional<Keys> at(const quint32 *from, const quint32 *end)
    {
        Keys keys;
        quint32 counts = *from++;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::size_t count = counts & ((1U << widths[i]) - 1);
            counts >>= widths[i];
            if (std::size_t(end - from) < count)
                return std::nullopt;
            keys.kinds[i] = {from, count};
            from += count;
        }
        keys.end = from;
        return keys;
    }
};

template <class Visit>
void eachEntry(const MemoryCard &card, Visit visit)
{
    const quint32 *from = card.keys.constData();
    const quint32 *end = from + card.keys.size();
    for (qsizetype position = 0; from < end; ++position) {
        const std::optional<Keys> keys = Keys::at(from, end);
        if (!keys)
            return;
        visit(position, *keys);
        from = keys->end;
    }
}

/// The most alike ones by one measure.
class Best
{
public:
    explicit Best(double MemoryIndex::Candidate::*measure) : m_measure(measure) { }

    void offer(const MemoryIndex::Candidate &candidate)
    {
        if (m_all.size() == mostOfAKind && !isBetter(candidate, m_all.last()))
            return;
        const auto place = std::ranges::upper_bound(
            m_all, candidate, [this](const auto &a, const auto &b) { return isBetter(a, b); });
        m_all.insert(place, candidate);
        if (m_all.size() > mostOfAKind)
            m_all.removeLast();
    }
    [[nodiscard]] const QList<MemoryIndex::Candidate> &all() const { return m_all; }

private:
    /// Of two equal ones the later.
    [[nodiscard]] bool isBetter(
        const MemoryIndex::Candidate &a, const MemoryIndex::Candidate &b) const
    {
        if (a.*m_measure != b.*m_measure)
            return a.*m_measure > b.*m_measure;
        return a.date != b.date ? a.date > b.date : a.issue > b.issue;
    }

    double MemoryIndex::Candidate::*m_measure;
    QList<MemoryIndex::Candidate> m_all;
};

} // namespace

MemoryCard memoryCardOf(const UnreadIssue &issue)
{
    MemoryCard card {issue.stamp, issue.issue.id, issue.issue.date, {}};
    for (const QByteArray &document : issue.documents) {
        const Traits traits = traitsOf(readEntryJson(document).value_or(Entry()));
        card.keys.append(packed(traits));
        card.keys +=
            traits.identities + traits.words + traits.authors + traits.topics + traits.sketch;
    }
    card.keys.squeeze();
    return card;
}

/// One look through all keys for those of an entry.
class MemoryIndex::Scan
{
public:
    Scan(const MemoryIndex &index, const Traits &wanted)
        : m_index(index)
        , m_identities(wanted.identities)
        , m_words(wanted.words)
        , m_authors(wanted.authors)
        , m_topics(wanted.words + wanted.topics)
        , m_sketch(wanted.sketch)
    {
        for (const QList<quint32> *keys :
            {&m_identities, &m_words, &m_authors, &m_topics, &m_sketch}) {
            for (const quint32 key : *keys)
                m_filter[key & filterMask] = true;
        }
        std::ranges::sort(m_topics);
        m_topics.erase(std::ranges::unique(m_topics).begin(), m_topics.end());
        m_wordsWeight = weightOf(m_words);
        m_topicsWeight = weightOf(m_topics);
    }

    /// How alike the entry with these keys is; nothing where it is not.
    [[nodiscard]] std::optional<Candidate> compare(const Keys &keys) const
    {
        const auto &[identities, words, authors, topics, sketch] = keys.kinds;
        Candidate found;
        double title = 0;
        double topic = 0;
        bool isAny = false;
        for (const auto &keysOfKind : keys.kinds) {
            for (const quint32 key : keysOfKind)
                isAny |= m_filter[key & filterMask];
        }
        if (!isAny)
            return std::nullopt;
        for (const quint32 key : identities)
            found.identities += m_identities.contains(key) ? 1 : 0;
        for (const quint32 key : authors)
            found.authors += has(m_authors, key) ? m_index.rarityOf(key) : 0;
        for (const quint32 key : words)
            title += has(m_words, key) ? m_index.rarityOf(key) : 0;
        for (const quint32 key : sketch)
            found.sketch += has(m_sketch, key) ? 1.0 / double(m_sketch.size()) : 0;
        const auto isTopic = [&](quint32 key) { return has(m_topics, key); };
        for (const quint32 key : words) {
            topic += isTopic(key) ? m_index.rarityOf(key) : 0;
            found.topicWords += isTopic(key) ? 1 : 0;
        }
        for (const quint32 key : topics) {
            if (!isTopic(key) || std::ranges::contains(words, key))
                continue;
            topic += m_index.rarityOf(key);
            ++found.topicWords;
        }
        if (title > 0)
            found.title = title / std::max(m_wordsWeight, weightOf(words));
        if (found.topicWords >= 2)
            found.topics = topic / std::sqrt(m_topicsWeight * (weightOf(words) + weightOf(topics)));
        return found;
    }

private:
    static constexpr quint32 filterMask = 0x3fff;

    [[nodiscard]] bool has(const QList<quint32> &keys, quint32 key) const
    {
        return m_filter[key & filterMask] && keys.contains(key);
    }
    [[nodiscard]] double weightOf(std::span<const quint32> keys) const
    {
        double weight = 0;
        for (const quint32 key : keys)
            weight += m_index.rarityOf(key);
        return weight;
    }

    const MemoryIndex &m_index;
    QList<quint32> m_identities;
    QList<quint32> m_words;
    QList<quint32> m_authors;
    QList<quint32> m_topics; ///< words of the title, too
    QList<quint32> m_sketch;
    std::array<bool, filterMask + 1> m_filter {};
    double m_wordsWeight = 0;
    double m_topicsWeight = 0;
};

MemoryIndex::MemoryIndex() : m_counts(1 << countBits) { }

void MemoryIndex::put(const MemoryCard &card)
{
    remove(card.stamp.number);
    m_cards.insert(card.stamp.number, card);
    count(card, 1);
}

void MemoryIndex::remove(qint64 issue)
{
    if (const auto card = m_cards.constFind(issue); card != m_cards.cend()) {
        count(*card, -1);
        m_cards.erase(card);
    }
}

void MemoryIndex::count(const MemoryCard &card, int by)
{
    eachEntry(card, [&](qsizetype, const Keys &keys) {
        const auto &[identities, words, authors, topics, sketch] = keys.kinds;
        for (const auto &kind : {words, authors}) {
            for (const quint32 key : kind)
                m_counts[key & countMask] += by;
        }
        for (const quint32 key : topics) {
            if (!std::ranges::contains(words, key))
                m_counts[key & countMask] += by;
        }
        m_entryCount += by;
    });
}

std::optional<qint64> MemoryIndex::stampOf(qint64 issue) const
{
    const auto card = m_cards.constFind(issue);
    return card == m_cards.cend() ? std::nullopt : std::optional(card->stamp.stamp);
}

double MemoryIndex::rarityOf(quint32 key) const
{
    // In a small archive nothing is known to be common, nor to be rare.
    const double all = double(std::max<qsizetype>(m_entryCount, 100));
    return std::log((all + 1) / (double(m_counts.at(key & countMask)) + 1));
}

QList<MemoryIndex::Candidate> MemoryIndex::candidates(
    const Traits &wanted, const IssueId &except, const QDate &until) const
{
    const Scan scan(*this, wanted);
    QList<Candidate> same;
    Best byTitle(&Candidate::title);
    Best byAuthors(&Candidate::authors);
    Best byTopics(&Candidate::topics);
    Best bySketch(&Candidate::sketch);
    for (const MemoryCard &card : m_cards) {
        if (card.issue == except)
            continue;
        const bool isEarlier = !until.isValid() || card.date <= until;
        eachEntry(card, [&](qsizetype position, const Keys &keys) {
            std::optional<Candidate> found = scan.compare(keys);
            if (!found)
                return;
            found->issue = card.stamp.number;
            found->date = card.date;
            found->position = position;
            if (found->identities > 0)
                same.append(*found);
            if (found->title >= leastTitle)
                byTitle.offer(*found);
            if (isEarlier && found->authors > 0)
                byAuthors.offer(*found);
            if (isEarlier && found->topics >= leastTopics)
                byTopics.offer(*found);
            if (found->sketch >= leastSketch)
                bySketch.offer(*found);
        });
    }
    std::ranges::sort(same, std::greater(), &Candidate::date);
    QList<Candidate> all = same.first(std::min(same.size(), mostOfAKind));
    for (const Best *best : {&byTitle, &bySketch, &byAuthors, &byTopics}) {
        for (const Candidate &candidate : best->all()) {
            if (!all.contains(candidate))
                all.append(candidate);
        }
    }
    return all;
}

namespace {

// Another number whenever traits or cards are made otherwise. In the machine's own order of bytes: a
// file does not leave it.
constexpr std::array<quint32, 2> magic {0x4d454d31, 1};

struct CardHead
{
    std::array<char, 16> issue {};
    qint64 number = 0;
    qint64 stamp = 0;
    qint64 day = 0;
    qint64 keys = 0;
};

} // namespace

QByteArray MemoryIndex::saved() const
{
    QByteArray bytes(reinterpret_cast<const char *>(magic.data()), sizeof(magic));
    for (const MemoryCard &card : m_cards) {
        CardHead head {
            {}, card.stamp.number, card.stamp.stamp, card.date.toJulianDay(), card.keys.size()};
        std::ranges::copy(card.issue.toRfc4122(), head.issue.begin());
        bytes.append(reinterpret_cast<const char *>(&head), sizeof(head));
        bytes.append(reinterpret_cast<const char *>(card.keys.constData()),
            card.keys.size() * qsizetype(sizeof(quint32)));
    }
    const quint64 hash = contentHash(bytes);
    return bytes.append(reinterpret_cast<const char *>(&hash), sizeof(hash));
}

std::optional<MemoryIndex> MemoryIndex::restored(QByteArrayView bytes)
{
    constexpr qsizetype hashSize = sizeof(quint64);
    if (bytes.size() < qsizetype(sizeof(magic)) + hashSize
        || std::memcmp(bytes.data(), magic.data(), sizeof(magic)) != 0)
        return std::nullopt;
    quint64 hash = 0;
    std::memcpy(&hash, bytes.last(hashSize).data(), hashSize);
    bytes.chop(hashSize);
    if (hash != contentHash(bytes))
        return std::nullopt;
    bytes = bytes.sliced(sizeof(magic));
    MemoryIndex index;
    while (bytes.size() >= qsizetype(sizeof(CardHead))) {
        CardHead head;
        std::memcpy(&head, bytes.data(), sizeof(head));
        bytes = bytes.sliced(sizeof(head));
        if (head.keys < 0 || head.keys > bytes.size() / qsizetype(sizeof(quint32)))
            return std::nullopt;
        MemoryCard card {{head.number, head.stamp}, QUuid::fromRfc4122(QByteArrayView(head.issue)),
            QDate::fromJulianDay(head.day), {}};
        card.keys.resize(head.keys);
        const qsizetype size = head.keys * qsizetype(sizeof(quint32));
        if (size > 0)
            std::memcpy(card.keys.data(), bytes.data(), std::size_t(size));
        bytes = bytes.sliced(size);
        index.put(card);
    }
    return bytes.isEmpty() ? std::optional(std::move(index)) : std::nullopt;
}

} // namespace galley
