// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sequencediff.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace galley {

namespace {

/// Comparisons, of which a million take some milliseconds.
constexpr qint64 mostSteps = 20'000'000;

/// Myers' algorithm in linear space: finds a point in the middle of a shortest path from both ends
/// and goes on with the two halves (E. W. Myers, "An O(ND) Difference Algorithm and Its
/// Variations", Algorithmica 1, 1986).
class Comparison
{
public:
    Comparison(const std::vector<int> &before, const std::vector<int> &after)
        : diff {std::vector<bool>(before.size()), std::vector<bool>(after.size())}
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
        if (!compare(all))
            setAll(all);
    }

    SequenceDiff diff;

private:
    /// Left to right of `before` against top to bottom of `after`.
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

    void setAll(const Box &box)
    {
        std::fill(diff.removed.begin() + box.left, diff.removed.begin() + box.right, true);
        std::fill(diff.added.begin() + box.top, diff.added.begin() + box.bottom, true);
    }

    [[nodiscard]] bool areSame(int x, int y) const
    {
        return m_before[size_t(x)] == m_after[size_t(y)];
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
            setAll(box);
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

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    const int m_zero; ///< the place of diagonal 0
    std::vector<int> m_ahead; ///< the furthest x on each diagonal from the start
    std::vector<int> m_back; ///< and from the end
    qint64 m_steps = 0;
};

} // namespace

SequenceDiff sequenceDiff(const std::vector<int> &before, const std::vector<int> &after)
{
    Comparison comparison(before, after);
    comparison.run();
    return comparison.diff;
}

QSet<qsizetype> longestRising(const QList<qsizetype> &numbers)
{
    QList<qsizetype> ends; // of the best sequence of each length: places in `numbers`
    QList<qsizetype> before(numbers.size(), -1);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (numbers[i] < 0)
            continue;
        const auto end = std::ranges::lower_bound(
            ends, numbers[i], {}, [&numbers](qsizetype place) { return numbers[place]; });
        if (end != ends.begin())
            before[i] = *std::prev(end);
        if (end == ends.end())
            ends.append(i);
        else
            *end = i;
    }
    QSet<qsizetype> rising;
    for (qsizetype i = ends.isEmpty() ? -1 : ends.last(); i >= 0; i = before[i])
        rising.insert(numbers[i]);
    return rising;
}

} // namespace galley
