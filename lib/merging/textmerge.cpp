// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging/textmerge.h"

#include "model/sequencediff.h"
#include "model/words.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr QChar itemEnd = QChar::ParagraphSeparator;

using Tokens = QList<QString>;

bool isLetter(QChar c)
{
    return (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) && !isWrittenWithoutSpaces(c);
}

bool isBlank(QChar c) { return c.isSpace() && c != u'\n' && c != itemEnd; }

qsizetype runEnd(QStringView text, qsizetype start, bool (*belongs)(QChar))
{
    qsizetype end = start + 1;
    while (end < text.size() && belongs(text[end]))
        ++end;
    return end;
}

/// Words, the blanks between them, and every other character for itself.
Tokens wordsOf(QStringView text)
{
    Tokens words;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (isLetter(text[at]))
            end = runEnd(text, at, isLetter);
        else if (isBlank(text[at]))
            end = runEnd(text, at, isBlank);
        words.append(text.sliced(at, end - at).toString());
        at = end;
    }
    return words;
}

bool isBreak(const QString &token) { return token.front() == u'\n' || token.front() == itemEnd; }

bool isWord(const QString &token) { return isLetter(token.front()) || isBreak(token); }

/// Members of the base from one up to another, and what stands there instead.
struct Hunk
{
    qsizetype from = 0;
    qsizetype to = 0;
    Tokens added;

    bool operator==(const Hunk &) const = default;
    [[nodiscard]] bool isInsertion() const { return from == to; }
    /// Whole paragraphs or items, which stand beside others.
    [[nodiscard]] bool isWhole() const
    {
        return isInsertion() && (isBreak(added.first()) || isBreak(added.last()));
    }
};

bool overlap(const Hunk &a, const Hunk &b)
{
    return (a.from < b.to && b.from < a.to)
        || (a.from == b.from && a.isInsertion() && b.isInsertion());
}

class Numbers
{
public:
    std::vector<int> of(const Tokens &tokens)
    {
        std::vector<int> numbers;
        numbers.reserve(size_t(tokens.size()));
        for (const QString &token : tokens) {
            const auto known = m_numbers.constFind(token);
            numbers.push_back(known == m_numbers.cend()
                    ? *m_numbers.insert(token, int(m_numbers.size()))
                    : *known);
        }
        return numbers;
    }

private:
    QHash<QString, int> m_numbers;
};

/// What a side changed. Words that were written anew belong together, though the blank or the comma
/// between them is as it was.
QList<Hunk> hunksOf(const Tokens &base, const Tokens &side)
{
    Numbers numbers;
    const SequenceDiff diff = sequenceDiff(numbers.of(base), numbers.of(side));
    QList<Hunk> hunks;
    qsizetype x = 0;
    qsizetype y = 0;
    while (x < base.size() || y < side.size()) {
        Hunk hunk {x, x, {}};
        while (x < base.size() && diff.removed[size_t(x)])
            hunk.to = ++x;
        while (y < side.size() && diff.added[size_t(y)])
            hunk.added.append(side.at(y++));
        if (!hunk.isInsertion() || !hunk.added.isEmpty()) {
            const bool goesOn = !hunks.isEmpty() && !hunks.constLast().isInsertion()
                && !hunk.isInsertion() && hunk.from == hunks.constLast().to + 1
                && !isWord(base.at(hunk.from - 1));
            if (goesOn) {
                hunks.last().to = hunk.to;
                hunks.last().added += Tokens {base.at(hunk.from - 1)} + hunk.added;
            } else {
                hunks.append(hunk);
            }
        } else {
            ++x;
            ++y;
        }
    }
    return hunks;
}

class Merge
{
public:
    Merge(const Tokens &base, const Tokens &ours, const Tokens &theirs)
        : m_base(base), m_ours(hunksOf(base, ours)), m_theirs(hunksOf(base, theirs))
    {
    }

    void run()
    {
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < m_ours.size() || j < m_theirs.size()) {
            const bool haveBoth = i < m_ours.size() && j < m_theirs.size();
            if (haveBoth && overlap(m_ours.at(i), m_theirs.at(j))) {
                together(i, j);
            } else if (j == m_theirs.size()
                || (haveBoth && isBefore(m_ours.at(i), m_theirs.at(j)))) {
                put(m_ours.at(i++));
            } else {
                put(m_theirs.at(j++));
            }
        }
        keepTo(m_base.size());
    }

    Tokens merged;
    bool isConflict = false;

