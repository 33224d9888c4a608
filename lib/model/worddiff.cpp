// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/worddiff.h"

#include "model/words.h"

#include <QHash>

#include <limits>
#include <optional>
#include <vector>

namespace galley {

namespace {

using Kind = DiffPart::Kind;

/// Comparisons, of which a million take some milliseconds.
constexpr qint64 mostSteps = 20'000'000;
constexpr qsizetype longestFormula = 400;

bool standsAlone(QChar c)
{
    const bool isTheirPunctuation = c.unicode() >= 0x3000 && c.unicode() <= 0x303f;
    return isTheirPunctuation || isWrittenWithoutSpaces(c);
}

/// Where the formula that begins at a dollar sign ends; 0 when none does.
qsizetype formulaEnd(QStringView text, qsizetype start)
{
    const qsizetype marks = text.sliced(start).startsWith(u"$$") ? 2 : 1;
    const qsizetype last = std::min(text.size(), start + longestFormula);
    for (qsizetype i = start + marks; i < last; ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'$' && text.sliced(i).startsWith(text.sliced(start, marks)))
            return i + marks;
    }
    return 0;
}

qsizetype wordEnd(QStringView text, qsizetype start)
{
    if (standsAlone(text[start]))
        return start + 1;
    qsizetype end = start;
    while (end < text.size() && !text[end].isSpace()) {
        if (end > start && standsAlone(text[end]))
            break;
        if (text[end] == u'$') {
            if (const qsizetype closed = formulaEnd(text, end)) {
                end = closed;
                continue;
            }
        }
        ++end;
    }
    return end;
}

struct Word
{
    QStringView text; ///< with the white space behind it
    int number = 0; ///< the same for the same word
};

using Numbers = QHash<QStringView, int>;

std::vector<Word> wordsOf(QStringView text, Numbers &numbers)
{
    std::vector<Word> words;
    qsizetype start = 0;
    while (start < text.size()) {
        const bool isLeading = start == 0 && text[0].isSpace(); // a word of nothing
        const qsizetype end = isLeading ? 0 : wordEnd(text, start);
        qsizetype next = end;
        while (next < text.size() && text[next].isSpace())
            ++next;
        const QStringView word = text.sliced(start, end - start);
        const auto known = numbers.constFind(word);
        const int number = known == numbers.cend() ? int(numbers.size()) : *known;
        if (known == numbers.cend())
            numbers.insert(word, number);
        words.push_back({text.sliced(start, next - start), number});
        start = next;
    }
    return words;
}

/// Myers' algorithm in linear space: finds a point in the middle of a shortest path from both ends
/// and goes on with the two halves (E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1, 1986).
class Comparison
{
public:
    Comparison(const std::vector<Word> &before, const std::vector<Word> &after)
        : removed(before.size())
        , added(after.size())
        , m_before(before)
        , m_after(after)
        , m_zero(int(after.size()) + 1)
        , m_ahead(before.size() + after.size() + 3)
        , m_back(before.size() + after.size() + 3)
    {
    }

    void run()
    {
        Box all {0, int(m_before.size()), 0, int(m_after.size())};
        trim(all);
        if (!compare(all)) {
            std::fill(removed.begin() + all.left, removed.begin() + all.right, true);
            std::fill(added.begin() + all.top, added.begin() + all.bottom, true);
        }
    }

    std::vector<bool> removed; ///< by word of `before`
    std::vector<bool> added; ///< and of `after`

private:
    /// Words left to right of `before` against words top to bottom of `after`.
    struct Box
    {
        int left;
        int right;
        int top;
        int bottom;
    };

    struct Point
    {
        int x;
        int y;
    };

    [[nodiscard]] bool areSame(int x, int y) const
    {
        return m_before[size_t(x)].number == m_after[size_t(y)].number;
    }

    void trim(Box &box) const
    {
        while (box.left < box.right && box.top < box.bottom && areSame(box.left, box.top)) {
            ++box.left;
            ++box.top;
        }
        while (box.left < box.right && box.top < box.bottom
            && areSame(box.right - 1, box.bottom - 1)) {
            --box.right;
            --box.bottom;
        }
    }