private:
    static bool isBefore(const Hunk &a, const Hunk &b)
    {
        return std::pair(a.from, a.to) < std::pair(b.from, b.to);
    }

    void keepTo(qsizetype place)
    {
        for (; m_place < place; ++m_place)
            append({m_base.at(m_place)});
    }

    void put(const Hunk &hunk)
    {
        keepTo(hunk.from);
        append(hunk.added);
        m_place = hunk.to;
    }

    /// The hunks of both sides that hang together.
    void together(qsizetype &i, qsizetype &j)
    {
        const qsizetype firstOurs = i;
        const qsizetype firstTheirs = j;
        Hunk all {std::min(m_ours.at(i).from, m_theirs.at(j).from),
            std::max(m_ours.at(i++).to, m_theirs.at(j++).to), {}};
        const auto take = [&all](const QList<Hunk> &hunks, qsizetype &at) {
            if (at == hunks.size() || !overlap(all, hunks.at(at)))
                return false;
            all.to = std::max(all.to, hunks.at(at++).to);
            return true;
        };
        while (take(m_ours, i) || take(m_theirs, j)) {
        }
        const Hunk &ours = m_ours.at(firstOurs);
        const Hunk &theirs = m_theirs.at(firstTheirs);
        const bool isPair = i == firstOurs + 1 && j == firstTheirs + 1;
        if (isPair && ours == theirs)
            return put(ours);
        if (isPair && ours.isWhole() && theirs.isWhole()) {
            keepTo(ours.from);
            append(ours.added + theirs.added);
            return;
        }
        isConflict = true;
        keepTo(all.from);
        putBoth(all, m_ours.sliced(firstOurs, i - firstOurs),
            m_theirs.sliced(firstTheirs, j - firstTheirs));
    }

    void putBoth(const Hunk &all, const QList<Hunk> &ours, const QList<Hunk> &theirs)
    {
        const auto isGone = [&](qsizetype place) {
            const auto takes = [place](const Hunk &hunk) {
                return hunk.from <= place && place < hunk.to;
            };
            return std::ranges::any_of(ours, takes) || std::ranges::any_of(theirs, takes);
        };
        for (qsizetype place = all.from; place <= all.to; ++place) {
            const auto ourHunk = std::ranges::find(ours, place, &Hunk::from);
            const auto theirHunk = std::ranges::find(theirs, place, &Hunk::from);
            const Tokens one = ourHunk == ours.end() ? Tokens() : ourHunk->added;
            const Tokens two = theirHunk == theirs.end() ? Tokens() : theirHunk->added;
            putApart(one);
            if (one != two)
                putApart(two);
            if (place < all.to && !isGone(place))
                putApart({m_base.at(place)});
        }
        m_place = all.to;
        m_isJoint = true;
    }

    void append(const Tokens &tokens)
    {
        if (!m_isJoint)
            merged += tokens;
        else
            putApart(tokens);
        m_isJoint = m_isJoint && tokens.isEmpty();
    }

    /// Two words that nobody wrote as one do not become one.
    void putApart(const Tokens &tokens)
    {
        if (tokens.isEmpty())
            return;
        if (!merged.isEmpty() && isLetter(merged.constLast().back())
            && isLetter(tokens.first().front()))
            merged.append(u" "_s);
        merged += tokens;
    }

    const Tokens &m_base;
    const QList<Hunk> m_ours;
    const QList<Hunk> m_theirs;
    qsizetype m_place = 0; ///< in the base
    bool m_isJoint = false; ///< the texts of both end here
};

/// Each an item of its own, whatever it is.
Tokens namesOf(const QStringList &items)
{
    Tokens names;
    for (const QString &item : items)
        names.append(itemEnd + item);
    return names;
}

} // namespace

MergedText mergeTexts(const QString &base, const QString &ours, const QString &theirs)
{
    if (ours == theirs || theirs == base)
        return {ours};
    if (ours == base)
        return {theirs};
    const Tokens tokens = wordsOf(base);
    Merge merge(tokens, wordsOf(ours), wordsOf(theirs));
    merge.run();
    return {merge.merged.join(QString()), merge.isConflict};
}

QList<TextReplacement> replacementsBetween(const QString &before, const QString &after)
{
    const Tokens tokens = wordsOf(before);
    QList<TextReplacement> replacements;
    qsizetype place = 0;
    qsizetype at = 0; // in the text
    const auto lengthTo = [&](qsizetype end) {
        qsizetype length = 0;
        for (; place < end; ++place)
            length += tokens.at(place).size();
        return length;
    };
    for (const Hunk &hunk : hunksOf(tokens, wordsOf(after))) {
        at += lengthTo(hunk.from);
        const qsizetype length = lengthTo(hunk.to);
        replacements.append({at, length, hunk.added.join(QString())});
        at += length;
    }
    return replacements;
}

MergedItems mergeItems(const QStringList &base, const QStringList &ours, const QStringList &theirs)
{
    if (ours == theirs || theirs == base)
        return {ours};
    if (ours == base)
        return {theirs};
    const auto hasMark = [](const QStringList &items) {
        return std::ranges::any_of(
            items, [](const QString &item) { return item.contains(itemEnd); });
    };
    if (hasMark(base) || hasMark(ours) || hasMark(theirs))
        return mergeNames(base, ours, theirs);
    // An end behind every item, so that each that comes or goes is a whole one.
    const auto lines = [](const QStringList &items) {
        return items.isEmpty() ? QString() : items.join(itemEnd) + itemEnd;
    };
    MergedText merged = mergeTexts(lines(base), lines(ours), lines(theirs));
    if (merged.text.isEmpty())
        return {{}, merged.isConflict};
    if (merged.text.endsWith(itemEnd))
        merged.text.chop(1);
    return {merged.text.split(itemEnd), merged.isConflict};
}

MergedItems mergeNames(const QStringList &base, const QStringList &ours, const QStringList &theirs)
{
    if (ours == theirs || theirs == base)
        return {ours};
    if (ours == base)
        return {theirs};
    const Tokens tokens = namesOf(base);
    Merge merge(tokens, namesOf(ours), namesOf(theirs));
    merge.run();
    MergedItems merged {{}, merge.isConflict};
    for (const QString &name : std::as_const(merge.merged))
        merged.items.append(name.sliced(1));
    return merged;
}

} // namespace galley