    /// False when it takes too long.
    bool compare(Box box)
    {
        trim(box);
        if (box.left == box.right || box.top == box.bottom) {
            std::fill(removed.begin() + box.left, removed.begin() + box.right, true);
            std::fill(added.begin() + box.top, added.begin() + box.bottom, true);
            return true;
        }
        const std::optional<Point> middle = middleOf(box);
        return middle && compare({box.left, middle->x, box.top, middle->y})
            && compare({middle->x, box.right, middle->y, box.bottom});
    }

    /// A point on a shortest path, neither the first nor the last corner.
    std::optional<Point> middleOf(const Box &box)
    {
        // A diagonal is x - y; each search knows how far it came on each.
        const int first = box.left - box.top;
        const int last = box.right - box.bottom;
        const bool isOdd = ((first - last) & 1) != 0;
        const int lowest = box.left - box.bottom;
        const int highest = box.right - box.top;
        ahead(first) = box.left;
        back(last) = box.right;
        int aheadLow = first;
        int aheadHigh = first;
        int backLow = last;
        int backHigh = last;
        while (m_steps < mostSteps) {
            widen(aheadLow, aheadHigh, lowest, highest, m_ahead, -1);
            for (int d = aheadHigh; d >= aheadLow; d -= 2) {
                Point at {std::max(ahead(d - 1) + 1, ahead(d + 1)), 0};
                at.y = at.x - d;
                for (; at.x < box.right && at.y < box.bottom && areSame(at.x, at.y); ++m_steps) {
                    ++at.x;
                    ++at.y;
                }
                ahead(d) = at.x;
                ++m_steps;
                if (isOdd && backLow <= d && d <= backHigh && back(d) <= at.x)
                    return at;
            }
            widen(backLow, backHigh, lowest, highest, m_back, std::numeric_limits<int>::max());
            for (int d = backHigh; d >= backLow; d -= 2) {
                Point at {std::min(back(d - 1), back(d + 1) - 1), 0};
                at.y = at.x - d;
                for (; at.x > box.left && at.y > box.top && areSame(at.x - 1, at.y - 1);
                    ++m_steps) {
                    --at.x;
                    --at.y;
                }
                back(d) = at.x;
                ++m_steps;
                if (!isOdd && aheadLow <= d && d <= aheadHigh && at.x <= ahead(d))
                    return at;
            }
        }
        return {};
    }

    /// One diagonal more to each side, or one fewer where the box ends; `none` is no way to come.
    void widen(
        int &low, int &high, int lowest, int highest, std::vector<int> &reached, int none) const
    {
        if (low > lowest)
            reached[size_t(--low - 1 + m_zero)] = none;
        else
            ++low;
        if (high < highest)
            reached[size_t(++high + 1 + m_zero)] = none;
        else
            --high;
    }

    int &ahead(int diagonal) { return m_ahead[size_t(diagonal + m_zero)]; }
    int &back(int diagonal) { return m_back[size_t(diagonal + m_zero)]; }

    const std::vector<Word> &m_before;
    const std::vector<Word> &m_after;
    const int m_zero; ///< the place of diagonal 0
    std::vector<int> m_ahead; ///< the furthest x on each diagonal from the start
    std::vector<int> m_back; ///< and from the end
    qint64 m_steps = 0;
};

void append(QList<DiffPart> &parts, Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (parts.isEmpty() || parts.constLast().kind != kind)
        parts.append({kind, {}});
    parts.last().text += text;
}

} // namespace

QList<DiffPart> wordDiff(const QString &before, const QString &after)
{
    Numbers numbers;
    const std::vector<Word> old = wordsOf(before, numbers);
    const std::vector<Word> now = wordsOf(after, numbers);
    Comparison comparison(old, now);
    comparison.run();

    QList<DiffPart> parts;
    size_t x = 0;
    size_t y = 0;
    while (x < old.size() || y < now.size()) {
        while (x < old.size() && comparison.removed[x])
            append(parts, Kind::Removed, old[x++].text);
        while (y < now.size() && comparison.added[y])
            append(parts, Kind::Added, now[y++].text);
        if (x < old.size() && y < now.size()) {
            append(parts, Kind::Same, now[y].text);
            ++x;
            ++y;
        }
    }
    return parts;
}

} // namespace galley
